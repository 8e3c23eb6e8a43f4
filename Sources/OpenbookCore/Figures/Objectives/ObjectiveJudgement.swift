/// What an objective's measure comes to: its attainment, or whether its limit is kept, and how it stands (maths.md 6).
struct ObjectiveJudgement {
  let measure: MeasureReading
  let months: ClosedRange<Month>
  /// Nil where nothing is reported at all.
  let asOf: Month?

  var hasStarted: Bool { asOf.map { $0 >= months.lowerBound } ?? false }

  /// Whether its last month has come.
  var hasEnded: Bool { asOf.map { $0 >= months.upperBound } ?? false }

  /// The measure's direction, else the sign of target − start: `range` where that is 0. Nil while it is unknown.
  var direction: Metric.Direction? {
    if let direction = measure.direction, direction != .none { return direction }
    guard let target = measure.target else { return nil }
    guard let amount = target.amount else { return .range }
    return measure.start.value.map { start in
      // What the mean of three equal targets adds at the sixteenth digit is no way to go.
      guard (amount - start).magnitude > 1e-9 * max(amount.magnitude, start.magnitude) else { return .range }
      return amount > start ? .up : .down
    }
  }

  /// A range, or a target that the start satisfies: there is no way to go, only a line to keep.
  var isLimit: Bool {
    guard let target = measure.target else { return false }
    return target.amount == nil || measure.start.value.map { satisfies($0) } ?? false
  }

  /// Where it stands, once it has begun.
  var current: Known<Double> { hasStarted ? measure.current : .unknown(.objective(.notStarted)) }

  /// Whether a limit is kept by what is known so far.
  var isKept: Bool? { isLimit ? current.value.map { satisfies($0) } : nil }

  /// (current − start) ÷ (target − start).
  var attainment: Known<Double> { fraction { $0 } }

  /// How far it should have come by what `current` covers.
  var expected: Known<Double> {
    guard measure.monthsTarget == nil else { return fraction { _ in measure.monthsTarget ?? 0 } }
    return fraction { $0 }.reason.map { .unknown($0) } ?? .finite(measure.shares.low)
  }

  /// Which part of the way from start to target a value is that is made from `current`.
  private func fraction(_ value: (Double) -> Double) -> Known<Double> {
    guard hasStarted else { return .unknown(.objective(.notStarted)) }
    if case .unknown(let reason) = measure.current { return .unknown(reason) }
    guard let target = measure.target else { return .unknown(.objective(.noTarget)) }
    guard !isLimit, let amount = target.amount else { return .unknown(.objective(.limit)) }
    switch (measure.start, measure.current) {
    case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
    case (.known(let start), .known(let current)):
      return .finite(decimalDifference(value(current), start) / decimalDifference(amount, start))
    }
  }

  /// The first that applies.
  var status: ObjectiveStatus {
    guard hasStarted else { return .notStarted }
    if case .unknown(let reason) = measure.current {
      return reason == .objective(.noMeasure) ? .noTarget : .notReported
    }
    guard measure.target != nil, let value = measure.current.value else { return .noTarget }
    return hasEnded ? statusAtEnd(value) : statusOnTheWay(value)
  }

  private func statusAtEnd(_ value: Double) -> ObjectiveStatus {
    if measure.lacksResult { return .notReported }
    if let isKept { return isKept ? .met : .missed }
    if let attainment = attainment.value { return attainment >= 1 - 1e-9 ? .met : .missed }
    // Without a start there is no way to measure; whether the target is reached can be seen all the same.
    guard direction != nil else { return .notReported }
    return satisfies(value) ? .met : .missed
  }

  private func statusOnTheWay(_ value: Double) -> ObjectiveStatus {
    if let isKept {
      guard measure.isSum else { return isKept ? .onTrack : .offTrack }
      // While the months of a sum still come in, it is lost only by what lies beyond it.
      return isBeyond(value) ? .offTrack : isWithinShare(value) ? .onTrack : .atRisk
    }
    guard let attainment = attainment.value, let expected = expected.value else {
      return direction != nil && satisfies(value) ? .onTrack : .notReported
    }
    // Below zero, 95 % of what is expected is five hundredths of it less: who stands where he should is on track.
    let reaches = { (share: Double) in
      attainment >= expected - (1 - share) * expected.magnitude - 1e-9 * max(attainment.magnitude, expected.magnitude)
    }
    return reaches(0.95) ? .onTrack : reaches(0.75) ? .atRisk : .offTrack
  }

  private func satisfies(_ value: Double) -> Bool { satisfies(value, measure.target) }

  private func satisfies(_ value: Double, _ target: Target?) -> Bool {
    guard let direction else { return false }
    return Comparison(actual: value, target: target, direction: direction, tolerance: .none).status == .met
  }

  /// Whether a sum so far lies beyond its limit: above it. That it is still below says nothing before the last month,
  /// and where more is better, there is no beyond.
  private func isBeyond(_ value: Double) -> Bool {
    guard direction != .up, let high = measure.target?.edges.high else { return false }
    return Comparison(actual: value, target: .amount(high), direction: .down, tolerance: .none).status != .met
  }

  /// Whether a sum so far is within the part of its limit that falls to the months it covers.
  private func isWithinShare(_ value: Double) -> Bool {
    guard let target = measure.target else { return false }
    switch target {
    case .amount(let amount): return satisfies(value, .amount(amount * measure.shares.low))
    case .range(let low, let high):
      let (low, high) = (low * measure.shares.low, high * measure.shares.high)
      return satisfies(value, .range(min(low, high), max(low, high)))
    }
  }
}
