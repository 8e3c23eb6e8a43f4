import Testing

@testable import OpenbookCore

/// How a whole came about from its parts (`part-of`).
@Suite struct CompositionTests {
  private func company(whole: String, _ parts: [String], audience: String? = nil) -> TestCompany {
    let part = { (index: Int, text: String) in
      """
      metrics/part-\(index).yaml
        name: Part \(index)
        part-of: whole
      """ + "\n" + text.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    }
    return TestCompany(
      """
      openbook.yaml
        company: Example
        audiences: [company, board]
        default-audience: company
        as-of: 2026-11
      metrics/whole.yaml
        name: Whole
      """ + "\n" + whole.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n") + "\n"
        + parts.enumerated().map { part($0.offset + 1, $0.element) }.joined(separator: "\n"), audience: audience)
  }

  private func october(_ company: TestCompany) throws -> Composition? {
    let whole = try #require(company.figures.wholes.first)
    return company.figures.composition(of: whole.whole, whole.parts, in: try #require(Month("2026-10")))
  }

  @Test func whatThePartsLeaveIsTold() throws {
    let found = try #require(
      try october(company(whole: "results: {2026-10: 10}", ["results: {2026-10: 6}", "results: {2026-10: 3}"])))
    #expect(found.parts.map(\.actual.value) == [6, 3])
    #expect(isClose(found.rest, 1))
  }

  @Test(arguments: [["0.1", "0.2"], ["0.7", "-0.4"]])
  func partsThatAddUpLeaveNothing(_ parts: [String]) throws {
    let found = try #require(
      try october(company(whole: "results: {2026-10: 0.3}", parts.map { "results: {2026-10: \($0)}" })))
    #expect(found.rest == nil)
  }

  @Test func aPartWithoutResultIsUnknownAndSoIsWhatIsLeft() throws {
    let found = try #require(
      try october(company(whole: "results: {2026-10: 10}", ["results: {2026-10: 6}", "results: {2026-09: 3}"])))
    #expect(found.parts[1].actual.value == nil)
    #expect(found.rest == nil)
  }

  @Test func withoutTheWholeThereIsNone() throws {
    #expect(try october(company(whole: "results: {2026-09: 10}", ["results: {2026-10: 6}"])) == nil)
  }

  @Test func aHiddenPartIsInNoPart() throws {
    let parts = ["results: {2026-10: 6}", "audience: board\nresults: {2026-10: 3}"]
    // The whole is not computed from its parts, so it stays visible; what is hidden of it has no name.
    let found = try #require(
      try october(company(whole: "results: {2026-10: 9}", parts, audience: "company")))
    #expect(found.parts.count == 1)
    #expect(isClose(found.rest, 3))
  }

  private static let aggregates: [(String, String, Double?)] = [
    ("sum", "sum", 9), ("last", "last", 7), ("mean", "mean", nil), ("sum", "mean", nil),
  ]

  /// 2 + 7 of the whole; 1 + 5 and 1 + 2 of the parts. Means of different months do not add up, nor does a sum of means.
  @Test(arguments: aggregates)
  func aQuarterAddsUpWhereItsMonthsDo(_ whole: String, _ part: String, _ actual: Double?) throws {
    let company = company(
      whole: "aggregate: \(whole)\nresults: {2026-10: 2, 2026-11: 7}",
      ["results: {2026-10: 1, 2026-11: 5}", "results: {2026-10: 1, 2026-11: 2}"].map { "aggregate: \(part)\n\($0)" })
    let positions = try #require(company.figures.wholes.first)
    let found = company.figures.composition(
      of: positions.whole, positions.parts, in: try #require(Period("2026-Q4".utf8)),
      asOf: try #require(Month("2026-11")))
    #expect(found?.actual == actual)
    #expect(found?.parts.compactMap(\.actual.value).count == (actual == nil ? nil : 2))
    #expect(found?.rest == nil)
  }
}
