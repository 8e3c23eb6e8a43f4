import Testing

@testable import OpenbookCore

/// maths.md 5: what each rule set marks.
@Suite struct SignalRuleTests {
  /// Where a signal is marked between limits at ±3: near-limits at ±2, halfway at ±1.5.
  private func marked(_ signal: Signal, _ values: [Double], _ rules: Metric.SignalRules) -> [Int] {
    let marks = SignalMarking.marks(
      of: ReportedPoints(values), in: NaturalLimits(mean: 0, averageMovingRange: 3 / 2.66), by: .named(rules),
      tolerance: 1e-12 * (values.map(\.magnitude).max() ?? 0))
    return marks.indices.filter { marks[$0].signals.contains(signal) }
  }

  private static let outside: [([Double], [Int])] = [
    ([3], []), ([-3], []), ([3.001], [0]), ([-3.001, 0, 5], [0, 2]),
    // A value so near to a line is on it.
    ([3 + 2e-12], []), ([3 + 4e-12], [0]), ([-3 - 2e-12], []), ([-3 - 4e-12], [0]),
  ]

  @Test(arguments: outside, [Metric.SignalRules.mdc, .nhsr, .wheeler])
  func marksOutside(_ known: ([Double], [Int]), _ rules: Metric.SignalRules) {
    #expect(marked(.outside, known.0, rules) == known.1)
  }

  private static let runs: [(Metric.SignalRules, [Double], [Int])] = [
    (.mdc, [1, 1, 1, 1, 1, 1], []), (.mdc, [1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6]),
    (.nhsr, [-1, -1, -1, -1, -1, -1], []), (.nhsr, [-1, -1, -1, -1, -1, -1, -1], [0, 1, 2, 3, 4, 5, 6]),
    (.wheeler, [1, 1, 1, 1, 1, 1, 1], []), (.wheeler, [1, 1, 1, 1, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6, 7]),
    (.mdc, [-1, 1, 1, 1, 1, 1, 1, 1, 1, -1], [1, 2, 3, 4, 5, 6, 7, 8]),
    (.mdc, [1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1], Array(0...13)),
    // A point on the mean ends it, and so does one that is on it but for rounding.
    (.mdc, [1, 1, 1, 0, 1, 1, 1, 1], []), (.mdc, [1, 1, 1, 1e-13, 1, 1, 1, 1], []),
    (.mdc, [1, 1, 1, 1e-11, 1, 1, 1, 1], Array(0...7)), (.mdc, [0, 0, 0, 0, 0, 0, 0, 0], []),
  ]

  @Test(arguments: runs)
  func marksRuns(_ rules: Metric.SignalRules, _ values: [Double], _ expected: [Int]) {
    #expect(marked(.run, values, rules) == expected)
    #expect(marked(.run, values.map { -$0 }, rules) == expected)
  }

  private static let trends: [(Metric.SignalRules, [Double], [Int])] = [
    (.mdc, [1, 2, 3, 4, 5, 6], []), (.mdc, [1, 2, 3, 4, 5, 6, 7], Array(0...6)),
    (.nhsr, [1, 2, 3, 4, 5, 6, 7], Array(0...6)), (.wheeler, [1, 2, 3, 4, 5, 6, 7, 8, 9], []),
    (.mdc, [9, 1, 2, 3, 4, 5, 6, 7, 8, 0], Array(1...8)),
    // A tie ends it, and so does a step that only rounding makes.
    (.mdc, [1, 2, 3, 3, 4, 5, 6, 7], []), (.mdc, [1, 2, 3, 3, 4, 5, 6, 7, 8, 9], Array(3...9)),
    (.mdc, [0.1, 0.2, 0.3, 0.1 + 0.2, 0.4, 0.5, 0.6], []), (.mdc, [2, 2, 2, 2, 2, 2, 2, 2], []),
    // The turning point belongs to both ways.
    (.mdc, [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1], Array(0...12)), (.mdc, [1, 2, 3, 4, 5, 6, 7, 6], Array(0...6)),
    // Small steps beside a giant are steps.
    (.mdc, [1e15, 1, 2, 3, 4, 5, 6, 7], Array(1...7)),
  ]

  @Test(arguments: trends)
  func marksTrends(_ rules: Metric.SignalRules, _ values: [Double], _ expected: [Int]) {
    #expect(marked(.trend, values, rules) == expected)
    #expect(marked(.trend, values.map { -$0 }, rules) == expected)
  }

