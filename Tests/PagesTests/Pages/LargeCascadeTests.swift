import Foundation
import OpenbookCore
import Testing

@testable import OpenbookPages

/// A large organisation: 300 roles in ten teams with 1,000 objectives in five levels.
@Suite struct LargeCascadeTests {
  /// Each role but the first reports to one of the level above, and promises what serves one of that role's objectives.
  ///
  /// - Parameters:
  ///   - title: what each is called, with its number and its role's.
  ///   - isReported: whether each has a result.
  private static func folder(
    objectives: Int, isReported: Bool = true,
    title: (Int, Int) -> String = { "Bring the \($0)th part of what is promised by role \($1)" }
  ) -> String {
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
          "  - {id: o\(number), title: \(title(number, role)), \(parent), "
          + "measure: {unit: parts, target: 10\(isReported ? ", results: {2026-10: \(role % 9)}" : "")}}\n"
      }
    }
    return text
  }

  /// One objective that 600 others serve, of roles in one team and in none.
  private static var broad: String {
    var text =
      "openbook.yaml\n  company: Example\n  as-of: 2026-10\norganisation.yaml\n  teams: {all: {name: All}}\n  roles:\n"
    text +=
      "    top: {title: Top}\n    some: {title: Some, reports-to: top, team: all}\n    without: {title: Without, reports-to: top}\n"
    text += "factors/growth.md\n  ---\n  title: Growth\n  ---\nobjectives/2026-Q4/top.yaml\n"
    text += "  - {id: o0, title: Do everything, factor: growth, measure: {unit: parts, target: 600}}\n"
    for (role, count) in [("some", 500), ("without", 100)] {
      text += "objectives/2026-Q4/\(role).yaml\n"
      for number in 0..<count {
        text +=
          "  - {id: o\(number), title: Bring the \(number)th part of it, parent: top/o0, link: sums, contributes: 1, "
          + "measure: {unit: parts, target: 1, results: {2026-10: 1}}}\n"
      }
    }
    return text
  }

  /// The pages that a page leads to within the quarter's folder.
  private static func links(_ html: String) -> [String] {
    html.split(separator: "href=\"").dropFirst().compactMap { link in
      let address = link.prefix { $0 != "\"" && $0 != "#" }
      return address.firstRange(of: "objectives/2026-Q4/").map { String(address[$0.lowerBound...]) }
    }
  }

  /// The most that stand on one page, with the longest tables; many in five levels; many below one.
  @Test(arguments: [(folder(objectives: 300), 300), (folder(objectives: 1_000), 1_000), (broad, 601)])
  func everyObjectiveIsFoundAndNoPageIsTooLarge(_ folder: String, _ count: Int) async throws {
    let site = try TestSite(folder)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings.prefix(3))")
    #expect(site.view.entities.objectives.count == count)
    let pages = await site.plan()
    // From the quarter's page through its own, its teams' and its objectives' pages; roles' pages do not count.
    var found: [String: String] = [:]
    for page in pages where page.path.hasPrefix("objectives/") || page.path.hasPrefix("roles/") {
      let bytes = page.render()
      #expect(bytes.count < 500_000, "\(page.path): \(bytes.count)")
      found[page.path] = String(decoding: bytes, as: UTF8.self)
    }
    var reached: Set<String> = ["objectives/2026-Q4/index.html"]
    var waiting = Array(reached)
    while let path = waiting.popLast() {
      let page = try #require(found[path], "\(path)")
      for link in Self.links(page) where reached.insert(link).inserted { waiting.append(link) }
    }
    let objectives = reached.filter { $0.split(separator: "/").count == 5 }
    #expect(objectives.count == count)
  }

  /// What a page cannot show it counts, and says where it stands.
  @Test func whatIsCutIsSaid() async throws {
    let pages = await (try TestSite(Self.broad)).plan()
    let text = { (path: String) in
      String(decoding: try #require(pages.first { $0.path == path }, "\(pages.map(\.path))").render(), as: UTF8.self)
        .replacing("\u{A0}", with: " ")
    }
    let quarter = try text("objectives/2026-Q4/index.html")
    #expect(quarter.contains("600 of 600 parts") && quarter.contains("and 600 more below"), "\(quarter.suffix(6000))")
    #expect(quarter.contains(">All</a>") && quarter.contains(">No team</a>"))
    // What is looked for may stand on a page of the teams.
    let team = try text("objectives/2026-Q4/team-all/index.html")
    #expect(!team.contains("Searches the"))
    let top = try text("objectives/2026-Q4/top/o0/index.html")
    #expect(top.contains("and 300 more, on the pages of the teams"), "\(top.suffix(2000))")
    #expect(top.contains("Searches the 300 lines of this page; the rest stands on the pages that it leads to."))
    // 500 of one team in two parts.
    #expect(try text("objectives/2026-Q4/team-all/index.html").contains("1 of 2"))
    #expect(try text("objectives/2026-Q4/team-all_2/index.html").contains("2 of 2"))
    // Of 101 without a team the parent says what is below it elsewhere.
    #expect(try text("objectives/2026-Q4/no-team/index.html").contains("and 500 more below"))
  }

  /// Titles as long as they come, in letters of two bytes; each takes a line of the tree and, while they are few, one of
  /// the table of roles.
  @Test(arguments: [150, 300]) func longTitlesMakeNoPageTooLarge(_ count: Int) async throws {
    let title = { (number: Int, role: Int) in
      "Подготовить и согласовать с руководителями подразделений часть \(number) обязательств должности \(role) на год"
    }
    for page in await (try TestSite(Self.folder(objectives: count, title: title))).plan() {
      let bytes = page.render()
      #expect(bytes.count < 450_000, "\(page.path): \(bytes.count)")
    }
  }

  /// At a quarter's beginning nothing is reported, and no plan serves anything.
  @Test func listsOfWhatLacksAreCut() async throws {
    let folder =
      Self.folder(objectives: 1_000, isReported: false)
      + "plans/one.md\n  ---\n  title: One\n  owner: r0\n  serves: [growth]\n  ---\n  Words.\n"
    let pages = await (try TestSite(folder)).plan()
    let text = { (path: String) in
      String(decoding: try #require(pages.first { $0.path == path }, "\(pages.map(\.path))").render(), as: UTF8.self)
    }
    let (alignment, plans) = (try text("alignment/index.html"), try text("plans/index.html"))
    #expect(alignment.utf8.count < 200_000 && alignment.contains("and 951 more"), "\(alignment.utf8.count)")
    #expect(alignment.contains("href=\"../objectives/2026-Q4/index.html\""))
    #expect(plans.utf8.count < 200_000 && plans.contains("and 950 more"), "\(plans.utf8.count)")
  }

  /// Everybody reports to one, and belongs to one team.
  @Test func aFlatCompanyHasAnIndexOfRoles() async throws {
    var folder =
      "openbook.yaml\n  company: Example\n  as-of: 2026-10\norganisation.yaml\n  teams: {all: {name: All}}\n  roles:\n"
    folder += "    top: {title: Top}\n"
    for role in 0..<4_000 {
      folder += "    r\(role): {title: Head of the \(role)th thing, reports-to: top, team: all}\n"
    }
    let pages = await (try TestSite(folder)).plan()
    let roles = try #require(pages.first { $0.path == "roles/index.html" }).render()
    #expect(roles.count < 500_000, "\(roles.count)")
    #expect(String(decoding: roles, as: UTF8.self).contains("and 3001 more below"))
  }

  /// Twice as many objectives cost about twice as much: by the time that the thread itself works, since others run beside
  /// it, and with room for what a machine's caches do.
  @Test func costsGrowAsTheNumberOfObjectives() throws {
    let sites = try [1_000, 2_000].map { try TestSite(Self.folder(objectives: $0)) }
    var costs: [[Double]] = [[], []]
    for _ in 0..<3 {
      for (place, site) in sites.enumerated() {
        let before = Self.worked()
        let material = SiteMaterial(site.figures, site.material.metrics, map: site.material.map)
        for quarter in material.promises.quarters { _ = Sheet.objectives(quarter, material, style: site.style) }
        for list in material.teamLists.all { _ = Sheet.objectives(list, part: 1, material, style: site.style) }
        for objective in site.view.entities.objectives { _ = Sheet.objective(objective, material, style: site.style) }
        costs[place].append(Self.worked() - before)
      }
    }
    let (half, whole) = (costs[0].sorted()[1], costs[1].sorted()[1])
    #expect(whole / half < 3, "\(half) s for 1,000 objectives, \(whole) s for 2,000")
  }

  /// How long this thread has worked, in seconds.
  private static func worked() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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
