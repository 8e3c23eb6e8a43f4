import OpenbookCore
import Testing

@testable import OpenbookPages

/// What pages say of an objective is what it is judged by (maths.md 6 and 7).
@Suite struct ObjectivePageTests {
  private static let company = """
    organisation.yaml
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Marketing head, reports-to: ceo}
        clerk: {title: Clerk, reports-to: cmo}
    strategy/plan.md
      ---
      title: The plan
      ---
      A sentence.
    factors/growth.md
      ---
      title: Growth
      ---
    factors/demand.md
      ---
      title: Demand
      ---
    metrics/deals.yaml
      name: Deals
      definition: Signed.
      direction: up
      results: {2026-09: 7, 2026-10: 10, 2026-11: 10, 2026-12: 10, 2027-01: 10, 2027-02: 10}
    metrics/answer.yaml
      name: Answer
      definition: Hours until somebody answers.
      unit: hours
      aggregate: mean
      direction: down
      results: {2026-09: 40, 2026-10: 34}

    """

  private func page(
    _ path: String = "objectives/2026-Q4/cmo/it/index.html", asOf: String, _ objectives: String
  ) async throws -> String {
    let site = try TestSite("openbook.yaml\n  company: E\n  as-of: \(asOf)\n" + Self.company + objectives)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let pages = await site.plan()
    let page = try #require(pages.first { $0.path == path }, "\(pages.map(\.path).sorted())")
    return String(decoding: page.render(), as: UTF8.self).replacing("\u{A0}", with: " ")
      .replacing("<span class=\"of\">", with: "").replacing("</span> \n", with: "")
  }

  private func page(of measure: String, asOf: String) async throws -> String {
    try await page(
      asOf: asOf, "objectives/2026-Q4/cmo.yaml\n  - {id: it, title: It, factor: growth, \(measure)}\n")
  }

  @Test(arguments: [
    // October and November alone: 10 + 10 of 20; December's 10 comes after its end.
    ("due: 2026-11-30, measure: {metric: deals, target: 20}", "2026-12", "Met: 20 against 20, 100% of the way."),
    // Into the quarter after: four months of 10.
    ("due: 2027-01-31, measure: {metric: deals, target: 40}", "2027-02", "Met: 40 against 40, 100% of the way."),
    // December's 5 was reported after its end: November's 3 of 5 stands.
    (
      "due: 2026-11-30, measure: {unit: parts, target: 5, results: {2026-11: 3, 2026-12: 5}}", "2026-12",
      "Missed: 3 parts against 5 parts, 60% of the way."
    ),
    // A result of the month before its quarter counts for nothing.
    (
      "measure: {unit: parts, target: 5, results: {2026-09: 4}}", "2026-11",
      "Not reported: nothing reported yet, target 5 parts."
    ),
    // What was done in December was not done in October.
    (
      "measure: {milestones: [{text: Live, share: 100%, done: 2026-12-03}]}", "2026-10",
      "Off track: 0 of 1 milestones done, 0% of the way, 33% expected by now."
    ),
    // Why there is no result is its owner's to say.
    (
      "measure: {unit: parts, target: 12, results: {2026-10: {missing: Waiting for audit}}}", "2026-10",
      "Not reported: Waiting for audit, target 12 parts."
    ),
    // A limit has no way to go: it is kept or broken.
    (
      "measure: {metric: answer, target: 44}", "2026-10", "On track: 34 hours against 44 hours, a limit that is kept."
    ),
    (
      "measure: {metric: answer, start: 20, target: 24}", "2026-10",
      "Off track: 34 hours against 24 hours, a limit that is broken."
    ),
  ]) func saysWhatItIsJudgedBy(_ measure: String, _ asOf: String, _ lede: String) async throws {
    let html = try await page(of: measure, asOf: asOf)
    #expect(html.contains("<p class=\"lede\">\(lede)</p>"), "\(html)")
  }

