import OpenbookCore
import Testing

@testable import OpenbookPages

/// The pages that are parts one below the other.
@Suite struct SheetTests {
  private func page(_ path: String) async throws -> String {
    let pages = await (try TestSite(PromisingCompany.folder)).plan()
    let page = try #require(pages.first { $0.path == path }, "\(pages.map(\.path).sorted())")
    return String(decoding: page.render(), as: UTF8.self)
  }

  @Test(arguments: [
    // The cascade: who serves whom, nested.
    ("objectives/index.html", #"Sell more</a>"#), ("objectives/index.html", "<ul>\n<li><div><a href"),
    ("objectives/index.html", "3\u{A0}leads against 12\u{A0}leads"),
    ("objectives/index.html", "1 of 2 milestones done"),
    ("objectives/index.html", #"<a rel="prev" href="../objectives/2026-Q3/index.html">← Q3 2026</a>"#),
    // A quarter's target is the metric's own where the objective has none, and here it has.
    ("objectives/2026-Q4/ceo/grow/index.html", "12 against 40, 26% of the way, 33% expected by now."),
    ("objectives/2026-Q4/ceo/grow/index.html", "at risk"), ("objectives/2026-Q4/ceo/grow/index.html", "4/10"),
    ("objectives/2026-Q4/cmo/leads/index.html", #"href="../../../../objectives/2026-Q3/cmo/leads/index.html""#),
    ("objectives/2026-Q3/cmo/leads/index.html", "Continued by"),
    // A role's page is one to be handed round on paper.
    ("roles/cmo/index.html", #"<h1 class="one">"#), ("plans/index.html", "<h1>Plans</h1>"),
    ("roles/index.html", "Roles that ended"), ("roles/index.html", "Roles that begin later"),
    ("roles/cmo/index.html", "since March"), ("roles/cmo/index.html", "Score leads"),
    ("roles/clerk/index.html", "Learns"), ("roles/ceo/index.html", "Ask around"),
    ("commitments/both/index.html", "declined"), ("commitments/both/index.html", #"id="volume""#),
    ("funnel/way/index.html", "48,000"), ("funnel/way/index.html", "Not: A wish"),
    ("plans/tents/index.html", "$20,000 to October 2026"), ("plans/tents/index.html", "Marketing 1.5"),
    ("decisions/index.html", #"id="2026-08-board-buy""#), ("decisions/index.html", "overdue"),
    ("packets/2026-11-board/index.html", "More tents?"),
    ("glossary/index.html", #"id="season""#),
    // Home tells of the promises, of what is overdue and of the next meeting.
    ("index.html", "Objectives, Q4 2026"), ("index.html", "Actions overdue"), ("index.html", "The next packet"),
    ("index.html", #"<a href="packets/2026-11-board/index.html">November</a>"#),
  ]) func says(_ path: String, _ words: String) async throws {
    let html = try await page(path)
    let found = path == "roles/ceo/index.html" ? !html.contains(words) : html.contains(words)
    #expect(found, "\(path): \(words)\n\(html)")
  }

  /// A commitment's row: the promise, how it stands, by which metric, what is promised, what was reported.
  private func promise(from: String, metric: String) async throws -> String {
    let folder = """
      openbook.yaml
        company: E
        as-of: 2026-10
      organisation.yaml
        teams: {marketing: {name: Marketing}, field: {name: Field}}
      agreements/both.yaml
        title: Both
        between: [marketing, field]
        from: \(from)
        gives: {marketing: [{id: volume, promise: Many leads, measure: {metric: \(metric)}}]}
      metrics/leads.yaml
        name: Leads
        unit: leads
        direction: up
        target: {from 2026-01: 10}
        results: {2026-10: 12}
      metrics/silent.yaml
        name: Silent
        unit: leads
        direction: up
        target: {from 2026-01: 11}
      """
    let pages = await (try TestSite(folder)).plan()
    let page = try #require(pages.first { $0.path == "commitments/both/index.html" })
    let html = String(decoding: page.render(), as: UTF8.self)
    let row = try #require(html.firstRange(of: "Many leads"))
    let rest = html[row.upperBound...]
    return String(rest[..<(try #require(rest.firstRange(of: "</tr>")).lowerBound)])
  }

  @Test func aCommitmentIsJudgedWhileItsAgreementHolds() async throws {
    let holding = try await promise(from: "2026-10", metric: "leads")
    #expect(holding.contains("met<"), "\(holding)")
    #expect(holding.contains("10\u{A0}leads") && holding.contains("12\u{A0}leads"), "\(holding)")
    let coming = try await promise(from: "2026-11", metric: "leads")
    #expect(!coming.contains("met<") && !coming.contains("leads<"), "\(coming)")
  }

  @Test func aCommitmentPromisesWhatItsMetricMustReachBeforeAnythingIsReported() async throws {
    let silent = try await promise(from: "2026-01", metric: "silent")
    #expect(silent.contains("11\u{A0}leads") && silent.contains("not reported"), "\(silent)")
  }

  @Test func aTreeClosesWhatItOpens() {
    for depths in [[0], [0, 1], [0, 1, 2], [0, 1, 1, 0, 1, 2, 0], [0, 1, 2, 3, 1, 0]] {
      let parents = depths.indices.map { index in
        depths[..<index].lastIndex { $0 == depths[index] - 1 }
      }
      let outline = Outline(
        depths.indices.filter { depths[$0] == 0 },
        children: { parent in parents.indices.filter { parents[$0] == parent } }
      ) { Outline.Line(depth: $1, Linked("n\($0)")) }
      var output = Output()
      outline.write(from: .home, into: &output)
      var open: [Substring] = []
      for piece in output.text.split(separator: "<") {
        let tag = piece.prefix { $0 != ">" && $0 != " " }
        if tag.hasPrefix("/") {
          #expect(open.popLast() == tag.dropFirst(), "\(depths): \(output.text)")
        } else {
          open.append(tag)
        }
      }
      #expect(open.isEmpty && outline.lines.map(\.depth) == depths)
    }
  }

  @Test func aCircleIsShownOnce() {
    let outline = Outline([1], children: { [$0 % 3 + 1] }) { Outline.Line(depth: $1, Linked("\($0)")) }
    #expect(outline.lines.map(\.depth) == [0, 1, 2])
  }
}
