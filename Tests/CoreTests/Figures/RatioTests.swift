import Testing

@testable import OpenbookCore

/// maths.md 4, `ratio`: a formula over its inputs' roll-ups of the months in which all inputs are reported.
@Suite struct RatioTests {
  private func company(_ metrics: [(id: String, body: String)], asOf: String = "2026-06") -> TestCompany {
    TestCompany(
      "openbook.yaml\n  company: Example\n  as-of: \(asOf)\n"
        + metrics.map { "metrics/\($0.id).yaml\n  name: \($0.id)\n  \($0.body)\n" }.joined())
  }

  @Test func aRatioOfSumsIsNotTheMeanOfRatios() {
    let company = company([
      ("won", "results: {2026-01: 10, 2026-02: 90, 2026-03: 5}"),
      ("deals", "results: {2026-01: 100, 2026-02: 300, 2026-03: 10}"),
      ("rate", "formula: won / deals"), ("mean-rate", "formula: won / deals\n  aggregate: mean"),
      ("last-rate", "formula: won / deals\n  aggregate: last"), ("sum-rate", "formula: won / deals\n  aggregate: sum"),
    ])
    #expect(isClose(company.period("rate", "2026-Q1")?.actual.value, 105.0 / 410))
    #expect(isClose(company.period("mean-rate", "2026-Q1")?.actual.value, 0.3))
    #expect(isClose(company.period("last-rate", "2026-Q1")?.actual.value, 0.5))
    #expect(isClose(company.period("sum-rate", "2026-Q1")?.actual.value, 0.9))
  }

  @Test func onlyMonthsWithAllInputsCount() throws {
    let company = company([
      ("won", "results: {2026-01: 10, 2026-02: 90, 2026-04: 7}"),
      ("deals", "results: {2026-01: 100, 2026-03: 300, 2026-04: 10}"),
      ("rate", "formula: won / deals"),
    ])
    let year = try #require(company.period("rate", "2026"))
    #expect(isClose(year.actual.value, 17.0 / 110))
    #expect((year.reported, year.due) == (2, 6))
    #expect(isClose(company.period("rate", "2026-Q1")?.actual.value, 0.1))
  }

  @Test func eachInputRollsUpInItsOwnWay() {
    let company = company([
      ("staff", "aggregate: mean\n  results: {2026-01: 10, 2026-02: 20}"),
      ("stock", "aggregate: last\n  results: {2026-01: 50, 2026-02: 90}"),
      ("sales", "results: {2026-01: 100, 2026-02: 200}"), ("x", "formula: (sales + stock) / staff"),
    ])
    #expect(isClose(company.period("x", "2026")?.actual.value, 390.0 / 15))
  }

  @Test func aLagShiftsBeforeRollingUp() throws {
    let company = company([
      ("leads", "results: {2026-01: 100, 2026-02: 200, 2026-03: 400, 2026-04: 800}"),
      ("won", "results: {2026-02: 10, 2026-03: 40, 2026-04: 160}"),
      ("rate", "formula: won / lag(leads, 1)"),
    ])
    #expect(company.metric("rate").months.map(\.month.description).first == "2026-02")
    // The first quarter: 10 + 40 of the leads of January and February.
    #expect(isClose(company.period("rate", "2026-Q1")?.actual.value, 50.0 / 300))
    #expect(isClose(company.period("rate", "2026-Q2")?.actual.value, 160.0 / 400))
    #expect(isClose(company.period("rate", "2026")?.actual.value, 210.0 / 700))
  }

  @Test func aWindowRollsUpItsMonths() {
    let company = company([
      ("won", "results: {2026-01: 1, 2026-02: 2, 2026-03: 4, 2026-04: 8}"),
      ("deals", "results: {2026-01: 10, 2026-02: 10, 2026-03: 10, 2026-04: 10}"),
      ("rate", "formula: sum(won, 2) / sum(deals, 2)"),
    ])
    #expect(isClose(company.month("rate", "2026-04")?.actual.value, 12.0 / 20))
    // February and March: (1 + 2) + (2 + 4) of 40.
    #expect(isClose(company.period("rate", "2026-Q1")?.actual.value, 9.0 / 40))
  }

