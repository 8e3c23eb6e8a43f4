/// Computes one metric's figures.
///
/// A class, immutable: month after month asks for it again, and a reference is cheaper to hand over.
final class MetricFiguring: Sendable {
  let metric: Metric
  let index: Int
  let series: AllSeries
  let targets: MonthlyTargets
  let calendar: FiscalCalendar
  let tolerance: Tolerance

  init(
    metric: Metric, index: Int, series: AllSeries, targets: MonthlyTargets, calendar: FiscalCalendar,
    tolerance: Tolerance
  ) {
    self.metric = metric
    self.index = index
    self.series = series
    self.targets = targets
    self.calendar = calendar
    self.tolerance = tolerance
  }

  func figures(asOf: Month, _ rollUps: inout RollUps) -> MetricFigures {
    guard let own = series[index] else { return MetricFigures(id: metric.id, months: [], periods: []) }
    var results = metric.results[...]
    let months = (own.first...asOf).map { month -> MonthFigure in
      while let next = results.first, next.month < month { results.removeFirst() }
      let result = results.first?.month == month ? results.first : nil
      return figure(month, own.value(month), result)
    }
    return MetricFigures(id: metric.id, months: months, periods: periods(own, asOf: asOf, &rollUps))
  }

  private func figure(_ month: Month, _ actual: Known<Double>, _ result: MonthResult?) -> MonthFigure {
    let target = targets.target(month)
    let comparison = compare(actual.value, target)
    return MonthFigure(
      month: month, actual: actual, target: target, variance: comparison.variance, status: comparison.status,
      note: result?.note, restatements: result?.restatements ?? [])
  }

  private func compare(_ actual: Double?, _ target: Target?) -> Comparison {
    Comparison(actual: actual, target: target, direction: metric.direction ?? .none, tolerance: tolerance)
  }

  private func periods(_ own: MetricSeries, asOf: Month, _ rollUps: inout RollUps) -> [PeriodFigure] {
    var periods: [PeriodFigure] = []
    var month = own.first
    while month <= asOf {
      let quarter = calendar.quarter(of: month)
      let year = calendar.year(of: month)
      if let figure = period(quarter, asOf: asOf, &rollUps) { periods.append(figure) }
      let next = calendar.months(of: quarter).upperBound + 1
      if calendar.year(of: next) != year || next > asOf, let figure = period(year, asOf: asOf, &rollUps) {
        periods.append(figure)
      }
      month = next
    }
    return periods
  }

  /// A quarter or fiscal year as of a month; nil without a reported month.
  func period(_ period: Period, asOf: Month, _ rollUps: inout RollUps) -> PeriodFigure? {
    guard let own = series[index], own.first <= asOf else { return nil }
    let all = calendar.months(of: period)
    let due = max(all.lowerBound, own.first)...max(max(all.lowerBound, own.first), min(all.upperBound, asOf))
    guard own.first <= all.upperBound, all.lowerBound <= asOf else { return nil }
    let reported = due.filter { own.isReported($0) }
    guard !reported.isEmpty else { return nil }
    let actual = series.rollUp(index, over: reported, &rollUps)
    let target = target(of: period, all: all, reported: reported)
    let comparison = compare(actual.value, target)
    return PeriodFigure(
      period: period, actual: actual, target: target, variance: comparison.variance, status: comparison.status,
      reported: reported.count, due: due.count, isToDate: asOf < all.upperBound,
      yearOnYear: yearOnYear(own, reported, &rollUps))
  }

  /// The period's own target once every month is reported, else the roll-up of the reported months' targets.
  private func target(of period: Period, all: ClosedRange<Month>, reported: [Month]) -> Target? {
    if reported.count == all.count, let stated = targets.stated(period) { return stated }
    let months = metric.aggregate == .last ? Array(reported.suffix(1)) : reported
    var lows: [Double] = []
    var highs: [Double] = []
    var isRange = false
    for month in months {
      guard let target = targets.target(month) else { return nil }
      if case .range = target { isRange = true }
      lows.append(target.edges.low)
      highs.append(target.edges.high)
    }
    let count = Double(months.count)
    let (low, high) = (compensatedSum(lows), compensatedSum(highs))
    switch metric.aggregate {
    case .sum, .last: return isRange ? .range(low, high) : .amount(low)
    case .mean, .ratio: return isRange ? .range(low / count, high / count) : .amount(low / count)
    }
  }

  /// Over the months that both years reported; nil when there is none.
  private func yearOnYear(
    _ own: MetricSeries, _ reported: [Month], _ rollUps: inout RollUps
  ) -> PeriodFigure.YearOnYear? {
    let both = reported.filter { own.isReported($0 - 12) }
    guard !both.isEmpty, let actual = series.rollUp(index, over: both, &rollUps).value,
      let before = series.rollUp(index, over: both.map { $0 - 12 }, &rollUps).value
    else { return nil }
    let change = metric.unit == "%" ? actual - before : before == 0 ? nil : (actual - before) / before.magnitude
    return .init(
      months: both.count, actual: actual, before: before, change: change.flatMap { $0.isFinite ? $0 : nil })
  }
}
