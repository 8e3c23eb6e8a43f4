import Foundation
import Testing

@testable import OpenbookCore

/// Figures that others have published or that are reckoned by hand, with their origin in the fixture.
@Suite struct PublishedFiguresTests {
  private struct Case: Decodable {
    let name: String
    let origin: String
    let actualTotal: Double?
    let targetTotal: Double?
    let variance: Double?
    let numerators: [Double]?
    let denominators: [Double]?
    let expected: Double?
    let meanOfRatios: Double?
    let within: Double
  }

  private func cases() throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try JSONDecoder().decode(
      [Case].self, from: Data(contentsOf: folder.appending(path: "Fixtures/roll-ups.json")))
  }

  private func results(_ values: [Double]) -> String {
    "{" + values.enumerated().map { "2017-\($0 < 9 ? "0" : "")\($0 + 1): \(Int($1))" }.joined(separator: ", ") + "}"
  }

  @Test func ofAYearsSumAndItsTarget() throws {
    let known = try #require(try cases().first { $0.actualTotal != nil })
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
    #expect(year.status == .near)
  }

  @Test func ofARatio() throws {
    let known = try #require(try cases().first { $0.numerators != nil })
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
    #expect(isClose(company.period("rate", "2017")?.actual.value, known.expected, within: known.within))
    #expect(isClose(company.period("mean", "2017")?.actual.value, known.meanOfRatios, within: known.within))
  }
}
