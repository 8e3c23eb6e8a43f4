import Foundation
import Testing

@testable import OpenbookCore

/// Leads by the month in which they entered (maths.md 9).
@Suite struct CohortTests {
  private static func folder(_ rows: String, asOf: String = "2026-10", where filter: String = "") -> String {
    """
    openbook.yaml
      company: Example
      as-of: \(asOf)
    data/leads.csv
      Lead,Region,Entered,Offer,Signed
    \(rows.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    metrics/offers.yaml
      name: Offers
      results: {2026-01: 5}
    metrics/won.yaml
      name: Won
      results: {2026-01: 5}
    funnels/way.yaml
      title: Way
      stages: [{metric: offers}, {metric: won}]
      cohorts: {csv: data/leads.csv, entered: Entered, reached: {won: Signed, offers: Offer}\(filter)}
    """
  }

  private func cohorts(_ folder: String, asOf: String = "2026-10") throws -> [CohortFigures] {
    let company = TestCompany(folder)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    let asOf = try #require(Month(asOf))
    return company.figures.funnel(try #require(company.view.entities.funnels.first), asOf: asOf).cohorts
  }

  private func text(_ cohort: CohortFigures) -> String {
    let stages = cohort.stages.map { stage in
      let cells = stage.within.map { "\($0.count)\($0.isImmature ? "…" : $0.share.map { "=\($0)" } ?? "?")" }
      return "\(stage.metric.text) " + cells.joined(separator: " ")
    }
    return "\(cohort.month) \(cohort.entered): " + stages.joined(separator: "; ")
  }

  @Test func leadsAreFollowedFromTheMonthInWhichTheyEntered() throws {
    // Four entered in July. One got an offer at once and signed in September, one an offer in September and nothing
    // more, one an offer in October and signed then, one never came further. As of October three months have passed.
    // Within 1 month (to August): 1 offer. Within 2 (to September): 2. Within 3: 3. Later: not known yet.
    let rows = """
      L1,East,2026-07-03,2026-07-20,2026-09-01
      L2,East,2026-07-31,2026-09-30,
      L3,West,2026-07,2026-10,2026-10
      L4,West,2026-07-09,,
      L5,West,2026-10-09,2026-10-09,
      """
    #expect(
      try cohorts(Self.folder(rows)).map(text) == [
        "2026-07 4: offers 1=0.25 2=0.5 3=0.75 3… 3…; won 0=0.0 1=0.25 2=0.5 2… 2…",
        "2026-10 1: offers 1… 1… 1… 1… 1…; won 0… 0… 0… 0… 0…",
      ])
  }

  @Test func aCohortIsJudgedOnceItsTimeIsOver() throws {
    // Entered in October 2025 and signed a year later, in the last month that counts; as of September nobody knew.
    let rows = "L1,East,2025-10-01,,2026-10-31\nL2,East,2025-10-01,,2026-11-01"
    let twelve = { (cohorts: [CohortFigures]) in cohorts.first?.stages.last?.within.last }
    let now = try #require(twelve(try cohorts(Self.folder(rows, asOf: "2026-12"), asOf: "2026-10")))
    #expect(now.count == 1 && now.share == 0.5 && !now.isImmature)
    let before = try #require(twelve(try cohorts(Self.folder(rows, asOf: "2026-12"), asOf: "2026-09")))
    #expect(before.count == 0 && before.share == nil && before.isImmature)
    // And the one of November was too late.
    let later = try #require(twelve(try cohorts(Self.folder(rows, asOf: "2026-12"), asOf: "2026-12")))
    #expect(later.count == 1 && later.share == 0.5)
  }

  @Test func nobodyEntersAfterTheMonth() throws {
    let rows = "L1,East,2026-08-01,,\nL2,East,2026-10-01,,"
    #expect(try cohorts(Self.folder(rows), asOf: "2026-09").map(\.month) == [Month(year: 2026, number: 8)])
    #expect(try cohorts(Self.folder(rows, asOf: "2026-09"), asOf: "2026-09").count == 1)
  }

  /// What a view holds is what is known as of its month: no later step has to leave out leads.
  @Test func theViewEndsWithTheMonth() throws {
    let rows = "L1,East,2026-08-01,2026-08-02,2026-10-02\nL2,East,2026-10-01,,"
    let leads = try #require(TestCompany(Self.folder(rows, asOf: "2026-09")).view.entities.funnels.first).leads
    #expect(leads.cohorts.map(\.month) == [Month(year: 2026, number: 8)])
    #expect(leads.cohorts[0].reached.map { $0.map(\.count) }.sorted { $0.count < $1.count } == [[], [1]])
  }

  @Test func aFilterSelectsLeads() throws {
    let rows = "L1,East,2026-08-01,,\nL2,West,2026-08-01,,2026-08-02"
    let cohorts = try cohorts(Self.folder(rows, where: ", where: {Region: West}"))
    #expect(cohorts.map(\.entered) == [1])
    #expect(cohorts[0].stages.last?.within.first?.share == 1)
  }

  @Test func oldCohortsAreNotTold() throws {
    let rows = "L1,East,2016-10-31,,\nL2,East,2016-11-01,,"
    #expect(try cohorts(Self.folder(rows)).map(\.month) == [Month(year: 2016, number: 11)])
  }

