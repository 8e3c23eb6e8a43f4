/// Where a point lies between a phase's lines (maths.md 5). Near enough to a line it is on it, not beyond.
struct Zone: Hashable, Sendable {
  /// How far from the mean, by the last line that it is beyond.
  enum Reach: Comparable, Sendable {
    case onMean
    case beyondMean
    /// Nearer to the limit than to the mean.
    case beyondHalfway
    case beyondNearLimit
    case beyondLimit
  }

  let side: Side
  let reach: Reach

  /// - Parameter tolerance: up to which distance a value is on a line.
  init(_ value: Double, in limits: NaturalLimits, tolerance: Double) {
    let distance = value - limits.mean
    side = distance > tolerance ? .above : distance < -tolerance ? .below : .none
    let sign: Double = distance < 0 ? -1 : 1
    func isBeyond(_ share: Double) -> Bool { sign * (value - limits.line(sign * share)) > tolerance }
    reach =
      if side == .none {
        .onMean
      } else if !isBeyond(1 / 2) {
        .beyondMean
      } else if !isBeyond(2 / 3) {
        .beyondHalfway
      } else {
        isBeyond(1) ? .beyondLimit : .beyondNearLimit
      }
  }
}

/// A side of the mean, or the way there.
enum Side: Hashable, Sendable {
  case below
  case none
  case above

  /// Whether values rise or fall. Those that differ by rounding alone are tied: a formula or a seasonal factor that
  /// comes to the same month after month must not seem to rise.
  static func way(from before: Double, to after: Double) -> Side {
    if (after - before).magnitude <= 1e-12 * max(before.magnitude, after.magnitude) { return .none }
    return after > before ? .above : .below
  }
}
