import OpenbookCore
import Testing

@testable import OpenbookPages

/// What a reader notices on the pages of agreements (maths.md 10).
@Suite struct AgreementPageTests {
  /// A company whose two sides each promise 100 a month, or what `every` says, judged by `marketing` and `sales`.
  ///
  /// Results are those of successive months that end with October 2026; `-` is none.
  private static func folder(
    _ marketing: String, _ sales: String, holds: String = "from: 2026-01", every: String = "month", more: String = ""
  ) -> String {
    let results = { (values: String) -> String in
      let values = values.split(separator: " ")
      return values.enumerated().compactMap { index, value in
        value == "-" ? nil : "\(Month(year: 2026, number: 10) - (values.count - 1 - index)): \(value)"
      }.joined(separator: ", ")
    }
    let metric = { (name: String, every: String, values: String) in
      """
      metrics/\(name).yaml
        name: Calls of \(name)
        direction: up
        aggregate: mean
        every: \(every)
        target: {from 2020-01: 100}
        results: {\(results(values))}

      """
    }
    return """
      openbook.yaml
        company: Example
        tolerance: 2%
        as-of: 2026-10
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}, care: {name: Care}, stock: {name: Stock}}
        roles:
          ceo: {title: Chief}
          cmo: {title: Marketer, reports-to: ceo, team: marketing}
          demand: {title: Demand, reports-to: cmo, team: marketing}
          seller: {title: Seller, reports-to: ceo, team: sales}
          carer: {title: Carer, reports-to: ceo, team: care}
          keeper: {title: Keeper, reports-to: carer, team: stock}
      agreements/both.yaml
        title: Both
        between: [marketing, sales]
        \(holds)
        gives:
          marketing: [{id: leads, promise: Many leads, measure: {metric: marketing}}]
          sales: [{id: calls, promise: Quick calls, measure: {metric: sales}}]
        needs:
          sales:
            - {text: Names, by: 2026-10-30, answer: accepted}
            - {text: Dates, by: 2026-10-31, answer: accepted}
            - {text: Maps, by: 2026-10-30, answer: met}

      """ + metric("marketing", "month", marketing) + metric("sales", every, sales) + more
  }

  private func page(_ folder: String, _ path: String = "commitments/both/index.html") async throws -> String {
    let site = try TestSite(folder)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let pages = await site.plan()
    let page = try #require(pages.first { $0.path == path }, "\(pages.map(\.path).sorted())")
    return String(decoding: page.render(), as: UTF8.self)
  }

  private func lede(_ html: String) throws -> String {
    String(try #require(html.firstMatch(of: #/<p class="lede">(.*?)<\/p>/#)).output.1)
  }

  @Test(
    arguments: [
      // 71 ÷ 171 is 41.5 % of sales' side: marketing has 58.5 %, beyond 55 %, in three successive months.
      (
        "100 100 100 100", "100 71 71 71",
        "In October 2026 Marketing kept 100% of what it promised, Sales 71%. "
          + "Sales has kept less than Marketing since August 2026, 3 months in a row."
      ),
      // Two such months are no lasting imbalance.
      (
        "100 100 100 100", "100 100 71 71",
        "In October 2026 Marketing kept 100% of what it promised, Sales 71%. Sales kept less than Marketing."
      ),
      // More than all of it is all of it; 95 ÷ 195 is 48.7 %.
      (
        "95", "130",
        "In October 2026 Marketing kept 95% of what it promised, Sales 100%. "
          + "Both kept at least 90%: the two are even."
      ),
      // Alike, at 50 %, and far from what was promised: never called even.
      (
        "60", "60",
        "In October 2026 Marketing kept 60% of what it promised, Sales 60%. "
          + "The two kept about alike; even is said only where both keep at least 90%."
      ),
      // 89.96 % is not 90 %: rounded, the sentence would contradict itself.
      (
        "100", "89.96",
        "In October 2026 Marketing kept 100% of what it promised, Sales 90.0%. "
          + "The two kept about alike; even is said only where both keep at least 90%."
      ),
      // Nothing at all on either side is no balance.
      ("0", "0", "In October 2026 Marketing kept 0% of what it promised, Sales 0%."),
      // An unknown is never zero: it is named, and the newest month that tells of both is told.
      (
        "100 100", "71 -",
        "In October 2026 Marketing kept 100% of what it promised; what Sales kept is not known (not reported: "
          + "Calls of sales). The newest month that tells of both is September 2026: Marketing kept 100% of what it "
          + "promised, Sales 71%. Sales kept less than Marketing."
      ),
    ])
  func opensWithWhatWasKept(_ marketing: String, _ sales: String, _ sentence: String) async throws {
    let months = max(marketing.split(separator: " ").count, sales.split(separator: " ").count)
    let from = Month(year: 2026, number: 10) - (months - 1)
    let found = try lede(try await page(Self.folder(marketing, sales, holds: "from: \(from)")))
    #expect(found == sentence)
  }

  @Test(
    arguments: [
      ("from: 2026-11", "It holds from November 2026 on. Until then nothing of it is due."),
      // Its last month is the one that is told: 82 ÷ 182 is 45.1 %, within the band.
      (
        "from: 2026-07\n  until: 2026-08",
        "It held until August 2026. In August 2026 Marketing kept 82% of what it promised, Sales 100%. "
          + "The two kept about alike; even is said only where both keep at least 90%."
      ),
    ])
  func saysWhenItDoesNotHold(_ holds: String, _ sentence: String) async throws {
    let html = try await page(Self.folder("80 82 10 10", "100 100 10 10", holds: holds))
    #expect(try lede(html) == sentence)
  }

  @Test func aQuarterlySideIsToldOfItsNewestQuarter() async throws {
    // Sales is due in March, June and September: three times less, 7 months from the first to the last.
    let html = try await page(
      Self.folder(
        "100 100 100 100 100 100 100 100", "50 - - 50 - - 50 -", holds: "from: 2026-03", every: "quarter"))
    #expect(
      try lede(html)
        == "In October 2026 Marketing kept 100% of what it promised; nothing that Sales promised was due. The newest "
        + "month that tells of both is September 2026: Marketing kept 100% of what it promised, Sales 50%. "
        + "Sales has kept less than Marketing since March 2026, 3 times in a row.")
    // The months between are not unknown: nothing interrupts the line, and nothing is marked as not reported.
    #expect(html.contains("<polyline class=\"line\"") && !html.contains("○ not known."), "\(html)")
    #expect(html.contains("nothing due of Sales"))
    #expect(html.contains("50 (Sep 2026)") && html.contains("50.0% (Sep 2026)"))
  }

