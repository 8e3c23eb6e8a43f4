import Testing

@testable import OpenbookCore

/// maths.md 4 and 8: a month beside the year before, and what its fiscal year may come to.
@Suite struct MonthInYearTests {
  private func monthInYear(_ metric: String, _ month: String, asOf: String = "2026-12") throws -> MonthInYear {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: \(asOf)
      metrics/m.yaml
        name: M
      """ + "\n" + metric.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    return company.figures.monthInYear(try #require(Month(month)), ofMetricAt: 0)
  }

  /// The month's own change, and nothing of the months around it.
  private static let changes: [(String, String, Double?)] = [
    ("results: {2025-10: 8, 2026-10: 10}", "2026-10", 0.25),
    ("results: {2025-10: -8, 2026-10: -10}", "2026-10", -0.25),
    ("results: {2025-10: 0, 2026-10: 10}", "2026-10", nil),
    // Nothing a year before, or nothing now.
    ("results: {2025-09: 8, 2026-10: 10}", "2026-10", nil),
    ("results: {2025-10: 8, 2026-09: 10, 2026-11: 4}", "2026-10", nil),
    ("results: {2026-10: 10}", "2026-10", nil),
    // Points for a metric in %.
    ("unit: \"%\"\naggregate: mean\nresults: {2025-10: 40%, 2026-10: 42.5%}", "2026-10", 0.025),
    // Another definition from 2026-03 on: nothing compares across it, and all after it again.
    (
      "phases: {2026-03: {why: Counted anew, breaks: true}}\nresults: {2025-10: 8, 2026-10: 10}", "2026-10", nil
    ),
    (
      "phases: {2026-03: {why: Counted anew, breaks: true}}\nresults: {2024-02: 8, 2025-02: 10}", "2025-02", 0.25
    ),
    // A phase that breaks nothing.
    ("phases: {2026-03: New team}\nresults: {2025-10: 8, 2026-10: 10}", "2026-10", 0.25),
    // Quarterly: the newest quarter, against that of the year before.
    (
      "every: quarter\nresults: {2025-06: 4, 2025-09: 8, 2025-12: 2, 2026-03: 3, 2026-06: 5, 2026-09: 6}", "2026-10",
      -0.25
    ),
  ]

  @Test(arguments: changes)
  func aMonthComparesWithTheSameMonthOfTheYearBefore(_ metric: String, _ month: String, _ change: Double?) throws {
    #expect(isClose(try monthInYear(metric, month, asOf: month).change, change))
  }

  @Test func theYearIsToldAsItStoodInTheMonth() throws {
    let results = "results: {2026-01: 1, 2026-02: 2, 2026-03: 4, 2026-04: 8}"
    let march = try monthInYear(results, "2026-03", asOf: "2026-04")
    #expect(march.toDate == 7)
    // 7 in three months, so 28 in twelve.
    #expect(march.forecast?.method == .runRate)
    #expect(isClose(march.forecast?.value, 28))
  }

  @Test func lastYearsShapeStandsBeforeTheRate() throws {
    // A quarter of last year's 40 fell on January to March (10): 12 so far are a quarter of 48.
    let months = (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0): \($0 <= 2 ? 3 : $0 == 3 ? 4 : $0 == 12 ? 14 : 2)" }
    let march = try monthInYear(
      "results: {\(months.joined(separator: ", ")), 2026-01: 4, 2026-02: 4, 2026-03: 4}", "2026-03", asOf: "2026-03")
    #expect(march.forecast?.method == .seasonalShare)
    #expect(isClose(march.forecast?.value, 48))
  }

  @Test(arguments: ["mean", "last"])
  func onlySumsGrowBeyondWhatTheyAre(_ aggregate: String) throws {
    let march = try monthInYear(
      "aggregate: \(aggregate)\nresults: {2026-01: 1, 2026-03: 4}", "2026-03", asOf: "2026-03")
    #expect(march.toDate != nil)
    #expect(march.forecast == nil)
  }

  @Test func aYearThatIsOverHasNoForecast() throws {
    let results = (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0): 1" }.joined(separator: ", ")
    #expect(try monthInYear("results: {\(results)}", "2026-12").forecast == nil)
    #expect(try monthInYear("results: {\(results)}", "2026-12").toDate == 12)
  }

  @Test func beforeTheFirstResultThereIsNothing() throws {
    let before = try monthInYear("results: {2026-05: 1}", "2026-03")
    #expect(before.change == nil && before.toDate == nil && before.forecast == nil)
  }
}
