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
