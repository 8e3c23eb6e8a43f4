import OpenbookCore
import Testing

@testable import OpenbookPages

/// Where the chain from an objective to the strategy breaks, its page says so.
@Suite struct ChainBreakPageTests {
  private static let company = """
    organisation.yaml
      teams:
        sales: {name: Sales}
        marketing: {name: Marketing}
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Marketing head, reports-to: ceo, team: marketing}
        cro: {title: Sales head, reports-to: ceo, team: sales}
    factors/growth.md
      ---
      title: Growth
      ---
    metrics/deals.yaml
      name: Deals
      definition: Signed.
      direction: up
      target: {2026-Q4: 12}
      results: {2026-10: 4}

    """

  private func page(_ path: String, _ objectives: String, rules: String = "") async throws -> String {
    let site = try TestSite("openbook.yaml\n  company: E\n  as-of: 2026-10\n" + rules + Self.company + objectives)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let page = try #require(await site.plan().first { $0.path == "objectives/2026-Q4/\(path)index.html" })
    return String(decoding: page.render(), as: UTF8.self).replacing("\u{A0}", with: " ")
  }

  /// One that serves nothing, one that serves it, and one that reaches the strategy.
  private static let orphan = """
    objectives/2026-Q4/ceo.yaml
      - {id: lost, title: Lost, measure: {unit: parts, target: 3}}
      - {id: grow, title: Grow, factor: growth, measure: {unit: parts, target: 3}}
    objectives/2026-Q4/cmo.yaml
      - {id: below, title: Below, parent: ceo/lost, link: supports, measure: {unit: parts, target: 3}}
    """

  @Test func aQuarterCountsWhatDoesNotReachTheStrategy() async throws {
    let html = try await page("", Self.orphan)
    #expect(
      html.contains(
        "3 objectives of 2 roles. 2 of them do not reach the strategy; each of the others serves the one above it, up to it."
      ), "\(html)")
  }

  @Test func oneThatServesNothingSaysSo() async throws {
    let html = try await page("ceo/lost/", Self.orphan)
    #expect(html.contains("It serves neither an objective nor a factor."), "\(html)")
    #expect(!html.contains("How it reaches the strategy"))
  }

  @Test func oneBelowDoesNotReachTheStrategyEither() async throws {
    let html = try await page("cmo/below/", Self.orphan)
    #expect(html.contains("It does not reach the strategy: Lost serves neither an objective nor a factor."), "\(html)")
    #expect(!html.contains("How it reaches the strategy"))
    let whole = try await page("ceo/grow/", Self.orphan)
    #expect(whole.contains("How it reaches the strategy"))
  }

  private static let parent =
    "objectives/2026-Q4/ceo.yaml\n  - {id: grow, title: Grow, factor: growth, measure: {metric: deals, target: 12}}\n"

  @Test(arguments: [
    (
      parent + "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, parent: ceo/grow, link: same, "
        + "measure: {metric: deals, target: 10}}\n",
      [
        "It passes down what Grow is judged by, and has another target: 10, not 12.",
        "Its target is 10, and that of Deals for the quarter is 12.",
      ]
    ),
    (
      parent + "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, parent: ceo/grow, link: same, "
        + "measure: {unit: parts, target: 10}}\n",
      ["It passes down what Grow is judged by, and is judged in another way."]
    ),
    (
      parent
        + "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, parent: ceo/grow, measure: {unit: parts, target: 1}}\n",
      ["It does not say how it serves Grow, and counts for nothing there."]
    ),
    (
      "objectives/2026-Q4/cro.yaml\n  - {id: sell, title: Sell, factor: growth, measure: {unit: parts, target: 3}}\n"
        + "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, parent: cro/sell, link: sums, contributes: 3, "
        + "measure: {unit: parts, target: 3}}\n",
      ["It counts towards Sell, but Marketing head does not report to Sales head, and their teams have no agreement."]
    ),
  ]) func saysWhatIsNotInOrder(_ objectives: String, _ texts: [String]) async throws {
    let html = try await page("cmo/it/", objectives)
    for text in texts { #expect(html.contains(text), "\(html)") }
  }

  @Test func whatIsInOrderIsNotNamed() async throws {
    let whole = try await page("ceo/grow/", Self.orphan)
    #expect(!whole.contains("Where the chain breaks"))
    let html = try await page(
      "cmo/it/",
      Self.parent + "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, parent: ceo/grow, measure: {target: 1}}\n",
      rules: "  rules: {uncounted-child: ignore}\n")
    #expect(!html.contains("Where the chain breaks"), "\(html)")
  }

  @Test func aParentSaysHowManyDoNotCount() async throws {
    let html = try await page(
      "ceo/grow/",
      Self.parent + "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, parent: ceo/grow, measure: {target: 1}}\n")
    #expect(html.contains("1 objective serves it; 1 does not say how it adds up"), "\(html)")
  }
}
