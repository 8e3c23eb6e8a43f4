import Testing

@testable import OpenbookCore

/// A month keeps what it said when it was the newest: as a chart made as of that month says.
@Suite struct VariationHistoryTests {
  private func input(_ numbers: inout SeededNumbers, _ rules: Metric.SignalRules, season: Int?) -> ControlChart.Input {
    let count = Int.random(in: 0...40, using: &numbers)
    // Few different values, so that ties, points on a line and runs come up.
    let spread = [0, 1, 3, 50].randomElement(using: &numbers) ?? 1
    var level = 20
    let values = (0..<count).map { _ -> Double? in
      if Int.random(in: 0..<12, using: &numbers) == 0 { level += Int.random(in: -9...9, using: &numbers) }
      if Int.random(in: 0..<9, using: &numbers) == 0 { return nil }
      return Double(level + Int.random(in: -spread...spread, using: &numbers))
    }
    let first = Month(year: 2024, number: 1)
    let phases = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      first + Int.random(in: -3...45, using: &numbers)
    }
    return ControlChart.Input(
      first: first, step: Bool.random(using: &numbers) ? 1 : 3, values: values, phaseStarts: phases, season: season,
      rules: rules, direction: [.up, .down, .range, .none].randomElement(using: &numbers) ?? .up)
  }

  @Test(arguments: Metric.SignalRules.allCases, [nil, 12])
  func isThatOfAChartOfTheTime(_ rules: Metric.SignalRules, _ season: Int?) {
    var told: Set<Variation> = []
    var assured: Set<Assurance> = []
    for seed in 0..<300 {
      var numbers = SeededNumbers(seed)
      let input = input(&numbers, rules, season: season)
      let targets = input.values.map { _ -> Target? in
        switch Int.random(in: 0..<6, using: &numbers) {
        case 0: nil
        case 1: .range(10, 30)
        default: .amount(Double(Int.random(in: -10...50, using: &numbers)))
        }
      }
      let history = VariationHistory(input, targets: targets)
      let charts = input.values.indices.map { last in
        ControlChart(
          ControlChart.Input(
            first: input.first, step: input.step, values: Array(input.values[...last]),
            phaseStarts: input.phaseStarts, season: input.season, rules: rules, direction: input.direction,
            target: targets[last]?.amount))
      }
      #expect(history.variations == charts.map(\.variation), "seed \(seed)")
      #expect(history.assurances == charts.map(\.assurance), "seed \(seed)")
      told.formUnion(history.variations.compactMap { $0 })
      assured.formUnion(history.assurances.compactMap { $0 })
    }
    // The walk must have met them all, or it proves nothing.
    #expect(told == (rules == .none ? [] : Set(Variation.allCases)))
    #expect(assured == Set(Assurance.allCases))
  }
}
