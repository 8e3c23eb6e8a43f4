/// The mean and the natural process limits of one phase, as far as it has any (maths.md 5).
///
/// In the metric's unit. Either all lines are there or none is, and none is NaN or infinite.
public struct ControlLimits: Hashable, Sendable {
  /// How much can be made of the limits.
  public enum Kind: String, CaseIterable, Sendable {
    /// There are none: fewer than 6 points, no two of them in adjacent due months, or numbers too large.
    case none
    /// From 6 to 11 points: drawn lighter, and named so.
    case trial
    /// From 12 points on.
    case firm
  }

  /// Fewer points have no limits.
  static let fewestPoints = 6

  /// How many points of the phase are reported.
  public let points: Int
  let natural: NaturalLimits?

  init(points: Int, natural: NaturalLimits?) {
    self.points = points
    self.natural = points < Self.fewestPoints ? nil : natural
  }

  /// How much can be made of them.
  public var kind: Kind { natural == nil ? .none : points < 12 ? .trial : .firm }
  /// x̄, the mean of the points.
  public var mean: Double? { natural?.mean }
  /// MR̄, the mean distance of points in adjacent due months; after screening, where the rule set screens.
  public var averageMovingRange: Double? { natural?.averageMovingRange }
  /// x̄ − 2.66·MR̄.
  public var lower: Double? { natural?.lower }
  /// x̄ + 2.66·MR̄.
  public var upper: Double? { natural?.upper }
  /// Two thirds of the way from the mean to the lower limit.
  public var nearLower: Double? { natural?.nearLower }
  /// Two thirds of the way from the mean to the upper limit.
  public var nearUpper: Double? { natural?.nearUpper }

  /// As drawn for a calendar month with that seasonal factor.
  func scaled(by factor: Double) -> ControlLimits {
    ControlLimits(points: points, natural: natural?.scaled(by: factor))
  }
}
