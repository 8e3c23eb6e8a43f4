import OpenbookCore
import Testing

@Suite("Secrets at every leaf")
struct LeafLeakTests {
  private static let lists = [["public", "company", "board"], ["zqlow", "zqpartner", "zqstaff", "zqowner"]]

  @Test("no audience finds a secret of a higher one", arguments: lists)
  func leaves(_ audiences: [String]) async throws {
    let planted = PlantedCompany(audiences: audiences)
    let folder = TemporaryFolder()
    for (level, audience) in audiences.enumerated() {
      let site = await planted.company.site(for: audience)
      #expect(site.errors.isEmpty, "for \(audience)")
      let published = try await planted.company.publish(for: audience, in: folder, as: "site-\(level)")
      #expect(published.files["manifest.json"] != nil)
      let differences = published.without("manifest.json").differences(from: site)
      #expect(differences.isEmpty, "what is published is not what was rendered")
      guard level + 1 < audiences.count else { break }
      let text = SiteText(published)
      for canary in planted.ledger.canaries where canary.level > level {
        let hit = canary.find(in: text)
        #expect(hit == nil, "\(canary.place) for \(audiences[canary.level]), seen by \(audience)")
      }
      #expect(text.first("zqcommentz") == nil)
      for hidden in audiences[(level + 1)...] where hidden.hasPrefix("zq") {
        #expect(text.first(hidden) == nil, "the audience's name")
      }
    }
  }

  @Test("the most trusted audience reads what was planted")
  func trustedAudienceReads() async {
    let audiences = Self.lists[0]
    let planted = PlantedCompany(audiences: audiences)
    let text = SiteText(await planted.company.site(for: "board"))
    var shown: Set<String> = []
    var hidden: Set<String> = []
    for canary in planted.ledger.canaries {
      if canary.find(in: text) != nil { shown.insert(canary.place) } else { hidden.insert(canary.place) }
    }
    for place in [
      "metric.name", "metric.definition", "metric.results.*.note", "metric.results.*.actual",
      "metric.results.*.missing",
      "metric.results.*.restated.why", "metric.results.*.restated.from", "metric.changed.*.why", "metric.formula",
      "metric.target.*", "factor.title", "factor.questions.*", "factor.risks.*.text", "strategy.here",
      "strategy.sentence",
      "month.title", "month.good.*", "factor.owner (title of a role)", "metric.results (cell)",
      "factor (body) (heading)",
      "a block in factors/reach.md (cell)", "strategy (body) (picture) bytes", "metric (id)",
    ] {
      let isShown = shown.contains(place)
      #expect(isShown, "\(place) is nowhere shown, so its secret proves nothing")
    }
    print(
      "Fields that no page shows: \(hidden.subtracting(shown).filter { !$0.contains("(") }.sorted().joined(separator: ", "))"
    )
  }

  @Test("every leaf of every kind that can be for some readers only was planted", arguments: Kind.allCases)
  func coverage(_ kind: Kind) {
    let planted = PlantedCompany(audiences: Self.lists[0])
    for (place, form) in Planting.carriers(kind.form, kind.rawValue) {
      let missing = Planting.leaves(form, place).subtracting(planted.planted)
      #expect(missing.isEmpty, "not planted in \(place)")
    }
    // What states no audience itself is as open as the whole.
    if kind == .config { #expect(Planting.carriers(kind.form, kind.rawValue).isEmpty) }
  }
}
