import OpenbookCore
import Testing

@testable import OpenbookPages

/// What objectives add to one is written as it was promised.
@Suite struct CascadeDigitsTests {
  private func page(_ measure: String, _ contributions: [String]) async throws -> String {
    var folder = """
      openbook.yaml
        company: E
        as-of: 2026-10
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
          cmo: {title: Marketing head, reports-to: ceo}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/revenue.yaml
        name: Revenue
        unit: USD
        direction: up
        results: {2026-09: 18.5M}
      objectives/2026-Q4/ceo.yaml
        - {id: all, title: All of it, factor: growth, measure: {\(measure)}}
      objectives/2026-Q4/cmo.yaml

      """
    for (place, amount) in contributions.enumerated() {
      folder +=
        "  - {id: o\(place), title: A part, parent: ceo/all, link: sums, contributes: \(amount), measure: {target: 3}}\n"
    }
    let pages = await (try TestSite(folder)).plan()
    let page = try #require(pages.first { $0.path == "objectives/2026-Q4/index.html" })
    return String(decoding: page.render(), as: UTF8.self)
  }

  @Test(arguments: [
    // Nothing that is promised vanishes, and no difference contradicts what stands beside it.
    ("metric: revenue, target: 1.85M", ["40k"], ["adds $0.04M of $1.85M", "$0.04M of $1.85M, short by $1.81M."]),
    ("metric: revenue, target: 1.85M", ["1.83M"], ["$1.83M of $1.85M, short by $0.02M."]),
    ("metric: revenue, target: 1.85M", ["1.5M", "350k"], ["adds $1.50M of $1.85M", "adds $0.35M of $1.85M"]),
    ("metric: revenue, target: 3M", ["2M", "1M"], ["adds $2.0M of $3.0M", "$3.0M of $3.0M."]),
    ("unit: USD, target: 1.85M", ["4k"], ["adds $0.004M of $1.850M"]),
    // A third has no last digit.
    ("metric: revenue, target: 1M", ["333333.333"], ["adds $0.33M of $1.00M", "short by $0.67M."]),
  ]) func amountsStandAsTheyWereStated(_ measure: String, _ contributions: [String], _ texts: [String]) async throws {
    let html = try await page(measure, contributions)
    for text in texts { #expect(html.contains(text), "\(text): \(html.suffix(3500))") }
  }
}
