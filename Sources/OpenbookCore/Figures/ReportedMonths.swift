/// The months within a run of months that count, at least one; a list of them is never made.
struct ReportedMonths: Sequence {
  /// From the first month that is due to the last; every `step` months one is.
  private let due: ClosedRange<Month>
  private let step: Int
  /// How many of them are.
  let count: Int
  private let series: MetricSeries
  /// How far back a month must be reported as well; 0 for no such demand.
  private let back: Int
  /// Months from which on nothing compares with what was before.
  private let breaks: [Month]

  /// How many months are due.
  var dueCount: Int { (due.upperBound - due.lowerBound) / step + 1 }

  /// The reported months of a run; nil when there is none.
  init?(_ due: ClosedRange<Month>, step: Int, of series: MetricSeries) {
    self.init(due, step, series, back: 0, breaks: [])
  }

  private init?(_ due: ClosedRange<Month>, _ step: Int, _ series: MetricSeries, back: Int, breaks: [Month]) {
    self.due = due
    self.step = step
    self.series = series
    self.back = back
    self.breaks = breaks
    var count = 0
    var month = due.lowerBound
    while month <= due.upperBound {
      if Self.isIn(month, series, back, breaks) { count += 1 }
      month = month + step
    }
    guard count > 0 else { return nil }
    self.count = count
  }

  /// Those of them of which the month that much earlier is reported too, and comparable; nil when there is none.
  func alsoReported(back: Int, breaks: [Month]) -> ReportedMonths? {
    ReportedMonths(due, step, series, back: back, breaks: breaks)
  }

  /// The newest of them.
  var newest: Month? {
    var month = due.lowerBound + (due.upperBound - due.lowerBound) / step * step
    while month >= due.lowerBound {
      if Self.isIn(month, series, back, breaks) { return month }
      month = month - step
    }
    return nil
  }

  /// Their figure together, or that of the months that much earlier (maths.md 4).
  func rollUp(by aggregate: Metric.Aggregate, back: Int) -> Known<Double> {
    series.rollUp(self, back: back, by: aggregate)
  }

  private static func isIn(_ month: Month, _ series: MetricSeries, _ back: Int, _ breaks: [Month]) -> Bool {
    guard series.counts(month) else { return false }
    guard back > 0 else { return true }
    return series.counts(month - back) && !breaks.contains { month - back < $0 && $0 <= month }
  }

  struct Iterator: IteratorProtocol {
    fileprivate let months: ReportedMonths
    fileprivate var month: Month

    mutating func next() -> Month? {
      while month <= months.due.upperBound {
        let candidate = month
        month = month + months.step
        if ReportedMonths.isIn(candidate, months.series, months.back, months.breaks) { return candidate }
      }
      return nil
    }
  }

  func makeIterator() -> Iterator { Iterator(months: self, month: due.lowerBound) }
}
