import OpenbookCore
import Testing

@testable import OpenbookPages

/// Pages of months, quarters and years: what they ask about, compare and expect.
@Suite struct ResultsPageTests {
  private static let folder = """
    openbook.yaml
      company: Example
    metrics/inquiries.yaml
      name: Inquiries
      direction: up
      target: {from 2025-01: 5}
      results: {2025-09: 5, 2025-10: 8, 2026-08: 6, 2026-09: 4, 2026-10: 2}
    metrics/online.yaml
      name: Online
      part-of: inquiries
      results: {2026-09: 3, 2026-10: 1}
    metrics/cost.yaml
      name: Cost
      direction: down
      target: {from 2026-01: 5}
      results: {2026-09: 9, 2026-10: {actual: 9, note: One-off.}}
    decisions/2026-10-board.yaml
      meeting: 2026-10-20
      actions:
        - {id: look, text: Look into inquiries, about: [inquiries], done: 2026-10-25}
    results/2026-09.md
      ---
      title: September
      good: [The fair was full]
      bad: [Fewer inquiries]
      ---
    results/2026-10.md
      ---
      title: October
      bad: [Two deals slipped]
      ---
      ::chart[inquiries]{months=6}
    """

  private func page(_ path: String, asOf: String? = nil) async throws -> String {
    let pages = await (try TestSite(Self.folder, asOf: asOf)).plan()
    return String(decoding: try #require(pages.first { $0.path == path }).render(), as: UTF8.self)
  }

  /// The text of a list, from its title to its end.
  private func list(_ title: String, in page: String) throws -> Substring {
    let start = try #require(page.firstRange(of: "<h2>\(title)</h2>")).upperBound
    return page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</ul>")).lowerBound)
  }

  @Test func aMonthNamesTheMissesThatNothingAnswers() async throws {
    let october = try await page("results/2026-10/index.html")
    // Inquiries missed twice, and the action about them was done in October; the other miss has a note.
    let unanswered = try list("Misses of October without an answer", in: october)
    #expect(unanswered.contains("Inquiries") && unanswered.contains("2 misses in a row"))
    #expect(!unanswered.contains("Cost"))
    // In September they missed for the first time.
    #expect(!(try await page("results/2026-09/index.html")).contains("without an answer"))
  }

  @Test func aMonthStandsBesideTheYearBeforeAndItsForecast() async throws {
    let october = try await page("results/2026-10/index.html")
    #expect(october.contains("<td class=\"n\">−75.0%</td><td class=\"n\">12</td>"))
    // 12 in three months reported; August is the first of the year, and ten... the rate is over the due months.
    #expect(october.contains("<small>run rate</small>"))
  }

  @Test func aWholeIsShownWithItsPartsAndWhatIsLeft() async throws {
    let october = try await page("results/2026-10/index.html")
    #expect(october.contains("What Inquiries is made of"))
    #expect(october.contains(">Online</a></th><td class=\"n\">1</td><td class=\"n\">50.0%</td>"))
    #expect(october.contains(">In no part</th><td class=\"n\">1</td><td class=\"n\">50.0%</td>"))
    let august = try await page("results/2026-08/index.html")
    #expect(august.contains(">Online</a></th><td class=\"n\">not reported</td><td class=\"n\"></td><td></td>"))
  }

  @Test func aQuarterGathersWhatItsMonthsCalledGoodAndBad() async throws {
    let quarter = try await page("results/2026-Q3/index.html")
    #expect(quarter.contains("<li>The fair was full <small>September</small></li>"))
    #expect(quarter.contains("<li>Fewer inquiries <small>September</small></li>"))
    let year = try await page("results/2026/index.html")
    #expect(year.contains("Fewer inquiries") && year.contains("Two deals slipped <small>October</small>"))
  }

  @Test func aMetricsFiguresAreDrawnAgainstTheirTargets() async throws {
    let metric = try await page("metrics/inquiries/index.html")
    #expect(metric.split(separator: "class=\"bullet\"").count - 1 == 3)
    let online = try await page("metrics/online/index.html")
    #expect(!online.contains("class=\"bullet\""))
  }

  @Test func aYearSaysWhatItBrought() async throws {
    let year = try await page("results/2026/index.html")
    // August to October: 12 of 15; September and October missed 5 a month.
    let missed = try list("Missed in 2026", in: year)
    #expect(missed.contains("Inquiries") && missed.contains("12 against 15. Missed in September, October."))
    #expect(missed.contains("Cost"))
    let unanswered = try list("Misses of October without an answer", in: year)
    #expect(unanswered.contains("Inquiries") && !unanswered.contains("Cost"))
    // Of ten months three are known, at 4 a month; nobody knows last year's shape.
    #expect(year.contains("<small>run rate</small>"))
    #expect(year.contains("class=\"spark\""))
  }

  @Test func aYearNamesWhatItLacksAndWhoOwesIt() async throws {
    let site = try TestSite(
      """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
          cso: {title: Chief sales officer}
      metrics/leads.yaml
        name: Leads
        owner: cmo
        results: {2026-02: 4, 2026-03: 4, 2026-05: {missing: The CRM was moved}, 2026-09: 4, 2026-10: 4}
      metrics/won.yaml
        name: Won
        owner: cso
        results: {2026-02: 1, 2026-03: 1, 2026-04: 1, 2026-05: 1, 2026-06: 1, 2026-07: 1, 2026-08: 1, 2026-09: 1, 2026-10: 1}
      metrics/rate.yaml
        name: Win rate
        owner: cso
        formula: won / leads
      """)
    let pages = await site.plan()
    let year = String(
      decoding: try #require(pages.first { $0.path == "results/2026/index.html" }).render(), as: UTF8.self)
    #expect(year.contains("Results of 2026 to date, since February 2026"))
    let lacking = try list("Not reported for 2026", in: year)
    // April, and June to August, without a word; May with a reason.
    #expect(lacking.contains("April, June to August. Owed by: Chief marketing officer."))
    #expect(lacking.contains("May: The CRM was moved. Owed by: Chief marketing officer."))
    // The rate lacks its leads, which are not the sales officer's to report.
    #expect(lacking.contains("April to August: Leads has no figure. Owed by: Chief marketing officer."))
    #expect(!lacking.contains("sales officer"))
    let month = String(
      decoding: try #require(pages.first { $0.path == "results/2026-05/index.html" }).render(), as: UTF8.self)
    #expect(
      try list("Not reported for May", in: month).contains("Leads has no figure. Owed by: Chief marketing officer."))
  }

  @Test func aSignalIsListedWithItsValueAndItsRule() async throws {
    let site = try TestSite(
      """
      openbook.yaml
        company: Example
      metrics/complaints.yaml
        name: Complaints
        direction: down
        results: {2026-01: 5, 2026-02: 6, 2026-03: 5, 2026-04: 6, 2026-05: 5, 2026-06: 6, 2026-07: 5, 2026-08: 6, 2026-09: 5, 2026-10: 30}
      """)
    let pages = await site.plan()
    let text = { (path: String) in
      String(decoding: try #require(pages.first { $0.path == path }).render(), as: UTF8.self)
    }
    let october = try text("results/2026-10/index.html")
    let signal = "signal of concern</span>: it lies outside the natural limits. 30."
    #expect(try list("Signals in October", in: october).contains(signal))
    // It has no target and missed nothing.
    #expect(try list("Misses and signals of concern of October without an answer", in: october).contains(signal))
    #expect(try text("index.html").contains("<h2>Misses and signals of concern without an answer</h2>"))
    let quarter = try text("results/2026-Q4/index.html")
    #expect(
      try list("Signals in Q4 2026", in: quarter).contains("it lies outside the natural limits (October). 30."))
  }

  @Test func aMonthInWhichNobodyReportedHasItsPage() async throws {
    let site = try TestSite(
      """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-01: 5}
        results: {2026-01: 5, 2026-03: 6}
      """)
    let pages = await site.plan()
    let february = try #require(pages.first { $0.path == "results/2026-02/index.html" })
    #expect(String(decoding: february.render(), as: UTF8.self).contains("Not reported for February"))
    #expect(pages.contains { $0.path == "data/results/2026-02.json" })
  }
}
