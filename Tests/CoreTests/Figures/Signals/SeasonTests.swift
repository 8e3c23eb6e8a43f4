import Testing

@testable import OpenbookCore

/// maths.md 5: `season: 12`.
@Suite struct SeasonTests {
  private static let shape: [Double] = [40, 60, 80, 100, 120, 150, 170, 140, 120, 100, 80, 40]
  private let start = ControlChart.start

  /// A year after a year of the same shape, each month times what a closure says.
  private func months(_ count: Int, _ times: (Int) -> Double = { _ in 1 }) -> [Double?] {
    (0..<count).map { Self.shape[$0 % 12] * times($0) }
  }

  @Test func aPureSeasonHasNothingLeft() throws {
    let chart = ControlChart(months(30), season: 12)
    let season = try #require(chart.phases[0].season)
    for month in 0..<12 { #expect(season.factor(of: start + month) == Self.shape[month] / 100) }
    #expect(season.factor(of: start - 1) == 0.4)
    #expect(chart.phases[0].limits.mean == 100)
    #expect(isClose(chart.phases[0].limits.averageMovingRange, 0))
    #expect(!chart.hasSignals)
    for (index, line) in chart.lines.enumerated() { #expect(isClose(line[0], chart.points[index].value)) }
    #expect(ControlChart(months(30)).hasSignals)
  }

  @Test func limitsAreTakenOnAdjustedValuesAndDrawnBack() throws {
    // Whole years: 0.9, 1.1. Every factor is the shape's; adjusted the years are 90 and 110, then 100.
    let chart = ControlChart(months(27) { [0.9, 1.1, 1][$0 / 12] }, season: 12)
    let limits = chart.phases[0].limits
    let mean = 100.0
    let range = 30.0 / 26
    let reach = 2.66 * range
    #expect(isClose(limits.mean, mean))
    #expect(isClose(limits.averageMovingRange, range))
    for index in chart.points.indices {
      let factor = Self.shape[index % 12] / 100
      let drawn = chart.limits(at: index)
      #expect(isClose(drawn.mean, mean * factor))
      #expect(isClose(drawn.upper, (mean + reach) * factor))
      #expect(isClose(drawn.nearLower, (mean - reach / 1.5) * factor))
      #expect(drawn.kind == .firm && drawn.points == 27)
    }
    #expect(chart.positions(of: .run) == Array(0..<24))
  }

  @Test func signalsAreThoseOfTheAdjustedValues() {
    // The year's own rise and fall is no trend; one that the season does not explain is.
    let chart = ControlChart(months(33) { $0 < 24 ? 1 : 1 + 0.02 * Double($0 - 23) }, season: 12)
    #expect(chart.positions(of: .trend) == Array(23...32))
    #expect(ControlChart(months(33)).positions(of: .trend).count > 10)
  }

  private static let years: [(Int, [Int], Bool)] = [
    (23, [], false), (24, [], true), (35, [], true), (36, [], true),
    // A year that lacks a month is not whole.
    (24, [5], false), (35, [30], true), (36, [5], true), (36, [30], true), (36, [5, 20], false), (47, [13], true),
  ]

  @Test(arguments: years)
  func aSeasonNeedsTwoWholeYears(_ count: Int, _ missing: [Int], _ has: Bool) {
    var values = months(count) { $0 == 40 ? 3 : 1 }
    for index in missing { values[index] = nil }
    let chart = ControlChart(values, season: 12)
    #expect((chart.phases[0].season != nil) == has)
    if !has { #expect(chart.lines == ControlChart(values).lines) }
    // The factors come from the whole years only: month 40 has three times its value in a year that is not.
    if has { #expect(isClose(chart.phases[0].season?.factor(of: ControlChart.start + 4), 1.2)) }
  }

  @Test func eachPhaseHasItsOwnSeason() {
    let chart = ControlChart(months(50), phaseStarts: [start + 20], season: 12)
    #expect(chart.phases.map { $0.season == nil } == [true, false])
    #expect(chart.phases[1].season?.factor(of: start) == 0.4)
    #expect(chart.limits(at: 24).mean.map { isClose($0, 40) } == true)
  }

  @Test func aQuarterlyMetricHasFourFactors() throws {
    let chart = ControlChart([1, 2, 3, 2, 1, 2, 3, 2, 1], step: 3, season: 12)
    let season = try #require(chart.phases[0].season)
    #expect((0..<12).map { season.factor(of: start + $0) } == [0.5, nil, nil, 1, nil, nil, 1.5, nil, nil, 1, nil, nil])
    #expect(chart.phases[0].limits.kind == .trial)
    #expect(!chart.hasSignals)
    #expect(ControlChart([1, 2, 3, 2, 1, 2, 3], step: 3, season: 12).phases[0].season == nil)
  }

  /// Replaced within the year: what a calendar month comes to, and whether a season is left.
  private static let unusual: [([Int: Double], Bool)] = [
    ([:], true), ([0: 0], false), ([0: -1], false), ([0: 1e-11], false), ([0: 1e-6], true),
    // All together come to 0.
    ([11: -1160], false),
  ]

  @Test(arguments: unusual) func whereNoMultipleTellsASeasonThereIsNone(_ months: [Int: Double], _ has: Bool) {
    let values: [Double?] = (0..<36).map { months[$0 % 12] ?? Self.shape[$0 % 12] }
    let chart = ControlChart(values, season: 12)
    #expect((chart.phases[0].season != nil) == has)
    #expect(chart.phases[0].limits.kind == .firm)
    #expect(chart.lines.joined().allSatisfy { $0.isFinite })
    if !has { #expect(chart == ControlChart(values)) }
  }

  @Test func aSeasonOfNegativeValuesIsOne() {
    let chart = ControlChart(months(36).map { $0.map { -$0 } }, season: 12)
    #expect(chart.phases[0].season?.factor(of: start) == 0.4)
    #expect(chart.phases[0].limits.mean == -100)
  }

  @Test func assuranceComparesWithTheMonthsOwnLimits() {
    // The newest month is March, of which 80 is usual.
    let values = months(27) { [0.9, 1.1, 1][$0 / 12] }
    for (target, assurance) in [(70.0, Assurance.consistentlyMeets), (80, .sometimes), (90, .consistentlyMisses)] {
      #expect(ControlChart(values, season: 12, target: target).assurance == assurance)
    }
  }
}
