import OpenbookCore
import Testing

@testable import OpenbookPages

/// A large organisation: 300 roles in ten teams with 1,000 objectives in five levels.
@Suite struct LargeCascadeTests {
  /// Each role but the first reports to one of the level above, and promises what serves one of that role's objectives.
  private static func folder(objectives: Int) -> String {
    let sizes = [1, 5, 24, 90, 180]
    var levels: [[Int]] = []
    var next = 0
    for size in sizes {
      levels.append(Array(next..<next + size))
      next += size
    }
    var superior: [Int: Int] = [:]
    for (upper, lower) in zip(levels, levels.dropFirst()) {
      for (place, role) in lower.enumerated() { superior[role] = upper[place % upper.count] }
    }
    var text = "openbook.yaml\n  company: Example\n  as-of: 2026-10\norganisation.yaml\n  teams:\n"
    for team in 0..<10 { text += "    t\(team): {name: Team number \(team)}\n" }
    text += "  roles:\n"
    for role in 0..<next {
      let reports = superior[role].map { ", reports-to: r\($0)" } ?? ""
      text += "    r\(role): {title: Head of the \(role)th thing\(reports), team: t\(role % 10)}\n"
    }
    text += "factors/growth.md\n  ---\n  title: Growth\n  ---\n"
    let each = objectives / next
    for role in 0..<next {
      text += "objectives/2026-Q4/r\(role).yaml\n"
      for number in 0..<(each + (role < objectives - each * next ? 1 : 0)) {
        let parent =
          superior[role].map { "parent: r\($0)/o\(number % 2), link: sums, contributes: 1" } ?? "factor: growth"
        text +=
          "  - {id: o\(number), title: Bring the \(number)th part of what is promised by role \(role), \(parent), "
          + "measure: {unit: parts, target: 10, results: {2026-10: \(role % 9)}}}\n"
      }
    }
    return text
  }

  @Test func everyObjectiveIsFoundAndNoPageIsTooLarge() async throws {
    let site = try TestSite(Self.folder(objectives: 1_000))
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings.prefix(3))")
    #expect(site.view.entities.objectives.count == 1_000 && site.view.roles.count == 300)
    let pages = await site.plan()
    var linked: Set<String> = []
    for page in pages where page.path.hasPrefix("objectives/") || page.path.hasPrefix("roles/") {
      let bytes = page.render()
      #expect(bytes.count < 500_000, "\(page.path)")
      guard page.path.contains("/team-") || page.path.split(separator: "/").count == 3 else { continue }
      for link in String(decoding: bytes, as: UTF8.self).split(separator: "href=\"").dropFirst() {
        let address = link.prefix { $0 != "\"" }.split(separator: "/").suffix(3)
        guard address.last == "index.html", let role = address.first, role.dropFirst().allSatisfy(\.isNumber),
          role.count > 1
        else { continue }
        linked.insert(address.dropLast().joined(separator: "/"))
      }
    }
    #expect(pages.count { $0.path.contains("/team-") } == 10)
    // The teams' pages, the quarter's and the roles' hold them all.
    #expect(linked.count == 1_000)
  }

  @Test func aSmallerOneStandsOnOnePage() async throws {
    let pages = await (try TestSite(Self.folder(objectives: 300))).plan()
    #expect(!pages.contains { $0.path.contains("/team-") })
    let quarter = try #require(pages.first { $0.path == "objectives/2026-Q4/index.html" }).render()
    let text = String(decoding: quarter, as: UTF8.self)
    #expect(quarter.count < 500_000)
    #expect(text.split(separator: "<summary>").count - 1 > 20 && text.contains("data-rows=\"tree\""))
    #expect(text.contains("data-with=\"Team number 3\nat risk\nGrowth\""))
  }
}
