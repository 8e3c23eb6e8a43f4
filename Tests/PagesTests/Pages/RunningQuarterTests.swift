import OpenbookCore
import Testing

@testable import OpenbookPages

/// Who is asked for objectives of the quarter that runs, and what is said where there are none.
@Suite struct RunningQuarterTests {
  private static func folder(_ quarter: String) -> String {
    """
    openbook.yaml
      company: E
      as-of: 2026-11
    organisation.yaml
      roles:
        ceo: {title: Chief}
        stays: {title: Stays, reports-to: ceo}
        gone: {title: Ends in November, reports-to: ceo, until: 2026-11}
        new: {title: Comes in December, reports-to: ceo, from: 2026-12}
    metrics/sales.yaml
      name: Sales
      results: {2026-11: 5}
    objectives/\(quarter)/ceo.yaml
      - {id: it, title: It, measure: {target: 10, results: {2026-09: 4, 2026-11: 5}}}
    """
  }

  private func page(_ path: String, _ quarter: String) async throws -> String {
    let page = try #require(await (try TestSite(Self.folder(quarter))).plan().first { $0.path == path })
    return String(decoding: page.render(), as: UTF8.self).replacing(#/<[^>]*>/#, with: " ")
      .replacing(#/\s+/#, with: " ")
  }

  @Test(arguments: ["objectives/index.html", "objectives/2026-Q4/index.html"])
  func thoseInForceInTheMonthAreAsked(_ path: String) async throws {
    let html = try await page(path, "2026-Q4")
    let asked = try #require(html.firstRange(of: "Roles without an objective")).upperBound
    for name in ["Stays", "Ends in November"] { #expect(html[asked...].contains(name), "\(html)") }
    // Who is not there yet has not promised yet.
    #expect(!html[asked...].contains("Comes in December"), "\(html)")
  }

  @Test func indicatorAndPagesAskTheSame() async throws {
    let site = try TestSite(Self.folder("2026-Q4"))
    let coverage = try #require(site.figures.indicators.first { $0.question == .coverage })
    #expect([coverage.value, coverage.of] == [1, 3])
    #expect(coverage.failing.map(\.name.id) == ["stays", "gone"])
    for (role, isAsked) in [("stays", true), ("gone", true), ("new", false)] {
      let page = try await page("roles/\(role)/index.html", "2026-Q4")
      #expect(page.contains("No objective for Q4 2026.") == isAsked, "\(page)")
    }
    // Who leaves is not told to write a file that would be found fault with.
    let alignment = try await page("alignment/index.html", "2026-Q4")
    #expect(alignment.contains("Ends in November no objective until November 2026"), "\(alignment)")
    #expect(alignment.contains("Write objectives/2026-Q4/stays.yaml") && !alignment.contains("gone.yaml"))
    let roles = try await page("roles/index.html", "2026-Q4")
    #expect(roles.contains("Stays no objective") && roles.contains("November no objective"), "\(roles)")
  }

  @Test func aQuarterBeforeIsNotToldAsTheOneThatRuns() async throws {
    #expect(try await page("roles/index.html", "2026-Q3").contains("Chief no objective"))
    let role = try await page("roles/ceo/index.html", "2026-Q3")
    #expect(role.contains("Objectives, Q4 2026 No objective for Q4 2026."), "\(role)")
    #expect(role.contains("Other quarters It"), "\(role)")
    for path in ["index.html", "objectives/index.html"] {
      let html = try await page(path, "2026-Q3")
      #expect(html.contains("Q3 2026") && html.contains("No objective for Q4 2026."), "\(html)")
    }
    #expect(!(try await page("objectives/2026-Q3/index.html", "2026-Q3")).contains("No objective for"))
  }

  /// Before the first objectives of all nobody is asked: what is coming is shown.
  @Test func beforeTheFirstTheComingOnesAreShown() async throws {
    #expect(try await page("roles/ceo/index.html", "2027-Q1").contains("Objectives, Q1 2027 It"))
    #expect(!(try await page("index.html", "2027-Q1")).contains("No objective for"))
  }
}
