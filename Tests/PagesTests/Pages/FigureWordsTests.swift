import OpenbookCore
import Testing

@testable import OpenbookPages

/// What a metric's page says of its figures: over how many months, of which seasons, in which digits.
@Suite struct FigureWordsTests {
  private func display(_ metric: String, more: String = "", asOf: String = "2026-10") throws -> MetricDisplay {
    let site = try TestSite(
      "openbook.yaml\n  company: Example\n  as-of: \(asOf)\nmetrics/m.yaml\n"
        + metric.split(separator: "\n").map { "  \($0)\n" }.joined() + more)
    return MetricDisplay(try site.metricPage("m"), site.style)
  }

  /// The text of the page's tables, a row a line, cells apart by bars.
  private func rows(_ metric: String, asOf: String = "2026-10") async throws -> [String] {
    let site = try TestSite(
      "openbook.yaml\n  company: Example\n  as-of: \(asOf)\nmetrics/m.yaml\n"
        + metric.split(separator: "\n").map { "  \($0)\n" }.joined())
    let page = try #require(await site.plan().first { $0.path == "metrics/m/index.html" })
    return String(decoding: page.render(), as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("<tr") }.map {
      String($0).replacing("</td>", with: "|").replacing("</th>", with: "|").replacing(#/<[^>]*>/#, with: "")
    }
  }

  /// Successive months' values from a month on, as a file has them.
  private static func results(from first: String, _ values: [String]) -> String {
    let start = Month(first) ?? Month(index: 0)
    return "results: {" + values.enumerated().map { "\(start + $0): \($1)" }.joined(separator: ", ") + "}"
  }

  /// A season that repeats: 130 in January, down to 70 in July, up again.
  private static func season(_ months: Int, from first: String) -> String {
    let start = Month(first)?.number ?? 1
    let year = [130, 120, 110, 100, 90, 80, 70, 80, 90, 100, 110, 120]
    return results(from: first, (0..<months).map { String(year[(start - 1 + $0) % 12] + $0 % 3) })
  }

  @Test func aChangeSaysHowManyMonthsItComparesWhereTheyAreFewer() async throws {
    // 2025 knows October to December; the year before only November and December, in which 20 became 30.
    let metric =
      "name: M\n" + Self.results(from: "2024-11", ["10", "10"] + Array(repeating: "5", count: 10) + ["15", "15"])
    let rows = try await rows(metric, asOf: "2025-12")
    #expect(rows.contains("2025|80|+50.0% (2 months)|"))
    // The last quarter has three months of which the year before has two as well.
    #expect(rows.contains("Q4 2025|35|+50.0% (2 months)|"))
    // A period that began before its metric says since when.
    #expect(rows.contains("2024, since November 2024|20||"))
  }

  @Test func aChangeOverAllMonthsSaysNoMore() async throws {
    let metric = "name: M\n" + Self.results(from: "2025-01", Array(repeating: "4", count: 12) + ["5", "5", "5"])
    #expect(try await rows(metric, asOf: "2026-03").contains("Q1 2026|15|+25.0%|"))
  }

  @Test func numbersComeOutAsTheyAreRead() async throws {
    // The mean of 56 and 57 is 56.5, 38.5 below 95: in whole numbers 57, 95 and −39.
    let days = "name: M\nunit: days\naggregate: mean\ndirection: up\ntarget: {from 2026-01: 95}\n"
    #expect(
      try await rows(days + Self.results(from: "2026-09", ["56", "57"])).contains {
        $0.hasSuffix("|missed|56.5|95.0|−38.5|")
      })
    // 2.17 is near 2.2, and not by nothing.
    let near = "name: M\naggregate: mean\ndecimals: 1\ndirection: up\ntolerance: 5%\ntarget: {from 2026-01: 2.2}\n"
    #expect(try await rows(near + "results: {2026-10: 2.17}").contains("Oct 2026|near|2.17|2.20|−0.03|"))
    // A sum's months stay as they were reported.
    let sum = "name: M\ndecimals: 0\ndirection: up\ntarget: {from 2026-01: 95.4}\n"
    #expect(try await rows(sum + "results: {2026-10: 56.5}").contains("Oct 2026|missed|57|95|−39|"))
  }

