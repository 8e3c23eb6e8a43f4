/// How an objective stands as of a month (maths.md 6). Amounts are in the unit of its measure, milestones in shares.
public struct ObjectiveFigure: Sendable {
  /// The objective's id.
  public let id: ID<Objective>
  /// The months through which it runs.
  public let months: ClosedRange<Month>
  /// Which way is better: the metric's, else the sign of target − start, `range` where that is 0; nil while unknown.
  public let direction: Metric.Direction?
  /// Where it began.
  public let start: Known<Double>
  /// What it must reach: its own target, else its metric's for the quarter; 1 for milestones.
  public let target: Target?
  /// Where it stands: the newest own result, its metric over its months to date, or the shares that are done.
  public let current: Known<Double>
  /// (current − start) ÷ (target − start), unclamped; none for a limit.
  public let attainment: Known<Double>
  /// Whether it is a limit: a range, or a target that its start satisfies.
  public let isLimit: Bool
  /// Whether a limit is kept so far; nil for what is no limit, and while nothing is reported.
  public let isKept: Bool?
  /// How far it should have come by what `current` covers, as a fraction of the way; none for a limit.
  public let expected: Known<Double>
  /// How it stands.
  public let status: ObjectiveStatus
  /// The objective of the same quarter that it serves, if this audience may see it.
  public let parent: ID<Objective>?
  /// What it adds to its parent's amount, in the parent's unit, or its weight; nil where it does not count so.
  public let contribution: Known<Double>?

  /// What it brings to its parent's progress: its attainment; of a limit 1 where it is kept, 0 where it is broken.
  public var progress: Known<Double> {
    guard isLimit else { return attainment }
    guard let isKept else { return current }
    return .known(isKept ? 1 : 0)
  }

  /// target − start: what its children share out among them; 1 for milestones.
  public var amount: Known<Double> {
    guard let target else { return .unknown(.objective(.noTarget)) }
    guard let amount = target.amount else { return .unknown(.objective(.range)) }
    return start.map { decimalDifference(amount, $0) }
  }
}
