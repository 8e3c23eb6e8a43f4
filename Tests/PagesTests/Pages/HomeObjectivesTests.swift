import OpenbookCore
import Testing

@testable import OpenbookPages

/// Home names the top objectives that ask for an answer first.
@Suite struct HomeObjectivesTests {
  @Test func theOnesThatAreOffTrackComeFirst() async throws {
    var folder = """
      openbook.yaml
        company: E
        as-of: 2026-10
      organisation.yaml
        roles: {ceo: {title: Chief executive}}
      factors/growth.md
        ---
        title: Growth
        ---
      objectives/2026-Q4/ceo.yaml

      """
    let results = ["4", "4", "4", "4", nil, "2.8", "4", "0", "1"]
    for (place, result) in results.enumerated() {
      let reported = result.map { ", results: {2026-10: \($0)}" } ?? ""
      folder +=
        "  - {id: o\(place), title: Aim \(place), factor: growth, measure: {unit: parts, target: 10\(reported)}}\n"
    }
    let pages = await (try TestSite(folder)).plan()
    let home = try #require(pages.first { $0.path == "index.html" })
    let html = String(decoding: home.render(), as: UTF8.self)
    let named = html.matches(of: #/>Aim ([0-9])</a>/#).map { String($0.1) }
    #expect(named == ["7", "8", "5", "4", "0", "1"], "\(named)")
    #expect(html.contains(">and 3 more</a>") && html.contains("10% of the way"), "\(html)")
  }
}
