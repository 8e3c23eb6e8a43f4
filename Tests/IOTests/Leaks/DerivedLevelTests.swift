import OpenbookCore
import Testing

/// A company of open things and of the board's `zqcash`, whose every part is a secret.
func companyWithCash(_ files: [String: String], configuration: String = "as-of: 2026-10\n") -> SecretCompany {
  var all = [
    "openbook.yaml": "company: Example\ndefault-audience: public\n\(configuration)",
    "organisation.yaml": """
    teams:
      open: {name: Open}
      zqteam: {name: Zqteamname, audience: board}
    roles:
      boss: {title: Boss, team: open}
      zqrole: {title: Zqroletitle, audience: board}

    """,
    "metrics/zqcash.yaml": """
    name: Zqcashname
    audience: board
    direction: up
    target: {from 2026-01: 71117}
    results: {2026-07: 71111, 2026-08: 71112, 2026-09: {actual: 71113, note: zqcashnote}, 2026-10: 71114}

    """,
    "metrics/visits.yaml": "name: Visits\ndirection: up\nresults: {2026-08: 2, 2026-09: 4, 2026-10: 8}\n",
    "factors/zqfactor.md": "---\ntitle: Zqfactorname\naudience: board\n---\n\n## Zqheading\n",
    "strategy/zqplan.md": "---\ntitle: Zqplanname\naudience: board\n---\n",
    "results/2026-06.md": "---\ntitle: Zqmonthname\naudience: board\n---\n",
  ]
  all.merge(files) { $1 }
  return SecretCompany(files: all)
}

