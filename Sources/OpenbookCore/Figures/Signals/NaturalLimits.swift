/// The natural process limits of successive points, however few: what their own variation says (maths.md 5).
struct NaturalLimits: Hashable, Sendable {
  /// A limit's distance from the mean, in average moving ranges: 3 ÷ 1.128, as it is published.
  static let width = 2.66
  /// A moving range of so many averages is its own upper limit.
  private static let rangeLimit = 3.267

  /// The mean of the points.
  let mean: Double
  /// The mean distance of points in adjacent due months.
  let averageMovingRange: Double

  var lower: Double { line(-1) }
  var upper: Double { line(1) }
  var nearLower: Double { line(-2 / 3) }
  var nearUpper: Double { line(2 / 3) }

  /// The line at a share of the way from the mean to the upper limit; to the lower one where it is negative.
  func line(_ share: Double) -> Double { mean + share * Self.width * averageMovingRange }

  /// As drawn for a calendar month with that seasonal factor.
  func scaled(by factor: Double) -> NaturalLimits {
    NaturalLimits(mean: mean * factor, averageMovingRange: averageMovingRange * factor)
  }

  /// Whether they can be drawn.
  var isFinite: Bool { lower.isFinite && upper.isFinite }

  init(mean: Double, averageMovingRange: Double) {
    self.mean = mean
    self.averageMovingRange = averageMovingRange
  }

  /// The limits of a phase's points; nil without two points in adjacent due months, and where the numbers are too large.
  ///
  /// - Parameter screensRanges: whether ranges of 3.267 averages and more are dropped, once.
  init?(of points: ReportedPoints, screensRanges: Bool) {
    guard var range = points.averageMovingRange() else { return nil }
    // Every threshold allows 1e-9 relative (maths.md); equal values have an average of 0, which no range is above.
    if screensRanges, range > 0, let kept = points.averageMovingRange(below: Self.rangeLimit * range * (1 - 1e-9)) {
      range = kept
    }
    self.init(mean: points.mean, averageMovingRange: range)
    guard isFinite else { return nil }
  }
}

/// The points of one phase that were reported, in order.
struct ReportedPoints: Sendable {
  /// Which due months they are, counted over the whole chart: neighbours differ by one.
  private(set) var positions: [Int] = []
  /// The values to be judged: divided by the seasonal factor where there is one.
  private(set) var values: [Double] = []

  var count: Int { values.count }

  init(capacity: Int) {
    positions.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  mutating func append(_ value: Double, at position: Int) {
    positions.append(position)
    values.append(value)
  }

  /// NaN of no point.
  fileprivate var mean: Double { compensatedSum(values) / Double(count) }

  /// The mean of the moving ranges, or of those below a threshold; nil when there is none.
  fileprivate func averageMovingRange(below threshold: Double? = nil) -> Double? {
    var sum = CompensatedSum()
    var count = 0
    for index in values.indices.dropFirst() where positions[index] == positions[index - 1] + 1 {
      let range = (values[index] - values[index - 1]).magnitude
      if let threshold, range >= threshold { continue }
      sum.add(range)
      count += 1
    }
    return count > 0 ? sum.value / Double(count) : nil
  }
}
