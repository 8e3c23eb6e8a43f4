import Testing

@testable import OpenbookCore

/// maths.md 5: a phase starts where the file names it, and holds everything in.
@Suite struct PhaseTests {
  private let start = ControlChart.start

  @Test func eachPhaseHasItsOwnLimits() {
    let chart = ControlChart(.picture("abababzyzyzyzyzyzyzyzy"), phaseStarts: [start + 6])
    #expect(chart.phases.map(\.from) == [start, start + 6])
    #expect(chart.phases.map(\.months) == [0..<6, 6..<22])
    #expect(chart.phases.map(\.limits.kind) == [.trial, .firm])
    #expect(chart.phases.map(\.limits.mean) == [0.5, 24.5])
    #expect(chart.phases.map(\.limits.averageMovingRange) == [1, 1])
    #expect(chart.points.map(\.phase) == [Int](repeating: 0, count: 6) + [Int](repeating: 1, count: 16))
    #expect(chart.limits(at: 5) == chart.phases[0].limits)
    #expect(chart.limits(at: 6) == chart.phases[1].limits)
    #expect(!chart.hasSignals)
  }

  @Test func aPhaseIsAChartOfItsOwn() {
    let (before, after) = ([Double?].picture("abcabdaeaacabdab"), [Double?].picture("pqrstuvwxyzzzyazaz"))
    for rules in Metric.SignalRules.allCases {
      let chart = ControlChart(before + after, phaseStarts: [start + before.count], rules: rules)
      #expect(chart.signals == ControlChart(before, rules: rules).signals + ControlChart(after, rules: rules).signals)
      #expect(chart.lines == ControlChart(before, rules: rules).lines + ControlChart(after, rules: rules).lines)
    }
  }

  @Test func trendsRunsAndWindowsEndWhereAPhaseStarts() {
    let whole = ControlChart(.picture("abcdefgaaffff"))
    #expect(whole.positions(of: .trend) == Array(0...6))
    let split = ControlChart(.picture("abcdefgaaffff"), phaseStarts: [start + 6])
    #expect(split.positions(of: .trend).isEmpty)
    // The mean of each phase lies between its two levels.
    let level = [Double?].picture("aaaaaafaaaaaaf")
    #expect(ControlChart(level, phaseStarts: [start + 7]).positions(of: .run).isEmpty)
  }

  private static let starts: [([Int], Int, [Int], [Range<Int>])] = [
    // Before the first due month and on it: the chart has one phase, which bears the name.
    ([-30], 1, [-30], [0..<8]), ([0], 1, [0], [0..<8]), ([-30, -3], 1, [-3], [0..<8]),
    // After as-of: not yet.
    ([8], 1, [0], [0..<8]), ([7, 8, 20], 1, [0, 7], [0..<7, 7..<8]), ([3, 3], 1, [0, 3], [0..<3, 3..<8]),
    // Unsorted.
    ([5, 2], 1, [0, 2, 5], [0..<2, 2..<5, 5..<8]),
    // Between two due months: from the next due one on; of two such the later.
    ([4], 3, [0, 4], [0..<2, 2..<8]), ([6], 3, [0, 6], [0..<2, 2..<8]), ([4, 5], 3, [0, 5], [0..<2, 2..<8]),
    ([-1], 3, [-1], [0..<8]), ([1], 3, [0, 1], [0..<1, 1..<8]), ([22], 3, [0], [0..<8]),
  ]

  @Test(arguments: starts)
  func phasesStartAtTheMonthsNamed(_ named: [Int], _ step: Int, _ from: [Int], _ months: [Range<Int>]) {
    let chart = ControlChart(.picture("abababab"), step: step, phaseStarts: named.map { start + $0 })
    #expect(chart.phases.map { $0.from - start } == from)
    #expect(chart.phases.map(\.months) == months)
  }

  @Test func aChartOfNoMonthHasNoPhase() {
    let chart = ControlChart([], phaseStarts: [start], target: 1)
    #expect(chart.phases.isEmpty && chart.points.isEmpty)
    #expect(chart.variation == nil && chart.assurance == nil)
  }

  @Test func theMonthsOfAQuarterlyMetricAreThreeApart() {
    let chart = ControlChart(.picture("ababab"), step: 3)
    #expect(chart.points.map { $0.month - start } == [0, 3, 6, 9, 12, 15])
    #expect(chart.phases[0].limits.averageMovingRange == 1)
  }
}
