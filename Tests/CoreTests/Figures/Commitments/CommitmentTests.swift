import Testing

@testable import OpenbookCore

/// Which share of a promise a month kept (maths.md 10).
@Suite struct CommitmentTests {
  private static func company(_ metric: String, _ measure: String) -> String {
    """
    openbook.yaml
      company: Example
      as-of: 2026-10
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}
    metrics/a.yaml
      name: A
      \(metric)
    agreements/both.yaml
      title: Both
      between: [marketing, sales]
      from: 2026-10
      gives:
        marketing: [{id: one, promise: One, measure: {metric: a\(measure.isEmpty ? "" : ", target: \(measure)")}}]
    """
  }

  private func months(
    _ metric: String, _ measure: String, further: String = ""
  ) throws -> [CommitmentFigures.DueMonth] {
    let company = TestCompany(Self.company(metric, measure) + further)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    let agreement = try #require(company.view.entities.agreements.first)
    let figures = company.figures.agreement(agreement, asOf: Month(year: 2026, number: 10))
    return try #require(figures.sides.first?.commitments.first).months
  }

  @Test(
    arguments: [
      // Up: actual ÷ target, from 0 to 1.
      ("up", "300", "240", .missed, 0.8), ("up", "300", "300", .met, 1), ("up", "300", "360", .met, 1),
      ("up", "300", "0", .missed, 0), ("up", "300", "-30", .missed, 0), ("up", "95%", "38%", .missed, 0.4),
      // Near the target is not on it.
      ("up", "300", "291", .near, 0.97),
      // Down: target ÷ actual; nothing at all is the best that there is.
      ("down", "20", "25", .missed, 0.8), ("down", "20", "20", .met, 1), ("down", "20", "5", .met, 1),
      ("down", "20", "0", .met, 1), ("down", "20", "-3", .met, 1),
      // Of 0 there is no share: no defect is kept, four are not.
      ("down", "0", "0", .met, 1), ("down", "0", "4", .missed, 0), ("up", "0", "0", .met, 1),
      ("up", "0", "-1", .missed, 0),
      // Nor is there one of less than 0: -10 ÷ -5 would be twice as good as promised, and it is a miss.
      ("up", "-5", "-3", .met, 1), ("up", "-5", "-10", .missed, 0), ("down", "-5", "-6", .met, 1),
      ("down", "-5", "-3", .missed, 0),
      // A range is kept or not, whichever way it is left, and its edges are in it.
      ("range", "{min: 40, max: 50}", "45", .met, 1), ("range", "{min: 40, max: 50}", "50", .met, 1),
      ("range", "{min: 40, max: 50}", "39", .missed, 0), ("range", "{min: 40, max: 50}", "51", .missed, 0),
      ("up", "{min: 40, max: 50}", "55", .met, 1), ("up", "{min: 40, max: 50}", "20", .missed, 0),
    ] as [(String, String, String, Status, Double)])
  func attains(_ direction: String, _ target: String, _ actual: String, _ status: Status, _ attainment: Double) throws {
    let unit = target.hasSuffix("%") ? "'%'" : "count"
    let month = try #require(
      try months(
        "direction: \(direction)\n  tolerance: 3%\n  unit: \(unit)\n  results: {2026-10: \(actual)}", target
      ).first)
    #expect(month.status == status)
    #expect(isClose(month.attainment, attainment))
  }

  /// 0.1 + 0.2 is a hair more than 0.3 to a computer, and no later than promised.
  @Test func aFigureOnTheLineIsKept() throws {
    let parts =
      "\nmetrics/b.yaml\n  name: B\n  results: {2026-10: 0.1}\nmetrics/c.yaml\n  name: C\n  results: {2026-10: 0.2}\n"
    let month = try #require(try months("direction: down\n  formula: b + c", "0.3", further: parts).first)
    #expect(month.status == .met && month.attainment == 1)
  }

  @Test(
    arguments: [
      // The metric's own target, where the commitment states none: a twelfth of its year.
      ("direction: up\n  target: {2026: 3600}\n  results: {2026-10: 150}", "", 300.0),
      // Its own, as its metric reads targets: a twelfth of the sum, the whole of a mean.
      ("direction: up\n  results: {2026-10: 150}", "{2026: 1200}", 100),
      ("direction: up\n  aggregate: mean\n  results: {2026-10: 150}", "{2026: 1200}", 1200),
      // Its own stands before its metric's.
      ("direction: up\n  target: {from 2026-01: 9}\n  results: {2026-10: 150}", "{2026-10: 70}", 70),
    ] as [(String, String, Double)])
  func reachesForWhatWasPromised(_ metric: String, _ target: String, _ expected: Double) throws {
    let month = try #require(try months(metric, target).first)
    #expect(isClose(month.target.amount, expected))
  }

  @Test(
    arguments: [
      // No better direction, no target, no metric's month: nothing is due.
      ("direction: none\n  results: {2026-10: 1}", "5"), ("results: {2026-10: 1}", "5"),
      ("direction: up\n  results: {2026-10: 1}", ""),
      ("direction: up\n  every: quarter\n  results: {2026-09: 1}", "5"),
    ])
  func nothingIsDue(_ metric: String, _ target: String) throws {
    #expect(try months(metric, target).isEmpty)
  }

  @Test func whatIsDueAndNotReportedIsUnknown() throws {
    for results in ["results: {2026-09: 5}", "results: {2026-09: 5, 2026-10: {missing: Moving}}", "decimals: 0"] {
      let month = try #require(try months("direction: up\n  \(results)", "5").first)
      #expect(month.status == .notReported)
      #expect(month.attainment == nil && month.actual.value == nil)
    }
  }
}
