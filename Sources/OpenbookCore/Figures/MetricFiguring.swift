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
  let calendar: FiscalCalendar
  /// How many months lie between two due ones.
  let step: Int
  /// The first month that is due: the first with a value, or the last of its quarter (maths.md 4).
  let start: Month
  private let tolerance: Tolerance
  /// Nil where its own months are enough; then nothing else is reached from here.
  private let ratio: Ratio?

  init(_ metric: Metric, at index: Int, in series: AllSeries, _ configuration: Configuration, to asOf: Month) {
    self.metric = metric
    own = series[index] ?? (metric.formula == nil ? MetricSeries(reported: metric.results, to: asOf) : nil)
    targets = MonthlyTargets(metric, calendar: configuration.calendar)
    calendar = configuration.calendar
    step = metric.rhythm == .quarter ? 3 : 1
    let first = own?.first ?? asOf
    start = step == 1 ? first : calendar.quarterEnd(of: first)
    tolerance = metric.tolerance ?? configuration.tolerance
    ratio = series.isRatio(index) ? Ratio(index: index, series: series) : nil
  }

  func figures(asOf: Month, _ rollUps: inout RollUps) -> MetricFigures {
    guard let own, start <= asOf else { return .none(of: metric.id) }
    let aims = stride(from: start, through: asOf, by: step).map { targets.target($0) }
    let history = VariationHistory(chartInput(asOf: asOf), targets: aims)
    var next = 0
    let months = aims.indices.map { place -> MonthFigure in
      let month = start + place * step
      while next < metric.results.count, metric.results[next].month < month { next += 1 }
      let isStated = next < metric.results.count && metric.results[next].month == month
      let actual = own.value(month)
      let comparison = compare(actual.value, aims[place])
      return MonthFigure(
        month: month, actual: actual, target: aims[place], variance: comparison.variance, status: comparison.status,
        variation: history.variations[place], signal: history.signals[place], assurance: history.assurances[place],
        words: isStated ? MonthFigure.Words.of(metric.results[next]) : nil)
    }
    // A reported metric's months tell all that its periods are made from. A computed one's do not: a month without a
    // value may be reported or not; and ratios share inputs thousands deep, which are rolled up once for all.
    return MetricFigures(
      id: metric.id, months: months,
      source: .init(
        figuring: self, asOf: asOf, made: metric.formula == nil ? nil : periods(asOf: asOf, &rollUps)))
  }

  private func compare(_ actual: Double?, _ target: Target?) -> Comparison {
    Comparison(actual: actual, target: target, direction: metric.direction ?? .none, tolerance: tolerance)
  }

  /// Every quarter and fiscal year with a reported month.
  func periods(asOf: Month, _ rollUps: inout RollUps) -> [PeriodFigure] {
    guard own != nil else { return [] }
    var periods: [PeriodFigure] = []
    // Every third month ends a quarter and every twelfth a year; the first and the last may end early.
    periods.reserveCapacity(max(0, asOf - start) * 5 / 12 + 4)
    var month = start
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
    guard let reported = reported(in: all, asOf: asOf) else { return nil }
    let actual = rollUp(reported, &rollUps)
    let target = target(of: period, all: all, reported: reported)
    let comparison = compare(actual.value, target)
    return PeriodFigure(
      period: period, actual: actual, target: target, variance: comparison.variance, status: comparison.status,
      reported: reported.count, due: reported.dueCount, isToDate: asOf < all.upperBound,
      yearOnYear: yearOnYear(reported, &rollUps))
  }

  /// The figure of a period's reported months as of a month; nil when there is none.
  func actual(of period: Period, asOf: Month) -> Known<Double>? {
    reported(in: calendar.months(of: period), asOf: asOf).map { rollUp($0) }
  }

  /// The reported months of a period, from the first one with a value to as-of; nil when there is none.
  func reported(in all: ClosedRange<Month>, asOf: Month) -> ReportedMonths? {
    guard let own, start <= asOf, start <= all.upperBound, all.lowerBound <= asOf else { return nil }
    var first = max(all.lowerBound, start)
    if step > 1 { first = start + (first - start + step - 1) / step * step }
    let last = min(all.upperBound, asOf)
    return first <= last ? ReportedMonths(first...last, step: step, of: own) : nil
  }

  /// The figure of some reported months together.
  func rollUp(_ months: ReportedMonths) -> Known<Double> {
    var rollUps = RollUps()
    return rollUp(months, &rollUps)
  }

  private func rollUp(_ months: ReportedMonths, back: Int = 0, _ rollUps: inout RollUps) -> Known<Double> {
    guard let ratio else { return months.rollUp(by: metric.aggregate, back: back) }
    return ratio.series.rollUp(ratio.index, over: months.map { $0 - back }, &rollUps)
  }

  /// The period's own target once every month is reported, else the roll-up of the reported months' targets.
  private func target(of period: Period, all: ClosedRange<Month>, reported: ReportedMonths) -> Target? {
    if reported.count == all.count / step, let stated = targets.stated(period) { return stated }
    if metric.aggregate == .last { return reported.newest.flatMap { targets.target($0) } }
    return rolledTarget(reported)
  }

  /// What a whole period must come to, whatever is reported of it: its own target, or the roll-up of its months'.
  func target(ofWhole period: Period) -> Target? {
    if let stated = targets.stated(period) { return stated }
    let all = calendar.months(of: period)
    if metric.aggregate == .last { return targets.target(all.upperBound) }
    return rolledTarget(all.filter { step == 1 || calendar.quarterEnd(of: $0) == $0 })
  }

  /// What is stated for a quarter or a year, and the roll-up of its months' targets where that is another: once every
  /// month is reported, by more than 0.5 %.
  func targetDifferences(asOf: Month) -> [(entry: TargetEntry, months: Target)] {
    // Of a single target nothing can differ.
    guard metric.targets.count > 1 else { return [] }
    return metric.targets.compactMap { entry in
      guard case .period(let period) = entry.when else { return nil }
      if case .month = period { return nil }
      let all = calendar.months(of: period)
      guard let reported = reported(in: all, asOf: asOf), reported.count == all.count / step else { return nil }
      let months = metric.aggregate == .last ? reported.newest.flatMap { targets.target($0) } : rolledTarget(reported)
      guard let months else { return nil }
      let isNear = { (a: Double, b: Double) in (a - b).magnitude <= (0.005 + 1e-9) * b.magnitude }
      let stated = entry.target.edges
      return isNear(months.edges.low, stated.low) && isNear(months.edges.high, stated.high) ? nil : (entry, months)
    }
  }

  /// The roll-up of months' targets, edge by edge; nil where one of them has none.
  private func rolledTarget(_ months: some Sequence<Month>) -> Target? {
    var low = CompensatedSum()
    var high = CompensatedSum()
    var (isRange, months, total) = (false, months.makeIterator(), 0)
    while let month = months.next() {
      guard let target = targets.target(month) else { return nil }
      if case .range = target { isRange = true }
      low.add(target.edges.low)
      high.add(target.edges.high)
      total += 1
    }
    guard total > 0 else { return nil }
    let count = metric.aggregate == .sum ? 1 : Double(total)
    return isRange ? .range(low.value / count, high.value / count) : .amount(low.value / count)
  }

  /// Over the months that both years reported; nil when there is none.
  private func yearOnYear(_ reported: ReportedMonths, _ rollUps: inout RollUps) -> PeriodFigure.YearOnYear? {
    guard let both = reported.alsoReported(back: 12, breaks: breaks), let actual = rollUp(both, &rollUps).value,
      let before = rollUp(both, back: 12, &rollUps).value
    else { return nil }
    return .init(months: both.count, actual: actual, before: before, change: relativeChange(actual, before))
  }

  /// Relative to |before|, nil for 0; in points for a metric in %.
  func relativeChange(_ actual: Double, _ before: Double) -> Double? {
    let difference = decimalDifference(actual, before)
    let change = metric.unit == "%" ? difference : before == 0 ? nil : difference / before.magnitude
    return change.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The months from which on nothing compares with what was before.
  var breaks: [Month] { metric.phases.isEmpty ? [] : metric.phases.filter(\.value.breaks).map(\.key) }
}

