import OpenbookCore
import Testing

@testable import OpenbookPages

/// A funnel's page: what comes on, what is on its way, what leaks cost, and what is not known of it.
@Suite struct FunnelPageTests {
  /// Leads come a month after inquiries, deals in the month of their leads.
  private static let folder = """
    openbook.yaml
      company: E
      currency: USD
      as-of: 2026-10
    metrics/inquiries.yaml
      name: Inquiries
      unit: count
      aggregate: sum
      source: Report 1.
      results: {2026-08: 100, 2026-09: 200, 2026-10: 400}
    metrics/leads.yaml
      name: Leads
      unit: count
      aggregate: sum
      source: Report 2
      results: {2026-08: 40, 2026-09: 50, 2026-10: 60}
    metrics/deals.yaml
      name: Deals
      unit: count
      aggregate: sum
      results: {2026-09: 5, 2026-10: 75}
    metrics/deal.yaml
      name: Average deal
      unit: USD
      aggregate: mean
      results: {2026-10: 1000}
    metrics/win-rate.yaml
      name: Win rate
      unit: "%"
      aggregate: mean
      results: {2026-10: 25%}
    metrics/cycle.yaml
      name: Cycle
      unit: days
      aggregate: mean
      results: {2026-10: 50}
    metrics/offers.yaml
      name: Offers
      unit: count
      aggregate: sum
      results: {2026-10: 20}
    metrics/open.yaml
      name: Open pipeline
      unit: USD
      aggregate: last
      results: {2026-10: 400k}
    metrics/bookings.yaml
      name: Bookings
      unit: USD
      direction: up
      aggregate: sum
      target: {2026-Q4: 300k}
      results: {2026-10: 100k}
    funnels/way.yaml
      title: The way
      stages:
        - {metric: inquiries, not: Robots}
        - {metric: leads, lag: 1}
        - {metric: deals}
      cohorts: {csv: data/leads.csv, entered: Entered, reached: {leads: Lead, deals: Deal}}
      value: {deal-size: deal, win-rate: win-rate, cycle-days: cycle, opportunities: offers, open-pipeline: open, bookings: bookings}
      assumptions: {worth: {value: 3, source: Finance}}
      leaks:
        - {id: lost, name: Lost inquiries, kind: revenue, formula: (inquiries - leads) * worth}
    data/leads.csv
      Entered,Lead,Deal
      2025-10-02,2026-10-05,
      2025-10-09,,
      2026-09-03,2026-10-01,2026-10-20
      2026-09-04,,
      2026-10-05,2026-10-06,
    """

  /// The page, with some of the folder's text replaced.
  private func page(_ changes: [(String, String)] = []) async throws -> String {
    var folder = Self.folder
    for (text, other) in changes {
      try #require(folder.contains(text), "\(text)")
      folder = folder.replacing(text, with: other)
    }
    let pages = await (try TestSite(folder)).plan()
    let page = try #require(pages.first { $0.path == "funnel/way/index.html" })
    return String(decoding: page.render(), as: UTF8.self)
  }

  /// Each row that begins with `name`, as the words of its cells.
  private func rows(_ name: String, in page: String) -> [[String]] {
    page.split(separator: "<tr").dropFirst().compactMap { row in
      let cells = row[..<(row.firstRange(of: "</tr>")?.lowerBound ?? row.endIndex)].split(separator: "<t").dropFirst()
        .map { words(String($0.drop { $0 != ">" }.dropFirst())) }
      return cells.first == name ? cells : nil
    }
  }

  /// A text without what stands between `<` and `>`.
  private func words(_ html: String) -> String {
    var (text, isInside) = ("", false)
    for character in html {
      if character == "<" { isInside = true }
      if !isInside { text.append(character) }
      if character == ">" { isInside = false }
    }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    return text
  }

  /// The part from a heading with an anchor to the next heading.
  private func part(_ anchor: String, in page: String) throws -> Substring {
    let start = try #require(page.firstRange(of: "id=\"\(anchor)\"")).upperBound
    let rest = page[start...]
    return rest[..<(rest.firstRange(of: "<h2")?.lowerBound ?? rest.endIndex)]
  }

