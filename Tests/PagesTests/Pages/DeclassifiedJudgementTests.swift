import OpenbookCore
import Testing

@testable import OpenbookPages

/// What is declassified is told as it is judged, and nothing names the hidden metric that judges it.
@Suite struct DeclassifiedJudgementTests {
  private static let folder = """
    openbook.yaml
      company: E
      as-of: 2026-10
      audiences: [company, board]
      default-audience: company
    organisation.yaml
      teams: {s: {name: Sales}, t: {name: Stock}}
      roles: {ceo: {title: Chief, team: s}}
    factors/f.md
      ---
      title: F
      ---
    metrics/secretmargin.yaml
      name: Hidden thing
      unit: EUR
      audience: board
      direction: up
      results: {2026-09: {actual: 80, note: Hidden words}, 2026-10: 120}
    metrics/secretparts.yaml
      name: Hidden parts
      audience: board
      direction: up
      formula: secretmargin / 2
      aggregate: sum
    metrics/open.yaml
      name: Open
      direction: up
      results: {2026-09: 80, 2026-10: 120}
    agreements/st.yaml
      title: Both
      between: [s, t]
      from: 2026-09
      gives:
        s: [{id: c, promise: P, declassify: They may know, measure: {metric: secretmargin, target: 100}}]
        t: [{id: d, promise: P, measure: {metric: open, target: 100}}]
    objectives/2026-Q4/ceo.yaml
      - {id: o, title: O, factor: f, declassify: They may know, measure: {metric: secretmargin, target: 300}}
      - {id: p, title: P, factor: f, declassify: They may know, measure: {metric: secretparts, target: 100}}
    """

  @Test(arguments: ["company", "board"]) func everybodyIsToldTheSame(_ audience: String) throws {
    let site = try TestSite(Self.folder, audience: audience)
    let figures = site.figures
    let judged = figures.objectivesByQuarter.flatMap(\.objectives)
    #expect(judged.map(\.current.value) == [120, 60])
    #expect(judged.map(\.status) == [.onTrack, .onTrack])
    let agreement = try #require(figures.view.entities.agreements.first)
    let sides = figures.agreement(agreement, asOf: Month(year: 2026, number: 10)).sides
    #expect(sides[0].months.map(\.value) == [0.8, 1])
  }

  @Test func noFileNamesWhatJudgesIt() async throws {
    for page in await (try TestSite(Self.folder, audience: "company")).plan() {
      let text = String(decoding: page.render(), as: UTF8.self)
      for secret in ["secretmargin", "Hidden", "secretparts"] {
        #expect(!text.contains(secret), "\(page.path) names \(secret)")
      }
      if page.path == "objectives/2026-Q4/ceo/o/index.html" {
        #expect(text.contains("€120") && text.contains("40%"), "\(text)")
      }
    }
  }
}
