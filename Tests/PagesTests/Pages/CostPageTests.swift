import OpenbookCore
import Testing

@testable import OpenbookPages

/// What the alignment page says of the cost of misalignment (maths.md 11), and of what fails.
@Suite struct CostPageTests {
  /// Two leaks: the first has every month, the second neither October nor February.
  private static let folder = """
    openbook.yaml
      company: E
      currency: USD
      as-of: 2026-10
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}
      roles: {ceo: {title: Chief}}
    objectives/2026-Q4/ceo.yaml
      - {id: grow, title: Grow, measure: {target: 10, results: {2026-10: 1}}}
    metrics/left.yaml
      name: Leads left
      unit: count
      aggregate: sum
      results: {2026-01: 1, 2026-02: 1, 2026-03: 1, 2026-04: 1, 2026-05: 1, 2026-06: 1, 2026-07: 1, 2026-08: 1, 2026-09: 1, 2026-10: 4}
    metrics/late.yaml
      name: Late calls
      unit: count
      aggregate: sum
      results: {2026-01: 2, 2026-03: 2, 2026-04: 2, 2026-05: 2, 2026-06: 2, 2026-07: 2, 2026-08: 2, 2026-09: 2}
    funnels/way.yaml
      title: Way
      stages: [{metric: left}]
      assumptions:
        worth: {value: 20, source: Finance}
        share: {value: 50%, source: A survey}
      leaks:
        - {id: never, name: Never worked, kind: revenue, formula: "(left - lag(left, 1) * share) * worth"}
        - {id: late, name: Called late, kind: revenue, formula: late * worth}
    """

  private func page(_ folder: String = folder, _ path: String = "alignment/index.html") async throws -> String {
    let site = try TestSite(folder)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let page = try #require(await site.plan().first { $0.path == path })
    return String(decoding: page.render(), as: UTF8.self)
  }

  /// A text without its tags.
  private func words(_ html: some StringProtocol) -> String {
    String(html).replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
  }

  @Test func eachSumSaysHowManyLeaksItHolds() async throws {
    // October: (4 - 1 × 50 %) × 20 = 70 of the first alone. The year: January has no month before it, so that
    // February to September are 8 × 10 = 80, with October 150; the second one's 8 months are 8 × 40 = 320.
    let html = words(try await page())
    #expect(html.contains("$70 (1 of 2 leaks) $70 (1 of 2 leaks) $470 2"), "\(html)")
  }

  @Test func whatIsNotKnownNamesEarlierMonthsToo() async throws {
    let html = words(try await page())
    let start = try #require(html.firstRange(of: "What is not known")).upperBound
    let part = html[start...].prefix(400)
    #expect(part.contains("Never worked 9 of 10 months; not known: Jan 2026"), "\(part)")
    #expect(part.contains("8 of 10 months; not known: Feb 2026, Oct 2026"), "\(part)")
  }

