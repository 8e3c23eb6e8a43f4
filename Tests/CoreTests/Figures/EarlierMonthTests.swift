import Testing

@testable import OpenbookCore

/// Agreements, leaks and funnels as of an earlier month are those of a folder that ends there, tried on random ones.
@Suite struct EarlierMonthTests {
  private static let first = Month(year: 2024, number: 1)

  /// A company of six metrics, one computed, with an agreement, a funnel, leaks and leads; cut at a month if one is given.
  private static func folder(_ seed: Int, upTo asOf: Month?) -> String {
    var numbers = SeededNumbers(seed)
    func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    func isKnown(_ month: Month) -> Bool { asOf.map { month <= $0 } ?? true }
    var text =
      "openbook.yaml\n  company: Example\n  currency: USD\n  fiscal-year: {starts: \(int(0...3) * 3 + 1)}\n  as-of: \(asOf ?? first + 35)\n"
      + "organisation.yaml\n  teams: {a: {name: A}, b: {name: B}}\n"
    for index in 0..<5 {
      var results: [String] = []
      for offset in 0..<36 {
        let (value, isReported) = (int(0...400), int(0...9) > 0)
        // The fourth is due in the last month of a quarter.
        let isDue = index != 3 || (first + offset).number % 3 == 0
        if isReported, isDue, isKnown(first + offset) { results.append("\(first + offset): \(value)") }
      }
      text +=
        "metrics/m\(index).yaml\n  name: M\n  direction: \(index % 2 == 0 ? "up" : "down")\n"
        + "  every: \(index == 3 ? "quarter" : "month")\n  target: {2024: 900, from 2025-01: \(int(1...400))}\n"
        + "  results: {\(results.joined(separator: ", "))}\n"
    }
    text += "metrics/m5.yaml\n  name: M\n  direction: up\n  formula: m0 / m1\n  target: {from 2024-01: 1}\n"
    text +=
      "agreements/ab.yaml\n  title: AB\n  between: [a, b]\n  from: \(first + int(0...12))\n  gives:\n"
      + "    a: [{id: one, promise: P, measure: {metric: m0}}, {id: five, promise: P, measure: {metric: m5}}]\n"
      + "    b: [{id: two, promise: P, measure: {metric: m1, target: \(int(1...400))}}, {id: four, promise: P, measure: {metric: m4}}]\n"
    text += "data/leads.csv\n  Entered,Two\n"
    for _ in 0..<60 {
      let entered = first + int(0...35)
      let (delay, reaches) = (int(0...14), int(0...2) > 0)
      guard isKnown(entered) else { continue }
      text += "  \(entered),\(reaches && isKnown(entered + delay) ? "\(entered + delay)" : "")\n"
    }
    return text
      + """
      funnels/way.yaml
        title: Way
        stages: [{metric: m0}, {metric: m1, lag: \(int(0...2))}, {metric: m2, lag: \(int(0...3))}]
        cohorts: {csv: data/leads.csv, entered: Entered, reached: {m1: Two}}
        value: {deal-size: m4, cycle-days: m2, open-pipeline: m1, win-rate: m5, opportunities: m0, bookings: m0}
        assumptions: {deal: {value: \(int(1...9)), source: S}, rate: {value: 30%, source: S}}
        leaks:
          - {id: one, name: One, kind: revenue, formula: (m0 - m1) * deal * rate}
          - {id: two, name: Two, kind: profit, formula: "m5 * deal / (m2 - 7) + lag(m4, 2)"}
          - {id: three, name: Three, kind: revenue, formula: m3 * deal}

      """
  }

  /// Everything that is told as of a month.
  private func trace(_ company: TestCompany, asOf: Month) -> [String] {
    company.view.entities.agreements.map { "\(company.figures.agreement($0, asOf: asOf))" }
      + company.view.entities.funnels.map { "\(company.figures.funnel($0, asOf: asOf))" }
      + ["\(company.figures.cost(asOf: asOf))"]
  }

  @Test(arguments: 0..<16) func anEarlierAsOfIsAFolderCutThere(_ seed: Int) {
    let asOf = Self.first + (seed * 7 + 3) % 34
    let now = TestCompany(Self.folder(seed, upTo: nil))
    let then = TestCompany(Self.folder(seed, upTo: asOf))
    #expect(!now.findings.contains { $0.severity == .error }, "\(now.findings)")
    #expect(trace(now, asOf: asOf) == trace(then, asOf: asOf))
    // The view cuts as well.
    let early = TestCompany(
      Self.folder(seed, upTo: nil).replacing("as-of: 2026-12", with: "as-of: \(asOf)"))
    #expect(trace(early, asOf: asOf) == trace(then, asOf: asOf))
    // And it is not the same in all months.
    #expect(trace(now, asOf: asOf) != trace(now, asOf: Self.first + 35))
  }
}
