import Testing

@testable import OpenbookCore

/// What a running quarter or year may come to (maths.md 8).
@Suite struct ForecastTests {
  /// A total in so many uneven months from January on.
  private func months(_ year: Int, _ total: Double, over count: Int, from first: Int = 1) -> [String] {
    var values = (1..<max(1, count)).map { (total / Double(count)).rounded() + Double($0) * 1003 }
    values.append(total - values.reduce(0, +))
    return values.enumerated().map { index, value in
      "\(year)-\(first + index < 10 ? "0" : "")\(first + index): \(Int(value))"
    }
  }

  private func forecasts(_ metric: String, asOf: String) -> [String: Double] {
    let company = TestCompany("openbook.yaml\n  company: Example\n  as-of: \(asOf)\nmetrics/m.yaml\n" + metric)
    let figures = company.figures.metrics[0].forecasts(nil)
    return Dictionary(uniqueKeysWithValues: figures.map { ("\($0.period) \($0.method.rawValue)", $0.value) })
  }

  @Test func publishedOnes() throws {
    let names = [
      "run-rate to the year from nine months", "run-rate to the quarter from one month", "seasonal share to the year",
    ]
    for name in names {
      let known = try RollUpVector.named(name)
      var results: [String] = []
      let (asOf, key): (String, String)
      if let toDate = known.toDate {
        results = months(2017, toDate, over: try #require(known.monthsKnown), from: 10)
        (asOf, key) = ("2017-10", "2017-Q4 run-rate")
      } else if let last = known.lastYear, let same = known.lastYearToDate, let now = known.yearToDate {
        results =
          months(2016, same, over: 9) + months(2016, last - same, over: 3, from: 10) + months(2017, now, over: 9)
        (asOf, key) = ("2017-09", "2017 seasonal-share")
      } else {
        results = months(2017, try #require(known.yearToDate), over: try #require(known.monthsKnown))
        (asOf, key) = ("2017-09", "2017 run-rate")
      }
      let found = forecasts("  name: M\n  results: {\(results.joined(separator: ", "))}\n", asOf: asOf)[key]
      #expect(known.holds(found, known.expected), "\(known.name): \(found ?? .nan)")
    }
  }

  private static let lastYear = (1...12).map { "2025-\($0 < 10 ? "0" : "")\($0): \($0 * 10)" }.joined(separator: ", ")

  @Test(
    arguments: [
      // Two of three months: 30 in two, so 45 in three. The year began in September: 70 in four of its months.
      ("results: {2026-09: 40, 2026-10: 10, 2026-11: 20}", ["2026-Q4 run-rate": 45, "2026 run-rate": 70.0 / 3 * 4]),
      // A month without a result is still to come.
      ("results: {2026-09: 40, 2026-11: 20}", ["2026-Q4 run-rate": 60, "2026 run-rate": 120]),
      ("aggregate: mean\n  results: {2026-10: 10, 2026-11: 20}", ["2026-Q4 run-rate": 15, "2026 run-rate": 15]),
      ("aggregate: last\n  results: {2026-10: 10, 2026-11: 20}", ["2026-Q4 run-rate": 20, "2026 run-rate": 20]),
      // Last year: 780, of which 110 in October and 110 + 100 by then since October; Q4 330 of 780.
      (
        "results: {\(lastYear), 2026-10: 50, 2026-11: 60}",
        [
          "2026-Q4 run-rate": 165, "2026-Q4 seasonal-share": 110.0 * 330 / 210, "2026 run-rate": 660,
          "2026 seasonal-share": 110.0 * 780 / 210,
        ]
      ),
      // Another definition since summer: last year tells nothing.
      (
        "phases: {2026-07: {why: Moved, breaks: true}}\n  results: {\(lastYear), 2026-10: 50, 2026-11: 60}",
        ["2026-Q4 run-rate": 165, "2026 run-rate": 660]
      ),
      // Last year's same months came to nothing, of which no share can be taken.
      (
        "results: {2025-10: 0, 2025-11: 0, 2025-12: 7, 2026-10: 50, 2026-11: 60}",
        ["2026-Q4 run-rate": 165, "2026 run-rate": 660]
      ),
      // Quarters count where results come every quarter; the last one is not due yet, and the first began the metric.
      ("every: quarter\n  results: {2026-03: 30, 2026-06: 40, 2026-09: 50}", ["2026 run-rate": 160]),
      ("results: {2026-09: 40}", ["2026 run-rate": 160]),
    ] as [(String, [String: Double])])
  func goOnFromWhatIsReported(_ metric: String, _ expected: [String: Double]) {
    let found = forecasts("  name: M\n  \(metric)\n", asOf: "2026-11")
    #expect(found.keys.sorted() == expected.keys.sorted())
    for (key, value) in expected { #expect(isClose(found[key], value, within: 1e-9), "\(key): \(found)") }
  }

  @Test func nothingIsForecastForWhatIsOver() {
    #expect(forecasts("  name: M\n  results: {2026-10: 50, 2026-12: 60}\n", asOf: "2026-12").isEmpty)
  }

  @Test func aSumHasARangeByItsOwnVariation() throws {
    let values = [10, 14, 8, 12, 15, 9, 11, 13]
    let results = values.enumerated().map { "2026-0\($0 + 1): \($1)" }.joined(separator: ", ")
    let company = TestCompany(
      "openbook.yaml\n  company: Example\n  as-of: 2026-08\nmetrics/m.yaml\n  name: M\n  results: {\(results)}\n")
    let year = try #require(company.figures.metrics[0].forecasts(nil).first { $0.period == .year(2026) })
    let ranges = zip(values, values.dropFirst()).map { abs($0 - $1) }
    let average = Double(ranges.reduce(0, +)) / Double(ranges.count)
    #expect(isClose(year.range, 2.66 * average * 2, within: 1e-9))
    #expect(isClose(year.low, year.value - 2.66 * average * 2, within: 1e-9))
    let mean = TestCompany(
      "openbook.yaml\n  company: Example\n  as-of: 2026-08\nmetrics/m.yaml\n  name: M\n  aggregate: mean\n  results: {\(results)}\n"
    )
    #expect(mean.figures.metrics[0].forecasts(nil).allSatisfy { $0.range == nil })
  }

  @Test func fewPointsHaveNoRange() {
    let company = TestCompany(
      "openbook.yaml\n  company: Example\n  as-of: 2026-02\nmetrics/m.yaml\n  name: M\n  results: {2026-01: 3, 2026-02: 9}\n"
    )
    let forecasts = company.figures.metrics[0].forecasts(nil)
    #expect(forecasts.count == 2)
    #expect(forecasts.allSatisfy { $0.range == nil && $0.low == nil && $0.high == nil })
  }

  @Test func numbersThatAreTooLargeHaveNone() {
    #expect(forecasts("  name: M\n  results: {2026-10: 1e308, 2026-11: 1e308}\n", asOf: "2026-11").isEmpty)
  }
}
