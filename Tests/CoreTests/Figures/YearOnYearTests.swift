import Testing

@testable import OpenbookCore

/// maths.md 4: like for like with the year before.
@Suite struct YearOnYearTests {
  private func company(_ results: String, unit: String = "USD", aggregate: String = "sum", asOf: String = "2026-12")
    -> TestCompany
  {
    TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: \(asOf)
      metrics/sales.yaml
        name: Sales
        unit: "\(unit)"
        aggregate: \(aggregate)
        results: \(results)
      """)
  }

  @Test func onlyMonthsThatBothYearsReportedAreCompared() throws {
    let company = company(
      "{2025-01: 10, 2025-02: 20, 2025-04: 40, 2026-01: 11, 2026-03: 33, 2026-04: 44}", asOf: "2026-05")
    let year = try #require(company.period("sales", "2026"))
    let change = try #require(year.yearOnYear)
    #expect(year.actual.value == 88)
    #expect(change.months == 2)
    #expect(change.actual == 55)
    #expect(change.before == 50)
    #expect(isClose(change.change, 0.1))
    #expect(company.period("sales", "2026-Q1")?.yearOnYear?.months == 1)
  }

  @Test func monthsAfterAsOfAreNotCompared() {
    let company = company("{2025-01: 10, 2025-02: 20, 2026-01: 11}", asOf: "2026-01")
    #expect(company.period("sales", "2026")?.yearOnYear?.before == 10)
  }

  @Test func withoutACommonMonthThereIsNoComparison() {
    let company = company("{2025-02: 10, 2026-01: 11, 2026-03: 5}", asOf: "2026-03")
    #expect(company.period("sales", "2026")?.yearOnYear == nil)
    #expect(company.period("sales", "2025")?.yearOnYear == nil)
  }

  private static let changes: [(String, String, String, Double?)] = [
    ("USD", "-10", "-5", 0.5), ("USD", "-10", "-15", -0.5), ("USD", "0", "5", nil), ("USD", "10", "0", -1),
    ("USD", "-10", "10", 2), ("%", "40%", "42.5%", 0.025), ("%", "0%", "5%", 0.05), ("%", "5%", "-5%", -0.1),
  ]

  @Test(arguments: changes)
  func changeDividesByTheSizeOfBeforeAndIsInPointsForPercent(
    _ unit: String, _ before: String, _ after: String, _ change: Double?
  ) throws {
    let company = company("{2025-01: \(before), 2026-01: \(after)}", unit: unit, aggregate: "mean", asOf: "2026-01")
    let found = try #require(company.period("sales", "2026-Q1")?.yearOnYear)
    #expect(isClose(found.change, change))
  }

  private static let byAggregate: [(String, Double, Double)] = [("sum", 30, 33), ("mean", 15, 16.5), ("last", 20, 22)]

  @Test(arguments: byAggregate)
  func bothYearsRollUpAlike(_ aggregate: String, _ before: Double, _ after: Double) throws {
    let company = company(
      "{2025-01: 10, 2025-02: 20, 2025-03: 99, 2026-01: 11, 2026-02: 22}", aggregate: aggregate, asOf: "2026-03")
    let change = try #require(company.period("sales", "2026-Q1")?.yearOnYear)
    #expect((change.before, change.actual) == (before, after))
  }

  @Test func aRatioComparesItsInputsOfTheSameMonths() throws {
    let company = TestCompany(
      """
      metrics/won.yaml
        name: Won
        results: {2025-01: 1, 2025-02: 9, 2026-01: 3, 2026-02: 30, 2026-03: 5}
      metrics/deals.yaml
        name: Deals
        results: {2025-01: 10, 2025-02: 30, 2026-01: 10, 2026-03: 5}
      metrics/rate.yaml
        name: Rate
        unit: "%"
        formula: won / deals
      """)
    let year = try #require(company.period("rate", "2026"))
    let change = try #require(year.yearOnYear)
    #expect(isClose(year.actual.value, 8.0 / 15))
    #expect(change.months == 1)
    #expect(isClose(change.actual, 0.3) && isClose(change.before, 0.1) && isClose(change.change, 0.2))
  }

  @Test func aFiscalYearIsComparedWithTheFiscalYearBefore() throws {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        fiscal-year: {starts: 7, named-by: end}
      metrics/sales.yaml
        name: Sales
        results: {2025-06: 99, 2025-07: 1, 2025-10: 2, 2026-06: 99, 2026-07: 4, 2026-10: 8}
      """)
    let change = try #require(company.period("sales", "2027")?.yearOnYear)
    #expect((change.months, change.before, change.actual) == (2, 3, 12))
  }
}
