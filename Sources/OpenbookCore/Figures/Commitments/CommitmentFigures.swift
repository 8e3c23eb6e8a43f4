/// How a commitment was kept, month by month (maths.md 10).
public struct CommitmentFigures: Sendable {
  /// A month in which it is due.
  public struct DueMonth: Sendable {
    /// The month.
    public let month: Month
    /// Its metric's value, or why there is none.
    public let actual: Known<Double>
    /// What was promised, in the metric's unit.
    public let target: Target
    /// How the one stands to the other.
    public let status: Status
    /// Which share of what was promised was done, from 0 to 1; nil while it is not reported.
    public let attainment: Double?
  }

  /// The agreement's id and its own.
  public let id: ID<Commitment>
  /// What is promised.
  public let promise: String
  /// The months in which it is due, in order; none without a metric, a better direction or a target.
  public let months: [DueMonth]

  /// The figure of a month; nil where it is not due.
  public func month(_ month: Month) -> DueMonth? { months.last { $0.month == month } }
}

/// Judges one commitment by its metric; nil for one that nothing judges.
struct CommitmentJudging {
  private let metric: Metric
  private let direction: Metric.Direction
  private let figures: MetricFigures
  /// What the commitment says itself; nil: nothing.
  private let own: MonthlyTargets?
  private let standing: MonthlyTargets
  private let calendar: FiscalCalendar
  private let tolerance: Tolerance

  init?(_ commitment: Commitment, _ figures: Figures) {
    let view = figures.view
    guard let judge = commitment.metric.flatMap({ figures.judge($0.id) }),
      let direction = judge.figuring.metric.direction, direction != .none
    else { return nil }
    metric = judge.figuring.metric
    self.direction = direction
    self.figures = judge.figures
    calendar = view.configuration.calendar
    own = commitment.targets(of: metric, calendar)
    standing = MonthlyTargets(metric, calendar: calendar)
    tolerance = metric.tolerance ?? view.configuration.tolerance
  }

  /// How it stands in a month; nil where it is not due: nothing is promised, or the metric is due in another month.
  func month(_ month: Month) -> CommitmentFigures.DueMonth? {
    guard metric.rhythm == .month || calendar.quarterEnd(of: month) == month,
      let target = (own ?? standing).target(month)
    else { return nil }
    let actual = figures.month(month)?.actual ?? .unknown(.notReported)
    let status = Comparison(actual: actual.value, target: target, direction: direction, tolerance: tolerance).status
    return CommitmentFigures.DueMonth(
      month: month, actual: actual, target: target, status: status,
      attainment: actual.value.map { status == .met ? 1 : share($0, of: target) })
  }

  /// What was done of what was promised where it was not kept: below 1. Of a range, of zero and of less there is no
  /// share, so that it is 0.
  private func share(_ actual: Double, of target: Target) -> Double {
    guard let amount = target.amount, amount > 0, actual > 0 else { return 0 }
    return switch direction {
    case .up: min(1, actual / amount)
    case .down: min(1, amount / actual)
    case .range, .none: 0
    }
  }
}

extension Commitment {
  /// What the commitment says itself of its metric, as the metric reads targets; nil where it says nothing.
  func targets(of metric: Metric, _ calendar: FiscalCalendar) -> MonthlyTargets? {
    guard !targets.isEmpty else { return nil }
    var judged = metric
    judged.targets = targets
    return MonthlyTargets(judged, calendar: calendar)
  }

  /// What a month must reach (maths.md 3 and 10): what the commitment says, as its metric reads targets; nil where it
  /// says nothing for the month.
  public func target(in month: Month, of metric: Metric, _ calendar: FiscalCalendar) -> Target? {
    targets(of: metric, calendar)?.target(month)
  }
}

extension Figures {
  /// How a commitment stands in a month (maths.md 10); nil where it is not due: it has no metric or no target, or its
  /// metric is due in another month.
  public func status(of commitment: Commitment, in month: Month) -> Status? {
    CommitmentJudging(commitment, self)?.month(month)?.status
  }

  /// What a commitment promises for a month: its own target, or that of its metric at a position where it states none at all; nil where the month has none.
  public func target(of commitment: Commitment, ofMetricAt position: Int, in month: Month) -> Target? {
    let (metric, calendar) = (view.metrics[position], view.configuration.calendar)
    return (commitment.targets(of: metric, calendar) ?? MonthlyTargets(metric, calendar: calendar)).target(month)
  }
}
