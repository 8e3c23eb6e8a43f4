import OpenbookCore
import Testing

@testable import OpenbookPages

/// What is over is told as of its end.
@Suite struct EndedPeriodPageTests {
  private static let company = """
    organisation.yaml
      teams: {a: {name: Alpha}, b: {name: Beta}}
      roles: {ceo: {title: Chief executive}}
    factors/growth.md
      ---
      title: Growth
      ---
    metrics/deals.yaml
      name: Deals
      definition: Signed.
      direction: up
      results: {2026-07: 3, 2026-08: 3, 2026-09: 4, 2026-10: 5, 2026-11: 5}

    """

  private func page(_ path: String, asOf: String, _ more: String) async throws -> String {
    let site = try TestSite("openbook.yaml\n  company: E\n  as-of: \(asOf)\n" + Self.company + more)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let page = try #require(await site.plan().first { $0.path == path })
    return String(decoding: page.render(), as: UTF8.self).replacing("\u{A0}", with: " ")
  }

  @Test func anObjectiveStandsAsOfItsQuarter() async throws {
    let html = try await page(
      "objectives/2026-Q3/ceo/it/index.html", asOf: "2026-11",
      "objectives/2026-Q3/ceo.yaml\n  - {id: it, title: It, factor: growth, measure: {metric: deals, target: 10}}\n")
    let table = try #require(html.firstRange(of: "<tbody>"))
    #expect(html[table.upperBound...].prefix(120).contains("Q3 2026"), "\(html)")
  }

  @Test func agreementsInForceStandFirst() async throws {
    let agreement = { (name: String, months: String) in
      "agreements/\(name).yaml\n  title: The \(name) one\n  between: [a, b]\n  \(months)\n  gives:\n    a:\n"
        + "      - {id: p, promise: Deals, measure: {metric: deals, target: {from 2026-01: 3}}}\n"
    }
    let html = try await page(
      "commitments/index.html", asOf: "2026-10",
      agreement("ended", "from: 2026-01\n  until: 2026-08") + agreement("future", "from: 2026-12")
        + agreement("running", "from: 2026-01"))
    let places = try ["The running one</a>", "The future one</a>", "The ended one</a>"].map {
      try #require(html.firstRange(of: $0), "\($0) \(html)").lowerBound
    }
    #expect(places == places.sorted())
    #expect(html.contains(">from December 2026<") && html.contains(">ended<"), "\(html)")
    #expect(html.contains(">in force<"))
  }

  /// A quarter of which every month is there is not only to date.
  @Test(arguments: [("2026-09", true), ("2026-10", false)])
  func aWholeQuarterIsNotToDate(_ asOf: String, _ isWhole: Bool) async throws {
    let html = try await page(
      "alignment/index.html", asOf: asOf,
      """
      funnels/sales.yaml
        title: Sales
        stages: [{metric: deals}]
        assumptions: {price: {value: 100, source: A guess}}
        leaks:
          - {id: lost, name: Lost, kind: revenue, formula: deals * price}
      objectives/2026-Q3/ceo.yaml
        - {id: it, title: It, factor: growth, measure: {metric: deals, target: 10}}
      """)
    #expect(html.contains("Q3 2026</th>") == isWhole, "\(html)")
    #expect(html.contains("Q4 2026 to date</th>") != isWhole && html.contains("2026 to date</th>"))
  }
}
