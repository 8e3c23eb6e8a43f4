import OpenbookCore

/// The status of every metric in every month, and whether it was a signal: pages of months go over all of them again and again.
struct StatusTable: Sendable {
  private let first: Month
  private let metricCount: Int
  private let monthCount: Int
  /// Month after month, in each the metrics in order; nil before a metric's first reported month and where none is due.
  private let cells: [Status?]
  private let signals: [Bool]
  /// How many metrics have each status, month after month.
  private let counts: [StatusCounts]
  /// The months in which something was due, in order: also those for which nobody reported anything.
  let dueMonths: [Month]

  /// - Parameter metrics: their figures, none of which goes beyond as-of.
  init(_ metrics: [MetricFigures]) {
    let starts = metrics.compactMap { $0.months.first?.month }
    let first = starts.min() ?? Month(index: 0)
    let last = metrics.lazy.compactMap { $0.months.last?.month }.max() ?? first - 1
    let count = last - first + 1
    var cells = [Status?](repeating: nil, count: count * metrics.count)
    var signals = [Bool](repeating: false, count: count * metrics.count)
    var counts = [StatusCounts](repeating: StatusCounts([]), count: count)
    var isDue = [Bool](repeating: false, count: count)
    for (position, metric) in metrics.enumerated() {
      guard let start = metric.months.first?.month else { continue }
      let step = metric.step
      for index in metric.months.indices {
        let row = start - first + index * step
        cells[row * metrics.count + position] = metric.months[index].status
        counts[row].add(metric.months[index].status, isTarget: metric.months[index].target != nil)
        signals[row * metrics.count + position] = metric.months[index].isSignal
        isDue[row] = true
      }
    }
    self.first = first
    metricCount = metrics.count
    monthCount = count
    self.cells = cells
    self.signals = signals
    self.counts = counts
    dueMonths = isDue.indices.filter { isDue[$0] }.map { first + $0 }
  }

  /// The status of the metric at a position; nil before its first reported month and after as-of.
  func status(_ position: Int, at month: Month) -> Status? {
    let row = month - first
    return row >= 0 && row < monthCount ? cells[row * metricCount + position] : nil
  }

  /// How the metrics that were first reported in a month or before it, and are due in it, stand in it.
  func counts(at month: Month) -> StatusCounts {
    let row = month - first
    return row >= 0 && row < monthCount ? counts[row] : StatusCounts([])
  }

  /// Whether the metric at a position was a signal in a month, as it stood then.
  func isSignal(_ position: Int, at month: Month) -> Bool {
    let row = month - first
    return row >= 0 && row < monthCount && signals[row * metricCount + position]
  }
}

extension MonthFigure {
  /// Whether it stood out from noise when it was the newest.
  var isSignal: Bool { variation.map { $0 != .commonCause } ?? false }
}