  @Test func itsMonthsAreThoseThatCount() async throws {
    let short = try await page(of: "due: 2026-11-30, measure: {metric: deals, target: 20}", asOf: "2026-12")
    #expect(short.contains("November 2026</th><td class=\"n\">10</td>"), "\(short)")
    #expect(!short.contains("December 2026</th><td class=\"n\">10</td>") && short.contains("to November 2026"))
    let long = try await page(of: "due: 2027-01-31, measure: {metric: deals, target: 40}", asOf: "2027-02")
    #expect(long.contains("January 2027</th><td class=\"n\">10</td>") && long.contains("to January 2027"), "\(long)")
    #expect(!long.contains("February 2027</th><td class=\"n\">10</td>"))
  }

  @Test(arguments: [
    // September's 40 is where October's 34 began.
    (
      "measure: {metric: answer, target: 24}", "<dt>Start</dt>\n<dd>40 hours, the newest result before the quarter"
    ),
    ("measure: {metric: answer, start: 38, target: 24}", "<dt>Start</dt>\n<dd>38 hours"),
    // To bring something from nothing to less than nothing is not what one takes for granted.
    ("measure: {unit: points, target: -4}", "<dt>Start</dt>\n<dd>0 points, since none is stated"),
    // A limit says what keeps it.
    ("measure: {metric: answer, target: 44}", "kept while it stays at or under 44 hours; a limit has no way to go"),
    (
      "measure: {unit: parts, target: {min: 2, max: 6}}",
      "kept while it stays within 2 to 6 parts; a limit has no way to go"
    ),
    (
      "measure: {unit: parts, target: 12, results: {2026-10: {missing: Waiting for audit}}}",
      "October 2026</th><td class=\"n\">Waiting for audit."
    ),
    // What is due and not done by the end of the month.
    ("measure: {milestones: [{text: Live, share: 100%, due: 2026-10-20}]}", "<span class=\"status missed\">overdue"),
    ("measure: {milestones: [{text: Live, share: 100%, due: 2026-10-31}]}", "<span class=\"status missed\">overdue"),
    (
      "measure: {milestones: [{text: Live, share: 100%, due: 2026-11-01}]}",
      "<span class=\"status not-reported\">not done"
    ),
    (
      "measure: {milestones: [{text: Live, share: 100%, done: 2026-12-03}]}",
      "<span class=\"status not-reported\">not done"
    ),
  ]) func showsHowItIsMeasured(_ measure: String, _ words: String) async throws {
    let html = try await page(of: measure, asOf: "2026-10")
    #expect(html.contains(words), "\(html)")
  }

  @Test func ownResultsAreDrawn() async throws {
    let html = try await page(
      of: "measure: {unit: parts, target: 12, results: {2026-10: 3, 2026-11: 5}}", asOf: "2026-11")
    #expect(html.contains("<svg") && html.contains("October 2026 to November 2026"), "\(html)")
    #expect(html.contains("<line class=\"mark\"") && html.contains(">target 12</text>"), "\(html)")
  }

  @Test func bothEdgesOfARangeAreDrawn() async throws {
    let html = try await page(
      of: "measure: {unit: parts, target: {min: 4, max: 6}, results: {2026-10: 3, 2026-11: 5}}", asOf: "2026-11")
    #expect(html.contains(">target 4</text>") && html.contains(">target 6</text>"), "\(html)")
  }

  /// A company that has objectives and no metrics yet; nobody is called CTO in it.
  @Test func ownResultsSayHowFarItIsReported() async throws {
    let site = try TestSite(
      """
      openbook.yaml
        company: E
      objectives/2026-Q4/cto.yaml
        - {id: it, title: It, measure: {unit: parts, target: 12, results: {2026-10: 3, 2026-11: 5}}}
      """)
    #expect(site.findings.map(\.rule) == ["unowned-objective"])
    let page = try #require(await site.plan().first { $0.path == "objectives/2026-Q4/cto/it/index.html" })
    let html = String(decoding: page.render(), as: UTF8.self)
    #expect(html.contains("November 2026") && html.contains("42% of the way"), "\(html)")
    #expect(html.contains("of\">cto</span>") && !html.contains("roles/cto"), "\(html)")
  }