extension MetricFiguring: Fingerprinted {
  /// Feeds what its quarters, years, chart and forecasts are made from, besides its months.
  func feed(_ fingerprinting: inout Fingerprinting) {
    for entry in metric.targets {
      switch entry.when {
      case .period(let period): period.feed(&fingerprinting)
      case .from(let month): month.feed(&fingerprinting)
      }
      entry.target.feed(&fingerprinting)
    }
    fingerprinting.mix(UInt64(metric.targets.count))
    metric.spread.feed(&fingerprinting)
    metric.aggregate.feed(&fingerprinting)
    fingerprinting.mix(UInt64(step))
    for phase in metric.phases {
      phase.key.feed(&fingerprinting)
      phase.value.why.feed(&fingerprinting)
      phase.value.breaks.feed(&fingerprinting)
    }
    fingerprinting.mix(UInt64(metric.phases.count))
    metric.signalRules.rawValue.feed(&fingerprinting)
    metric.season.feed(&fingerprinting)
    (metric.direction ?? Metric.Direction.none).feed(&fingerprinting)
    metric.unit.feed(&fingerprinting)
    tolerance.feed(&fingerprinting)
    calendar.starts.feed(&fingerprinting)
    calendar.namedBy.rawValue.feed(&fingerprinting)
  }
}