@Suite("Levels that follow from others")
struct DerivedLevelTests {
  @Test(
    "what is computed from a secret is as secret",
    arguments: [
      ["formula: zqcash / 2"], ["formula: sum(zqcash, 2)"], ["formula: lag(zqcash, 1)"],
      ["formula: max(visits, zqcash)"], ["part-of: zqcash\nresults: {2026-10: 71115}"],
      ["formula: visits + b", "formula: c * 2", "formula: min(zqcash, visits)"],
      ["part-of: b\nresults: {2026-10: 71115}", "formula: c * 2", "part-of: zqcash\nresults: {2026-10: 71115}"],
      ["audience: company\nformula: visits + b", "audience: public\nformula: zqcash - 1"],
    ])
  func derived(_ chain: [String]) async {
    var company = companyWithCash([:])
    for (index, text) in chain.enumerated() {
      let id = ["a", "b", "c"][index]
      company["metrics/\(id).yaml"] = "name: Zqderived\(id)\n\(text)\n"
    }
    for audience in ["public", "company"] {
      let site = await company.site(for: audience)
      #expect(site.errors.isEmpty)
      #expect(site.files["data/metrics/visits.json"] != nil)
      let text = SiteText(site)
      for secret in ["zq", "71115", "71114", "71,114", "35557", "142228"] {
        let hit = text.first(secret)
        #expect(hit == nil, "\(secret) for \(audience)")
      }
      for index in chain.indices { #expect(site.files["metrics/\(["a", "b", "c"][index])/index.html"] == nil) }
    }
    let board = await company.site(for: "board")
    #expect(board.errors.isEmpty)
    #expect(board.holds("zqderiveda") && board.holds("71114"))
  }

  @Test(
    "a declassified metric is shown with its figures, and nothing else of what it is computed from",
    arguments: ["formula: zqcash * 3", "formula: zqcash * 3\naggregate: sum", "formula: zqhalf * 6\naggregate: mean"])
  func declassified(_ formula: String) async throws {
    let company = companyWithCash([
      "metrics/zqhalf.yaml": "name: Zqhalfname\nformula: zqcash / 2\n",
      "metrics/months-left.yaml": "name: Months left\n\(formula)\ndeclassify: zqreason\n",
      "metrics/twice.yaml": "name: Twice\nformula: months-left * 2\n",
    ])
    let site = await company.site(for: "public")
    let board = await company.site(for: "board")
    #expect(site.errors.isEmpty)
    #expect(site.findings.contains { $0.finding.rule == "declassified" })
    for (id, newest) in [("months-left", "213342"), ("twice", "426684")] {
      #expect(site.text("data/metrics/\(id).json").contains("\"actual\": \(newest)"))
      #expect(site.files["data/metrics/\(id).csv"] == board.files["data/metrics/\(id).csv"])
      #expect(site.text("data/metrics/\(id).json") == board.text("data/metrics/\(id).json"))
    }
    let text = SiteText(site)
    for secret in ["zq", "71111", "71112", "71113", "71114", "71,114", "71117"] {
      let hit = text.first(secret)
      #expect(hit == nil, "\(secret)")
    }
  }

  @Test("a declassified metric does not say which of its inputs lacks a month")
  func declassifiedWithHole() async {
    let company = companyWithCash([
      "metrics/zqcash.yaml":
        "name: Zqcash\naudience: board\nresults: {2026-08: 71111, 2026-09: {missing: zqwhy}, 2026-10: {missing: zqwhy}}\n",
      "metrics/months-left.yaml": "name: Months left\nformula: zqcash * 3\ndeclassify: They may know\n",
    ])
    let site = await company.site(for: "public")
    #expect(site.errors.isEmpty)
    #expect(site.text("data/metrics/months-left.json").contains("213333"))
    let hit = SiteText(site).first("zq")
    #expect(hit == nil)
  }

  @Test("a declassified part does not name the whole")
  func declassifiedPart() async {
    let company = companyWithCash([
      "metrics/part.yaml": "name: Part\npart-of: zqcash\nresults: {2026-10: 5}\ndeclassify: They may know\n"
    ])
    let site = await company.site(for: "public")
    #expect(site.errors.isEmpty)
    #expect(site.text("data/metrics/part.json").contains("\"actual\": 5"))
    let hit = SiteText(site).first("zq")
    #expect(hit == nil)
  }

  /// Ways in which something open can name something of the board's.
  private static let namings: [(what: String, path: String, text: String)] = [
    ("an owner", "metrics/a.yaml", "name: A\nowner: zqrole\n"),
    ("a factor", "metrics/a.yaml", "name: A\nfactor: zqfactor\n"),
    ("a factor's metrics", "factors/a.md", "---\ntitle: A\nmetrics: [visits, zqcash]\n---\n"),
    ("a factor's owner", "factors/a.md", "---\ntitle: A\nowner: zqrole\n---\n"),
    ("a risk's owner", "factors/a.md", "---\ntitle: A\nrisks: [{text: R, owner: zqrole}]\n---\n"),
    ("a strategy's factors", "strategy/a.md", "---\ntitle: A\nfactors: [zqfactor]\n---\n"),
    ("a strategy's owner", "strategy/a.md", "---\ntitle: A\nowner: zqrole\n---\n"),
    (
      "reports-to", "organisation.yaml",
      "roles:\n  a: {title: A, reports-to: zqrole}\n  zqrole: {title: Z, audience: board}\n"
    ),
    (
      "a team", "organisation.yaml",
      "teams:\n  zqteam: {name: Z, audience: board}\nroles:\n  a: {title: A, team: zqteam}\n  zqrole: {title: Z, audience: board}\n"
    ),
    ("top metrics", "openbook.yaml", "company: Example\ndefault-audience: public\ntop-metrics: [zqcash]\n"),
    ("a link to a metric", "strategy/a.md", "---\ntitle: A\n---\n[A](../metrics/zqcash.yaml)\n"),
    ("a link to a factor", "factors/a.md", "---\ntitle: A\n---\n[A](zqfactor.md)\n"),
    ("a link to an anchor", "factors/a.md", "---\ntitle: A\n---\n[A](zqfactor.md#zqheading)\n"),
    ("a link to a document", "results/2026-10.md", "[A](/strategy/zqplan.md)\n"),
    ("a link to a month", "results/2026-10.md", "[A](2026-06.md)\n"),
    ("a link by reference", "strategy/a.md", "---\ntitle: A\n---\n[A][b]\n\n[b]: ../metrics/zqcash.yaml\n"),
    ("a link in a footnote", "strategy/a.md", "---\ntitle: A\n---\nText.[^b]\n\n[^b]: [A](../metrics/zqcash.yaml)\n"),
    ("a link in a table", "strategy/a.md", "---\ntitle: A\n---\n| a |\n| --- |\n| [A](../metrics/zqcash.yaml) |\n"),
    ("a picture", "strategy/a.md", "---\ntitle: A\n---\n![A](../metrics/zqcash.yaml)\n"),
    ("a link in a definition", "metrics/a.yaml", "name: A\ndefinition: See [A](zqcash.yaml).\n"),
    ("a link in a question", "factors/a.md", "---\ntitle: A\nquestions: [\"[A](../metrics/zqcash.yaml)?\"]\n---\n"),
    ("a link in 'here'", "strategy/a.md", "---\ntitle: A\nhere: \"[A](../metrics/zqcash.yaml)\"\n---\n"),
    ("a link in 'there'", "strategy/a.md", "---\ntitle: A\nthere: \"[A](../metrics/zqcash.yaml)\"\n---\n"),
    ("a link in 'good'", "results/2026-10.md", "---\ngood: [\"[A](../metrics/zqcash.yaml)\"]\n---\n"),
    ("a link in 'bad'", "results/2026-10.md", "---\nbad: [\"[A](../metrics/zqcash.yaml)\"]\n---\n"),
    (
      "a link in a block for fewer", "strategy/a.md",
      "---\ntitle: A\n---\n:::audience{public}\n[A](../metrics/zqcash.yaml)\n:::\n"
    ),
  ]

  @Test("a visible thing that names a hidden one keeps the site from being written", arguments: namings.indices)
  func naming(_ index: Int) async throws {
    let (what, path, text) = Self.namings[index]
    let company = companyWithCash([path: text])
    let board = await company.site(for: "board")
    #expect(board.errors.isEmpty, "\(what)")
    let site = await company.site(for: index % 2 == 0 ? "public" : "company")
    #expect(site.findings.contains { $0.finding.rule == "hidden-reference" }, "\(what)")
    let isRefused = site.files.isEmpty
    #expect(isRefused, "\(what)")
  }

  @Test("a refused build writes nothing")
  func refusal() async throws {
    let folder = TemporaryFolder()
    let company = companyWithCash(["metrics/a.yaml": "name: A\nowner: zqrole\n"])
    let site = try await company.publish(for: "public", in: folder, as: "site")
    #expect(site.errors.contains { $0.hasPrefix("hidden-reference") })
    #expect(!folder.exists("site"))
  }

  @Test(
    "no setting weakens the rules that keep secrets",
    arguments: [
      "hidden-reference", "unknown-audience", "audience-block", "unclosed-front-matter", "unknown-key", "duplicate-key",
      "duplicate-id", "yaml-syntax", "cycle",
    ])
  func fixedSeverity(_ rule: String) async {
    let company = companyWithCash([:], configuration: "as-of: 2026-10\nrules: {\(rule): ignore}\n")
    let site = await company.site(for: "public")
    #expect(site.errors.contains { $0.hasPrefix("fixed-severity") })
  }

  @Test("the newest month is what this audience's own files say")
  func asOf() async {
    let company = companyWithCash(
      [
        "metrics/zqcash.yaml": "name: Zqcash\naudience: board\nresults: {2026-07: 1, 2027-03: 2}\n",
        "results/2027-02.md": "---\ntitle: Zqmonth\naudience: board\n---\n",
      ], configuration: "")
    let site = await company.site(for: "company")
    #expect(site.holds("Results to October 2026"))
    #expect(!site.holds("2027"))
    #expect(await company.site(for: "board").holds("Results to February 2027"))
  }
}
