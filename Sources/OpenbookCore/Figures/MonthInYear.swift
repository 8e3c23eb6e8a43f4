/// A metric's month among others: against the month a year before, and in its fiscal year, as it stood in that month.
public struct MonthInYear: Sendable {
  /// The change on the same month of the year before, relative to |before|, or in points (as a fraction) for a metric
  /// in %; nil where one of the two lacks, where nothing compares, and for a before of 0 (maths.md 4).
  public let change: Double?
  /// The fiscal year to date, over its reported months.
  public let toDate: Double?
  /// What the year may come to, by last year's shape where that is known, else at the rate so far (maths.md 8); nil once
  /// the year is over, and where it is no other figure than that to date: only sums grow.
  public let forecast: Forecast?
}

extension Figures {
  /// A month among others, of the metric at a position; for a quarterly metric its newest due month.
  public func monthInYear(_ month: Month, ofMetricAt position: Int) -> MonthInYear {
    guard figurings.indices.contains(position) else { return MonthInYear(change: nil, toDate: nil, forecast: nil) }
    return figurings[position].monthInYear(month, metrics[position])
  }
}

extension MetricFiguring {
  fileprivate func monthInYear(_ month: Month, _ figures: MetricFigures) -> MonthInYear {
    let year = calendar.year(of: month)
    let toDate = actual(of: year, asOf: month)?.value
    let forecasts =
      metric.aggregate == .sum
      ? toDate.map { self.forecasts(of: year, asOf: month, toDate: $0, limits: nil) } ?? [] : []
    return MonthInYear(
      change: figures.index(dueBy: month).flatMap { change(figures.months, at: $0) }, toDate: toDate,
      forecast: forecasts.last)
  }

  private func change(_ months: [MonthFigure], at index: Int) -> Double? {
    let earlier = index - 12 / step
    guard months.indices.contains(earlier), let actual = months[index].actual.value,
      let before = months[earlier].actual.value,
      !breaks.contains(where: { months[earlier].month < $0 && $0 <= months[index].month })
    else { return nil }
    return relativeChange(actual, before)
  }
}