  /// How many bars its picture has.
  private func bars(in page: String) throws -> Int {
    let figure = page[try #require(page.firstRange(of: "<figure>")).upperBound...]
    let end = try #require(figure.firstRange(of: "</figure>")).lowerBound
    return figure[..<end].split(separator: "class=\"bar\"").count - 1
  }

  @Test func beginsWithASentence() async throws {
    // Leads of September and October, 50 + 60, of inquiries of August and September, 100 + 200: 36.7 %. Deals of these
    // months, 5 + 75, of their leads: 72.7 %. In November 400 x 110/300 x 80/110 = 106.7.
    let lede = """
      In October 2026, Inquiries stood at 400 and Deals at 75. Over 2 months, Leads came to 36.7% of Inquiries, 1 month \
      earlier, the smallest share from one stage to the next; Deals came to 72.7% of Leads, same month, the largest. At \
      the newest shares, Deals can be expected at about 107 in November 2026.
      """
    let page = try await page()
    #expect(page.contains(lede), "\(page)")
  }

  @Test func itsPictureSaysTheSameInWords() async throws {
    let page = try await page()
    #expect(page.contains(#"<h2 class="title">The smallest share goes on from Inquiries to Leads: 36.7%</h2>"#))
    let description =
      "Inquiries: 400; 36.7%, 1 month later → Leads: 60; 72.7%, same month → Deals: 75"
    #expect(page.contains("role=\"img\" aria-label=\"\(description)\""), "\(page)")
    // From where, each source once.
    #expect(page.contains("Source: Report 1; Report 2.</figcaption>"))
  }

  @Test func aShareOverFewerMonthsSaysSo() async throws {
    let page = try await page()
    let leads = try #require(rows("Leads", in: page).first)
    #expect(
      leads == [
        "Leads", "Inquiries, 1 month earlier", "36.7%, 2 of 3 months", "36.7%, 2 of 6 months", "36.7%, 2 of 12 months",
      ])
  }

  @Test func theSameMonthIsWarnedOf() async throws {
    let page = try await page()
    #expect(page.contains("Same month (Deals): "))
    let lagged = try await self.page([("{metric: deals}", "{metric: deals, lag: 1}")])
    #expect(!lagged.contains("Same month ("))
  }

  @Test func moreThanTheStageBeforeIsNamedWithItsMonths() async throws {
    // 75 deals of 60 leads in October; 5 of 50 in September.
    let page = try await page()
    #expect(page.contains("Compared with Leads, same month: Oct 2026<"), "\(page)")
    #expect(!(try await self.page([("2026-10: 75", "2026-10: 60")])).contains("Compared with Leads, same month:"))
  }

  @Test func aStageWithoutAResultIsNoZero() async throws {
    let silent = try await page([("2026-10: 75", "2026-10: {missing: Nobody counted}")])
    #expect(silent.contains("Deals has no figure for October 2026: Nobody counted."), "\(silent)")
    #expect(silent.contains("→ Deals: not reported\""))
    #expect(try bars(in: silent) == 2)
    let october = try #require(rows("October 2026", in: silent).first)
    #expect(october == ["October 2026", "400", "60", "not reported"])
    // A month in which deals had not begun owes nothing.
    #expect(rows("August 2026", in: silent).first?.last == "–")
    // What its owner says stands below.
    #expect(silent.contains("Nobody counted.<"))
  }

  @Test func zeroIsDrawnAsAStroke() async throws {
    let page = try await page([("2026-09: 5, 2026-10: 75", "2026-09: 5, 2026-10: 0")])
    #expect(try bars(in: page) == 3)
    #expect(page.contains("In October 2026, Inquiries stood at 400 and Deals at 0."))
  }

  @Test func aQuarterlyStageNamesItsMonth() async throws {
    let page = try await page([
      (
        "aggregate: sum\n  results: {2026-09: 5, 2026-10: 75}",
        "aggregate: sum\n  every: quarter\n  results: {2026-09: 5}"
      )
    ])
    #expect(page.contains("Deals stood at 5 in September 2026."), "\(page)")
    #expect(page.contains("Deals: 5, September 2026"))
    #expect(page.contains(">5, September 2026</a>"))
  }

  @Test func nothingToComeFromGivesNoShare() async throws {
    // No inquiry in August and September, so that leads are no share of them.
    let empty = try await page([("2026-08: 100, 2026-09: 200", "2026-08: 0, 2026-09: 0")])
    #expect(rows("Leads", in: empty).first?[2] == "nothing before it")
    #expect(empty.contains("Over 2 months, Deals came to 72.7% of Leads, same month."))
    // And nothing can be expected of the inquiries of October.
    let november = rows("Nov 2026", in: empty).first
    #expect(november?[1] == "nothing before it")
    #expect(november?.last == "Leads: nothing before it; Deals 72.7%, same month")
    #expect(!empty.contains("can be expected"))
  }

