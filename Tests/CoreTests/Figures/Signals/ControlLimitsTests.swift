import Testing

@testable import OpenbookCore

/// maths.md 5: mean, moving ranges and limits, and when there are any.
@Suite struct ControlLimitsTests {
  private static let kinds: [(Int, ControlLimits.Kind)] = [
    (1, .none), (5, .none), (6, .trial), (11, .trial), (12, .firm), (40, .firm),
  ]

  @Test(arguments: kinds) func kindFollowsFromThePoints(_ count: Int, _ kind: ControlLimits.Kind) throws {
    let chart = ControlChart((0..<count).map { Double($0 % 2) })
    let limits = try #require(chart.phases.first?.limits)
    #expect(limits.kind == kind)
    #expect(limits.points == count)
    #expect((limits.mean == nil) == (kind == .none))
    #expect((chart.variation == nil) == (kind == .none))
    #expect(chart.lines.allSatisfy { $0.count == (kind == .none ? 0 : 6) })
  }

  @Test func monthsWithoutResultAreNoPoints() {
    #expect(ControlChart(.picture("ab.ab.ab.a")).phases.map(\.limits.points) == [7])
    #expect(ControlChart(.picture("ab.ab..")).phases.map(\.limits.kind) == [.none])
  }

  private static let ranges: [(String, Double?, Double?)] = [
    // Only neighbours make a range: 1, and not 9 across the hole.
    ("aabb.kkll", 5.5, 2.0 / 6), ("ab.ab.ab", 0.5, 1), ("ab......ba.ab", 0.5, 1),
    // No neighbours, no range, no limits, however many points.
    ("a.b.c.d.e.f.g.h.i.j.k.l.m", nil, nil),
    // Two neighbours are enough.
    ("a.a.a.a.a.ac", 2.0 / 7, 2),
  ]

  @Test(arguments: ranges)
  func aMovingRangeJoinsNeighboursOnly(_ picture: String, _ mean: Double?, _ range: Double?) throws {
    for step in [1, 3] {
      let chart = ControlChart(.picture(picture), step: step)
      let limits = try #require(chart.phases.first?.limits)
      #expect(isClose(limits.mean, mean))
      #expect(isClose(limits.averageMovingRange, range))
      #expect((chart.variation == nil) == (mean == nil))
    }
  }

  @Test func withoutLimitsNothingIsSignalled() {
    let chart = ControlChart(.picture("a.b.c.d.e.f.g.h.i.j.k.l.z"))
    #expect(!chart.hasSignals)
    #expect(chart.points.allSatisfy { $0.variation == nil })
  }

  @Test func runsAndTrendsPassOverWhatIsNotReported() {
    #expect(ControlChart(.picture("ab.c.de..fgba")).positions(of: .trend) == [0, 1, 3, 5, 6, 9, 10])
    #expect(ControlChart(.picture("aa.aaa..aaffff")).positions(of: .run) == [0, 1, 3, 4, 5, 8, 9])
  }

  /// Twenty ranges with an average of 1000, one of them exactly 3267.
  private var onTheLine: [Double] {
    let ranges = [3267, 893] + [Double](repeating: 880, count: 18)
    return ranges.enumerated().reduce(into: [5000.0]) { values, range in
      values.append((values.last ?? 0) + (range.offset % 2 == 0 ? 1 : -1) * range.element)
    }
  }

  @Test func aRangeOnTheScreeningLineIsDropped() {
    let limits = [Metric.SignalRules.mdc, .nhsr, .wheeler].map { ControlChart(onTheLine, rules: $0).phases[0].limits }
    #expect(limits.map(\.averageMovingRange) == [1000, 16733.0 / 19, 1000])
    #expect(Set(limits.map(\.mean)).count == 1)
  }