  @Test func eachMonthOfAPromiseIsMarkedAndSaid() async throws {
    // 99 of 100 is within the company's tolerance of 2 %.
    let html = try await page(Self.folder("100 99 10 - 100", "100 100 100 100 100", holds: "from: 2026-06"))
    let said = "Jun 2026 met, Jul 2026 near, Aug 2026 missed, Sep 2026 not reported, Oct 2026 met"
    #expect(html.contains(#"role="img" aria-label="\#(said)""#), "\(html)")
  }

  @Test func theBalanceIsDrawnWithItsGapsAndListed() async throws {
    // June to October: 50, 58.5, none, 58.5, 50 %. The unknown month cuts the line into two.
    let html = try await page(Self.folder("100 100 100 100 100", "100 71 - 71 100", holds: "from: 2026-06"))
    let chart = try #require(html.firstMatch(of: #/<figure>.*?<\/figure>/#.dotMatchesNewlines())).output
    #expect(chart.matches(of: #/<polyline class="line"/#).count == 2)
    #expect(chart.contains(#"<rect class="band""#) && chart.contains(#"class="dot unknown""#))
    #expect(chart.contains("Marketing kept more") && chart.contains("Sales kept more"))
    #expect(chart.contains("from 50.0% to 58.5%, newest 50.0% in October 2026"), "\(chart)")
    let row = try row("August 2026", html)
    #expect(row.contains("not known") && row.contains("not reported: Calls of sales") && !row.contains("50"), "\(row)")
  }

  @Test func oneMonthMakesNoLine() async throws {
    #expect(!(try await page(Self.folder("100", "71", holds: "from: 2026-10"))).contains("<figure>"))
  }

  @Test func whatWasAskedIsOverdueByTheMonthThatIsReported() async throws {
    let html = try await page(Self.folder("100", "100"))
    #expect(try row("Names", html).contains("accepted, overdue"))
    #expect(try row("Dates", html).contains("overdue"))
    #expect(try !row("Maps", html).contains("overdue"))
  }

