import Testing

@testable import OpenbookCore

/// What goes in a circle, and what only looks so.
@Suite struct CircleTests {
  private static let months = "results: {2026-01: 3, 2026-02: 4}"

  @Test func aWholeMayBeComputedFromItsParts() throws {
    let company = TestCompany(
      """
      metrics/whole.yaml
        name: Whole
        aggregate: sum
        formula: north + south
      metrics/north.yaml
        name: North
        part-of: whole
        \(Self.months)
      metrics/south.yaml
        name: South
        part-of: whole
        \(Self.months)
      """)
    #expect(company.findings.filter { $0.rule == "cycle" }.isEmpty)
    let whole = try #require(company.figures.metric(ID("whole")))
    #expect(whole.months.map(\.actual.value) == [6, 8])
  }

  @Test(arguments: [
    ("formula: b + 1", "formula: a - 1", "metrics are computed in a circle: a → b → a"),
    ("part-of: b", "part-of: a", "metrics are parts of each other: a → b → a"),
  ])
  func circlesAreNamedFromStartToStart(a: String, b: String, message: String) {
    let company = TestCompany("metrics/a.yaml\n  name: A\n  \(a)\nmetrics/b.yaml\n  name: B\n  \(b)\n")
    #expect(company.findings.filter { $0.rule == "cycle" }.map(\.message) == [message])
  }
}
