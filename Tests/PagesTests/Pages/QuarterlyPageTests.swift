import OpenbookCore
import Testing

@testable import OpenbookPages

/// Between its quarters' ends a quarterly metric is shown with its newest quarter, and never as the month's.
@Suite struct QuarterlyPageTests {
  private static let folder = """
    openbook.yaml
      company: Example
      top-metrics: [engagement, leads]
    metrics/engagement.yaml
      name: Engagement
      every: quarter
      direction: up
      target: {2026: 40}
      results: {2026-03: 9, 2026-06: 11, 2026-09: 12}
    metrics/leads.yaml
      name: Leads
      direction: up
      target: {2026: 120}
      results: {2026-09: 9, 2026-10: 11}
    """

  private func page(_ path: String, asOf: String) async throws -> String {
    let pages = await (try TestSite(Self.folder, asOf: asOf)).plan()
    return String(decoding: try #require(pages.first { $0.path == path }).render(), as: UTF8.self)
  }

  @Test func theMonthsSentenceCountsWhatIsDue() async throws {
    #expect(try await page("index.html", asOf: "2026-10").contains("In October 2026, 1 of 1 targets were met"))
    #expect(try await page("index.html", asOf: "2026-09").contains("In September 2026, 1 of 2 targets were met"))
  }

  /// A quarterly metric is one of the running year's and quarter's, also between its months.
  @Test func aRunningPeriodCountsWhatItsQuartersCameTo() async throws {
    let year = try await page("results/2026/index.html", asOf: "2026-10")
    #expect(year.contains("Engagement</a>") && year.contains("of 2 targets met"), "\(year)")
    let quarter = try await page("results/2026-Q4/index.html", asOf: "2026-10")
    #expect(!quarter.contains("Engagement</a>") && quarter.contains("of 1 targets met"), "\(quarter)")
  }

  /// Home counts as the month's page and its data do: what was never reported owes nothing.
  @Test func whatWasNeverReportedIsNotCounted() async throws {
    let site = try TestSite(
      Self.folder + "\nmetrics/never.yaml\n  name: Never\n  direction: up\n  target: {2026: 10}\n", asOf: "2026-10")
    let home = try #require(await site.plan().first { $0.path == "index.html" })
    #expect(String(decoding: home.render(), as: UTF8.self).contains("In October 2026, 1 of 1 targets were met"))
  }

  /// What is not reported and had no target is named, and is no target.
  @Test func whatHasNoTargetIsNoTargetThatLacks() async throws {
    let folder =
      Self.folder + "\nmetrics/plain.yaml\n  name: Plain\n  results: {2026-09: 3, 2026-10: {missing: Lost}}\n"
    let pages = await (try TestSite(folder, asOf: "2026-10")).plan()
    for path in ["index.html", "results/2026-10/index.html"] {
      let html = String(decoding: try #require(pages.first { $0.path == path }).render(), as: UTF8.self)
      #expect(html.contains("1 of 1 targets"), "\(html)")
      #expect(html.contains("Not reported for October") && html.contains("Lost"), "\(html)")
    }
  }

  @Test func aMonthsListNamesNothingOfAnEarlierOne() async throws {
    let home = try await page("index.html", asOf: "2026-10")
    let list = try #require(home.firstRange(of: "Met in October")).upperBound
    #expect(home[list...].contains("Leads"))
    #expect(!home[list...].contains("Engagement"))
  }

  @Test func aFigureOfAnEarlierMonthSaysSo() async throws {
    let home = try await page("index.html", asOf: "2026-10")
    #expect(home.contains("Engagement</a> · Sep 2026"))
    #expect(home.contains("Leads</a></p>"))
    let index = try await page("metrics/index.html", asOf: "2026-10")
    #expect(index.contains("<small>Sep 2026</small>"))
  }

  @Test func itsTableIsCalledByItsRhythm() async throws {
    #expect(try await page("metrics/engagement/index.html", asOf: "2026-10").contains(">Quarter by quarter</h2>"))
    #expect(try await page("metrics/leads/index.html", asOf: "2026-10").contains(">Months</h2>"))
  }

  @Test func whatIsReportedIsCountedInQuarters() async throws {
    let page = try await page("metrics/engagement/index.html", asOf: "2026-10")
    #expect(page.contains("3 of 3 quarters"))
    #expect(!page.contains("3 of 3 months"))
  }
}
