import Testing

@testable import OpenbookCore

/// The questions of the alignment page (maths.md 13): how many of how many, and what fails for which reason.
@Suite struct IndicatorTests {
  private static let company = """
    openbook.yaml
      company: Example
      currency: USD
      as-of: 2026-10
    organisation.yaml
      teams:
        marketing: {name: Marketing}
        sales: {name: Sales}
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Chief marketing officer, reports-to: ceo, team: marketing}
        cro: {title: Chief revenue officer, reports-to: ceo, team: sales}
        chair: {title: Chair, exempt: Serves the board}
        coo: {title: Chief operating officer, reports-to: ceo, from: 2027-01}
    strategy/strategy.md
      ---
      title: Strategy
      reviewed: 2026-07-31
      ---
    strategy/history.md
      ---
      title: History
      reviewed: 2026-07-30
      ---
    strategy/notes.md
      ---
      title: Notes
      ---
    factors/growth.md
      ---
      title: Growth
      ---
    factors/people.md
      ---
      title: People
      ---
    metrics/leads.yaml
      name: Leads
      direction: up
      owner: cmo
      factor: growth
      target: {from 2026-07: 300}
      results: {2026-08: 300, 2026-09: 320, 2026-10: 310}
    metrics/won.yaml
      name: Won
      direction: up
      owner: cro
      factor: growth
      target: {from 2026-07: 10}
      results: {2026-08: 12, 2026-09: 14}
    metrics/views.yaml
      name: Views
      direction: none
      owner: cmo
      factor: growth
      results: {2026-10: 4000}
    metrics/survey.yaml
      name: Survey
      direction: up
      every: quarter
      owner: cmo
      results: {2026-06: 40, 2026-09: 42}
    objectives/2026-Q4/ceo.yaml
      - {id: grow, title: Grow, factor: growth, measure: {metric: won, target: 40}}
      - {id: hire, title: Hire, factor: people, measure: {milestones: [{text: Found, share: 100%}]}}
    objectives/2026-Q4/cmo.yaml
      - {id: volume, title: Volume, parent: ceo/grow, link: supports, measure: {metric: leads}}
      - {id: views, title: Views, parent: ceo/grow, link: supports, measure: {metric: views}}
      - {id: talks, title: Talks, parent: ceo/grow, link: supports, measure: {unit: talks, target: 3}}
    objectives/2026-Q3/cro.yaml
      - {id: old, title: Old, factor: growth, measure: {metric: won, target: 30}}
    agreements/marketing-sales.yaml
      title: Marketing and sales
      between: [marketing, sales]
      from: 2026-07
      reviewed: 2026-10-02
      gives:
        marketing:
          - {id: volume, promise: Many leads, measure: {metric: leads, target: 305}}
          - {id: fit, promise: Good ones}
        sales:
          - {id: won, promise: Deals, measure: {metric: won}}
          - {id: survey, promise: Asked, measure: {metric: survey, target: 40}}
    agreements/later.yaml
      title: Later
      between: [marketing, sales]
      from: 2027-01
    """

  private func indicator(_ question: Indicator.Question) throws -> Indicator {
    let company = TestCompany(Self.company)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    return try #require(company.figures.indicators.first { $0.question == question })
  }

  @Test(
    arguments: [
      (.coverage, 2, 3, ["cro noObjective"]),
      (
        .measurement, 2, 7,
        [
          "2026-Q4/ceo/grow notReported", "2026-Q4/cmo/views noTarget", "2026-Q4/cmo/talks notReported",
          "growth metrics([won])", "people noMeasure",
        ]
      ),
      // The quarterly one is due in September and in December.
      (.timeliness, 2, 3, ["won notReported"]),
      // What nothing measures cannot be kept or broken, and an agreement that has not begun binds nobody.
      (.reciprocity, 1, 2, ["marketing-sales/won status(not-reported)"]),
      (.freshness, 2, 4, ["history reviewed(2026-07-30)", "notes neverReviewed"]),
    ] as [(Indicator.Question, Int, Int, [String])])
  func countsAndNamesWhatFails(_ question: Indicator.Question, _ value: Int, _ of: Int, _ failing: [String]) throws {
    let indicator = try indicator(question)
    #expect(indicator.value == value)
    #expect(indicator.of == of)
    #expect(Set(indicator.failing.map { "\($0.name.id) \(text($0.reason))" }) == Set(failing))
  }

