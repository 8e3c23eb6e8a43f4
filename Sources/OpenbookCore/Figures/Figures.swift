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

  /// Computes the figures of a view.
  public init(_ view: View) {
    self.view = view
    asOf = view.asOf
    guard let asOf = view.asOf else {
      figurings = []
      metrics = view.metrics.map { MetricFigures(id: $0.id, months: [], periods: []) }
      factors = view.factors.map { FactorFigures(id: $0.id, statuses: []) }
      return
    }
    let series = AllSeries(view, asOf: asOf)
    let calendar = view.configuration.calendar
    let figurings = view.metrics.enumerated().map { index, metric in
      MetricFiguring(
        metric: metric, index: index, series: series, targets: MonthlyTargets(metric, calendar: calendar),
        calendar: calendar, tolerance: metric.tolerance ?? view.configuration.tolerance)
    }
    self.figurings = figurings
    var rollUps = RollUps()
    let figures = figurings.map { $0.figures(asOf: asOf, &rollUps) }
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
