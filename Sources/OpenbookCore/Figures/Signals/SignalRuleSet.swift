/// What a rule set calls a signal: one row of the table in maths.md 5, turned on its side.
///
/// Nothing else knows the rule sets apart, so that a further one is a further row.
struct SignalRuleSet: Hashable, Sendable {
  /// Which points a 2-of-3 counts and marks.
  enum TwoOfThree: Sendable {
    /// All beyond the near-limit.
    case beyondNearLimit
    /// Those beyond the near-limit that are not beyond the limit.
    case betweenNearLimitAndLimit

    /// Whether a point in that zone is one of the two.
    func counts(_ zone: Zone) -> Bool {
      switch self {
      case .beyondNearLimit: zone.reach >= .beyondNearLimit
      case .betweenNearLimitAndLimit: zone.reach == .beyondNearLimit
      }
    }
  }

  /// Whether moving ranges far above their average are dropped, once, before it is taken again.
  let screensRanges: Bool
  /// Whether a point beyond a limit is a signal.
  let outside: Bool
  /// How many successive points on one side of the mean are one; nil: never.
  let run: Int?
  /// How many successive points that strictly rise or fall are one; nil: never.
  let trend: Int?
  /// Which points make two of three one; nil: never.
  let twoOfThree: TwoOfThree?
  /// Whether three of four nearer to a limit than to the mean are one.
  let threeOfFour: Bool

  /// Whether it draws any signal; a month that nothing looks at is no common cause either.
  var judges: Bool { outside || run != nil || trend != nil || twoOfThree != nil || threeOfFour }

  /// NHS England, Making Data Count.
  private static let mdc = SignalRuleSet(
    screensRanges: false, outside: true, run: 7, trend: 7, twoOfThree: .beyondNearLimit, threeOfFour: false)
  /// The R package NHSRplotthedots as of 0.2.2.
  private static let nhsr = SignalRuleSet(
    screensRanges: true, outside: true, run: 7, trend: 7, twoOfThree: .betweenNearLimitAndLimit, threeOfFour: false)
  /// Wheeler, Understanding Variation.
  private static let wheeler = SignalRuleSet(
    screensRanges: false, outside: true, run: 8, trend: nil, twoOfThree: nil, threeOfFour: true)
  /// No rule: limits are drawn, and nothing is marked or judged.
  private static let none = SignalRuleSet(
    screensRanges: false, outside: false, run: nil, trend: nil, twoOfThree: nil, threeOfFour: false)

  /// The rule set that a metric's file names.
  static func named(_ name: Metric.SignalRules) -> SignalRuleSet {
    switch name {
    case .mdc: mdc
    case .nhsr: nhsr
    case .wheeler: wheeler
    case .none: none
    }
  }
}
