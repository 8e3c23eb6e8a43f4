import Testing

@testable import OpenbookCore

/// maths.md 1: months are calendar months, quarters and years are fiscal.
@Suite struct FiscalCalendarTests {
  @Test(arguments: [
    // starts, named by, month, quarter, the year's months
    (1, FiscalCalendar.Naming.start, "2026-01", "2026-Q1", "2026-01", "2026-12"),
    (1, .end, "2026-01", "2026-Q1", "2026-01", "2026-12"),
    (1, .end, "2026-12", "2026-Q4", "2026-01", "2026-12"),
    (1, .start, "2026-12", "2026-Q4", "2026-01", "2026-12"),
    (2, .end, "2026-01", "2026-Q4", "2025-02", "2026-01"),
    (2, .start, "2026-01", "2025-Q4", "2025-02", "2026-01"),
    (2, .end, "2026-02", "2027-Q1", "2026-02", "2027-01"),
    (4, .end, "2026-03", "2026-Q4", "2025-04", "2026-03"),
    (4, .end, "2026-04", "2027-Q1", "2026-04", "2027-03"),
    (4, .start, "2026-04", "2026-Q1", "2026-04", "2027-03"),
    (7, .end, "2026-10", "2027-Q2", "2026-07", "2027-06"),
    (7, .start, "2026-10", "2026-Q2", "2026-07", "2027-06"),
    (10, .end, "2026-09", "2026-Q4", "2025-10", "2026-09"),
    (10, .end, "2026-10", "2027-Q1", "2026-10", "2027-09"),
    (12, .end, "2026-11", "2026-Q4", "2025-12", "2026-11"),
    (12, .end, "2026-12", "2027-Q1", "2026-12", "2027-11"),
    (12, .start, "2026-12", "2026-Q1", "2026-12", "2027-11"),
  ]) func aMonthFallsIntoItsQuarterAndYear(
    _ starts: Int, _ naming: FiscalCalendar.Naming, _ month: String, _ quarter: String, _ first: String, _ last: String
  ) throws {
    let calendar = FiscalCalendar(starts: starts, namedBy: naming)
    let month = try #require(Month(month))
    #expect(calendar.quarter(of: month).description == quarter)
    #expect(calendar.year(of: month).description == String(quarter.prefix(4)))
    let months = calendar.months(of: calendar.year(of: month))
    #expect("\(months.lowerBound)" == first)
    #expect("\(months.upperBound)" == last)
    #expect(calendar.isShifted == (starts != 1))
  }

  @Test(arguments: 1...12, FiscalCalendar.Naming.allCases)
  func quartersAndYearsTileTime(_ starts: Int, _ naming: FiscalCalendar.Naming) throws {
    let calendar = FiscalCalendar(starts: starts, namedBy: naming)
    let first = try #require(Month("1999-01"))
    for month in first...(first + 60) {
      for period in [calendar.quarter(of: month), calendar.year(of: month), .month(month)] {
        let months = calendar.months(of: period)
        #expect(months.contains(month))
        #expect(months.count == (period == .month(month) ? 1 : period == calendar.year(of: month) ? 12 : 3))
        for other in months where period != .month(month) {
          #expect(period == calendar.quarter(of: other) || period == calendar.year(of: other))
        }
      }
      // A fiscal year holds its first or its last month in the calendar year that it is named by.
      let year = calendar.months(of: calendar.year(of: month))
      let named = naming == .end ? year.upperBound.year : year.lowerBound.year
      #expect(calendar.year(of: month) == .year(named))
    }
  }

  @Test func january2026NamedByEitherEndIsTheSameYear() {
    for number in 1...12 {
      let month = Month(year: 2026, number: number)
      #expect(
        FiscalCalendar(starts: 1, namedBy: .start).quarter(of: month)
          == FiscalCalendar(starts: 1, namedBy: .end).quarter(of: month))
    }
  }

  @Test(arguments: [
    ("2026", "2026"), ("2026-Q4", "2026-Q4"), ("2026-Q1", "2026-Q1"), ("2026-10", "2026-10"), ("1900", "1900"),
    ("2199-12", "2199-12"), ("1900-Q1", "1900-Q1"),
  ]) func periodsAreRead(_ text: String, _ written: String) {
    #expect(Period(text.utf8)?.description == written)
  }

  @Test(arguments: [
    "", "26", "20266", "2026-", "2026-Q", "2026-Q0", "2026-Q5", "2026-q4", "2026-Q44", "2026-00", "2026-13", "2026-1",
    "2026/10", "2026-10-31", "1899", "2200", "1899-Q4", "2200-01", "+026", "-026", "2026-+1", " 2026", "2026 ", "٢٠٢٦",
  ]) func otherTextIsNoPeriod(_ text: String) {
    #expect(Period(text.utf8) == nil)
  }

  @Test(arguments: [
    ("2026-02-28", true), ("2026-02-29", false), ("2028-02-29", true), ("2100-02-29", false), ("2000-02-29", true),
    ("2026-04-31", false), ("2026-12-31", true), ("2026-10-00", false), ("2026-1-01", false), ("2026-10-1", false),
    ("2026-10-311", false),
  ]) func daysExistOrDoNot(_ text: String, _ exists: Bool) {
    #expect((CalendarDate(Array(text.utf8)) != nil) == exists)
  }

  @Test func monthsAreReckonedAcrossYears() throws {
    let december = try #require(Month("2025-12"))
    #expect("\(december + 1)" == "2026-01")
    #expect("\(december - 12)" == "2024-12")
    #expect((december + 13) - december == 13)
    #expect(december < december + 1)
    #expect((december...(december + 3)).map(\.description) == ["2025-12", "2026-01", "2026-02", "2026-03"])
  }

  @Test func theCompanysYearIsWrittenInTheFolder() {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        fiscal-year: {starts: 7, named-by: end}
      metrics/sales.yaml
        name: Sales
        results: {2026-10: 5}
      """)
    #expect(company.metric("sales").periods.map(\.period.description) == ["2027-Q2", "2027"])
    #expect(company.messages.isEmpty)
  }
}
