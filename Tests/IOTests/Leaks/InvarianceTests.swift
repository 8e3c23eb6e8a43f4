import OpenbookCore
import Testing

@Suite("What changes only for the more trusted")
struct InvarianceTests {
  @Test("changing, adding or removing what is hidden changes no byte of a lower audience's site", arguments: 1...30)
  func invariance(_ seed: Int) async {
    let viewer = seed % 2
    let audience = ["public", "company"][viewer]
    let companies = [1, 2].map { RandomCompany(seed: seed, viewer: viewer, secrets: $0).company }
    let bare = await RandomCompany(seed: seed, viewer: viewer, secrets: nil).company.site(for: audience)
    #expect(bare.errors == [])
    #expect(bare.text("index.html").contains("Example"))
    // Two dice for what is hidden; the second only now and then, since the third thing, nothing hidden, is the same.
    for company in companies.prefix(seed % 3 == 0 ? 2 : 1) {
      let site = await company.site(for: audience)
      #expect(site.errors == [])
      #expect(site.differences(from: bare) == [])
      let hit = SiteText(site).first("zq")
      #expect(hit == nil)
    }
    // The test would prove nothing if the secrets were no part of the company.
    guard seed % 7 == 0 else { return }
    let trusted = await companies.asyncMap { await $0.site(for: "board") }
    for site in trusted { #expect(site.errors == []) }
    #expect(!trusted[0].differences(from: trusted[1]).isEmpty && trusted[0].holds("zq"))
  }

  @Test(
    "published byte by byte, manifest and all, in the place where a more trusted edition stood", arguments: [31, 32])
  func published(_ seed: Int) async throws {
    let folder = TemporaryFolder()
    let viewer = seed % 2
    let audience = ["public", "company"][viewer]
    let companies = [1, 2, nil].map { RandomCompany(seed: seed, viewer: viewer, secrets: $0).company }
    var sites: [SecretSite] = []
    for company in companies {
      let board = try await company.publish(for: "board", in: folder, as: "site")
      #expect(board.text("manifest.json").contains("\"board\""))
      sites.append(try await company.publish(for: audience, in: folder, as: "site"))
    }
    sites.append(try await companies[2].publish(for: audience, in: folder, as: "fresh"))
    #expect(sites[0].text("manifest.json").contains("\"\(audience)\""))
    for site in sites { #expect(site.differences(from: sites[3]) == []) }
  }

  @Test("no finding about what is hidden, or about the folder, is on the site", arguments: ["public", "company"])
  func findings(_ audience: String) async {
    let open = [
      "factors/growth.md": "---\ntitle: Growth\n---\n<b>Open</b>\n",
      "metrics/sales.yaml":
        "name: Sales\ndirection: up\nfactor: growth\ntarget: {from 2026-01: 3}\nresults: {2026-10: 4}\n",
      "metrics/left.yaml": "name: Left\nformula: zqcash * 2\ndeclassify: zqreason\n",
    ]
    let hidden = [
      "metrics/zqmargin.yaml": """
      name: Zqmargin
      direction: up
      factor: growth
      audience: board
      target: {2026: 3, 2026-01: 4, 2026-10: 90}
      results: {2026-10: 1}

      """,
      "zqfolder/x.md": "zq", "objectives/zq.yaml": "zq", "README.md": "zq", "templates/zq.html": "zq",
    ]
    let site = await companyWithCash(open.merging(hidden) { $1 }).site(for: audience)
    let bare = await companyWithCash(open).site(for: audience)
    #expect(site.errors.isEmpty)
    let rules = Set(site.findings.map(\.finding.rule))
    #expect(
      rules.isSuperset(of: ["audience-distorts", "declassified", "unknown-folder", "targets-exceed-period", "raw-html"])
    )
    // What the checks say of the audience's own view is told, and nothing else.
    let told = bare.text("data/findings.json")
    #expect(site.text("data/findings.json") == told && told.contains("nothing says what 'sales' counts"))
    let text = SiteText(site)
    var untold = 0
    for finding in site.findings where !told.contains(finding.finding.message) {
      untold += 1
      #expect(text.first(finding.finding.message.lowercased()) == nil)
      // Another thing of the same rule may be told, with the same advice.
      let help = finding.finding.help ?? finding.finding.rule
      #expect(told.contains(help) || text.first(help.lowercased()) == nil)
    }
    #expect(untold >= 5)
    #expect(!told.contains("\"line\": 1"))
    let hit = text.first("zq")
    #expect(hit == nil)
  }

  @Test("the most trusted read every finding of the content, with its line")
  func allFindings() async {
    let site = await companyWithCash([
      "metrics/zqmargin.yaml": "name: Zqmargin\naudience: board\ndirection: up\nresults: {2026-10: 1}\n",
      "factors/growth.md": "---\ntitle: Growth\n---\n<b>Open</b>\n",
    ]).site(for: "board")
    let told = site.text("data/findings.json")
    #expect(site.findings.count > 3)
    for finding in site.findings {
      #expect(told.contains("\"\(finding.finding.rule)\""))
      #expect(told.contains(finding.path.split(separator: "/").last ?? ""))
    }
    #expect(told.contains("\"raw-html\"") && told.contains("\"line\": 4"))
  }

  @Test("the order of what is hidden moves nothing", arguments: ["public", "company"])
  func order(_ audience: String) async {
    let lines = ["  zqb: {title: B, audience: board}", "  zqa: {title: A, audience: board, order: 1}"]
    let open = "  open: {title: Open}\n"
    let files = [lines, lines.reversed()].map {
      "roles:\n\($0[0])\n\(open)\($0[1])\n  zqrole: {title: Z, audience: board}\n"
    }
    let sites = await files.asyncMap { text in
      await companyWithCash([
        "organisation.yaml": text, "metrics/a.yaml": "name: A\nowner: open\nresults: {2026-10: 3}\n",
      ])
      .site(for: audience)
    }
    #expect(sites[0].errors == [])
    #expect(sites[0].differences(from: sites[1]) == [])
  }
}
