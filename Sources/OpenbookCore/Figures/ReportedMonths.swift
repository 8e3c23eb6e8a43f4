/// The reported months within a run of months, at least one; a list of them is never made.
struct ReportedMonths: Sequence {
  /// The months that could be reported.
  let due: ClosedRange<Month>
  /// How many of them are.
  let count: Int
  private let series: MetricSeries
  /// How far back a month must be reported as well; 0 for no such demand.
  private let back: Int

  /// The reported months of a run; nil when there is none.
  init?(_ due: ClosedRange<Month>, of series: MetricSeries) { self.init(due, series, back: 0) }

  private init?(_ due: ClosedRange<Month>, _ series: MetricSeries, back: Int) {
    var count = 0
    for month in due where Self.isIn(month, series, back) { count += 1 }
    guard count > 0 else { return nil }
    self.due = due
    self.count = count
    self.series = series
    self.back = back
  }

  /// Those of them of which the month that much earlier is reported too; nil when there is none.
  func alsoReported(back: Int) -> ReportedMonths? { ReportedMonths(due, series, back: back) }

  /// The newest of them.
  var newest: Month? {
    var month = due.upperBound
    while month >= due.lowerBound {
      if Self.isIn(month, series, back) { return month }
      month = month - 1
    }
    return nil
  }

  /// Their figure together, or that of the months that much earlier (maths.md 4).
  func rollUp(by aggregate: Metric.Aggregate, back: Int) -> Known<Double> {
    series.rollUp(self, back: back, by: aggregate)
  }

  private static func isIn(_ month: Month, _ series: MetricSeries, _ back: Int) -> Bool {
    series.isReported(month) && (back == 0 || series.isReported(month - back))
  }

  struct Iterator: IteratorProtocol {
    fileprivate let months: ReportedMonths
    fileprivate var month: Month

    mutating func next() -> Month? {
      while month <= months.due.upperBound {
        let candidate = month
        month = month + 1
        if ReportedMonths.isIn(candidate, months.series, months.back) { return candidate }
      }
      return nil
    }
  }

  func makeIterator() -> Iterator { Iterator(months: self, month: due.lowerBound) }
}
