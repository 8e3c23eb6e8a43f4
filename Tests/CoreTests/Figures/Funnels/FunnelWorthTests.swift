import Testing

@testable import OpenbookCore

/// Velocity, coverage, and what the pipeline means for the coming months (maths.md 9).
@Suite struct FunnelWorthTests {
  /// A quarter's bookings against 300, an open pipeline of 600, 20 opportunities of 50 at 25 % in 100 days; each line may
  /// be another.
  private static func folder(
    bookings: String = "target: {2026-Q4: 300}\n  results: {2026-09: 999, 2026-10: 100}",
    pipeline: String = "2026-10: 600",
    winRate: String = "2026-10: 25%", opportunities: String = "2026-10: 20", deal: String = "2026-10: 50",
    days: String = "2026-10: 100", value: String = all, asOf: String = "2026-10"
  ) -> String {
    """
    openbook.yaml
      company: Example
      as-of: \(asOf)
    metrics/bookings.yaml
      name: Bookings
      direction: up
      \(bookings)
    metrics/pipeline.yaml
      name: Pipeline
      aggregate: last
      results: {\(pipeline)}
    metrics/win-rate.yaml
      name: Win rate
      unit: '%'
      aggregate: mean
      results: {\(winRate)}
    metrics/opportunities.yaml
      name: Opportunities
      results: {\(opportunities)}
    metrics/deal.yaml
      name: Deal
      aggregate: mean
      results: {\(deal)}
    metrics/cycle.yaml
      name: Cycle
      aggregate: mean
      results: {\(days)}
    funnels/way.yaml
      title: Way
      stages: [{metric: opportunities}]
      value: {\(value)}
    """
  }

  private static let all =
    "deal-size: deal, cycle-days: cycle, open-pipeline: pipeline, win-rate: win-rate, opportunities: opportunities, bookings: bookings"

  private func figures(_ folder: String) throws -> FunnelFigures {
    let company = TestCompany(folder)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    let asOf = try #require(company.figures.asOf)
    return company.figures.funnel(try #require(company.view.entities.funnels.first), asOf: asOf)
  }

  @Test func velocityIsWhatTheFunnelBringsADay() throws {
    // 20 × 25 % × 50 ÷ 100 days.
    #expect(try figures(Self.folder()).velocity?.value == 2.5)
  }

  @Test func aPublishedVelocity() throws {
    let known = try RollUpVector.named("sales velocity")
    let text = { (value: Double?) in "2026-10: \(try #require(value))" }
    let winRate = "2026-10: \(try #require(known.winRate) * 100)%"
    let found = try figures(
      Self.folder(
        winRate: winRate, opportunities: text(known.opportunities), deal: text(known.dealSize),
        days: text(known.cycleDays)))
    #expect(known.holds(found.velocity?.value, known.expectedPerDay))
  }

  @Test func velocityLacksWhatItsPartsLack() throws {
    #expect(try figures(Self.folder(days: "2026-10: 0")).velocity?.reason == .divisionByZero)
    #expect(try figures(Self.folder(deal: "2026-09: 50")).velocity?.reason == .input(ID("deal")))
    #expect(try figures(Self.folder(value: "deal-size: deal, win-rate: win-rate")).velocity == nil)
  }

  @Test func coverageIsThePipelineOverWhatIsLacking() throws {
    // 300 less the 100 of October is 200; 600 open is three times that. Of four offers one is won: four are needed.
    let coverage = try #require(try figures(Self.folder()).coverage)
    #expect("\(coverage.quarter)" == "2026-Q4")
    #expect(coverage.lacking == 200 && coverage.value == 3 && coverage.reason == nil)
    #expect(coverage.needed?.value == 4)
  }

  @Test(
    arguments: [
      // Once the target is reached there is nothing left to cover; a hair less is.
      ("target: {2026-Q4: 300}\n  results: {2026-10: 300}", .reached, 0),
      ("target: {2026-Q4: 300}\n  results: {2026-10: 310}", .reached, 0),
      ("target: {2026-Q4: 0.3}\n  results: {2026-10: 0.29999999999999999}", .reached, 0),
      ("results: {2026-10: 100}", .noTarget, nil),
      // October is over and not reported: what is still lacking is not known.
      ("target: {2026-Q4: 300}\n  results: {2026-09: 100}", .unknown(.input(ID("bookings"))), nil),
    ] as [(String, PipelineCoverage.Reason, Double?)])
  func coverageSaysWhyThereIsNone(_ bookings: String, _ reason: PipelineCoverage.Reason, _ lacking: Double?) throws {
    let coverage = try #require(try figures(Self.folder(bookings: bookings)).coverage)
    #expect(coverage.value == nil && coverage.reason == reason && coverage.lacking == lacking)
  }

  @Test(
    arguments: [
      // The year's rest shared over its months: October, November and December of 1,200 are 300.
      ("target: {2026: 1200}\n  results: {2026-09: 1, 2026-10: 100}", "2026-10", "2026-Q4", 200),
      // At the end of a quarter the next one is what the pipeline is for, and nothing of it is booked.
      ("target: {2026-Q3: 50, 2026-Q4: 300}\n  results: {2026-08: 10, 2026-09: 10}", "2026-09", "2026-Q4", 300),
      ("target: {2027-Q1: 120}\n  results: {2026-12: 10}", "2026-12", "2027-Q1", 120),
      // What is booked every quarter lacks all of it until its last month.
      ("every: quarter\n  target: {2026-Q4: 300}\n  results: {2026-09: 10}", "2026-10", "2026-Q4", 300),
    ] as [(String, String, String, Double)])
  func coverageIsOfTheQuarterAhead(_ bookings: String, _ asOf: String, _ quarter: String, _ lacking: Double) throws {
    let coverage = try #require(
      try figures(Self.folder(bookings: bookings, pipeline: "\(asOf): 600", asOf: asOf)).coverage)
    #expect("\(coverage.quarter)" == quarter)
    #expect(isClose(coverage.lacking, lacking))
    #expect(isClose(coverage.value, 600 / lacking))
  }

