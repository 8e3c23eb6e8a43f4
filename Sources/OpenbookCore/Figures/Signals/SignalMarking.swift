/// Marks the points of one phase by a rule set (maths.md 5).
///
/// Every rule goes over the successive reported points once; what is not reported is passed over.
struct SignalMarking {
  private let rules: SignalRuleSet
  private let points: ReportedPoints
  private let zones: [Zone]
  private var marks: [SignalMark]

  /// The marks of a phase's points, one each.
  ///
  /// - Parameter tolerance: up to which distance a value is on a line.
  static func marks(
    of points: ReportedPoints, in limits: NaturalLimits, by rules: SignalRuleSet, tolerance: Double
  ) -> [SignalMark] {
    var marking = SignalMarking(rules, points, points.values.map { Zone($0, in: limits, tolerance: tolerance) })
    marking.markOutside()
    marking.markTrends()
    marking.markTwoOfThree()
    marking.markRuns()
    // Where all ranges are 0 the limits are the mean, and nothing is nearer to them than to it.
    if limits.averageMovingRange > 0 { marking.markThreeOfFour() }
    return marking.marks
  }

  private init(_ rules: SignalRuleSet, _ points: ReportedPoints, _ zones: [Zone]) {
    self.rules = rules
    self.points = points
    self.zones = zones
    marks = zones.map { SignalMark(side: $0.side) }
  }

  private mutating func markOutside() {
    guard rules.outside else { return }
    for index in zones.indices where zones[index].reach == .beyondLimit { marks[index].signals.insert(.outside) }
  }

  private mutating func markTrends() {
    guard let length = rules.trend else { return }
    var start = 0
    var way = Side.none
    for index in 1..<max(1, points.count) {
      let next = Side.way(from: points.values[index - 1], to: points.values[index])
      if next != way {
        markTrend(start..<index, way, length)
        // The point at which it turns belongs to both.
        start = index - 1
        way = next
      }
    }
    markTrend(start..<points.count, way, length)
  }

  private mutating func markTrend(_ indices: Range<Int>, _ way: Side, _ length: Int) {
    guard way != .none, indices.count >= length else { return }
    for index in indices { marks[index].insertTrend(way) }
  }

  private mutating func markTwoOfThree() {
    guard let rule = rules.twoOfThree else { return }
    for end in zones.indices.dropFirst(2) {
      let window = end - 2...end
      let side = zones[end].side
      guard side != .none, zones[end - 1].side == side, zones[end - 2].side == side else { continue }
      guard window.count(where: { rule.counts(zones[$0]) }) >= 2 else { continue }
      for index in window where rule.counts(zones[index]) { marks[index].signals.insert(.twoOfThree) }
    }
  }

  private mutating func markRuns() {
    guard let length = rules.run else { return }
    var start = 0
    for end in 1...max(1, zones.count) where end >= zones.count || zones[end].side != zones[start].side {
      if end - start >= length, zones[start].side != .none {
        for index in start..<end { marks[index].signals.insert(.run) }
      }
      start = end
    }
  }

  private mutating func markThreeOfFour() {
    guard rules.threeOfFour else { return }
    for end in zones.indices.dropFirst(3) {
      let window = end - 3...end
      for side in [Side.below, .above] {
        guard window.count(where: { zones[$0].side == side && zones[$0].reach >= .beyondHalfway }) >= 3 else {
          continue
        }
        for index in window { marks[index].insertThreeOfFour(side) }
      }
    }
  }
}

/// What is found at one point.
struct SignalMark: Sendable {
  /// Its signals.
  var signals = SignalSet()
  /// On which side of the mean it lies.
  let side: Side
  private var trend = Side.none
  private var threeOfFour = Side.none

  init(side: Side) { self.side = side }

  mutating func insertTrend(_ way: Side) {
    // A peak ends one trend and starts another: it was first known by the one that ended.
    if trend == .none { trend = way }
    signals.insert(.trend)
  }

  mutating func insertThreeOfFour(_ side: Side) {
    if threeOfFour == .none { threeOfFour = side }
    signals.insert(.threeOfFour)
  }

  /// Which way the signal that takes precedence points; none where there is no signal.
  ///
  /// A trend by where it goes, the rest by side. Of a 3-of-4 that is the side of the three: the fourth may lie on the
  /// other side or on the mean, and the signal is not about it.
  var way: Side {
    switch signals.first {
    case .outside, .twoOfThree, .run: side
    case .trend: trend
    case .threeOfFour: threeOfFour
    case nil: .none
    }
  }
}
