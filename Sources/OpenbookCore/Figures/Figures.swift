/// Every figure of a view, a pure function of it.
public struct Figures: Sendable {
  /// What they are the figures of.
  public let view: View
  /// The newest month that is reported.
  public let asOf: Month?
  /// One for each of the view's metrics, in their order.
  public let metrics: [MetricFigures]
  /// One for each of the view's factors, in their order.
  public let factors: [FactorFigures]

  private let figurings: [MetricFiguring]

  /// One metric's figures on the way to all of them.
  public struct Computed: Sendable {
    let figuring: MetricFiguring
    let figures: MetricFigures
  }

  /// A share of the metrics; shares depend on nothing but the view, so they may run side by side.
  public typealias Share = @Sendable () -> [Computed]

  /// Computes the figures of a view.
  public init(_ view: View) {
    self.init(view, Self.shares(of: view, size: max(1, view.metrics.count)).flatMap { $0() })
  }

  /// Computes the figures of a view in shares, which `run` runs on as many threads as it likes, keeping their order.
  public static func compute(_ view: View, run: ([Share]) async -> [[Computed]]) async -> Figures {
    Figures(view, await run(shares(of: view, size: 64)).flatMap { $0 })
  }

  private static func shares(of view: View, size: Int) -> [Share] {
    guard let asOf = view.asOf else { return [] }
    let series = AllSeries(view, asOf: asOf)
    let calendar = view.configuration.calendar
    return stride(from: 0, to: view.metrics.count, by: size).map { start in
      {
        var rollUps = RollUps()
        return (start..<min(start + size, view.metrics.count)).map { index in
          let metric = view.metrics[index]
          let figuring = MetricFiguring(
            metric: metric, index: index, series: series, targets: MonthlyTargets(metric, calendar: calendar),
            calendar: calendar, tolerance: metric.tolerance ?? view.configuration.tolerance)
          return Computed(figuring: figuring, figures: figuring.figures(asOf: asOf, &rollUps))
        }
      }
    }
  }

  private init(_ view: View, _ computed: [Computed]) {
    self.view = view
    asOf = view.asOf
    figurings = computed.map { $0.figuring }
    guard let asOf = view.asOf else {
      metrics = view.metrics.map { MetricFigures(id: $0.id, months: [], periods: []) }
      factors = view.factors.map { FactorFigures(id: $0.id, statuses: []) }
      return
    }
    let figures = computed.map { $0.figures }
    metrics = figures
    factors = view.factors.map { factor in
      FactorFigures(id: factor.id, statuses: view.positions(of: factor).map { Self.status(figures[$0], at: asOf) })
    }
  }

  /// A metric's figures, by id.
  public func metric(_ id: ID<Metric>) -> MetricFigures? { view.metricIndex[id].map { metrics[$0] } }

  /// A factor's figures, by id.
  public func factor(_ id: ID<Factor>) -> FactorFigures? { view.factorIndex[id].map { factors[$0] } }

  /// A quarter or year as of any month up to as-of, of the metric at a position: history is computed as it stood then.
  public func period(_ period: Period, ofMetricAt position: Int, asOf: Month) -> PeriodFigure? {
    guard figurings.indices.contains(position) else { return nil }
    var rollUps = RollUps()
    return figurings[position].period(period, asOf: asOf, &rollUps)
  }

  private static func status(_ figures: MetricFigures, at month: Month) -> Status {
    figures.month(month)?.status ?? .notReported
  }

  /// Periods whose stated parts come to more than the whole.
  var overdrafts: [(metric: Metric, overdraft: MonthlyTargets.Overdraft)] {
    figurings.flatMap { figuring in figuring.targets.overdrafts.map { (figuring.metric, $0) } }
  }
}