  @Test func rangesAreScreenedOnce() {
    // Ranges 100, 100, 20, and ones: the twenty stands out only once the hundreds are gone.
    let values: [Double] = [0, 100, 0, 20] + (0..<16).map { $0 % 2 == 0 ? 21 : 20 }
    let limits = ControlChart(values, rules: .nhsr).phases[0].limits
    #expect(limits.averageMovingRange == 36.0 / 17)
  }

  @Test(arguments: [Metric.SignalRules.mdc, .nhsr, .wheeler], [0.0, 5, 0.1, -1e300, .leastNonzeroMagnitude])
  func whereAllPointsAreEqualTheLimitsAreTheMeanAndNothingStandsOut(_ rules: Metric.SignalRules, _ value: Double) {
    let chart = ControlChart([Double?](repeating: value, count: 14), rules: rules, target: value)
    #expect(!chart.hasSignals)
    #expect(chart.variation == .commonCause)
    #expect(chart.assurance == .consistentlyMeets)
    #expect(chart.lines.allSatisfy { isClose($0[0], value, within: 1e-15) && isClose($0[3], $0[2], within: 1e-15) })
  }

  /// To the letter: the only ranges that are left are 0.
  @Test func aSpikeOnALevelLineLeavesNoRangeUnderScreening() {
    let values: [Double] = [5, 5, 5, 5, 5, 5, 9, 5, 5, 5, 5, 5, 5]
    #expect(ControlChart(values, rules: .nhsr).phases[0].limits.averageMovingRange == 0)
    #expect(ControlChart(values, rules: .nhsr).positions(of: .outside).count == 13)
    #expect(ControlChart(values, rules: .mdc).positions(of: .outside) == [6])
  }

  private static let extremes: [[Double?]] = [
    (0..<14).map { $0 % 2 == 0 ? 1e300 : -1e300 }, (0..<14).map { 1e300 * Double($0) },
    (0..<14).map { $0 % 2 == 0 ? 1.7e308 : -1.7e308 }, (0..<14).map { _ in 1.7e308 },
    (0..<14).map { $0 % 2 == 0 ? 1.7e308 : 1.6e308 }, (0..<14).map { .leastNonzeroMagnitude * Double($0 % 3) },
    (0..<40).map { $0 % 12 == 0 ? .leastNonzeroMagnitude : 1e308 / 40 },
    (0..<40).map { $0 % 12 == 0 ? 1e308 / 8 : .leastNonzeroMagnitude },
    (0..<14).map { $0 == 3 ? .nan : $0 == 4 ? .infinity : 5 }, [.nan], [.infinity, -.infinity], [nil, nil], [],
  ]

  @Test(arguments: extremes, Metric.SignalRules.allCases)
  func noNumberIsEverWithoutBounds(_ values: [Double?], _ rules: Metric.SignalRules) {
    for (season, target) in [(nil, 1e308), (12, -1.7e308), (12, .infinity), (nil, .nan)] as [(Int?, Double)] {
      let chart = ControlChart(values, season: season, rules: rules, target: target)
      #expect(chart.lines.joined().allSatisfy { $0.isFinite })
      #expect(chart.points.allSatisfy { $0.value?.isFinite != false })
      #expect(chart.phases.allSatisfy { $0.season?.factors.allSatisfy { $0.isFinite } != false })
      #expect(chart.points.count == values.count)
      #expect(target.isFinite || chart.assurance == nil)
    }
  }

  @Test func numbersTooLargeHaveNoLimits() {
    let chart = ControlChart((0..<14).map { $0 % 2 == 0 ? 1.7e308 : -1.7e308 }, target: 0)
    #expect(chart.phases.map(\.limits.kind) == [.none])
    #expect(chart.phases.map(\.limits.points) == [14])
    #expect(chart.variation == nil)
    #expect(chart.assurance == nil)
    #expect(ControlChart((0..<14).map { $0 % 2 == 0 ? 1e300 : -1e300 }).phases[0].limits.kind == .firm)
  }
}