  private func text(_ reason: Indicator.Reason) -> String {
    switch reason {
    case .metrics(let ids): "metrics([\(ids.map(\.text).joined(separator: ", "))])"
    case .status(let status): "status(\(status.rawValue))"
    case .reviewed(let day): "reviewed(\(day))"
    default: "\(reason)"
    }
  }

  @Test func nothingToAskAboutHasNoShare() throws {
    let company = TestCompany("metrics/a.yaml\n  name: A\n  results: {2026-10: 1}\n")
    let coverage = try #require(company.figures.indicators.first)
    #expect(coverage.of == 0)
    #expect(coverage.share == nil)
  }

  @Test func nothingReportedHasNoIndicators() {
    #expect(TestCompany("metrics/a.yaml\n  name: A\n").figures.indicators.isEmpty)
  }
}

/// The indicators month by month.
@Suite struct IndicatorHistoryTests {
  private static let folder = """
    openbook.yaml
      company: Example
      as-of: 2026-11
    organisation.yaml
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Chief marketing officer, reports-to: ceo}
    factors/growth.md
      ---
      title: Growth
      ---
    metrics/leads.yaml
      name: Leads
      direction: up
      results: {2026-08: 3, 2026-09: 4, 2026-11: 5}
    objectives/2026-Q4/ceo.yaml
      - {id: grow, title: Grow, factor: growth, measure: {target: 10, results: {2026-10: 1}}}
    objectives/2026-Q4/cmo.yaml
      - {id: leads, title: Leads, parent: ceo/grow, link: sums, contributes: 7, measure: {target: 9, results: {2026-11: 1}}}
    """

  private static let seals = """

    sealed.yaml
      2026-10:
        date: 2026-11-06
        metrics: {}
        indicators:
          coverage: {value: 1, of: 2}
          cascade: {value: 0, of: 1}
          measurement: {value: 1, of: 3}
          timeliness: {value: 0, of: 1}
          reciprocity: {value: 0, of: 0}
          freshness: {value: 0, of: 0}
        digest: "\(String(repeating: "a", count: 64))"
    """

  private func shares(_ question: Indicator.Question, seals: Bool = false, audience: String) throws -> [String] {
    let company = TestCompany(Self.folder + (seals ? Self.seals : ""), audience: audience)
    let place = try #require(Indicator.Question.allCases.firstIndex(of: question))
    return company.figures.indicatorHistory(12).months.map { "\($0.shares[place].value)/\($0.shares[place].of)" }
  }

  /// From the first result, August, on; nobody asked for objectives before the first quarter that has some.
  @Test func eachMonthIsToldAsItStood() throws {
    #expect(try shares(.coverage, audience: "board") == ["0/0", "0/0", "2/2", "2/2"])
    #expect(try shares(.cascade, audience: "board") == ["0/0", "0/0", "0/1", "0/1"])
    #expect(try shares(.timeliness, audience: "board") == ["1/1", "1/1", "0/1", "1/1"])
    // In October only one of two objectives had a result; the factor has a metric without a target.
    #expect(try shares(.measurement, audience: "board") == ["0/1", "0/1", "1/3", "2/3"])
  }

  @Test func aClosedMonthIsToldByItsSealToThoseWhoMaySeeAll() throws {
    #expect(try shares(.coverage, seals: true, audience: "board") == ["0/0", "0/0", "1/2", "2/2"])
    #expect(try shares(.coverage, seals: true, audience: "company") == ["0/0", "0/0", "2/2", "2/2"])
  }

  @Test func whatDoesNotAddUpFailsWithItsState() throws {
    let company = TestCompany(Self.folder, audience: "board")
    let cascade = try #require(company.figures.indicators.first { $0.question == .cascade })
    #expect((cascade.value, cascade.of) == (0, 1))
    guard case .cascade(let found)? = cascade.failing.first?.reason else {
      Issue.record("no state")
      return
    }
    #expect(found.state == .short)
  }
}