  @Test func aYoungCohortIsNotAPoorOne() async throws {
    let page = try await page()
    let leads = rows("Sep 2026", in: page)
    // Two entered in September, and one was a lead and had its deal in October; they have had one month.
    #expect(leads == Array(repeating: ["Sep 2026", "2", "50.0%"] + Array(repeating: "not yet", count: 4), count: 2))
    // The lead of October came in its first month, which is not over: no month has passed.
    #expect(rows("Oct 2026", in: page).first == ["Oct 2026", "1"] + Array(repeating: "not yet", count: 5))
    // One of two reached the first stage twelve months later, and none a deal.
    #expect(
      rows("Oct 2025", in: page) == [
        ["Oct 2025", "2", "0.0%", "0.0%", "0.0%", "0.0%", "50.0%"],
        ["Oct 2025", "2", "0.0%", "0.0%", "0.0%", "0.0%", "0.0%"],
      ])
    #expect(try part("cohorts", in: page).contains("Not yet: at the end of October 2026"))
  }

  @Test(
    arguments: [
      // 20 offers x 25 % x $1,000 ÷ 50 days.
      ([], "$100 a day"),
      // $400k ÷ ($300k - $100k), where 1 ÷ 25 % is needed.
      ([], "2.0 times what the target of Q4 2026 still lacks: $400k open, $200k lacking"),
      ([], "4.0 times, which is 1 ÷ the newest win rate"),
      ([("2026-10: 100k", "2026-10: 300k")], "The target of Q4 2026 is reached: nothing is left to cover"),
      ([("2026-Q4: 300k", "2025-Q4: 300k")], "What is booked has no target for Q4 2026"),
      ([("2026-10: 100k", "2026-09: 100k")], "Bookings has no figure"),
      ([("2026-10: 400k", "2026-10: {missing: Lost}")], "Open pipeline has no figure"),
      ([("2026-10: 25%", "2026-10: 0%")], "The newest win rate is 0, so no coverage is enough"),
      ([("2026-10: 50}", "2026-10: {missing: Lost}}")], "Cycle has no figure"),
      ([(", cycle-days: cycle", "")], "Not stated: the metrics that it takes are not named here"),
    ] as [([(String, String)], String)])
  func thePipelineIsWorthSomethingOrSaysWhyNot(_ changes: [(String, String)], _ words: String) async throws {
    let page = try await page(changes)
    #expect(try part("pipeline", in: page).contains(words), "\(page)")
  }

  @Test func aForecastIsHollowAndShowsItsShares() async throws {
    let page = try await page()
    let november = try #require(rows("Nov 2026", in: page).first)
    // 106.7 deals of $1,000.
    #expect(
      november == [
        "Nov 2026", "107", "", "$107k", "Inquiries 400, Oct 2026",
        "Leads 36.7%, 1 month later; Deals 72.7%, same month",
      ])
    let outlook = try part("outlook", in: page)
    #expect(outlook.contains("class=\"plan\"") && !outlook.contains("class=\"bar\""))
    #expect(outlook.contains("none of it a result"))
  }

  @Test func withoutALagNothingIsSaidOfComingMonths() async throws {
    let page = try await page([("{metric: leads, lag: 1}", "{metric: leads}")])
    #expect(try part("outlook", in: page).contains("nothing can be said of the coming months"))
  }

  @Test func aLeakIsTheSumOfItsMonthsWithItsSpan() async throws {
    // (100 - 40) x 3 + (200 - 50) x 3 + (400 - 60) x 3 = 180 + 450 + 1,020; a fifth lower and higher.
    let page = try await page()
    #expect(
      rows("Lost inquiries", in: page).first == [
        "Lost inquiries", "revenue", "$1,020", "$1,020", "$1,650", "$1,320 to $1,980", "3 of 10 months",
        "(Inquiries − Leads) × worth",
      ])
    #expect(rows("worth", in: page).first == ["worth", "3", "Finance", "Lost inquiries"])
    let silent = try await self.page([("2026-10: 400}", "2026-10: {missing: Lost}}")])
    #expect(rows("Lost inquiries", in: silent).first?[2] == "not known")
    #expect(silent.contains("Inquiries has no figure"))
  }

  @Test(arguments: ["2026-10: 20", ""])
  func aDeclassifiedLeakDoesNotNameWhatItIsComputedFrom(_ results: String) async throws {
    let page = try await page([
      (
        "kind: revenue, formula: (inquiries - leads) * worth",
        "kind: revenue, declassify: Tells nobody's pay, formula: wages * worth"
      ),
      (
        "funnels/way.yaml",
        "metrics/wages.yaml\n  name: Hidden pay\n  audience: board\n  results: {\(results)}\nfunnels/way.yaml"
      ),
    ])
    #expect(page.contains("Lost inquiries") && !page.contains("wages") && !page.contains("Hidden pay"), "\(page)")
    #expect(page.contains("$60") == !results.isEmpty)
  }

  @Test func beforeAnythingIsReportedItTellsWhatItMeans() async throws {
    let folder = """
      metrics/visits.yaml
        name: Visits
      metrics/leads.yaml
        name: Leads
      funnels/way.yaml
        title: The way
        stages: [{metric: visits, not: Robots}, {metric: leads, lag: 1}]
      """
    let pages = await (try TestSite(folder)).plan()
    let page = String(
      decoding: try #require(pages.first { $0.path == "funnel/way/index.html" }).render(), as: UTF8.self)
    #expect(page.contains("Not: Robots") && page.contains("not reported"))
    #expect(!page.contains("0%") && !page.contains("<figure>") && !page.contains("data/funnels"))
  }
}
