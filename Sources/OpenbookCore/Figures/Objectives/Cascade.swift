/// What the children of one objective in its quarter add up to (maths.md 7).
public struct Cascade: Sendable {
  /// How the children that count do so.
  public enum Kind: String, CaseIterable, Sendable {
    /// Each contributes to the parent's amount.
    case sums
    /// Each has a weight; together they are to make 100 %.
    case weighted
    /// Each passes the parent's own measure down.
    case same
    /// Several ways at once: a finding, and no state.
    case mixed
    /// None counts.
    case none
  }

  /// Whether they add up.
  public enum State: String, CaseIterable, Sendable {
    /// 0.995 to 1.005 of the parent's amount, or the parent's own measure passed down.
    case addsUp = "adds-up"
    /// Less.
    case short
    /// More.
    case over
    /// Nobody can say.
    case none
  }

  /// The parent.
  public let parent: ID<Objective>
  /// Its children in its quarter, in the order of the view.
  public let children: [ID<Objective>]
  /// Those of them that count: all but the ones that support.
  public let counting: [ID<Objective>]
  /// How they count.
  public let kind: Kind
  /// The parent's amount P = target − start, in its unit; 1 for weights.
  public let amount: Known<Double>
  /// Σ of what the children contribute, in the parent's unit; children that pass its measure down stand in for it.
  public let sum: Known<Double>
  /// Whether Σ makes P.
  public let state: State
  /// Σ(contribution · attainment) ÷ P; none while a counting child lacks its attainment.
  public let progress: Known<Double>
  /// The known part of a progress that has no value.
  public let atLeast: Double?
  /// Whether the parent's own measure and its children are more than five points apart.
  public let isApart: Bool

  /// Σ − P, as decimals: what lacks is negative where P is positive; nil while either is unknown.
  public var difference: Double? {
    guard let amount = amount.value, let sum = sum.value else { return nil }
    return decimalDifference(sum, amount)
  }

  /// The state of contributions that come to `sum`: short below 0.995 of the amount, over above 1.005.
  static func state(_ sum: Double, of amount: Double) -> State {
    guard amount != 0, (sum / amount).isFinite else { return .none }
    let ratio = sum / amount
    if ratio < 0.995 * (1 - 1e-9) { return .short }
    return ratio > 1.005 * (1 + 1e-9) ? .over : .addsUp
  }
}