  @Test(
    arguments: [
      ("L1,East,2026-08-01,2026-07-31,", ["11 a lead reached 'offers' in 2026-07, before it entered in 2026-08"]),
      // In one month anything may come first.
      ("L1,East,2026-08-31,2026-08-01,2026-08-01", []),
      (
        "L1,East,2026-08,2026-07,2026-06\nL2,East,2026-08,2026-05,\nL3,East,2026-08,2026-05,",
        [
          "19 a lead reached 'won' in 2026-06, before it entered in 2026-08",
          "11 a lead reached 'offers' in 2026-07, before it entered in 2026-08; 2 more rows too (lines 3, 4)",
        ]
      ),
      (
        String(repeating: "L1,East,2026-08,2026-07,\n", count: 6),
        [
          "11 a lead reached 'offers' in 2026-07, before it entered in 2026-08; 5 more rows too (lines 3, 4, 5 and others)"
        ]
      ),
    ] as [(String, [String])])
  func aLeadThatIsBeforeItselfIsTold(_ rows: String, _ expected: [String]) {
    // Both columns begin where the row of the first lead has them.
    let messages = TestCompany(Self.folder(rows)).messages(of: .cohortBeforeStart)
    #expect(messages.allSatisfy { $0.hasPrefix("data/leads.csv:2:") })
    #expect(
      messages.map { String($0.split(separator: " ").dropFirst().joined(separator: " ")) }.sorted()
        == expected.map { String($0.drop { $0 != " " }.dropFirst()) }.sorted())
  }

  @Test func suchALeadIsLeftOut() throws {
    let rows = "L1,East,2026-08,2026-07,2026-09\nL2,East,2026-08,2026-08,"
    #expect(try cohorts(Self.folder(rows)).map(\.entered) == [1])
  }

  private struct Vector: Decodable {
    struct Cohort: Decodable {
      let month: String
      let leads: Int
      let wonInSameMonth: Int
      let wonEventually: Int
    }

    let cohorts: [Cohort]
  }

  /// Leads and deals of a real funnel, whose totals the fixture has with its origin. Which of the deals of a month came
  /// from which cohort is ours, such that both totals hold: the deals signed in a month, and those of a cohort.
  @Test func aRealFunnelLooksBetterMonthByMonthThanItIs() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let vector = try JSONDecoder().decode(
      Vector.self, from: Data(contentsOf: folder.appending(path: "Fixtures/funnel-cohorts.json")))
    let signed: [String: [(month: String, deals: Int)]] = [
      "2018-01": [("2018-01", 73), ("2018-03", 40), ("2018-06", 39)],
      "2018-03": [("2018-03", 107), ("2018-04", 60)],
      "2018-04": [("2018-04", 147), ("2018-05", 36)],
      "2018-05": [("2018-05", 86), ("2018-06", 44)],
    ]
    var rows: [String] = []
    for cohort in vector.cohorts {
      let ways = try #require(signed[cohort.month])
      #expect(ways.reduce(0) { $0 + $1.deals } == cohort.wonEventually)
      let inMonth = signed.values.joined().filter { $0.month == cohort.month }.reduce(0) { $0 + $1.deals }
      #expect(inMonth == cohort.wonInSameMonth)
      for way in ways { rows += Array(repeating: "L,,\(cohort.month),,\(way.month)", count: way.deals) }
      rows += Array(repeating: "L,,\(cohort.month),,", count: cohort.leads - cohort.wonEventually)
    }
    let leads = vector.cohorts.map { "\($0.month): \($0.leads)" }.joined(separator: ", ")
    let deals = vector.cohorts.map { "\($0.month): \($0.wonInSameMonth)" }.joined(separator: ", ")
    let text = Self.folder(rows.joined(separator: "\n"), asOf: "2019-05")
      .replacing("name: Offers\n  results: {2026-01: 5}", with: "name: Leads\n  results: {\(leads)}")
      .replacing("name: Won\n  results: {2026-01: 5}", with: "name: Won\n  results: {\(deals)}")
    let company = TestCompany(text)
    let funnel = try #require(company.view.entities.funnels.first)
    let figures = company.figures.funnel(funnel, asOf: Month(year: 2019, number: 5))
    let rates = figures.cohorts.map { $0.stages.last?.within.last?.share ?? -1 }
    #expect(figures.cohorts.map(\.entered) == vector.cohorts.map(\.leads))
    for (rate, cohort) in zip(rates, vector.cohorts) {
      #expect(isClose(rate, Double(cohort.wonEventually) / Double(cohort.leads)))
    }
    // Month by month the share doubles from 6.4 % to 15.3 % in a quarter; of those who entered 13.3 and 13.5 % signed.
    let early = company.figures.funnel(funnel, asOf: Month(year: 2018, number: 1)).stages[1].conversions[0]
    #expect(isClose(early.value.value, 73.0 / 1141) && early.mode == .sameMonth)
    #expect((rates[0] - rates[2]).magnitude < 0.005)
    // January, March and April together: 427 of 3,667.
    let spring = company.figures.funnel(funnel, asOf: Month(year: 2018, number: 4)).stages[1].conversions[0]
    #expect(isClose(spring.value.value, 427.0 / 3667))
  }
}