  private static let twoOfThree: [(Metric.SignalRules, [Double], [Int])] = [
    (.mdc, [2.5, 1, 2.5], [0, 2]), (.mdc, [2.5, 2.5], []), (.mdc, [2.5, 2.5, 1], [0, 1]),
    (.mdc, [1, 2.5, 2.5], [1, 2]),
    (.mdc, [2.5, 2.5, 2.5], [0, 1, 2]), (.mdc, [2.5, 1, 1, 2.5], []),
    // All three lie on one side: neither across the mean nor on it.
    (.mdc, [2.5, -1, 2.5], []), (.mdc, [2.5, 0, 2.5], []), (.mdc, [2.5, 1, -2.5], []), (.nhsr, [2.5, -1, 2.5], []),
    // On the near-limit is not beyond it.
    (.mdc, [2, 2, 2], []), (.mdc, [2.5, 2, 2.5], [0, 2]),
    // Beyond the limit: counted by the one, not by the other.
    (.mdc, [3.5, 1, 2.5], [0, 2]), (.nhsr, [3.5, 1, 2.5], []), (.mdc, [3.5, 1, 3.5], [0, 2]),
    (.nhsr, [3.5, 1, 3.5], []), (.mdc, [2.5, 3.5, 2.5], [0, 1, 2]), (.nhsr, [2.5, 3.5, 2.5], [0, 2]),
    (.nhsr, [3, 1, 3], [0, 2]), (.nhsr, [2.5, 1, 2.5], [0, 2]), (.wheeler, [2.5, 2.5, 2.5], []),
  ]

  @Test(arguments: twoOfThree)
  func marksTwoOfThree(_ rules: Metric.SignalRules, _ values: [Double], _ expected: [Int]) {
    #expect(marked(.twoOfThree, values, rules) == expected)
    #expect(marked(.twoOfThree, values.map { -$0 }, rules) == expected)
  }

  private static let threeOfFour: [(Metric.SignalRules, [Double], [Int])] = [
    (.wheeler, [1.6, 1.6, 1.6, 1], [0, 1, 2, 3]), (.wheeler, [1.6, 1.6, 1.6], []),
    (.wheeler, [1.6, 1.6, 1.6, 1.6, 1.6], [0, 1, 2, 3, 4]),
    // The fourth may lie anywhere, and is marked.
    (.wheeler, [1.6, -1.6, 1.6, 1.6], [0, 1, 2, 3]), (.wheeler, [1.6, 1.6, 0, 1.6], [0, 1, 2, 3]),
    // The three lie near one same limit.
    (.wheeler, [1.6, 1.6, -1.6, -1.6], []), (.wheeler, [1.6, -1.6, 1.6, -1.6], []),
    // Halfway is not nearer; beyond the limit is.
    (.wheeler, [1.5, 1.5, 1.5, 1.5], []), (.wheeler, [1.5, 1.6, 1.6, 1], []), (.wheeler, [5, 5, 5, 0], [0, 1, 2, 3]),
    (.mdc, [1.6, 1.6, 1.6, 1.6], []), (.nhsr, [1.6, 1.6, 1.6, 1.6], []),
  ]

  @Test(arguments: threeOfFour)
  func marksThreeOfFour(_ rules: Metric.SignalRules, _ values: [Double], _ expected: [Int]) {
    #expect(marked(.threeOfFour, values, rules) == expected)
    #expect(marked(.threeOfFour, values.map { -$0 }, rules) == expected)
  }

  @Test func signalsStandInTheOrderOfPrecedence() {
    var set = SignalSet()
    for signal in Signal.allCases.reversed() {
      set.insert(signal)
      #expect(set.first == signal)
    }
    #expect(set.map(\.rawValue) == ["outside", "trend", "two-of-three", "run", "three-of-four"])
    #expect(Signal.allCases.sorted() == Array(set))
  }

  @Test func rulesOfNoneDrawLimitsAndNoSignals() {
    let values: [Double?] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 90]
    let chart = ControlChart(values, rules: .none, target: -200)
    #expect(!chart.hasSignals)
    #expect(chart.points.allSatisfy { $0.variation == nil })
    #expect(chart.variation == nil)
    #expect(chart.lines == ControlChart(values, rules: .mdc).lines)
    #expect(chart.assurance == .consistentlyMeets)
    #expect(chart.rules == .none)
  }
}
