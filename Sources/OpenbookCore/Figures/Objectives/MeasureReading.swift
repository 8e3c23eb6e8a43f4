/// What an objective's measure says as of a month, whatever it is: a metric, figures of its own, or milestones.
struct MeasureReading {
  /// Which way is better, if the measure says so.
  var direction: Metric.Direction?
  var start: Known<Double> = .unknown(.objective(.noMeasure))
  var target: Target?
  var current: Known<Double> = .unknown(.objective(.noMeasure))
  /// Whether a result lacks that it needs at its end.
  var lacksResult = false
  /// Whether its months are added up.
  var isSum = false
  /// Which share of the way should be gone by what `current` covers, for each edge of the target.
  var shares = (low: 1.0, high: 1.0)
  /// What the newest month that `current` covers had to reach.
  var monthsTarget: Double?

  /// Nothing says how it is judged.
  static let none = MeasureReading()

  /// By a metric, rolled up over the objective's months to date.
  ///
  /// - Parameters:
  ///   - months: those of the objective.
  ///   - asOf: nil where nothing is reported at all.
  init(
    metric figuring: MetricFiguring, target: Target?, start stated: Quantity?, _ months: ClosedRange<Month>,
    asOf: Month?
  ) {
    let metric = figuring.metric
    direction = metric.direction
    isSum = metric.aggregate == .sum
    self.target = target
    if let stated {
      start = .known(stated.value)
    } else if isSum {
      start = .known(0)
    } else {
      let newest = asOf.flatMap { figuring.newest(by: min($0, months.lowerBound - 1)) }
      start = newest.map { .known($0) } ?? .unknown(.objective(.noStart))
    }
    guard let asOf else {
      current = .unknown(.notReported)
      return
    }
    lacksResult = figuring.lacksResult(in: months, asOf: asOf)
    guard let reported = figuring.reported(in: months, asOf: asOf), let newest = reported.newest else {
      let due = figuring.dueMonths(of: months).last { $0 <= asOf }
      current = .unknown(due.flatMap { figuring.own?.value($0).reason } ?? .notReported)
      return
    }
    current = figuring.rollUp(reported)
    if isSum {
      shares = figuring.shares(of: reported, in: months)
    } else {
      let share = Double(newest - months.lowerBound + 1) / Double(months.count)
      shares = (share, share)
      monthsTarget = figuring.targets.target(newest)?.amount
    }
  }

  /// By figures of its own: the newest one stands, and what lies outside its months counts for nothing.
  init(own: Measure.Own, _ months: ClosedRange<Month>, asOf: Month?) {
    target = own.target
    start = .known(own.start?.value ?? 0)
    let results = own.results.filter { result in
      months.contains(result.month) && asOf.map { result.month <= $0 } ?? false
    }
    let newest = results.last { $0.actual != nil }
    current =
      newest?.actual.map { .known($0.value) }
      ?? .unknown(results.last?.missing.map { .missing($0) } ?? .notReported)
    lacksResult = newest?.month != months.upperBound
    shares = Self.elapsed(months, asOf: asOf)
  }

  /// By milestones: the sum of the shares that are done at or before as-of; none done is 0. A milestone that was done
  /// late is done.
  init(milestones: [Measure.Milestone], _ months: ClosedRange<Month>, asOf: Month?) {
    target = .amount(1)
    start = .known(0)
    current = .finite(
      compensatedSum(
        milestones.filter { $0.isDone(by: asOf) }.compactMap { $0.share?.value }))
    shares = Self.elapsed(months, asOf: asOf)
  }

  private init() {}

  /// The months up to as-of of all its months.
  private static func elapsed(_ months: ClosedRange<Month>, asOf: Month?) -> (low: Double, high: Double) {
    guard let asOf, asOf >= months.lowerBound else { return (0, 0) }
    let share = Double(min(asOf, months.upperBound) - months.lowerBound + 1) / Double(months.count)
    return (share, share)
  }
}
