import OpenbookCore
import Testing

@testable import OpenbookPages

/// A site that looks back to an earlier month is that of a folder that ends there.
@Suite struct EarlierSiteTests {
  private static func folder(isCut: Bool) -> String {
    let later = { (text: String) in isCut ? "" : text }
    return """
      openbook.yaml
        company: E
        as-of: \(isCut ? "2026-08" : "2026-10")
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}}
        roles: {ceo: {title: Chief, team: sales}}
      metrics/m.yaml
        name: M
        results: {2026-08: 1\(later(", 2026-09: 2, 2026-10: 3"))}
      objectives/2026-Q3/ceo.yaml
        - id: o
          title: O
          measure: {target: 3, results: {2026-08: 1}}
          changed: [{date: 2026-08-31, field: target, from: 4, why: Early}]
      agreements/ab.yaml
        title: AB
        between: [marketing, sales]
        from: 2026-01
        changed: [{date: 2026-08-03, field: until, why: Early}]
      plans/p.md
        ---
        title: P
        serves: [2026-Q3/ceo/o]
        people: {marketing: 1, sales: 2}
        agreed: {marketing: 2026-08-31\(later(", sales: 2026-09-01"))}
        changed: [{date: 2026-08-03, field: people, why: Early}]
        ---
      decisions/2026-08-board.yaml
        meeting: 2026-08-31
        decisions: [{id: d, text: Early decision}]
        actions: [{id: a, text: Early action, owner: ceo, due: 2026-08-31}]

      """
        + later(
          """
          decisions/2026-09-board.yaml
            meeting: 2026-09-01
            decisions: [{id: d, text: Late decision}]
            actions: [{id: a, text: Late action, owner: ceo, due: 2026-11-30, about: m}]

          """)
  }

  private func pages(_ folder: String, asOf: String? = nil) async throws -> [String: String] {
    let pages = await (try TestSite(folder, asOf: asOf)).plan()
    return Dictionary(
      pages.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) }, uniquingKeysWith: { $1 })
  }

  @Test func noDayAfterAsOfIsTold() async throws {
    let (early, cut) = try await (
      pages(Self.folder(isCut: false), asOf: "2026-08"), pages(Self.folder(isCut: true))
    )
    #expect(early.keys.sorted() == cut.keys.sorted())
    for (path, page) in cut where path.hasSuffix(".html") {
      #expect(early[path] == page, "\(path)")
      #expect(!page.contains("Late"), "\(path)")
    }
    // All of it is told in the newest month.
    let now = try await pages(Self.folder(isCut: false))
    #expect(now["decisions/index.html"]?.contains("Late decision") == true)
    #expect(now["plans/p/index.html"]?.contains("September 1, 2026") == true)
  }

  /// The board meets in November about October, which is the newest month: what it decided is news.
  @Test func asOfTheNewestMonthALaterMeetingIsTold() async throws {
    let folder = Self.folder(isCut: false).replacing("2026-08: 1, 2026-09: 2, 2026-10: 3", with: "2026-08: 1")
    #expect(folder.contains("results: {2026-08: 1}"))
    let pages = try await pages(folder, asOf: "2026-08")
    #expect(pages["decisions/index.html"]?.contains("Late decision") == true)
  }

  /// Who names a meeting that is yet to come is not at fault.
  @Test func aPacketThatNamesALaterMeetingIsShownWithoutIt() async throws {
    let folder =
      Self.folder(isCut: false)
        + """
        packets/2026-09-board.md
          ---
          title: Packet
          meeting: 2026-10-18
          minutes: 2026-09-board
          ---
          As [decided](../decisions/2026-09-board.yaml#d).

        """
    let site = try TestSite(folder, asOf: "2026-08")
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let packet = try #require(try await pages(folder, asOf: "2026-08")["packets/2026-09-board/index.html"])
    #expect(packet.contains("decided</a>") && !packet.contains("decisions/index.html#") && !packet.contains("Minutes"))
    let now = try #require(try await pages(folder)["packets/2026-09-board/index.html"])
    #expect(
      now.contains("decisions/index.html#2026-09-board-d") && now.contains("decisions/index.html#2026-09-board\""))
  }
}