  /// The row of a table that begins with some words.
  private func row(_ name: String, _ html: String) throws -> Substring {
    let rows = html.matches(of: #/<tr>.*?<\/tr>/#.dotMatchesNewlines()).map(\.output)
    return try #require(rows.first { $0.hasPrefix("<tr><th scope=\"row\"><span class=\"of\">\(name)<") }, "\(html)")
  }

  private static let another = """
    agreements/other.yaml
      title: Other
      between: [marketing, care]
      from: 2027-01

    """
  private static let objectives = """
    objectives/2026-Q4/ceo.yaml
      - {id: grow, title: Grow}
    objectives/2026-Q4/cmo.yaml
      - {id: reach, title: Reach, parent: ceo/grow}
    objectives/2026-Q4/demand.yaml
      - {id: find, title: Find, parent: cmo/reach}
    objectives/2026-Q4/seller.yaml
      - {id: close, title: Close, parent: ceo/grow}
      - {id: phone, title: Phone, parent: cmo/reach}
    objectives/2026-Q4/carer.yaml
      - {id: hold, title: Hold, parent: ceo/grow}
    objectives/2026-Q4/keeper.yaml
      - {id: fill, title: Fill, parent: carer/hold}

    """

  /// Marketing, sales and care serve the same objective. Marketing and sales have an agreement, so they are not
  /// listed; nor are care and stock, since the one reports to the other.
  @Test(arguments: [("", true), (another, false)])
  func pairsThatDependOnEachOtherAreListed(_ agreements: String, _ isListed: Bool) async throws {
    let path = agreements.isEmpty ? "commitments/both/index.html" : "commitments/index.html"
    let html = try await page(Self.folder("100", "100", more: Self.objectives + agreements), path)
    let pairs = html.matches(of: #/<li><span>([A-Z][a-z]+ and [A-Z][a-z]+)</#).map { String($0.output.1) }
    // An agreement that begins next year is one all the same.
    #expect(pairs == (isListed ? ["Marketing and Care", "Sales and Care"] : ["Sales and Care"]))
    #expect(html.contains("Pairs of teams without an agreement"))
  }

  @Test func ofManyPairsTwelveAreListed() async throws {
    // Seven teams serve one objective: 21 pairs, one of which has the agreement. 20 less 12 are 8.
    let ids = 1...5
    let folder =
      Self.folder("100", "100", more: Self.objectives)
      .replacing("teams: {", with: "teams: {\(ids.map { "t\($0): {name: T\($0)}" }.joined(separator: ", ")), ")
      .replacing(
        "ceo: {title: Chief}\n",
        with: "ceo: {title: Chief}\n"
          + ids.map {
            "    r\($0): {title: R\($0), reports-to: ceo, team: t\($0)}\n"
          }.joined())
      + ids.dropLast().map {
        "objectives/2026-Q4/r\($0).yaml\n  - {id: o, title: O\($0), parent: ceo/grow}\n"
      }.joined()
    let html = try await page(folder)
    #expect(html.matches(of: #/<li><span>[A-Z][a-z0-9]+ and [A-Z][a-z0-9]+</#).count == 12)
    #expect(html.contains("<li><span>and 8 more</span>"), "\(html)")
  }

  @Test func aSideThatPromisesNothingIsNamed() async throws {
    let folder = Self.folder("100", "100").replacing(
      "    sales: [{id: calls, promise: Quick calls, measure: {metric: sales}}]\n", with: "")
    let html = try await page(folder)
    #expect(html.contains("Sales has promised nothing here so far."))
    #expect(
      try lede(html)
        == "In October 2026 Marketing kept 100% of what it promised; nothing that Sales promised was due.")
    #expect(!html.contains("<figure>"))
  }

  @Test func whereOneSidePromisesNothingTheIndexSaysSo() async throws {
    let folder = Self.folder("100", "100", more: Self.another).replacing(
      "    sales: [{id: calls, promise: Quick calls, measure: {metric: sales}}]\n", with: "")
    let html = try await page(folder, "commitments/index.html")
    #expect(
      try lede(html).hasPrefix("1 agreement in force in October 2026: 1 where nothing of one side is due."), "\(html)")
  }

  /// Words alone, or a metric of which neither more nor less is better, are promises that nobody can check.
  @Test func whatNothingJudgesSaysSo() async throws {
    let folder = Self.folder("100", "100").replacing(
      "marketing: [{id: leads,",
      with:
        "marketing: [{id: w, promise: Only words}, {id: n, promise: Any number, measure: {metric: open, target: 5}}, {id: leads,"
    )
    let html = try await page(folder + "metrics/open.yaml\n  name: Open\n  direction: none\n  results: {2026-10: 5}\n")
    #expect(html.matches(of: #/nothing judges it/#).count == 2, "\(html)")
  }

  @Test func withoutPairsNothingIsSaidOfThem() async throws {
    #expect(!(try await page(Self.folder("100", "100"))).contains("Pairs of teams"))
  }

  @Test(
    arguments: [
      ("100 100 100", "71 71 71", "1 agreement in force in October 2026: 1 with the same side keeping less for three"),
      ("100 100 100", "100 100 71", "1 agreement in force in October 2026: 1 with one side keeping less."),
      ("100 100 100", "100 100 -", "1 agreement in force in October 2026: 1 whose balance is not known."),
      ("100 100 100", "100 100 100", "1 agreement in force in October 2026: 1 even."),
    ])
  func theIndexCountsHowAgreementsStand(_ marketing: String, _ sales: String, _ sentence: String) async throws {
    let html = try await page(
      Self.folder(marketing, sales, holds: "from: 2026-08", more: Self.another), "commitments/index.html")
    #expect(try lede(html).hasPrefix(sentence), "\(html)")
    // The other one is not in force, which is said and not counted.
    #expect(html.contains("It holds from January 2027 on."))
    if sales.hasSuffix("-") { #expect(html.contains("Not known (not reported: Calls of sales).")) }
  }
}
