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

  /// 0.1 + 0.2 − 0.3 leaves 3e-17 in Doubles, and meets a target of 0; whole numbers leave what they leave.
  @Test(arguments: [("0.1", "0.2", "-0.3", 0.0, Status.met), ("1e20", "1", "-1e20", 1, .missed)])
  func aSumIsZeroWhereItsDecimalsAre(
    _ first: String, _ second: String, _ third: String, _ sum: Double, _ status: Status
  ) throws {
    let company = company(
      metric(
        "a", "direction: down", "target: {from 2026-01: 0}",
        "results: {2026-01: \(first), 2026-02: \(second), 2026-03: \(third)}"))
    let quarter = try #require(company.period("a", "2026-Q1"))
    #expect((quarter.actual.value, quarter.status) == (sum, status))
  }

  @Test func nothingIsNearerToALimitThatIsTheMean() {
    // Adjacent months are equal, so that ranges are 0; the pairs lie far apart.
    let months = ["2026-01: 5", "2026-02: 5", "2026-04: 9", "2026-05: 9", "2026-07: 9", "2026-08: 9"]
    let results = "results: {\(months.joined(separator: ", "))}"
    let company = company(metric("a", "rules: wheeler", results), asOf: "2026-08")
    let signals = company.metric("a").chart?.points.flatMap { Array($0.signals) } ?? []
    #expect(signals.contains(.outside) && !signals.contains(.threeOfFour))
  }

  @Test func anImbalanceDoesNotJumpOverMonthsWithoutPromises() throws {
    let company = company(
      "organisation.yaml\n  teams: {a: {name: A}, b: {name: B}}\n",
      metric("x", "direction: up", "results: {2026-01: 1, 2026-02: 1, 2026-03: 1, 2026-04: 1, 2026-05: 1, 2026-06: 1}"),
      metric(
        "y", "direction: up", "target: {from 2026-01: 1}",
        "results: {2026-01: 1, 2026-02: 1, 2026-03: 1, 2026-04: 1, 2026-05: 1, 2026-06: 1}"),
      """
      agreements/ab.yaml
        title: AB
        between: [a, b]
        from: 2026-01
        gives:
          a: [{id: r, promise: P, measure: {metric: x, target: {2026-01: 10, 2026-02: 10, 2026-04: 10}}}]
          b: [{id: s, promise: P, measure: {metric: y}}]
      """)
    let agreement = try #require(company.view.entities.agreements.first)
    let april = company.figures.agreement(agreement, asOf: Month(year: 2026, number: 4))
    // Nothing is promised for March, and of May and June nothing is known: no three successive months.
    #expect(april.persistent == nil)
    #expect(company.figures.agreement(agreement, asOf: Month(year: 2026, number: 6)).persistent == nil)
    // A commitment that states targets of its own has no others: March is not due.
    #expect(april.sides.first?.commitments.first?.months.map(\.month.number) == [1, 2, 4])
  }

  private func objective(_ measure: String, _ metrics: String, asOf: String) -> TestCompany {
    TestCompany(
      "openbook.yaml\n  company: Example\n  as-of: \(asOf)\n"
        + oneObjective(measure, metric: metrics.split(separator: "\n").map(String.init)))
  }

  @Test func whatIsReportedOutsideItsMonthsMeasuresNoObjective() throws {
    let company = objective("{unit: deals, target: 3, results: {2026-09: 2}}", "", asOf: "2026-11")
    let measurement = try #require(company.figures.indicators.first { $0.question == .measurement })
    #expect(measurement.failing.map(\.name.id).contains("2026-Q4/cmo/o"))
  }

  @Test func aSumBelowItsRangeIsNotKeptYetAndNotLost() throws {
    let company = objective(
      "{metric: m, target: {min: 100, max: 120}}", "aggregate: sum\ndirection: range\nresults: {2026-10: 30}",
      asOf: "2026-10")
    let figure = try #require(company.objective())
    #expect((figure.isKept, figure.progress.value, figure.status) == (false, 0, .atRisk))
  }

  @Test func theCoverageThatIsNeededNeedsOnlyTheWinRate() throws {
    let company = company(
      metric("won", "results: {2026-01: 1}"),
      metric("rate", "unit: \"%\"", "aggregate: mean", "results: {2026-01: 25%}"),
      "funnels/f.yaml\n  title: F\n  stages: [{metric: won}]\n  value: {win-rate: rate}")
    let funnel = try #require(company.view.entities.funnels.first)
    let coverage = try #require(company.figures.funnel(funnel, asOf: Month(year: 2026, number: 1)).coverage)
    #expect((coverage.needed?.value, coverage.value) == (4, nil))
  }
}
