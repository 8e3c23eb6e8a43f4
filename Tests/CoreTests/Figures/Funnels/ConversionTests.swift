import Testing

@testable import OpenbookCore

/// Which share of a stage comes to the next one (maths.md 9).
@Suite struct ConversionTests {
  /// A funnel of two stages, their results as `-` or a number for each month up to as-of.
  private func stage(
    _ before: String, _ counts: String, lag: String, asOf: Month = Month(year: 2026, number: 10)
  ) throws -> FunnelFigures.Stage {
    func results(_ values: String) -> String {
      let values = values.split(separator: " ")
      return values.enumerated().compactMap { index, value in
        value == "-" ? nil : "\(Month(year: 2026, number: 10) - (values.count - 1 - index)): \(value)"
      }.joined(separator: ", ")
    }
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: 2026-10
      metrics/leads.yaml
        name: Leads
        results: {\(results(before))}
      metrics/won.yaml
        name: Won
        results: {\(results(counts))}
      funnels/way.yaml
        title: Way
        stages: [{metric: leads}, {metric: won\(lag)}]
      """)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    let figures = company.figures.funnel(try #require(company.view.entities.funnels.first), asOf: asOf)
    #expect(figures.stages.first?.conversions.isEmpty == true)
    return try #require(figures.stages.last)
  }

  private func text(_ conversion: StageConversion) -> String {
    let value = conversion.value.value.map { "\(($0 * 1e9).rounded() / 1e9)" } ?? "\(conversion.value)"
    return "\(value) over \(conversion.months)"
  }

  @Test(
    arguments: [
      // Pooled: 12 of 100 is 12 %, and not the mean of 10 %, 10 % and 20 %.
      ("40 40 20", "4 4 4", "", "0.12 over 3"), ("40 40 20", "4 4 4", ", lag: 0", "0.12 over 3"),
      // Two months later: 5 + 6 + 8 of 50 + 60 + 80, whatever has entered since.
      ("50 60 80 900 900", "0 0 5 6 8", ", lag: 2", "0.1 over 3"),
      // The newest three months in which both are reported.
      ("99 10 10 - 20", "99 1 1 7 2", "", "0.1 over 3"), ("99 10 10 20 -", "99 1 1 2 7", "", "0.1 over 3"),
      ("10 20 30 40", "9 1 - 3", ", lag: 1", "0.1 over 2"),
      // Fewer than three are told as they are.
      ("10 10", "1 2", "", "0.15 over 2"),
      // What is reported as 0 counts; what is not reported does not.
      ("10 10 10", "0 0 3", "", "0.1 over 3"), ("10 10 10", "- - 3", "", "0.3 over 1"),
      // Nobody came, so nobody could go on; nothing in common.
      ("0 0 0", "0 1 0", "", "unknown(OpenbookCore.Unknown.divisionByZero) over 0"),
      ("10 10 - -", "- - 1 1", "", "unknown(OpenbookCore.Unknown.notReported) over 0"),
      // More may come than were there before.
      ("10 10 10", "12 12 12", "", "1.2 over 3"),
    ])
  func conversionIsPooledAndLagged(_ before: String, _ counts: String, _ lag: String, _ expected: String) throws {
    let stage = try stage(before, counts, lag: lag)
    let conversion = try #require(stage.conversions.first)
    #expect(conversion.window == 3)
    let expected = expected.replacing("divisionByZero) over 0", with: "divisionByZero) over 3")
    #expect(text(conversion) == expected)
    #expect(conversion.mode == (lag.isEmpty || lag.hasSuffix(" 0") ? .sameMonth : .lagged))
  }

  @Test func sixAndTwelveMonthsStandBeside() throws {
    // Of 10 each month: 1 in each of the newest three months, 2 in the three before, 3 in those before.
    let stage = try stage(
      String(repeating: "10 ", count: 14), "9 9 3 3 3 3 3 3 2 2 2 1 1 1", lag: "")
    #expect(stage.conversions.map { $0.window } == [3, 6, 12])
    #expect(stage.conversions.map(text) == ["0.1 over 3", "0.15 over 6", "0.225 over 12"])
    let span = try #require(stage.conversions[1].span)
    #expect("\(span.lowerBound) \(span.upperBound)" == "2026-05 2026-10")
  }

  @Test func whatComesAfterTheMonthIsNotKnown() throws {
    let stage = try stage("10 10 10 90 90", "1 1 1 1 90", lag: "", asOf: Month(year: 2026, number: 8))
    #expect(text(try #require(stage.conversions.first)) == "0.1 over 3")
    #expect(stage.months.last?.month == Month(year: 2026, number: 8))
    #expect(stage.exceeding.isEmpty)
  }

  @Test(
    arguments: [
      ("10 10 10", "10 11 9", "", ["2026-09"]), ("10 10 10", "10 10 10", "", []),
      // Of the leads of the month before: 11 of 10 in October, and 11 of 12 in September.
      ("12 10 10", "1 11 11", ", lag: 1", ["2026-10"]), ("10 10 -", "- - 11", "", []),
      ("0 0", "0 1", "", ["2026-10"]), ("0.3 1", "0.3 1.0000000001", "", []),
    ] as [(String, String, String, [String])])
  func moreThanThereWereIsTold(_ before: String, _ counts: String, _ lag: String, _ months: [String]) throws {
    #expect(try stage(before, counts, lag: lag).exceeding.map { "\($0)" } == months)
  }
}