  @Test func whatAForecastRestsOnIsSaid() throws {
    let method = { (aggregate: String) in
      try display("name: M\naggregate: \(aggregate)\nresults: {2026-10: 4}").forecasts.first?.method
    }
    #expect(try method("sum") == "at the rate so far")
    #expect(try method("mean") == "the figure to date")
    #expect(try method("last") == "the newest value")
  }

  @Test func oneOfAThingIsOne() throws {
    let days = "name: M\nunit: days\ndirection: down\ntarget: {from 2026-01: 4}\n"
    #expect(try display(days + "results: {2026-10: 5}").headline == "M missed its October target by 1\u{A0}day")
    let share = "name: M\nunit: \"%\"\ndecimals: 0\ndirection: down\ntarget: {from 2026-01: 4%}\n"
    #expect(try display(share + "results: {2026-10: 5%}").headline == "M missed its October target by 1 point")
    let weeks = "name: M\nunit: weeks\ndirection: range\ntarget: {from 2026-01: {min: 6, max: 10}}\n"
    #expect(
      try display(weeks + "results: {2026-10: 8}").headline
        == "M met its October target: 8\u{A0}weeks against 6 to 10\u{A0}weeks")
  }

  @Test func aSeasonThatCannotBeToldIsNotClaimed() throws {
    let season = "name: M\ndirection: up\nseason: 12\ntarget: {from 2020-01: 120}\n"
    let young = try display(season + Self.season(14, from: "2025-09"))
    #expect(young.chartTitle == "Its seasons are not known yet: 14 months since September 2025")
    #expect(young.caption.contains("Seasons need two whole years; there are 14 months so far"))
    #expect(young.lede.contains("Seasons need two whole years; there are 14 months so far"))
    // Thirty months would be enough, were the tenth not missing.
    let gapped = try display(season + Self.season(30, from: "2024-05").replacing(#/2025-02: \d+, /#, with: ""))
    #expect(
      gapped.chartTitle
        == "Its seasons are not known yet: two whole years without a missing month since May 2024 would tell them")
    // Known seasons: an October comes to 100 and never to 120, which a January does.
    let known = try display(season + Self.season(34, from: "2024-01"))
    #expect(known.chartTitle == "Steady around its seasons since January 2024")
    #expect(known.lede.hasSuffix("will go on missing this target every October; to change that, change the process."))
    let january = try display(season + Self.season(37, from: "2023-01"), asOf: "2026-01")
    #expect(january.lede.hasSuffix("the process will go on meeting this target every January."))
  }

  /// Eight months at 20, then sixteen about 10: of the first eight each lies above the mean, of the last no run is left.
  @Test func aProcessWithSignalsIsNotCalledSteady() throws {
    let values =
      ["20", "21", "20", "21", "20", "21", "20", "21"]
      + Array(repeating: ["10", "18"], count: 8).flatMap { $0 }
    let display = try display("name: M\ndirection: up\n" + Self.results(from: "2024-11", values))
    #expect(
      display.chartTitle
        == "October 2026 is within its usual range; signals since November 2024: 8 of 24 months")
    #expect(display.lede.contains("October 2026 lies within its limits; signals since November 2024: 8 of 24 months."))
    let steady = try self.display(
      "name: M\ndirection: up\n"
        + Self.results(from: "2025-11", Array(repeating: ["10", "18"], count: 6).flatMap { $0 }))
    #expect(steady.chartTitle.hasPrefix("Steady around 14 since November 2025"))
  }

  /// What is foretold holds for a process that is steady.
  @Test func aProcessThatChangesIsNotForetold() throws {
    let metric = "name: M\ndirection: up\ntarget: {from 2024-01: 40}\n"
    let steady = Array(repeating: ["10", "11"], count: 6).flatMap { $0 }
    #expect(
      try display(metric + Self.results(from: "2025-11", steady)).lede.contains(
        "As it is, the process will go on missing this target"))
    let jump = try display(metric + Self.results(from: "2025-11", steady.dropLast() + ["19"]))
    #expect(jump.chartTitle.contains("signal of improvement"))
    // The newest month is what the limits do not foretell.
    #expect(!jump.lede.contains("this target"), "\(jump.lede)")
    let after = try display(metric + Self.results(from: "2025-11", steady.dropLast(2) + ["19", "10"]))
    #expect(
      after.lede.contains("If it stays as it has been since November 2025, the process will go on missing this target"),
      "\(after.lede)")
  }

  /// Twice as much is counted from February 2026 on.
  @Test func anotherDefinitionIsNamedWhereItCounts() async throws {
    let metric =
      "name: M\ndirection: up\naggregate: sum\nphases: {2026-02: {why: Orders are counted too, breaks: true}}\n"
      + "target: {2026: 200}\n"
      + Self.results(from: "2025-01", Array(repeating: "10", count: 13) + Array(repeating: "20", count: 9))
    let display = try display(metric)
    #expect(display.lede.contains("2026 holds two definitions, the newer one from February 2026 on"))
    #expect(display.cards.contains { $0.detail.contains("two definitions, the newer one from Feb 2026 on") })
    #expect(
      display.phases.last?.hasPrefix(
        "From February 2026 on by another definition, with which nothing before compares: Orders are counted too.")
        == true)
    let drawing = String(decoding: display.chart, as: UTF8.self)
    #expect(drawing.contains("Another definition: Orders"))
    // The line is parted; neither half reaches to the other.
    #expect(drawing.matches(of: #/<polyline class="line"/#).count == 2)
    let rows = try await rows(metric)
    #expect(rows.contains { $0.hasPrefix("Q3 2026|") && $0.hasSuffix("|not comparable|") })
    // January alone compares.
    #expect(rows.contains { $0.hasPrefix("2026 to date|") && $0.hasSuffix("|0.0% (1 month)|") })
  }

  @Test func aTileWithoutComparisonSaysWhy() throws {
    let display = try display(
      "name: M\ndirection: up\nphases: {2026-01: {why: Orders too, breaks: true}}\n"
        + Self.results(from: "2025-01", Array(repeating: "10", count: 22)))
    let tile = try #require(display.cards.first { $0.label == "On the year before" })
    #expect((tile.value, tile.detail) == ("–", "not comparable: defined otherwise before Jan 2026"))
  }

  @Test func aChartWithoutLimitsHasAMessageToo() throws {
    #expect(try display("name: M\nresults: {2026-09: 4, 2026-10: 5}").chartTitle == "M at 5 in October 2026")
    #expect(
      try display("name: M\nresults: {2026-08: 4, 2026-09: 5, 2026-10: {missing: Flood}}").chartTitle
        == "October 2026 is not reported")
  }

  @Test func zerosAreNotDrawnAsBars() throws {
    let display = try display("name: M\ndirection: down\ntarget: {from 2026-01: 0}\nresults: {2026-09: 0, 2026-10: 0}")
    #expect(display.cards.allSatisfy { $0.bullet == nil })
  }

  @Test func aChartSaysWhereItsFiguresStand() throws {
    let long = try display("name: M\n" + Self.results(from: "2023-09", Array(repeating: "5", count: 38)))
    #expect(
      String(decoding: long.chart, as: UTF8.self).contains("The table has the newest 36 months, the CSV every figure."))
    let short = try display("name: M\n" + Self.results(from: "2024-11", Array(repeating: "5", count: 24)))
    #expect(String(decoding: short.chart, as: UTF8.self).contains("The table has every figure."))
  }

  @Test func aChartIsToldInWords() throws {
    let values = Array(repeating: ["10", "11"], count: 7).flatMap { $0 } + ["{missing: The till was broken}"]
    let metric =
      "name: M\ndirection: up\nphases: {2025-11: New shop}\n"
      + Self.results(
        from: "2025-01", Array(values.prefix(10)) + Array(repeating: "20", count: 8) + ["40"] + values.suffix(1))
    let display = try display(metric, asOf: "2026-08")
    let drawing = String(decoding: display.chart, as: UTF8.self)
    // 20 eight times and then 40: of the nine moving ranges' average 20/8 the limit is 28.9, and 40 lies beyond it.
    #expect(drawing.contains("Signals of improvement: 1 month. "))
    #expect(drawing.contains("A new phase begins in November 2025. Not reported: 1 month."))
    #expect(display.caption.contains("○ not reported."))
    #expect(display.notes == ["August 2026: The till was broken."])
    #expect(display.phases.count == 2)
    #expect(display.phases.last?.hasPrefix("From November 2025 on: New shop. 9 months, mean ") == true)
    #expect(!display.caption.contains("New shop"))
  }

  @Test func aMissWithoutASignalHasNoHue() throws {
    let metric =
      "name: M\ndirection: up\ntarget: {from 2025-01: 12}\n"
      + Self.results(from: "2025-11", Array(repeating: ["10", "11"], count: 6).flatMap { $0 })
    let display = try display(metric)
    let drawing = String(decoding: display.chart, as: UTF8.self)
    #expect(!drawing.contains("dot concern") && drawing.contains("<path class=\"dot\""))
    #expect(display.caption.contains("▲ newest, missed its target without a signal."))
  }

  @Test func tablesMarkWhatChartsDraw() async throws {
    let metric =
      "name: M\ndirection: down\n"
      + Self.results(from: "2026-01", ["5", "12", "5", "12", "5", "12", "5", "12", "5", "40"])
    // The mean is 11.3, the upper limit 38.2: September lies below the one, October beyond the other.
    let rows = try await rows(metric)
    #expect(rows.contains("Oct 2026|40|concern: outside|"))
    #expect(rows.contains("Sep 2026|5||"))
  }

  @Test func equalMonthsHaveNoSpan() throws {
    let metric = "name: M\nunit: CHF\n" + Self.results(from: "2026-01", Array(repeating: "100", count: 10))
    #expect(try display(metric).chartTitle == "Always 100\u{A0}CHF since January 2026")
  }

  @Test func everyChartNamesItsRules() throws {
    let values = Self.results(from: "2026-01", ["5", "6", "5", "6", "5", "6", "5", "6", "5", "6"])
    #expect(try display("name: M\nrules: none\n" + values).caption.contains("rule set none"))
    #expect(try display("name: M\n" + values).caption.contains("rule set mdc"))
    #expect(try display("name: M\nresults: {2026-09: 4, 2026-10: 5}").caption.contains("2 of 6 (rule set mdc)"))
    let apart = (0..<7).map { "\((Month("2025-10") ?? Month(index: 0)) + $0 * 2): 4" }.joined(separator: ", ")
    #expect(
      try display("name: M\nresults: {\(apart)}").caption.contains("No two results follow one another without a gap"))
  }

  @Test func aQuarterlyMetricSpeaksOfQuarters() throws {
    let values = (0..<7).map { "\((Month("2025-03") ?? Month(index: 0)) + $0 * 3): \(4 + $0 % 2)" }.joined(
      separator: ", ")
    let display = try display("name: M\nevery: quarter\ndirection: up\nresults: {\(values)}")
    #expect(display.lede.contains("they rest on 7 quarters"))
    #expect(display.caption.hasPrefix("M, by quarter."))
    #expect(display.chartTitle.contains(": usual quarters lie between "))
    #expect(display.facts.contains { $0.text == "sum of the quarters" })
  }
}