  @Test func aLeakIsTakenApart() async throws {
    let html = try await page()
    let start = try #require(html.firstRange(of: "<summary>Never worked: $70</summary>")).upperBound
    let part = html[start...]
    let text = words(part[..<(try #require(part.firstRange(of: "</details>")).lowerBound)])
    #expect(text.contains("( Leads left − lag( Leads left , 1) × share) × worth"), "\(text)")
    #expect(part.contains(#"<a href="../metrics/left/index.html">Leads left</a>"#))
    #expect(text.contains("October 2026 Leads left 4 Leads left 1 (Sep 2026)"), "\(text)")
    // A fifth less and more of 20 is 16 to 24, and of 150 is 120 to 180.
    #expect(text.contains("worth: 20 (Finance). From 16 to 24 the year comes to $120 to $180."), "\(text)")
    // (4 - 0.4) × 20 + 8 × 12 = 168; (4 - 0.6) × 20 + 8 × 8 = 132.
    #expect(text.contains("share: 50.0% (A survey). From 40.0% to 60.0% the year comes to $132 to $168."), "\(text)")
  }

  @Test func aDeclassifiedLeakIsNotTakenApart() async throws {
    let folder = Self.folder
      .replacing("name: Late calls\n", with: "name: Late calls\n  audience: board\n")
      .replacing("formula: late * worth}", with: "formula: late * worth, declassify: They may know}")
    let site = try TestSite(folder, audience: "company")
    let page = try #require(await site.plan().first { $0.path == "alignment/index.html" })
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(html.contains("Called late") && !html.contains("Late calls") && !html.contains("late * worth"))
    #expect(!html.contains("late ×"))
  }

  /// The first sentence says of how much it speaks.
  @Test func whatIsInNoTotalIsSaid() async throws {
    let folder = Self.folder.replacing(
      "formula: late * worth}",
      with: "formula: late * worth}\n    - {id: lent, name: Lent, kind: revenue, formula: euros * share}\n"
        + "    - {id: none, name: None, kind: revenue, formula: nothing * share}"
    ).replacing(
      "funnels/way.yaml",
      with: "metrics/euros.yaml\n  name: Euros\n  unit: EUR\n  results: {2026-10: 8}\n"
        + "metrics/nothing.yaml\n  name: Nothing\nfunnels/way.yaml")
    let html = words(try await page(folder))
    #expect(html.contains("known to cost in 2026 to date: $470 (2 of 3 leaks) of revenue."), "\(html)")
    #expect(html.contains("In another currency, and in no total: 1 leak (EUR)."), "\(html)")
  }

  @Test func theFunnelSaysHowItsLeaksAreComputed() async throws {
    let text = words(try await page(Self.folder, "funnel/way/index.html"))
    #expect(text.contains("(Leads left − lag(Leads left, 1) × share) × worth"), "\(text)")
  }

  /// What misalignment costs is told where nothing but leaks is stated.
  @Test func leaksAloneHaveAPage() async throws {
    let start = try #require(Self.folder.firstRange(of: "objectives/")).lowerBound
    let end = try #require(Self.folder.firstRange(of: "metrics/left")).lowerBound
    let alone = String(Self.folder[..<start] + Self.folder[end...])
    #expect(words(try await page(alone)).contains("Revenue"))
    #expect(try await page(alone, "index.html").contains(#"href="alignment/index.html"#))
  }
}

/// What fails on the alignment page, and where it is mended.
@Suite struct FailingPageTests {
  private static let folder = """
    openbook.yaml
      company: E
      as-of: 2026-10
      edit-url: https://git.example.com/edit/{path}
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}, care: {name: Care}}
      roles:
        ceo: {title: Chief}
        cs: {title: Carer, reports-to: ceo}
    factors/growth.md
      ---
      title: Growth
      ---
    metrics/worked.yaml
      name: Leads worked
      unit: leads
      direction: up
      results: {2026-10: 7}
    objectives/2026-Q4/ceo.yaml
      - {id: grow, title: Grow, factor: growth, measure: {target: 10, results: {2026-10: 1}}}
      - {id: half, title: Half, parent: ceo/grow, link: sums, contributes: 4, measure: {target: 4, results: {2026-10: 1}}}
    agreements/one.yaml
      title: One
      between: [marketing, sales]
      from: 2026-01
      gives: {sales: [{id: w, promise: Every lead is worked, measure: {metric: worked, target: 9}}]}
    agreements/two.yaml
      title: Two
      between: [marketing, care]
      from: 2026-01
      gives: {care: [{id: w, promise: Every lead is worked, measure: {metric: worked, target: 8}}]}
    """

  private func lines(_ folder: String = folder) async throws -> [String] {
    let site = try TestSite(folder)
    let page = try #require(await site.plan().first { $0.path == "alignment/index.html" })
    return String(decoding: page.render(), as: UTF8.self).split(separator: "<li").map(String.init)
  }

  private func words(_ html: String) -> String {
    html.replacing(#/<[^>]*>/#, with: " ").replacing(#/\s+/#, with: " ")
  }

  @Test func aRoleWithoutAnObjectiveLeadsToTheFileThatLacks() async throws {
    let link =
      #"<a href="https://git.example.com/edit/objectives/2026-Q4/cs.yaml">Write objectives/2026-Q4/cs.yaml</a>"#
    #expect(try await lines().contains { $0.contains("Carer") && $0.contains(link) })
    let plain = Self.folder.replacing("  edit-url: https://git.example.com/edit/{path}\n", with: "")
    // A page of the site would not be that file.
    #expect(
      try await lines(plain).contains { $0.contains("Carer") && $0.contains("Write objectives/2026-Q4/cs.yaml<") })
    #expect(try await !lines(plain).contains { $0.contains("cs.yaml</a>") })
  }

  /// What lacks is a result of the metric, and no word of the agreement or of the objective.
  @Test func whatIsNotReportedLeadsToTheMetric() async throws {
    let worked = try #require(Self.folder.firstRange(of: "2026-10: 7"))
    let folder = String(Self.folder[..<worked.lowerBound] + "2026-09: 7" + Self.folder[worked.upperBound...])
    let promises = try await lines(folder).filter { $0.contains("Every lead is worked") }.map(words)
    #expect(promises.count == 2 && promises.allSatisfy { $0.contains("Mend metrics/worked.yaml") }, "\(promises)")
  }

  @Test func whatAsksNothingSaysWhy() async throws {
    let start = try #require(Self.folder.firstRange(of: "agreements/one.yaml")).lowerBound
    let site = try TestSite(String(Self.folder[..<start]))
    let page = try #require(await site.plan().first { $0.path == "alignment/index.html" })
    let html = words(String(decoding: page.render(), as: UTF8.self))
    #expect(
      html.contains("Reciprocity – Are the commitments between teams kept this month? No commitment was due."),
      "\(html)")
  }

  @Test func aBrokenPromiseNamesItsAgreementAndItsFigures() async throws {
    let promises = try await lines().filter { $0.contains("Every lead is worked") }.map(words)
    #expect(promises.count == 2)
    #expect(promises[0].contains("One") && promises[0].contains("Sales"), "\(promises)")
    #expect(promises[0].contains("7 leads against 9 leads"), "\(promises)")
    #expect(promises[1].contains("Two") && promises[1].contains("7 leads against 8 leads"), "\(promises)")
    #expect(promises[1].contains("Mend agreements/two.yaml"), "\(promises)")
  }

  @Test func aCascadeSaysByHowMuchItIsShort() async throws {
    let line = try #require(await lines().first { $0.contains(">Grow<") && $0.contains("short") })
    #expect(words(line).contains("1 objective serves it: 4 of 10, short by 6."), "\(line)")
  }

  @Test func thePromisesAddUpToTheStrategy() async throws {
    let html = words(try await lines().joined())
    #expect(html.contains("these promises add up to the strategy") && html.contains("holds least: "), "\(html)")
  }
}

/// Months of promises, and the words of an agreement that nothing judges.
@Suite struct PromiseMonthTests {
  private static func folder(_ results: String, measure: String = ", measure: {metric: calls, target: 10}") -> String {
    """
    openbook.yaml
      company: E
      as-of: 2026-10
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}
    metrics/calls.yaml
      name: Calls
      unit: calls
      direction: up
      results: {\(results)}
    agreements/both.yaml
      title: Both
      between: [marketing, sales]
      from: 2025-07
      gives:
        marketing: [{id: a, promise: Quick calls\(measure)}]
        sales: [{id: b, promise: Kind calls\(measure)}]
    """
  }

  private func page(_ folder: String) async throws -> String {
    let site = try TestSite(folder)
    let page = try #require(await site.plan().first { $0.path == "commitments/both/index.html" })
    return String(decoding: page.render(), as: UTF8.self)
  }

  /// From July 2025 to October 2026 are 16 months: the newest 12, from November on, and folded the 4 before.
  @Test func everyMonthOfAPromiseIsTold() async throws {
    let months = (0..<16).map { Month(year: 2025, number: 7) + $0 }
    let results = months.map { "\($0): \($0 == Month(year: 2025, number: 8) ? 7 : 12)" }.joined(separator: ", ")
    let html = try await page(Self.folder(results))
    let start = try #require(html.firstRange(of: "What Marketing kept, month by month")).upperBound
    let rest = html[start...]
    let table = rest[..<(try #require(rest.firstRange(of: "</table>")).lowerBound)]
    #expect(table.contains("Oct 2026") && table.contains("Nov 2025") && !table.contains(">Oct 2025<"), "\(table)")
    #expect(table.contains("Quick calls") && !table.contains("Kind calls"))
    let fold = try #require(html.firstRange(of: "<summary>What Marketing kept in earlier months</summary>")).upperBound
    let folded = html[fold...][..<(try #require(html[fold...].firstRange(of: "</details>")).lowerBound)]
    #expect(folded.contains("Oct 2025") && folded.contains("Jul 2025") && !folded.contains("Nov 2025"), "\(folded)")
    // In words and by shape, with the figure.
    let row = try #require(folded.firstRange(of: "Aug 2025")).upperBound
    let cell = folded[row...].prefix(200)
    #expect(cell.contains("7\u{A0}calls") && cell.contains(#"class="status missed">missed<"#), "\(cell)")
  }

  @Test func theTwoSidesStandSideBySide() async throws {
    let html = try await page(Self.folder("2026-10: 12"))
    let open = try #require(html.firstRange(of: #"<div class="halves"><div>"#)).upperBound
    let rest = html[open...]
    let first = try #require(rest.firstRange(of: "What Marketing gives")).lowerBound
    let second = try #require(rest.firstRange(of: "What Sales gives")).lowerBound
    #expect(first < second)
    #expect(html.matches(of: #/<div[ >]/#).count == html.matches(of: #/<\/div>/#).count)
  }

  @Test func nothingJudgedBeginsWithoutABlank() async throws {
    let html = try await page(Self.folder("2026-10: 12", measure: ""))
    #expect(html.contains(#"<p class="lede">Nothing of what is promised"#), "\(html)")
  }
}
