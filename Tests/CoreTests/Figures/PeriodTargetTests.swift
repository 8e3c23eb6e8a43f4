import Testing

@testable import OpenbookCore

/// maths.md 3, the last paragraph: what a quarter or a year must reach.
@Suite struct PeriodTargetTests {
  private func company(_ target: String, _ results: String, aggregate: String = "sum", asOf: String) -> TestCompany {
    TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: \(asOf)
      metrics/sales.yaml
        name: Sales
        direction: \(target.contains("min") ? "range" : "up")
        aggregate: \(aggregate)
        target: \(target)
        results: \(results)
      """)
  }

  private func months(_ range: ClosedRange<Int>, _ value: String = "5") -> String {
    "{" + range.map { "2026-\($0 < 10 ? "0" : "")\($0): \(value)" }.joined(separator: ", ") + "}"
  }

  @Test func toDateItIsTheRollUpOfTheReportedMonths() throws {
    let company = company("{2026: 48M, 2026-Q4: 13.5M}", months(1...10, "4M"), asOf: "2026-10")
    let year = try #require(company.period("sales", "2026"))
    #expect(isClose(year.target?.edges.low, 34.5e6 + 4.5e6))
    #expect(isClose(year.variance, 40e6 - 39e6))
    #expect(year.status == .met)
    let quarter = try #require(company.period("sales", "2026-Q4"))
    #expect(isClose(quarter.target?.edges.low, 4.5e6))
    #expect(quarter.status == .missed)
  }

  @Test func aPeriodsOwnTargetServesOnlyOnceEveryMonthIsReported() {
    // Every month has a target of 5, the year one of 100 that its months do not add up to.
    let target = "{2026: 100, " + (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0): 5" }.joined(separator: ", ") + "}"
    #expect(company(target, months(1...12), asOf: "2026-12").period("sales", "2026")?.target == .amount(100))
    #expect(company(target, months(1...11), asOf: "2026-12").period("sales", "2026")?.target == .amount(55))
    #expect(company(target, months(1...11), asOf: "2026-11").period("sales", "2026")?.target == .amount(55))
    #expect(company(target, months(2...12), asOf: "2026-12").period("sales", "2026")?.target == .amount(55))
    #expect(company(target, months(1...12), asOf: "2027-03").period("sales", "2026")?.target == .amount(100))
  }

  @Test func ofAPartialQuarterOnlyTheReportedMonthsAreAsked() {
    let company = company("{2026-10: 5, 2026-11: 6, 2026-12: 7}", "{2026-10: 5, 2026-12: 7}", asOf: "2026-12")
    #expect(company.period("sales", "2026-Q4")?.target == .amount(12))
    #expect(company.period("sales", "2026-Q4")?.status == .met)
  }

  @Test func thereIsNoneWhereAReportedMonthLacksOne() throws {
    let company = company("{2026-10: 5, 2026-12: 7}", months(10...12), asOf: "2026-12")
    let quarter = try #require(company.period("sales", "2026-Q4"))
    #expect(quarter.target == nil)
    #expect(quarter.variance == nil)
    #expect(quarter.status == .noTarget)
    #expect(
      self.company("{2026-10: 5, 2026-12: 7}", "{2026-10: 5, 2026-12: 7}", asOf: "2026-12").period("sales", "2026-Q4")?
        .target == .amount(12))
  }

  @Test func aMeansTargetIsTheMeanOfItsMonths() {
    let target = "{2026: 40%, 2026-Q2: 45%}"
    #expect(
      isClose(
        company(target, months(1...6, "50%"), aggregate: "mean", asOf: "2026-06").period("sales", "2026")?.target?.edges
          .low, 0.425))
    #expect(
      company(target, months(1...6, "50%"), aggregate: "mean", asOf: "2026-06").period("sales", "2026-Q2")?.target
        == .amount(0.45))
    #expect(
      company(target, months(1...12, "50%"), aggregate: "mean", asOf: "2026-12").period("sales", "2026")?.target
        == .amount(0.40))
  }

  @Test func theNewestOnlyIsJudgedByItsNewestMonth() {
    let target = "{2026: 100, 2026-Q2: 50}"
    #expect(
      company(target, months(1...6), aggregate: "last", asOf: "2026-06").period("sales", "2026")?.target == .amount(50))
    #expect(company(target, months(1...7), aggregate: "last", asOf: "2026-07").period("sales", "2026")?.target == nil)
    #expect(
      company(target, months(1...5), aggregate: "last", asOf: "2026-06").period("sales", "2026-Q2")?.target == nil)
    #expect(
      company(target, months(3...12), aggregate: "last", asOf: "2026-12").period("sales", "2026")?.target
        == .amount(100))
  }

  @Test func rangesRollUpEdgeByEdge() {
    #expect(
      company("{from 2026-01: {min: 10, max: 20}}", months(1...3), asOf: "2026-03").period("sales", "2026-Q1")?.target
        == .range(30, 60))
    #expect(
      company(
        "{from 2026-01: {min: 10, max: 20}, 2026-02: {min: 13, max: 29}}", months(1...3), aggregate: "mean",
        asOf: "2026-03"
      )
      .period("sales", "2026-Q1")?.target == .range(11, 23))
  }

  @Test func aPeriodIsJudgedWithTheMetricsTolerance() {
    let company = TestCompany(
      """
      metrics/sales.yaml
        name: Sales
        direction: up
        tolerance: 5%
        target: {2026-Q1: 30}
        results: {2026-01: 10, 2026-02: 10, 2026-03: 8.5}
      """)
    #expect(company.period("sales", "2026-Q1")?.status == .near)
    #expect(company.month("sales", "2026-03")?.status == .missed)
  }

  @Test func aFigureOnTheLineShowsNoVariance() throws {
    // Ten times a twelfth of 48.1 is off by the last bits of a double; nobody is "0.0 behind".
    for year in ["48.1", "0.7", "1.1", "13.3", "100.1"] {
      let whole = try #require(Double(year))
      let company = company("{2026: \(year)}", months(1...10, "\(whole / 12)"), asOf: "2026-10")
      for period in company.metric("sales").periods {
        #expect(period.variance == 0, "\(year) \(period.period)")
        #expect(period.status == .met)
      }
    }
  }
}