  @Test func aMonthThatIsOverAndNotReportedMayHaveBookedAnything() throws {
    // October's 100 of 300 are known and November's are not: what is lacking is not 200.
    let bookings = "target: {2026-Q4: 300}\n  results: {2026-09: 1, 2026-10: 100}"
    let coverage = try #require(
      try figures(Self.folder(bookings: bookings, pipeline: "2026-11: 600", asOf: "2026-11")).coverage)
    #expect(coverage.lacking == nil && coverage.value == nil)
    #expect(coverage.reason == .unknown(.input(ID("bookings"))))
  }

  @Test func coverageLacksItsPipelineOrItsWinRate() throws {
    let coverage = try #require(try figures(Self.folder(pipeline: "2026-09: 600", winRate: "2026-10: 0%")).coverage)
    #expect(coverage.reason == .unknown(.input(ID("pipeline"))) && coverage.lacking == 200)
    #expect(coverage.needed?.reason == .divisionByZero)
    let bare = try #require(try figures(Self.folder(value: "open-pipeline: pipeline, bookings: bookings")).coverage)
    #expect(bare.needed == nil && bare.value == 3)
    // Without bookings there is nothing to cover, and the pipeline is known all the same.
    let alone = try #require(try figures(Self.folder(value: "open-pipeline: pipeline")).coverage)
    #expect(alone.value == nil && alone.reason == .notStated && alone.pipeline?.value == 600)
    #expect(try figures(Self.folder(value: "deal-size: deal")).coverage == nil)
  }

  /// Leads become offers after a month and deals two months later.
  private static func pipeline(
    leads: String, offers: String, won: String, lags: (String, String) = (", lag: 1", ", lag: 2"),
    value: String = "\n  value: {deal-size: deal}"
  ) -> String {
    """
    openbook.yaml
      company: Example
      as-of: 2026-10
    metrics/leads.yaml
      name: Leads
      results: {\(leads)}
    metrics/offers.yaml
      name: Offers
      results: {\(offers)}
    metrics/won.yaml
      name: Won
      results: {\(won)}
    metrics/deal.yaml
      name: Deal
      aggregate: mean
      results: {2026-10: 1000}
    funnels/way.yaml
      title: Way
      stages: [{metric: leads}, {metric: offers\(lags.0)}, {metric: won\(lags.1)}]\(value)
    """
  }

  private func text(_ outlook: [PipelineOutlook]) -> [String] {
    outlook.map { month in
      let deals =
        month.deals.value.map { "\(($0 * 1e9).rounded() / 1e9)" } ?? "\(month.deals.reason.map { "\($0)" } ?? "")"
      let from =
        month.stage.map { "\($0.text) \(month.counted.map { "\($0)" } ?? "") \(month.count ?? -1)" } ?? "nothing"
      return "\(month.month): \(deals) from \(from), \(month.steps.map(\.stage.text).joined(separator: " "))"
    }
  }

  private static let leads = "2026-06: 100, 2026-07: 100, 2026-08: 100, 2026-09: 100, 2026-10: 200"
  private static let offers = "2026-06: 10, 2026-07: 20, 2026-08: 20, 2026-09: 20, 2026-10: 20"
  private static let won = "2026-08: 1, 2026-09: 2, 2026-10: 2"

  @Test func theComingMonthsAreToldByTheFurthestStage() throws {
    // Offers: 60 of 300 leads a month before, 20 %. Deals: 5 of 50 offers two months before, 10 %.
    // November: September's 20 offers; December: October's; January: October's 200 leads, 40 offers, 4 deals.
    let outlook = try figures(Self.pipeline(leads: Self.leads, offers: Self.offers, won: Self.won)).outlook
    #expect(
      text(outlook) == [
        "2026-11: 2.0 from offers 2026-09 20.0, won", "2026-12: 2.0 from offers 2026-10 20.0, won",
        "2027-01: 4.0 from leads 2026-10 200.0, offers won",
      ])
    #expect(outlook.map { $0.value?.value ?? -1 }.map { $0.rounded() } == [2000, 2000, 4000])
    #expect(outlook[2].steps.map { ($0.conversion.value.value ?? -1) * 100 }.map { $0.rounded() } == [20, 10])
  }

  /// Offers are reported, and none came from anybody: nothing divides by the stage before.
  @Test func aShareOfNothingSaysSo() throws {
    let none = "2026-06: 0, 2026-07: 0, 2026-08: 0, 2026-09: 0"
    let outlook = try figures(Self.pipeline(leads: Self.leads, offers: none, won: Self.won)).outlook
    #expect(outlook.last?.deals.reason == .divisionByZero)
  }

  @Test func whoIsInTwoStagesOfAMonthCountsOnce() throws {
    // Without a lag between leads and offers October's offers are some of October's leads: 80 of 500, and 5 of 50.
    let outlook = try figures(
      Self.pipeline(leads: Self.leads, offers: Self.offers, won: Self.won, lags: ("", ", lag: 2"))
    ).outlook
    #expect(
      text(outlook) == [
        "2026-11: 2.0 from offers 2026-09 20.0, won", "2026-12: 2.0 from offers 2026-10 20.0, won",
      ])
  }

  @Test func whereTheFurthestStageIsNotReportedTheOneBeforeServes() throws {
    // October's offers are missing. Those of July to September are 60 of 300 as well, so that 20 are to come of
    // September's 100 leads, and 2 deals of those.
    let outlook = try figures(
      Self.pipeline(leads: Self.leads, offers: Self.offers.replacing(", 2026-10: 20", with: ""), won: Self.won)
    ).outlook
    #expect(text(outlook)[1] == "2026-12: 2.0 from leads 2026-09 100.0, offers won")
  }

  @Test func whatIsNotKnownIsNotZero() throws {
    // Deals were never reported, so no conversion to them is known.
    let outlook = try figures(Self.pipeline(leads: Self.leads, offers: Self.offers, won: "")).outlook
    #expect(outlook.count == 3)
    #expect(outlook.allSatisfy { $0.deals.reason == .input(ID("won")) && $0.value?.reason == .input(ID("won")) })
    // Nor is a month to which no count leads.
    let empty = try figures(Self.pipeline(leads: "2026-06: 3", offers: "", won: Self.won)).outlook
    #expect(text(empty)[0] == "2026-11: input(OpenbookCore.ID<OpenbookCore.Metric>(text: \"offers\")) from nothing, ")
    #expect(text(empty)[2] == "2027-01: input(OpenbookCore.ID<OpenbookCore.Metric>(text: \"leads\")) from nothing, ")
  }

  @Test func withoutLagsNothingLiesAhead() throws {
    #expect(
      try figures(
        Self.pipeline(leads: Self.leads, offers: Self.offers, won: Self.won, lags: ("", ", lag: 0"))
      ).outlook.isEmpty)
    #expect(
      try figures(Self.pipeline(leads: Self.leads, offers: Self.offers, won: Self.won, value: "")).outlook
        .allSatisfy { $0.value == nil && $0.deals.value != nil })
  }
}