  @Test func aRatioOfRatiosIsTakenOfTheirRollUps() {
    let company = company([
      ("won", "results: {2026-01: 1, 2026-02: 9}"), ("deals", "results: {2026-01: 10, 2026-02: 10}"),
      ("cost", "results: {2026-01: 50, 2026-02: 70}"),
      ("rate", "formula: won / deals"), ("per-deal", "formula: cost / deals"), ("per-won", "formula: per-deal / rate"),
    ])
    #expect(isClose(company.period("per-won", "2026")?.actual.value, 120.0 / 10))
  }

  @Test func anInputWithAnAggregateOfItsOwnKeepsIt() {
    let company = company([
      ("a", "results: {2026-01: 1, 2026-02: 9}"), ("b", "results: {2026-01: 10, 2026-02: 30}"),
      ("margin", "formula: b - a\n  aggregate: sum"), ("mean-share", "formula: a / b\n  aggregate: mean"),
      ("x", "formula: margin * mean-share"),
    ])
    #expect(isClose(company.period("x", "2026")?.actual.value, 30 * 0.2))
  }

  @Test func aMonthThatDividesByZeroIsReportedAllTheSame() throws {
    let company = company([
      ("won", "results: {2026-01: 0, 2026-02: 3, 2026-03: 2}"),
      ("deals", "results: {2026-01: 5, 2026-02: 0, 2026-03: 5}"),
      ("rate", "formula: won / deals"),
    ])
    let quarter = try #require(company.period("rate", "2026-Q1"))
    #expect(isClose(quarter.actual.value, 0.5))
    #expect((quarter.reported, quarter.due) == (3, 3))
  }

  @Test func whatUsesARatioCountsTheSameMonths() throws {
    let company = company([
      ("won", "results: {2026-01: 0, 2026-02: 3, 2026-03: 2}"),
      ("deals", "results: {2026-01: 5, 2026-02: 0, 2026-03: 5}"),
      ("rate", "formula: won / deals"), ("rate-per-mille", "formula: rate * 1000"),
    ])
    let quarter = try #require(company.period("rate-per-mille", "2026-Q1"))
    #expect(isClose(quarter.actual.value, 500))
    #expect((quarter.reported, quarter.due) == (3, 3))
  }

  @Test func aPeriodWhoseInputComesToZeroSaysSo() {
    let company = company([
      ("won", "results: {2026-01: 4, 2026-02: 3}"), ("deals", "results: {2026-01: 5, 2026-02: -5}"),
      ("rate", "formula: won / deals"),
    ])
    #expect(company.month("rate", "2026-02")?.actual.value == -0.6)
    #expect(company.period("rate", "2026-Q1")?.actual.reason == .divisionByZero)
    #expect(company.period("rate", "2026-Q1")?.status == .notReported)
  }

  @Test(arguments: ["sum", "mean", "last"]) func aMonthWithoutValueIsLeftOut(_ aggregate: String) {
    let company = company([
      ("won", "results: {2026-01: 4, 2026-02: 3}"), ("deals", "results: {2026-01: 5, 2026-02: 0}"),
      ("rate", "formula: won / deals\n  aggregate: \(aggregate)"),
    ])
    let quarter = company.period("rate", "2026-Q1")
    #expect(quarter?.actual.value == 0.8)
    #expect(quarter.map { [$0.reported, $0.due] } == [1, 3])
  }

  @Test func aRatiosTargetIsTheMeanOfItsMonths() {
    let company = company([
      ("won", "results: {2026-01: 1, 2026-02: 9}"), ("deals", "results: {2026-01: 10, 2026-02: 10}"),
      ("rate", "formula: won / deals\n  direction: up\n  target: {2026-01: 20%, 2026-02: 60%}"),
    ])
    #expect(isClose(company.period("rate", "2026")?.target?.edges.low, 0.4))
    #expect(company.period("rate", "2026")?.status == .met)
  }

  @Test func aConstantIsNeverReported() {
    let company = company([("a", "results: {2026-01: 1}"), ("x", "formula: 2 + 2")])
    #expect(company.metric("x").months.isEmpty)
  }
}
