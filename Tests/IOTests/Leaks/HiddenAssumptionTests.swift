import Testing

/// An assumption is as secret as the leaks that use it.
@Suite("Assumptions of hidden leaks")
struct HiddenAssumptionTests {
  private static func funnel(_ leaks: String, declassify: String = "") -> [String: String] {
    [
      "funnels/way.yaml": """
      title: The way
      stages: [{metric: visits}]
      assumptions:
        zqprice: {value: 73331, source: Zqsource}
        shared: {value: 5, source: Sharedsource}
        open-price: {value: 7, source: Opensource}
        idle-price: {value: 9, source: Idlesource}
      leaks:
        - {id: seen, name: Seen, kind: revenue, formula: visits * open-price * shared}
      \(leaks)

      """
    ]
  }

  /// Secret by its own word, and by what it is computed from.
  @Test(arguments: [
    "  - {id: zqleak, name: Zqleakname, audience: board, kind: revenue, formula: visits * zqprice * shared}",
    "  - {id: zqleak, name: Zqleakname, kind: revenue, formula: zqcash * zqprice * shared}",
  ])
  func theAssumptionOfAHiddenLeakIsNowhere(_ leak: String) async throws {
    let company = companyWithCash(Self.funnel(leak))
    for audience in ["public", "company"] {
      let site = await company.site(for: audience)
      #expect(site.errors.isEmpty)
      let text = SiteText(site)
      for secret in ["zq", "73331", "73,331", "71114"] {
        let hit = text.first(secret)
        #expect(hit == nil, "\(secret) for \(audience)")
      }
      // What a visible leak uses stays, be it shared with a hidden one, and so does what no leak uses at all.
      let page = site.text("funnel/way/index.html")
      for shown in ["Sharedsource", "Opensource", "Idlesource"] {
        let isShown = page.contains(shown)
        #expect(isShown, "\(shown) for \(audience)")
      }
    }
    let board = await company.site(for: "board")
    #expect(board.errors.isEmpty)
    #expect(board.text("funnel/way/index.html").contains("Zqsource"))
  }
}
