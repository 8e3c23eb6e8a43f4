/// Maps values onto a line of the drawing.
struct Scale: Sendable {
  let low: Double
  let high: Double
  let from: Double
  let to: Double

  func callAsFunction(_ value: Double) -> Double {
    high > low ? from + (value - low) / (high - low) * (to - from) : (from + to) / 2
  }

  /// A scale over values that begins and ends on round numbers, with those between as ticks.
  ///
  /// - Parameter count: about how many ticks.
  static func round(over values: [Double], from: Double, to: Double, count: Int = 5) -> (scale: Scale, ticks: [Double])
  {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if high - low <= 1e-12 * max(low.magnitude, high.magnitude) {
      // Around nothing there is room for one of whatever is counted.
      let room = low == 0 && high == 0 ? 1 : max(low.magnitude * 0.1, 1e-9)
      (low, high) = (low - room, high + room)
    }
    let step = roundStep((high - low) / Double(max(count - 1, 1)))
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    guard step.isFinite, first.isFinite, last - first < 50, last > first else {
      return (Scale(low: low, high: high, from: from, to: to), [])
    }
    let ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    return (Scale(low: first * step, high: last * step, from: from, to: to), ticks)
  }

  /// The decimals of a round step, at most nine.
  static func decimals(ofStep step: Double) -> Int {
    var (rest, decimals) = (step, 0)
    while rest < 1 - 1e-6, decimals < 9 { (rest, decimals) = (rest * 10, decimals + 1) }
    return decimals
  }

  /// 1, 2 or 5 times a power of ten, no less than `step`.
  private static func roundStep(_ step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    for factor in [1.0, 2, 5] where power * factor >= step * (1 - 1e-9) { return power * factor }
    return power * 10
  }
}
