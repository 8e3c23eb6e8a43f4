/// What a month's point says about the process (maths.md 5).
public enum Variation: String, CaseIterable, Sendable {
  /// No signal: nothing has changed.
  case commonCause = "common-cause"
  /// A signal to the good side.
  case improvement
  /// A signal to the bad side.
  case concern
  /// A signal of a metric of which no side is the good one; not judged.
  case special = "special-cause"

  init(_ mark: SignalMark, direction: Metric.Direction) {
    guard !mark.signals.isEmpty else {
      self = .commonCause
      return
    }
    switch (direction, mark.way) {
    case (.up, .above), (.down, .below): self = .improvement
    case (.up, .below), (.down, .above): self = .concern
    // Every signal has a way, so that only the direction is missing here.
    case (.range, _), (.none, _), (_, .none): self = .special
    }
  }
}

/// Whether the process as it is will meet its target (maths.md 5).
public enum Assurance: String, CaseIterable, Sendable {
  /// The target lies on the good side's far side of all usual results.
  case consistentlyMeets = "consistently-meets"
  /// No usual result reaches the target.
  case consistentlyMisses = "consistently-misses"
  /// The target lies within the limits.
  case sometimes

  /// Compares a month's target with its limits as drawn; nil without firm limits, without a target that is one amount,
  /// and without a better direction.
  init?(target: Double?, limits: ControlLimits, direction: Metric.Direction) {
    guard let target, target.isFinite, limits.kind == .firm, let lower = limits.lower, let upper = limits.upper else {
      return nil
    }
    // For `down` the same question is asked of the mirrored chart.
    let (aim, low, high): (Double, Double, Double)
    switch direction {
    case .up: (aim, low, high) = (target, lower, upper)
    case .down: (aim, low, high) = (-target, -upper, -lower)
    case .range, .none: return nil
    }
    // Every threshold allows 1e-9 relative: a target on a limit counts as on the good side of it.
    func slack(_ limit: Double) -> Double { 1e-9 * max(aim.magnitude, limit.magnitude) }
    self = aim <= low + slack(low) ? .consistentlyMeets : aim > high + slack(high) ? .consistentlyMisses : .sometimes
  }
}
