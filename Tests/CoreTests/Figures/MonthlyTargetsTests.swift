import Testing

@testable import OpenbookCore

/// maths.md 3: what a month must reach, out of what is stated by year, quarter, month or from a month on.
@Suite struct MonthlyTargetsTests {
  /// The targets of January to December 2026; nil for none, two numbers for a range.
  private func targets(
    _ target: String, aggregate: String = "sum", spread: String? = nil, fiscal: Int = 1
  ) -> (months: [Target?], company: TestCompany) {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        fiscal-year: {starts: \(fiscal), named-by: start}
        as-of: 2026-12
      metrics/part.yaml
        name: Part
        results: {2026-01: 1}
      metrics/sales.yaml
        name: Sales
        direction: up
        aggregate: \(aggregate)
        \(aggregate == "ratio" ? "formula: part / part" : "results: {2026-01: 1}")
        target: \(target)
        \(spread.map { "spread: [\($0)]" } ?? "")
      """)
    return (company.metric("sales").months.map(\.target), company)
  }

  private func amounts(_ targets: [Target?]) -> [Double?] { targets.map { $0.map(\.edges.low) } }

  private func expect(
    _ found: [Target?], _ expected: [Double?], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(found.count == expected.count, sourceLocation: sourceLocation)
    for (month, pair) in zip(found, expected).enumerated() {
      #expect(
        isClose(pair.0?.edges.low, pair.1),
        "month \(month + 1): \(String(describing: pair.0)), not \(String(describing: pair.1))",
        sourceLocation: sourceLocation)
    }
  }

  @Test func theExampleOfTheContract() {
    let (months, company) = targets("{2026: 48M, 2026-Q4: 13.5M}")
    expect(months, Array(repeating: 34.5e6 / 9, count: 9) + Array(repeating: 4.5e6, count: 3))
    #expect(isClose(months[0]?.edges.low, 3.8333e6, within: 1e-4))
    #expect(company.messages.isEmpty)
  }

  @Test func aYearIsSharedEqually() {
    expect(targets("{2026: 48}").months, Array(repeating: 4, count: 12))
  }

  @Test func aMonthsOwnTargetComesFirstAndTheRestIsSharedOverTheOthers() {
    expect(targets("{2026: 48, 2026-03: 15}").months, [3, 3, 15] + Array(repeating: 3, count: 9))
  }

  @Test func aNamedMonthInsideANamedQuarterCountsOnce() {
    // The quarter is taken from the year whole; its other months share what is left of the quarter.
    expect(
      targets("{2026: 48, 2026-Q4: 12, 2026-11: 6}").months, Array(repeating: 4, count: 9) + [3, 6, 3])
  }

  @Test func quartersAloneLeaveTheOtherMonthsWithout() {
    expect(targets("{2026-Q2: 9}").months, [nil, nil, nil, 3, 3, 3] + Array(repeating: nil, count: 6))
  }

  @Test func theOrderInTheFileDoesNotMatter() {
    let written = ["2026: 48", "2026-Q4: 12", "2026-11: 6", "from 2026-01: 1"]
    let expected = amounts(targets("{\(written.joined(separator: ", "))}").months)
    for turn in 1..<4 {
      let turned = (written[turn...] + written[..<turn]).joined(separator: ", ")
      #expect(amounts(targets("{\(turned)}").months) == expected)
    }
  }

  @Test func aStandingTargetServesWhereNothingElseIsStated() {
    expect(
      targets("{from 2026-03: 5, from 2026-07: 7, 2026-08: 20, 2026-Q4: 30}").months,
      [nil, nil, 5, 5, 5, 5, 7, 20, 7, 10, 10, 10])
  }

  @Test func aStandingTargetIsMonthlyAlsoForASum() {
    let (months, company) = targets("{from 2026-01: 5}")
    expect(months, Array(repeating: 5, count: 12))
    #expect(company.period("sales", "2026")?.target == .amount(5))  // one month is reported
  }

  @Test func aYearStandsOverAStandingTarget() {
    expect(targets("{from 2026-01: 5, 2026: 48}").months, Array(repeating: 4, count: 12))
  }

  @Test func theNextYearFallsBackToTheStandingTarget() {
    let company = TestCompany(
      """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {2026: 48, from 2025-06: 3}
        results: {2025-05: 1, 2025-12: 1, 2026-01: 1, 2027-01: 1}
      """)
    let expected: [(String, Double?)] = [("2025-05", nil), ("2025-12", 3), ("2026-01", 4), ("2027-01", 3)]
    for (month, target) in expected { #expect(company.month("sales", month)?.target?.edges.low == target, "\(month)") }
  }

  @Test func aSpreadSharesTheYear() {
    expect(
      targets("{2026: 100}", spread: "8, 8, 8, 8, 8, 8, 7, 6, 9, 10, 10, 10").months,
      [8, 8, 8, 8, 8, 8, 7, 6, 9, 10, 10, 10])
  }

  @Test func aSpreadNeedNotComeToAHundred() {
    expect(
      targets("{2026: 24}", spread: "1, 1, 1, 1, 1, 1, 2, 2, 2, 0, 0, 0").months, [2, 2, 2, 2, 2, 2, 4, 4, 4, 0, 0, 0])
  }

  @Test func aQuarterUsesItsThreeShares() {
    expect(
      targets("{2026-Q3: 44}", spread: "8, 8, 8, 8, 8, 8, 7, 6, 9, 10, 10, 10").months,
      Array(repeating: nil, count: 6) + [14, 12, 18, nil, nil, nil])
  }

  @Test func aSpreadIsRescaledToTheRemainingMonths() {
    // July (7) is named; 8 × 6 + 6 + 9 = 63 shares remain until September, and the last quarter is named whole.
    expect(
      targets("{2026: 200, 2026-07: 44, 2026-Q4: 30}", spread: "8, 8, 8, 8, 8, 8, 7, 6, 9, 10, 10, 10").months,
      Array(repeating: 16, count: 6) + [44, 12, 18, 10, 10, 10])
  }

  @Test func sharesOfNothingAreEqual() {
    expect(
      targets("{2026-Q4: 9}", spread: "1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0").months,
      Array(repeating: nil, count: 9) + [3, 3, 3])
  }

  @Test func aSpreadIsInFiscalOrder() {
    // The year starts in April: January to March 2026 belong to the fiscal year 2025.
    expect(
      targets("{2025: 120, 2026: 78}", spread: "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12", fiscal: 4).months,
      [120.0 * 10 / 78, 120.0 * 11 / 78, 120.0 * 12 / 78, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  }

  @Test func meanAndRatioHaveTheSameValueInEachMonth() {
    for aggregate in ["mean", "ratio"] {
      expect(
        targets("{2026: 40%, 2026-Q4: 45%, 2026-11: 50%}", aggregate: aggregate).months,
        Array(repeating: 0.4, count: 9) + [0.45, 0.5, 0.45])
    }
  }

  @Test func theNewestOnlyBelongsToTheFinalMonth() {
    expect(
      targets("{2026: 100, 2026-Q2: 50, 2026-08: 70}", aggregate: "last").months,
      [nil, nil, nil, nil, nil, 50, nil, 70, nil, nil, nil, 100])
    expect(
      targets("{2026: 100, 2026-Q4: 90, from 2026-05: 10}", aggregate: "last").months,
      [nil, nil, nil, nil, 10, 10, 10, 10, 10, 10, 10, 90])
    expect(targets("{2026-Q4: 90, 2026-12: 80}", aggregate: "last").months, Array(repeating: nil, count: 11) + [80])
  }

  @Test func rangesAreSharedEdgeByEdge() {
    let months = targets("{2026: {min: 120, max: 240}, 2026-Q4: {min: 30, max: 45}}").months
    #expect(isClose(months[0]?.edges.low, 10) && isClose(months[0]?.edges.high, 195.0 / 9))
    #expect(months[11] == .range(10, 15))
    #expect(targets("{2026: {min: 40%, max: 50%}}", aggregate: "mean").months[3] == .range(0.4, 0.5))
  }

  @Test func negativeTargetsAreSharedLikeAnyOther() {
    let (months, company) = targets("{2026: -12, 2026-Q4: -6}")
    expect(months, Array(repeating: -6.0 / 9, count: 9) + [-2, -2, -2])
    #expect(company.messages.isEmpty)
  }

  @Test func aTargetOfZeroIsATarget() {
    expect(targets("{2026: 0}").months, Array(repeating: 0, count: 12))
    expect(targets("{2026-01: 0}").months, [0] + Array(repeating: nil, count: 11))
  }

  @Test(arguments: [
    ("{2026: 48, 2026-Q4: 50}", "2 more than this one"),
    ("{2026: 48, 2026-Q4: 30, 2026-Q3: 30}", "12 more than this one"),
    ("{2026-Q4: 12, 2026-11: 12.5}", "0.5 more than this one"), ("{2026: 0, 2026-05: 1}", "1 more than this one"),
    ("{2026-Q4: 12, 2026-10: 5, 2026-11: 5, 2026-12: 5}", "3 more than this one"),
    ("{2026: {min: 10, max: 48}, 2026-Q4: {min: 10, max: 50}}", "2 more than this one"),
  ]) func aNegativeRestIsAFinding(_ target: String, _ message: String) {
    let found = targets(target).company.messages(of: .targetsExceedPeriod)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("metrics/sales.yaml:5:10 ") == true)
    #expect(found.first?.hasSuffix(message) == true, "\(found)")
  }

  @Test(arguments: [
    "{2026: 48, 2026-Q4: 48}", "{2026: 48, 2026-Q4: 12, 2026-11: 12}", "{2026: 0.3, 2026-01: 0.1, 2026-02: 0.2}",
    "{2026: -12, 2026-Q4: -20}", "{2026: 48, from 2026-01: 50}", "{2026: 0}",
  ]) func whatComesToTheWholeIsNone(_ target: String) {
    #expect(targets(target).company.messages.isEmpty)
  }

  @Test(arguments: ["mean", "last"]) func onlySumsCanExceedTheirPeriod(_ aggregate: String) {
    #expect(targets("{2026: 48, 2026-Q4: 50}", aggregate: aggregate).company.messages.isEmpty)
  }

  @Test(arguments: [
    "{2026: {min: 120, max: 240}, 2026-05: {min: 5, max: 130}}", "{2026: 48, 2026-Q4: {min: 10, max: 15}}",
  ]) func aRestIsNeverARangeInsideOut(_ target: String) {
    let (months, company) = targets(target)
    for edges in months.compactMap({ $0?.edges }) { #expect(edges.low <= edges.high) }
    #expect(company.messages(of: .targetsExceedPeriod).count == 1)
  }
}
