import OpenbookCore
import Testing

@testable import OpenbookPages

/// What is written in a metric's chart: it stands within the drawing, and tells numbers from each other.
@Suite struct ChartTextTests {
  private func chart(_ metric: String) throws -> String {
    let site = try TestSite(
      "openbook.yaml\n  company: Example\nmetrics/m.yaml\n"
        + metric.split(separator: "\n").map { "  \($0)\n" }.joined())
    return String(decoding: MetricDisplay(try site.metricPage("m"), site.style).chart, as: UTF8.self)
  }

  private func ticks(_ chart: String) -> [(x: Double, text: String)] {
    chart.matches(of: #/<text class="tick" x="([^"]*)" y="[^"]*">([^<]*)</#).map { (Double($0.1) ?? 0, String($0.2)) }
  }

  /// What the widest of the style's fonts takes: a digit eight units, a point or a comma four.
  private func least(_ text: String) -> Double {
    text.reduce(0) { $0 + ($1.isNumber ? 8 : $1 == "−" ? 10.4 : 4) }
  }

  @Test(arguments: ["11800.25, 12350.5, 12599.75", "-98000.5, 12000.25, 0", "1, 2, 3"])
  func theNumbersOfItsAxisHaveRoom(_ values: String) throws {
    let results = values.split(separator: ", ").enumerated().map { "2026-0\($0 + 1): \($1)" }.joined(separator: ", ")
    let ticks = ticks(try chart("name: M\nresults: {\(results)}"))
    #expect(ticks.count > 2)
    for tick in ticks { #expect(tick.x >= least(tick.text), "\(tick)") }
  }

  @Test func theWordsAtItsRightEndHaveRoom() throws {
    let unit = "thousands of kilograms of carbon dioxide"
    let chart = try chart("name: M\nunit: \(unit)\nresults: {2026-01: 1, 2026-02: 2, 2026-03: 3}")
    let width = try #require(chart.firstMatch(of: #/viewBox="0 0 ([0-9.]*) /#).flatMap { Double($0.1) })
    let label = try #require(chart.firstMatch(of: #/<text class="value" x="([0-9.]*)"/#).flatMap { Double($0.1) })
    #expect(width - label > Double(unit.count) * 6)
  }

  @Test func itsAxisHasTheDecimalsOfItsSteps() throws {
    let small = try chart("name: M\nresults: {2026-01: 0.003, 2026-02: 0.0042, 2026-03: 0.0061}")
    #expect(ticks(small).map(\.text) == ["0.003", "0.004", "0.005", "0.006", "0.007"])
    let large = try chart("name: M\nresults: {2026-01: 11800.25, 2026-02: 12350.5, 2026-03: 12599.75}")
    #expect(ticks(large).map(\.text) == ["11,800", "12,000", "12,200", "12,400", "12,600"])
  }
}