  /// A parent that shares out 10, and what its children add.
  private static func cascade(_ parent: String, _ child: String) -> String {
    """
    objectives/2026-Q4/ceo.yaml
      - {id: all, title: All of it, factor: growth, \(parent)}
    objectives/2026-Q4/cmo.yaml
      - {id: it, title: It, parent: ceo/all, \(child)}
    """
  }

  @Test(arguments: [
    // Nothing says in what a parent without a measure counts: plain numbers.
    ("due: 2026-12-31", "link: sums, contributes: 3, measure: {target: 3}", "adds 3</small>"),
    // Beside the parent's amount, whose unit serves both.
    ("measure: {unit: parts, target: 10}", "link: sums, contributes: 1, measure: {target: 3}", "adds 1 of 10 parts"),
    // 12 − 2, since it does not say what it contributes.
    (
      "measure: {unit: parts, target: 40}", "link: sums, measure: {unit: parts, start: 2, target: 12}",
      "adds 10 of 40 parts"
    ),
    // 40 − 10 is missing.
    (
      "measure: {unit: parts, target: 40}", "link: sums, contributes: 10, measure: {target: 3}",
      "10 of 40 parts, short by 30."
    ),
    (
      "measure: {unit: parts, target: 40}", "link: sums, contributes: 10, measure: {target: 3}",
      "Objectives that others serve: 1 short."
    ),
    // A range is no amount to share.
    (
      "measure: {unit: parts, target: {min: 2, max: 6}}", "link: sums, contributes: 3, measure: {target: 3}",
      "Objectives that others serve: 1 that cannot be told."
    ),
    (
      "measure: {unit: parts, target: 40}", "link: sums, contributes: 10, measure: {target: 3}",
      "<table class=\"sheet unsorted\">"
    ),
  ]) func saysWhatChildrenAdd(_ parent: String, _ child: String, _ words: String) async throws {
    let html = try await page("objectives/2026-Q4/index.html", asOf: "2026-10", Self.cascade(parent, child))
    #expect(html.contains(words), "\(html)")
    #expect(!html.contains("300%"))
  }

  /// On its own page as in the quarter's tree.
  @Test func theSumOfThoseThatServeIsDrawn() async throws {
    let html = try await page(
      "objectives/2026-Q4/ceo/all/index.html", asOf: "2026-10",
      Self.cascade("measure: {unit: parts, target: 10}", "link: sums, contributes: 4, measure: {target: 3}"))
    let sum = try #require(html.firstRange(of: "1 objective serves it: 4 of 10 parts, short by 6."), "\(html)")
    #expect(html[sum.upperBound...].prefix(30).contains("<span class=\"spark\">"), "\(html)")
  }

  @Test func theDefaultContributionIsSaid() async throws {
    let html = try await page(
      asOf: "2026-10",
      Self.cascade("measure: {unit: parts, target: 40}", "link: sums, measure: {unit: parts, start: 2, target: 12}"))
    #expect(html.contains("<dt>Contributes</dt>") && html.contains("10 of 40 parts"), "\(html)")
  }

  /// Its own factor stands at its own line; what is above it belongs to another one.
  @Test func theWayUpBeginsAtTheTop() async throws {
    let html = try await page(
      "objectives/2026-Q4/clerk/it/index.html", asOf: "2026-10",
      """
      objectives/2026-Q4/ceo.yaml
        - {id: all, title: All of it, factor: growth, measure: {target: 3}}
      objectives/2026-Q4/cmo.yaml
        - {id: half, title: Half of it, parent: ceo/all, link: supports, measure: {target: 3}}
      objectives/2026-Q4/clerk.yaml
        - {id: it, title: A bit, parent: cmo/half, link: supports, factor: demand, measure: {target: 3}}
      """)
    let start = try #require(html.firstRange(of: "How it reaches the strategy"))
    let way = html[start.upperBound...]
    let places = try ["The plan", "Growth", "All of it", "Half of it", "A bit", "Demand"].map { name in
      try #require(way.firstRange(of: name), "\(name)").lowerBound
    }
    #expect(places == places.sorted(), "\(way)")
  }
}
