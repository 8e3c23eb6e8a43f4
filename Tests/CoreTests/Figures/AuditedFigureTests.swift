import Testing

@testable import OpenbookCore

/// Where an independent implementation of maths.md came to other figures.
@Suite struct AuditedFigureTests {
  private func company(_ metrics: String..., asOf: String = "2026-06") -> TestCompany {
    TestCompany("openbook.yaml\n  company: E\n  as-of: \(asOf)\n" + metrics.joined())
  }

  private func metric(_ id: String, _ lines: String...) -> String {
    "metrics/\(id).yaml\n  name: \(id)\n" + lines.map { "  \($0)\n" }.joined()
  }

  private var won: String { metric("won", "results: {2026-01: 5, 2026-02: 4, 2026-03: 3}") }
  private var deals: String { metric("deals", "results: {2026-01: 10, 2026-02: 10, 2026-03: 0}") }

  @Test(arguments: [("mean", 0.45, 2), ("sum", 0.9, 2), ("last", 0.4, 2), ("ratio", 0.6, 3)])
  func aDivisionByZeroCostsItsMonthAndNoMore(_ aggregate: String, _ expected: Double, _ reported: Int) throws {
    let company = company(won, deals, metric("rate", "formula: won / deals", "aggregate: \(aggregate)"))
    let quarter = try #require(company.period("rate", "2026-Q1"))
    #expect(isClose(quarter.actual.value, expected))
    #expect((quarter.reported, quarter.due) == (reported, 3))
    #expect(
      company.metric("rate").months.map(\.status) == [.noTarget, .noTarget] + Array(repeating: .notReported, count: 4))
  }

  @Test func aRatioLeavesOutTheMonthsInWhichAnInputHasNoValue() throws {
    let rate = metric("rate", "formula: won / deals", "aggregate: mean")
    let company = company(won, deals, rate, metric("share", "formula: rate * won"))
    let quarter = try #require(company.period("share", "2026-Q1"))
    #expect(isClose(quarter.actual.value, 0.45 * 9))
    #expect((quarter.reported, quarter.due) == (2, 3))
  }

  @Test(arguments: ["sum", "mean", "last"]) func aRangeWithoutWidthStaysARange(_ aggregate: String) throws {
    let company = company(
      metric(
        "a", "direction: range", "aggregate: \(aggregate)", "tolerance: 10%", "target: {2026-01: {min: 64, max: 64}}",
        "results: {2026-01: 65}"))
    let month = try #require(company.metric("a").months.first)
    #expect(month.target == .range(64, 64))
    #expect(month.status == .missed)
  }

  @Test func anAllowanceIsThatOfTheNearerEdge() {
    let far = Comparison(actual: 0.5, target: .range(1, 1e9), direction: .range, tolerance: .none)
    #expect((far.variance, far.status) == (-0.5, .missed))
    let near = Comparison(actual: 1 - 1e-10, target: .range(1, 1e9), direction: .range, tolerance: .none)
    #expect(near.status == .met)
  }

  @Test(arguments: [
    (1.15, 1.1, 0.05), (99.9999999, 100, -1e-7), (-0.3, -0.1, -0.2), (0.3, 0.1 + 0.2, 0), (1e300, 1, 1e300),
  ])
  func aVarianceIsTheDifferenceOfTheDecimals(_ actual: Double, _ target: Double, _ variance: Double) {
    #expect(Comparison(actual: actual, target: .amount(target), direction: .up, tolerance: .none).variance == variance)
  }

  @Test func theAllowanceIsForTheStatusOnly() {
    let comparison = Comparison(actual: 99.9999999, target: .amount(100), direction: .up, tolerance: .none)
    #expect((comparison.variance, comparison.status) == (-1e-7, .met))
  }

  @Test func aQuarterlyFormulaHasValuesWhereTheyAreDue() {
    let company = company(
      metric("won", "results: {2026-01: 1, 2026-02: 2, 2026-03: 3, 2026-04: 4, 2026-05: 5, 2026-06: 6}"),
      metric("deals", "results: {2026-01: 10, 2026-02: 10, 2026-04: 10, 2026-05: 10, 2026-06: 10}"),
      metric("rate", "every: quarter", "formula: won / deals"),
      metric("points", "aggregate: sum", "formula: rate * 100"))
    #expect(company.metric("rate").months.map(\.month.description) == ["2026-06"])
    #expect(company.period("rate", "2026").map { [$0.reported, $0.due] } == [1, 1])
    #expect(company.metric("points").months.map(\.actual.value) == [60])
  }

  private func mixed(_ formula: String) -> [String] {
    company(
      metric("a", "unit: USD", "results: {2026-01: 7}"), metric("b", "unit: EUR", "results: {2026-01: 2}"),
      metric("n", "unit: count", "results: {2026-01: 2}"), metric("c", "unit: USD", "formula: \(formula)")
    ).findings.filter { $0.rule == Rule.mixedCurrencies.id }.map(\.message)
  }

  @Test(arguments: [
    "a + b", "a - b", "max(a, b)", "min(n, b, a)", "a + 2 * b", "sum(a, 3) + lag(b, 1)", "n * (a - b)", "a - b / 2",
    "1 / (a + b)",
  ]) func twoCurrenciesDoNotAddUp(_ formula: String) { #expect(mixed(formula).count == 1) }

  @Test(arguments: ["a + b * n", "a + a", "a + n", "a + 1", "a / b", "a * b", "a + b / n", "a / n + b / n"])
  func whatMayBeConvertedAddsUp(_ formula: String) { #expect(mixed(formula) == []) }

  @Test func theMessageNamesBoth() {
    #expect(mixed("a + b") == ["the formula adds or compares USD ('a') and EUR ('b')"])
  }
}
