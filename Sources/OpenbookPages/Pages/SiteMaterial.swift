import OpenbookCore

/// What pages are made from: the figures, where things stand, and how each metric's numbers are written.
struct SiteMaterial: Sendable {
  let figures: Figures
  let map: SiteMap
  /// The months that have a page, oldest first: every reported one, and those with a commentary.
  let monthPages: [Month]
  /// One for each metric, in order.
  let numbers: [NumberFacts]

  var view: View { figures.view }

  init(_ figures: Figures, map: SiteMap) {
    self.figures = figures
    self.map = map
    let view = figures.view
    var months = Set(view.months.map(\.month))
    for metric in figures.metrics { for month in metric.months where month.actual.value != nil { months.insert(month.month) } }
    monthPages = months.sorted()
    numbers = zip(view.metrics, figures.metrics).map { NumberFacts($0, $1) }
  }

  /// A metric's line in a list.
  func row(_ metric: Metric, at month: Month?, withYear: Bool = false) -> MetricRow {
    row(view.position(of: metric.id) ?? 0, at: month, withYear: withYear)
  }

  /// The lines of all metrics, in order.
  func rows(at month: Month?) -> [MetricRow] { view.metrics.indices.map { row($0, at: month, withYear: false) } }

  private func row(_ index: Int, at month: Month?, withYear: Bool) -> MetricRow {
    let metric = view.metrics[index]
    let year = withYear ? month.flatMap { figures.period(view.configuration.calendar.year(of: $0), of: metric.id, asOf: $0) } : nil
    return MetricRow(metric, figures.metrics[index], at: month, in: view, numbers: numbers[index], year: year)
  }

  /// The metrics that were first reported in a month or before it, in order.
  func metrics(reportedBy month: Month) -> [Metric] {
    zip(view.metrics, figures.metrics).filter { _, figures in figures.months.first.map { $0.month <= month } ?? false }
      .map(\.0)
  }

  /// At most `cap` metrics of a month: the top ones, then misses, then what is not reported, then the rest.
  func mostTelling(_ metrics: [Metric], at month: Month, cap: Int) -> [Metric] {
    guard metrics.count > cap else { return metrics }
    let top = Set(view.configuration.topMetrics.map(\.id))
    let ranked = metrics.enumerated().map { offset, metric -> (rank: Int, offset: Int, metric: Metric) in
      let rank: Int =
        switch figures.status(metric.id, at: month) {
        case _ where top.contains(metric.id): 0
        case .missed: 1
        case .notReported: 2
        case .near, .met, .noTarget: 3
        }
      return (rank, offset, metric)
    }
    return ranked.sorted { ($0.rank, $0.offset) < ($1.rank, $1.offset) }.prefix(cap).map(\.metric)
  }
}
