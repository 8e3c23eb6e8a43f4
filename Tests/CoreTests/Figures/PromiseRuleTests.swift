import Testing

@testable import OpenbookCore

/// What the rules over agreements, funnels and leaks find, and what they leave alone.
@Suite struct PromiseRuleTests {
  private static let head = """
    openbook.yaml
      company: Example
      as-of: 2026-10
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}

    """

  private func messages(_ rule: Rule, _ folder: String) -> [String] {
    let company = TestCompany(Self.head + folder)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    let found = company.findings.filter { $0.rule == rule.id }
    return LocatedFinding.locate(found, in: company.sources, folder: "").map { located in
      "\(located.position.map { "\($0.line):\($0.column) " } ?? "")\(located.finding.message)"
    }
  }

  private static func metric(_ id: String, _ results: String, definition: Bool = true) -> String {
    "metrics/\(id).yaml\n  name: \(id)\n  direction: up\n"
      + (definition ? "  definition: What it says.\n" : "") + "  results: {\(results)}\n"
  }

  private static func agreement(_ gives: String, until: String = "") -> String {
    metric("leads", "2026-10: 30") + "agreements/both.yaml\n  title: Both\n  between: [marketing, sales]\n"
      + "  from: 2026-01\(until)\n  gives: {\(gives)}\n"
  }

  private static let promise = "[{id: a, promise: P, measure: {metric: leads, target: 9}}]"

  @Test(
    arguments: [
      (agreement("marketing: \(promise)"), ["2:22 'sales' promises nothing in this agreement"]),
      (agreement("marketing: \(promise), sales: []"), ["2:22 'sales' promises nothing in this agreement"]),
      (agreement("sales: \(promise)"), ["2:11 'marketing' promises nothing in this agreement"]),
      // Words that nothing measures cannot be kept or broken.
      (
        agreement("marketing: \(promise), sales: [{id: b, promise: Words}]"),
        ["2:22 nothing judges what 'sales' promises in this agreement"]
      ),
      // Nothing was promised yet, or nothing any longer.
      (agreement(""), []), (agreement("marketing: \(promise)", until: "\n  until: 2026-09"), []),
      (
        agreement("marketing: \(promise)", until: "\n  until: 2026-10"),
        ["2:22 'sales' promises nothing in this agreement"]
      ),
    ] as [(String, [String])])
  func oneSidedAgreements(_ folder: String, _ expected: [String]) {
    #expect(messages(.oneSidedAgreement, folder) == expected)
  }

  private static func funnel(_ stages: String, further: String = "") -> String {
    "funnels/way.yaml\n  title: Way\n  stages: [\(stages)]\n\(further)"
  }

  @Test func aStageWithoutADefinitionIsToldOnce() {
    let folder =
      Self.metric("leads", "2026-10: 30", definition: false) + Self.metric("won", "2026-10: 3", definition: false)
      + Self.metric("calls", "2026-10: 3", definition: false) + "metrics/rate.yaml\n  name: Rate\n  formula: won * 1\n"
      + Self.funnel("{metric: leads}, {metric: won}, {metric: rate}")
      + Self.funnel("{metric: won}").replacing("way", with: "other")
    // A formula says what it counts; a stage of two funnels is one metric; and no metric is told of twice.
    #expect(
      messages(.undefinedStage, folder) == [
        "2:19 nothing says what the stage 'won' counts", "2:19 nothing says what the stage 'leads' counts",
      ])
    #expect(messages(.undefinedMetric, folder) == ["nothing says what 'calls' counts"])
  }

  private static let stages = "{metric: leads}, {metric: won, lag: 1}"

  @Test(
    arguments: [
      ("2026-08: 10, 2026-09: 10", "2026-09: 10, 2026-10: 10", stages, []),
      (
        "2026-08: 10, 2026-09: 10", "2026-09: 10, 2026-10: 11", stages,
        ["2:36 more came to 'won' in 2026-10 than 'leads' had in 2026-09"]
      ),
      (
        "2026-08: 10, 2026-09: 10", "2026-09: 12, 2026-10: 11", stages,
        ["2:36 more came to 'won' in 2026-10 than 'leads' had in 2026-09; 1 earlier month too"]
      ),
      (
        "2026-09: 10, 2026-10: 10", "2026-09: 10, 2026-10: 11", "{metric: leads}, {metric: won}",
        ["2:36 more came to 'won' in 2026-10 than 'leads' had"]
      ),
      // Of what is not known nothing is said, and of what is long ago.
      ("2026-08: 10", "2026-10: 11", stages, []), ("2025-09: 10", "2025-10: 11", stages, []),
      ("2025-10: 10", "2025-11: 11", stages, ["2:36 more came to 'won' in 2025-11 than 'leads' had in 2025-10"]),
    ] as [(String, String, String, [String])])
  func stagesAboveTheOneBefore(_ leads: String, _ won: String, _ stages: String, _ expected: [String]) {
    #expect(
      messages(.stageAbove, Self.metric("leads", leads) + Self.metric("won", won) + Self.funnel(stages)) == expected)
  }

  @Test func assumptionsWithoutASource() {
    let folder =
      Self.metric("leads", "2026-10: 30")
      + Self.funnel(
        "{metric: leads}",
        further: """
            assumptions:
              told: {value: 3, source: Finance}
              bare: {value: 3}
            leaks: [{id: a, name: A, kind: revenue, formula: leads * told * bare}]

          """)
    #expect(
      messages(.unsourcedAssumption, folder) == ["5:3 nothing says where the assumption 'bare' comes from"])
    // A number without a name is one too; what only changes units is none.
    let numbers = { (formula: String) in
      self.messages(
        .unsourcedAssumption,
        folder.replacing("bare: {value: 3}", with: "bare: {value: 3, source: Sales}").replacing(
          "leads * told * bare", with: formula))
    }
    #expect(numbers("(1 - leads / 1000) * told * 12 / 100 * bare").isEmpty)
    #expect(
      numbers("leads * 48000 * 0.3") == [
        "6:14 the formula of the leak 'a' takes 0.3 for granted",
        "6:14 the formula of the leak 'a' takes 48000 for granted",
      ])
  }

  @Test func aLastingImbalanceIsToldOfTheSideThatIsUnder() {
    let folder =
      Self.metric("leads", "2026-08: 4, 2026-09: 4, 2026-10: 4")
      + Self.metric("calls", "2026-08: 9, 2026-09: 9, 2026-10: 9")
        + """
        agreements/both.yaml
          title: Both
          between: [marketing, sales]
          from: 2026-01
          gives:
            marketing: [{id: a, promise: P, measure: {metric: leads, target: 10}}]
            sales: [{id: b, promise: P, measure: {metric: calls, target: 10}}]

        """
    #expect(
      messages(.persistentImbalance, folder) == [
        "2:11 'marketing' has kept less than 'sales' since 2026-08, 3 times in a row"
      ])
    // 4 of 10 against 4.5 of 10 is 47 %.
    #expect(messages(.persistentImbalance, folder.replacing("2026-10: 9", with: "2026-10: 4.5")).isEmpty)
  }
}
