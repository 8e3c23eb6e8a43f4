import Testing

@testable import OpenbookCore

/// maths.md 4: months become quarters and years.
@Suite struct RollUpTests {
  private func company(_ results: String, aggregate: String = "sum", asOf: String = "2026-12", more: String = "")
    -> TestCompany
  {
    TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: \(asOf)
      metrics/sales.yaml
        name: Sales
        direction: up
        aggregate: \(aggregate)
        results: \(results)
        \(more)
      """)
  }

  private static let byAggregate: [(String, Double, Double)] = [("sum", 15, 21), ("mean", 5, 3.5), ("last", 6, 6)]

  @Test(arguments: byAggregate) func monthsRollUp(_ aggregate: String, _ quarter: Double, _ year: Double) {
    let company = company(
      "{2026-01: 1, 2026-02: 2, 2026-03: 3, 2026-04: 4, 2026-05: 5, 2026-06: 6}", aggregate: aggregate, asOf: "2026-06")
    #expect(company.period("sales", "2026-Q2")?.actual.value == quarter)
    #expect(company.period("sales", "2026")?.actual.value == year)
  }

  private static let withGaps: [(String, Double)] = [("sum", 10), ("mean", 5), ("last", 6)]

  @Test(arguments: withGaps) func onlyReportedMonthsCount(_ aggregate: String, _ value: Double) throws {
    let company = company("{2026-01: 4, 2026-02: {missing: Moving}, 2026-03: 6}", aggregate: aggregate)
    let quarter = try #require(company.period("sales", "2026-Q1"))
    #expect(quarter.actual.value == value)
    #expect((quarter.reported, quarter.due) == (2, 3))
    #expect(quarter.isPartial)
  }

  @Test func theNewestReportedIsTheLastEvenIfALaterMonthLacks() {
    let company = company("{2026-10: 7, 2026-11: {missing: Moving}}", aggregate: "last")
    #expect(company.period("sales", "2026-Q4")?.actual.value == 7)
  }

  @Test func dueMonthsStartAtTheFirstReportedMonth() throws {
    let company = company("{2026-02: {missing: Not yet}, 2026-03: 3, 2026-04: 4, 2026-06: 6}", asOf: "2026-09")
    let year = try #require(company.period("sales", "2026"))
    #expect((year.reported, year.due) == (3, 7))
    #expect(year.isPartial)
    #expect(year.isToDate)
    let first = try #require(company.period("sales", "2026-Q1"))
    #expect((first.reported, first.due) == (1, 1))
    #expect(!first.isPartial)
    #expect(!first.isToDate)
    // Nothing of the third quarter is reported: there is no figure for it.
    #expect(company.period("sales", "2026-Q3") == nil)
    #expect(company.metric("sales").months.first?.month.description == "2026-03")
    #expect(company.metric("sales").months.last?.month.description == "2026-09")
  }

  private static let asOfs: [(String, Bool, Bool)] = [
    ("2026-10", true, true), ("2026-11", true, true), ("2026-12", false, false),
  ]

  @Test(arguments: asOfs) func aPeriodIsToDateUntilAsOfHasFinishedIt(_ asOf: String, _ quarter: Bool, _ year: Bool) {
    let company = company("{2026-10: 1, 2026-11: 1, 2026-12: 1}", asOf: asOf)
    #expect(company.period("sales", "2026-Q4")?.isToDate == quarter)
    #expect(company.period("sales", "2026")?.isToDate == year)
    #expect(company.period("sales", "2026-Q4")?.isPartial == false)
  }

  @Test func periodsAreListedQuarterByQuarterYearsAfterTheirQuarters() {
    let company = company("{2025-11: 1, 2026-02: 1, 2026-08: 1}", asOf: "2026-09")
    #expect(
      company.metric("sales").periods.map(\.period.description) == ["2025-Q4", "2025", "2026-Q1", "2026-Q3", "2026"])
  }

  @Test func periodsOfAFiscalYear() {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        fiscal-year: {starts: 4}
      metrics/sales.yaml
        name: Sales
        results: {2026-02: 1, 2026-03: 2, 2026-04: 4, 2026-05: 8}
      """)
    #expect(company.metric("sales").periods.map(\.period.description) == ["2026-Q4", "2026", "2027-Q1", "2027"])
    #expect(company.metric("sales").periods.map(\.actual.value) == [3, 3, 12, 12])
  }

  @Test func whatIsMissingSaysWhyAndWhatNobodyReportedDoesNot() {
    let company = company("{2026-01: 1, 2026-02: {missing: CRM migration}, 2026-04: 2}", asOf: "2026-05")
    #expect(company.month("sales", "2026-02")?.actual.reason == .missing("CRM migration"))
    #expect(company.month("sales", "2026-03")?.actual.reason == .notReported)
    #expect(company.month("sales", "2026-05")?.actual.reason == .notReported)
    #expect(company.month("sales", "2026-02")?.status == .notReported)
    #expect(company.month("sales", "2025-12") == nil)
    #expect(company.month("sales", "2026-06") == nil)
  }

  @Test func zeroIsAResult() throws {
    let company = company("{2026-01: 0, 2026-02: 4}", aggregate: "mean", asOf: "2026-02")
    let quarter = try #require(company.period("sales", "2026-Q1"))
    #expect(quarter.actual.value == 2)
    #expect(quarter.reported == 2)
  }

  @Test func aSumLosesNothingToRounding() {
    let company = company(
      "{2026-01: 1e0, 2026-02: 100_000_000_000_000_000, 2026-03: 1, 2026-04: -100_000_000_000_000_000}".replacing(
        "1e0", with: "1"))
    #expect(company.period("sales", "2026")?.actual.value == 2)
  }

  @Test func anEarlierMonthSeesNothingOfLaterOnes() throws {
    let company = company("{2026-01: 1, 2026-02: 2, 2026-03: 4, 2026-05: 16}", asOf: "2026-06")
    let early = try #require(company.period("sales", "2026", asOf: "2026-02"))
    #expect(early.actual.value == 3)
    #expect((early.reported, early.due, early.isToDate) == (2, 2, true))
    #expect(company.period("sales", "2026-Q2", asOf: "2026-03") == nil)
    #expect(company.period("sales", "2026-Q1", asOf: "2026-04")?.isToDate == false)
  }

  @Test func beforeTheFirstResultAPeriodHasNoFigure() {
    let company = company("{2026-05: 16}", asOf: "2026-06")
    #expect(company.period("sales", "2026", asOf: "2026-02") == nil)
    #expect(company.period("sales", "2026", asOf: "2026-04") == nil)
    #expect(company.period("sales", "2026-Q2", asOf: "2026-04") == nil)
    #expect(company.period("sales", "2026", asOf: "2026-05")?.actual.value == 16)
  }

  @Test func withoutAResultThereAreNoFigures() {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: 2026-10
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {2026: 12}
      metrics/later.yaml
        name: Later
        results: {2026-11: 4}
      """)
    for id in ["sales", "later"] {
      #expect(company.metric(id).months.isEmpty)
      #expect(company.metric(id).periods.isEmpty)
    }
  }

  @Test func asOfIsTheNewestCommentaryElseTheNewestResult() {
    let metric = """
      metrics/sales.yaml
        name: Sales
        results: {2026-08: 4, 2026-10: {missing: Why}}
      """
    #expect(TestCompany(metric).figures.asOf?.description == "2026-08")
    #expect(TestCompany(metric + "\nresults/2026-07.md\n  Text").figures.asOf?.description == "2026-07")
    #expect(
      TestCompany(metric + "\nresults/2026-07.md\n  Text", asOf: "2026-05").figures.asOf?.description == "2026-05")
    #expect(
      TestCompany(metric + "\nopenbook.yaml\n  company: A\n  as-of: 2026-09").figures.asOf?.description == "2026-09")
    #expect(TestCompany("metrics/sales.yaml\n  name: Sales").figures.asOf == nil)
  }

  @Test func noteAndRestatementsStayWithTheirMonth() {
    let company = company(
      "{2026-01: {actual: 1, note: First}, 2026-03: {actual: 3, restated: {from: 4, date: 2026-04-09, why: Twice}}}",
      asOf: "2026-03")
    #expect(company.metric("sales").months.map(\.note) == ["First", nil, nil])
    #expect(company.metric("sales").months.map(\.restatements.count) == [0, 0, 1])
    #expect(company.month("sales", "2026-03")?.restatements.first?.from?.value == 4)
  }
}
