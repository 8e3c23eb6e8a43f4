/// Computes one metric's figures.
///
/// A class, immutable: month after month asks for it again, and a reference is cheaper to hand over.
final class MetricFiguring: Sendable {
  /// Where a ratio's roll-ups come from.
  private struct Ratio: Sendable {
    let index: Int
    let series: AllSeries
  }

  let metric: Metric
  /// Its months; nil when none has a value.
  let own: MetricSeries?
  let targets: MonthlyTargets
  private let calendar: FiscalCalendar
  private let tolerance: Tolerance
  /// Nil where its own months are enough; then nothing else is reached from here.
  private let ratio: Ratio?

  init(_ metric: Metric, at index: Int, in series: AllSeries, _ configuration: Configuration) {
    self.metric = metric
    own = series[index]
    targets = MonthlyTargets(metric, calendar: configuration.calendar)
    calendar = configuration.calendar
    tolerance = metric.tolerance ?? configuration.tolerance
    ratio = series.isRatio(index) ? Ratio(index: index, series: series) : nil
  }

  func figures(asOf: Month, _ rollUps: inout RollUps) -> MetricFigures {
    guard let own else { return MetricFigures(id: metric.id, months: [], periods: []) }
    var next = 0
    let months = (own.first...asOf).map { month -> MonthFigure in
      while next < metric.results.count, metric.results[next].month < month { next += 1 }
      let isStated = next < metric.results.count && metric.results[next].month == month
      return figure(month, own.value(month), isStated ? next : nil)
    }
    return MetricFigures(id: metric.id, months: months, periods: periods(own, asOf: asOf, &rollUps))
  }

  /// - Parameter result: the place of what was stated for the month.
  private func figure(_ month: Month, _ actual: Known<Double>, _ result: Int?) -> MonthFigure {
    let target = targets.target(month)
    let comparison = compare(actual.value, target)
    return MonthFigure(
      month: month, actual: actual, target: target, variance: comparison.variance, status: comparison.status,
      note: result.flatMap { metric.results[$0].note },
      restatements: result.map { metric.results[$0].restatements } ?? [])
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
    let all = calendar.months(of: period)
    guard let own, let due = due(all, asOf: asOf) else { return nil }
    let reported = due.filter { own.isReported($0) }
    guard !reported.isEmpty else { return nil }
    let actual = rollUp(reported, &rollUps)
    let target = target(of: period, all: all, reported: reported)
    let comparison = compare(actual.value, target)
    return PeriodFigure(
      period: period, actual: actual, target: target, variance: comparison.variance, status: comparison.status,
      reported: reported.count, due: due.count, isToDate: asOf < all.upperBound,
      yearOnYear: yearOnYear(own, reported, &rollUps))
  }

  /// The figure of a period's reported months as of a month; nil when there is none.
  func actual(of period: Period, asOf: Month) -> Known<Double>? {
    guard let own, let due = due(calendar.months(of: period), asOf: asOf) else { return nil }
    let reported = due.filter { own.isReported($0) }
    guard !reported.isEmpty else { return nil }
    var rollUps = RollUps()
    return rollUp(reported, &rollUps)
  }

  /// The months of a period from the first one with a value to as-of; nil when there is none.
  private func due(_ all: ClosedRange<Month>, asOf: Month) -> ClosedRange<Month>? {
    guard let own, own.first <= asOf, own.first <= all.upperBound, all.lowerBound <= asOf else { return nil }
    return max(all.lowerBound, own.first)...min(all.upperBound, asOf)
  }

  private func rollUp(_ months: [Month], back: Int = 0, _ rollUps: inout RollUps) -> Known<Double> {
    guard let ratio else {
      return own?.rollUp(months.lazy.map { $0 - back }, by: metric.aggregate) ?? .unknown(.notReported)
    }
    return ratio.series.rollUp(ratio.index, over: back == 0 ? months : months.map { $0 - back }, &rollUps)
  }

  /// The period's own target once every month is reported, else the roll-up of the reported months' targets.
  private func target(of period: Period, all: ClosedRange<Month>, reported: [Month]) -> Target? {
    if reported.count == all.count, let stated = targets.stated(period) { return stated }
    let months = metric.aggregate == .last ? reported.suffix(1) : reported[...]
    var low = CompensatedSum()
    var high = CompensatedSum()
    var isRange = false
    for month in months {
      guard let target = targets.target(month) else { return nil }
      if case .range = target { isRange = true }
      low.add(target.edges.low)
      high.add(target.edges.high)
    }
    let count =
      switch metric.aggregate {
      case .sum, .last: 1.0
      case .mean, .ratio: Double(months.count)
      }
    return isRange ? .range(low.value / count, high.value / count) : .amount(low.value / count)
  }

  /// Over the months that both years reported; nil when there is none.
  private func yearOnYear(
    _ own: MetricSeries, _ reported: [Month], _ rollUps: inout RollUps
  ) -> PeriodFigure.YearOnYear? {
    guard let newest = reported.last, newest - 12 >= own.first else { return nil }
    let both = reported.filter { own.isReported($0 - 12) }
    guard !both.isEmpty, let actual = rollUp(both, &rollUps).value,
      let before = rollUp(both, back: 12, &rollUps).value
    else { return nil }
    let change = metric.unit == "%" ? actual - before : before == 0 ? nil : (actual - before) / before.magnitude
    return .init(
      months: both.count, actual: actual, before: before, change: change.flatMap { $0.isFinite ? $0 : nil })
  }
}
