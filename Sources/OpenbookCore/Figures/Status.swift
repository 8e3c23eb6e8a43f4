/// How a result stands to its target (maths.md 2).
public enum Status: String, CaseIterable, Sendable {
  /// On the good side of its target.
  case met
  /// On the wrong side by no more than the tolerance.
  case near
  /// On the wrong side by more.
  case missed
  /// There is nothing to compare with.
  case noTarget = "no-target"
  /// There is nothing to compare.
  case notReported = "not-reported"
}

/// A figure set against its target.
struct Comparison: Hashable, Sendable {
  /// Actual − target; for a range 0 inside, else actual − nearer edge. Nil without a target.
  let variance: Double?
  let status: Status

  /// Compares as maths.md 2 says: the first status that applies.
  init(actual: Double?, target: Target?, direction: Metric.Direction, tolerance: Tolerance) {
    guard let actual else {
      self.init(variance: nil, status: .notReported)
      return
    }
    guard let target else {
      self.init(variance: nil, status: .noTarget)
      return
    }
    let (low, high) = target.edges
    let edge = actual < low ? low : actual > high ? high : actual
    let variance = decimalDifference(actual, edge)
    // Every threshold allows 1e-9 relative: a figure on the line counts as on the good side.
    let slack = 1e-9 * max(actual.magnitude, edge.magnitude)
    guard direction != .none else {
      self.init(variance: variance, status: .noTarget)
      return
    }
    let miss =
      switch direction {
      case .up: -variance
      case .down: variance
      case .range, .none: variance.magnitude
      }
    guard miss > slack else {
      self.init(variance: variance, status: .met)
      return
    }
    let allowed =
      switch (tolerance, target) {
      case (.amount(let amount), _): amount
      case (.share(let share), .amount(let amount)): share * amount.magnitude
      case (.share(let share), .range): share * (high - low)
      }
    self.init(variance: variance, status: miss <= allowed + slack ? .near : .missed)
  }

  private init(variance: Double?, status: Status) {
    self.variance = variance
    self.status = status
  }
}

/// A variance as a share of its target's size (maths.md 2); nil for a target of 0, and for a range, whose nearer edge
/// is no size of it.
private func ratio(_ variance: Double?, _ target: Target?) -> Double? {
  guard let variance, case .amount(let amount)? = target, amount != 0 else { return nil }
  let ratio = variance / amount.magnitude
  return ratio.isFinite ? ratio : nil
}

extension MonthFigure {
  /// The variance as a share of the target's size; nil where there is none (maths.md 2).
  public var varianceRatio: Double? { ratio(variance, target) }
}

extension PeriodFigure {
  /// The variance as a share of the target's size; nil where there is none (maths.md 2).
  public var varianceRatio: Double? { ratio(variance, target) }
}
