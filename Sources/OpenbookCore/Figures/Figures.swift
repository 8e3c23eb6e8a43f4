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
    let figures = figurings.map { $0.figures(asOf: asOf) }
    metrics = figures
    factors = view.factors.map { factor in
      let statuses = view.metrics(of: factor).compactMap { metric -> Status? in
        view.metricIndex[metric.id].map { Self.status(figures[$0], metric, at: asOf) }
      }
      return FactorFigures(id: factor.id, statuses: statuses)
    }
  }

  /// A metric's figures, by id.
  public func metric(_ id: ID<Metric>) -> MetricFigures? { view.metricIndex[id].map { metrics[$0] } }

  /// A factor's figures, by id.
  public func factor(_ id: ID<Factor>) -> FactorFigures? { view.factorIndex[id].map { factors[$0] } }

  /// A metric's quarter or year as of any month up to as-of: history is computed as it stood then.
  public func period(_ period: Period, of id: ID<Metric>, asOf: Month) -> PeriodFigure? {
    view.metricIndex[id].flatMap { figurings.indices.contains($0) ? figurings[$0].period(period, asOf: asOf) : nil }
  }

  /// A metric's status in a month; `not-reported` where it has no figure, `no-target` where it could have none.
  public func status(_ id: ID<Metric>, at month: Month) -> Status {
    guard let index = view.metricIndex[id] else { return .notReported }
    return Self.status(metrics[index], view.metrics[index], at: month)
  }

  private static func status(_ figures: MetricFigures, _ metric: Metric, at month: Month) -> Status {
    figures.month(month)?.status ?? .notReported
  }

  /// Periods whose stated parts come to more than the whole.
  var overdrafts: [(metric: Metric, overdraft: MonthlyTargets.Overdraft)] {
    figurings.flatMap { figuring in figuring.targets.overdrafts.map { (figuring.metric, $0) } }
  }
}
