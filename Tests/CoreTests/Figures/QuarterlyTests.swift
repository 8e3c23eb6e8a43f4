import OpenbookCore
import Testing

/// Metrics that are reported every quarter, and phases across which nothing compares (maths.md 4).
@Suite struct QuarterlyTests {
  private static let folder = """
    metrics/q.yaml
      name: Engagement
      every: quarter
      direction: up
      target: {2025: 36, 2026: 40}
      results: {2025-03: 8, 2025-06: 9, 2025-09: 10, 2025-12: 9, 2026-03: 9, 2026-06: 11, 2026-09: 12}
    """

  @Test func onlyAQuartersLastMonthIsDue() {
    let company = TestCompany(Self.folder, asOf: "2026-10")
    #expect(company.metric("q").months.map { "\($0.month)" }.suffix(3) == ["2026-03", "2026-06", "2026-09"])
    #expect(company.month("q", "2026-10") == nil)
    #expect(company.metric("q").month(dueBy: Month("2026-10")!)?.actual.value == 12)
    #expect(company.metric("q").months.allSatisfy { $0.status != .notReported })
  }

  @Test func aQuarterThatWasDueAndIsNotReportedIsSaid() {
    let company = TestCompany(Self.folder, asOf: "2026-12")
    #expect(company.month("q", "2026-12")?.status == .notReported)
    #expect(company.period("q", "2026")?.reported == 3)
    #expect(company.period("q", "2026")?.due == 4)
  }

  /// A year's amount falls on its four due months, not on twelve.
  @Test func targetsFallOnDueMonths() {
    let company = TestCompany(Self.folder, asOf: "2026-10")
    #expect(company.month("q", "2026-06")?.target == .amount(10))
    #expect(company.month("q", "2026-03")?.status == .missed)
    #expect(company.period("q", "2026-Q2")?.target == .amount(10))
    #expect(company.period("q", "2026")?.target == .amount(30))
    #expect(company.period("q", "2025")?.target == .amount(36))
    #expect(company.period("q", "2025")?.actual.value == 36)
  }

  @Test func aQuartersOwnTargetIsItsDueMonths() {
    let folder = Self.folder.replacing("2026: 40}", with: "2026: 40, 2026-Q2: 13}")
    let company = TestCompany(folder, asOf: "2026-10")
    #expect(company.month("q", "2026-06")?.target == .amount(13))
    #expect(company.month("q", "2026-09")?.target == .amount(9))
  }

  @Test func yearsCompareQuarterByQuarter() {
    let year = TestCompany(Self.folder, asOf: "2026-10").period("q", "2026")?.yearOnYear
    #expect(year?.months == 3)
    #expect(year?.actual == 32)
    #expect(year?.before == 27)
  }

  @Test func aPeriodWithoutADueMonthHasNoFigure() {
    #expect(TestCompany(Self.folder, asOf: "2026-10").period("q", "2026-Q4") == nil)
    #expect(TestCompany(Self.folder, asOf: "2026-10").period("q", "2026")?.isPartial == false)
  }

  @Test func aShiftedYearHasOtherQuarters() {
    let folder = """
      openbook.yaml
        company: Example
        fiscal-year: {starts: 2}
      metrics/q.yaml
        name: Engagement
        every: quarter
        results: {2026-04: 1, 2026-07: 2}
      """
    let company = TestCompany(folder, asOf: "2026-09")
    #expect(company.messages == [])
    #expect(company.metric("q").months.map { "\($0.month)" } == ["2026-04", "2026-07"])
  }

  @Test func nothingComparesAcrossABreak() {
    let months = (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0): 10" } + (1...6).map { "2026-0\($0): 20" }
    let folder = """
      metrics/a.yaml
        name: A
        phases: {2026-04: {why: Another unit, breaks: true}}
        results: {\(months.joined(separator: ", "))}
      metrics/b.yaml
        name: B
        phases: {2026-04: Another way to work}
        results: {\(months.joined(separator: ", "))}
      """
    let company = TestCompany(folder, asOf: "2026-06")
    #expect(company.period("a", "2026")?.yearOnYear?.months == 3)
    #expect(company.period("a", "2026-Q2")?.yearOnYear == nil)
    #expect(company.period("b", "2026")?.yearOnYear?.months == 6)
  }
}
