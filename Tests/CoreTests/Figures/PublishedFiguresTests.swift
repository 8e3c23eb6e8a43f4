import Testing

@testable import OpenbookCore

/// Figures that others have published or that are reckoned by hand, with their origin in the fixture.
@Suite struct PublishedFiguresTests {
  /// Each of them is asked for by one of the tests: a new one has no test yet.
  @Test func allAreApplied() throws {
    #expect(
      try Set(RollUpVector.all().keys) == [
        "ridership year to date", "ratio of sums is not the mean of ratios", "run-rate to the year from nine months",
        "run-rate to the quarter from one month", "seasonal share to the year",
        "value-weighted objectives, only the first met", "sales velocity",
      ])
  }

  private func results(_ values: [Double]) -> String {
    "{" + values.enumerated().map { "2017-\($0 < 9 ? "0" : "")\($0 + 1): \(Int($1))" }.joined(separator: ", ") + "}"
  }

  @Test func ofAYearsSumAndItsTarget() throws {
    let known = try RollUpVector.named("ridership year to date")
    let total = try #require(known.actualTotal)
    let target = try #require(known.targetTotal)
    // The total over twelve months of uneven size.
    var months = (1...11).map { Double(Int(total) / 12 + $0 * 100_003) }
    months.append(total - months.reduce(0, +))
    let company = TestCompany(
      """
      metrics/ridership.yaml
        name: Ridership
        direction: up
        tolerance: 3%
        target: {2017: \(Int(target))}
        results: \(results(months))
      """)
    let year = try #require(company.period("ridership", "2017"))
    #expect(year.actual.value == total)
    #expect(year.target == .amount(target))
    #expect(year.variance == known.variance)
    #expect(known.holds(year.varianceRatio, known.varianceRatio))
    #expect(year.status == .near)
  }

  @Test func ofARatio() throws {
    let known = try RollUpVector.named("ratio of sums is not the mean of ratios")
    let company = TestCompany(
      """
      metrics/won.yaml
        name: Won
        results: \(results(try #require(known.numerators)))
      metrics/deals.yaml
        name: Deals
        results: \(results(try #require(known.denominators)))
      metrics/rate.yaml
        name: Rate
        formula: won / deals
      metrics/mean.yaml
        name: Mean
        formula: won / deals
        aggregate: mean
      """)
    #expect(known.holds(company.period("rate", "2017")?.actual.value, known.expected))
    #expect(known.holds(company.period("mean", "2017")?.actual.value, known.meanOfRatios))
  }

  @Test(
    arguments: [
      // maths.md 2: variance ÷ |target|; none for a target of 0, for a range, and where one of the two lacks.
      ("up\n  target: {2026-10: 10}\n  results: {2026-10: 12}", 0.2),
      ("down\n  target: {2026-10: -10}\n  results: {2026-10: -12}", -0.2),
      ("up\n  target: {2026-10: 0}\n  results: {2026-10: 12}", nil),
      ("range\n  target: {2026-10: {min: 1, max: 2}}\n  results: {2026-10: 3}", nil),
      ("up\n  results: {2026-10: 12}", nil),
    ] as [(String, Double?)])
  func aVariancesRatio(_ metric: String, _ expected: Double?) throws {
    let company = TestCompany("metrics/m.yaml\n  name: M\n  direction: \(metric)\n")
    let month = try #require(company.metric("m").months.last)
    #expect(isClose(month.varianceRatio, expected))
    #expect(isClose(company.period("m", "2026-Q4")?.varianceRatio, expected))
  }
}
