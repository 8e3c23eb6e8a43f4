import Foundation
import Testing

@testable import OpenbookCore

/// What holds for every company, tried on random ones.
@Suite struct FigurePropertyTests {
  private static let first = Month(year: 2024, number: 1)

  private struct Random {
    var numbers: SeededNumbers
    init(_ seed: Int) { numbers = SeededNumbers(seed) }
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    mutating func one<T>(of items: [T]) -> T { items[int(0...items.count - 1)] }

    /// Results over three years, some missing, some not reported.
    mutating func results(gaps: Int) -> String {
      var lines: [String] = []
      for offset in 0..<36 {
        switch int(0...99) {
        case 0..<gaps: continue
        case gaps..<(gaps + gaps / 3): lines.append("\(first + offset): {missing: Moving}")
        default: lines.append("\(first + offset): \(int(-2000...9999)).\(int(0...99))")
        }
      }
      return "{" + lines.joined(separator: ", ") + "}"
    }

    /// Metrics of all kinds, ten reported ones and eight computed from them and from each other.
    mutating func company() -> (folder: String, head: String) {
      let head =
        "openbook.yaml\n  company: Example\n  fiscal-year: {starts: \(int(1...12)), named-by: \(one(of: ["start", "end"]))}\n  tolerance: 5%\n"
      var folder = ""
      for index in 0..<10 {
        folder +=
          "metrics/m\(index).yaml\n  name: M\(index)\n  direction: \(one(of: ["up", "down", "range", "none"]))\n"
        folder +=
          "  aggregate: \(one(of: ["sum", "mean", "last"]))\n  results: \(results(gaps: one(of: [0, 10, 40])))\n"
        folder +=
          "  target: {2024: \(int(1...9000)), 2025-Q\(int(1...4)): \(int(1...900)), from 2025-03: \(int(1...900))}\n"
      }
      for index in 10..<18 {
        let (a, b) = ("m\(int(0...index - 1))", "m\(int(0...index - 1))")
        let formula = one(of: [
          "\(a) / \(b)", "\(a) + \(b) * 2", "lag(\(a), \(int(1...3))) - \(b)", "sum(\(a), 3) / sum(\(b), 3)",
          "max(\(a), \(b))",
        ])
        folder +=
          "metrics/m\(index).yaml\n  name: M\(index)\n  formula: \(formula)\n  aggregate: \(one(of: ["sum", "mean", "last", "ratio"]))\n"
      }
      return (folder, head)
    }
  }

  /// Everything that can be told from the figures.
  private func trace(_ figures: Figures) -> [String] {
    figures.metrics.sorted { $0.id < $1.id }.map { "\($0.months) \($0.periods) \(String(describing: $0.chart))" }
      + figures.factors.map { "\($0.id.text) \($0.status)" }
  }

  @Test(arguments: 0..<12) func completeMonthsSumToQuartersAndYears(_ seed: Int) {
    var random = Random(seed)
    let (folder, head) = random.company()
    let company = TestCompany(head + folder)
    let calendar = company.view.configuration.calendar
    for (metric, figures) in zip(company.view.metrics, company.figures.metrics) where metric.aggregate == .sum {
      for period in figures.periods {
        let values = calendar.months(of: period.period).compactMap { figures.month($0)?.actual.value }
        guard values.count == period.reported else { continue }
        #expect(isClose(period.actual.value, values.reduce(0, +), within: 1e-9), "\(metric.id.text) \(period.period)")
        guard case .year(let year) = period.period, period.reported == 12 else { continue }
        let quarters = (1...4).compactMap { figures.period(.quarter(year, $0))?.actual.value }
        #expect(quarters.count == 4)
        #expect(isClose(period.actual.value, quarters.reduce(0, +), within: 1e-9))
      }
    }
  }

  @Test(arguments: 0..<12) func periodsCountTheirMonths(_ seed: Int) {
    var random = Random(seed)
    let (folder, head) = random.company()
    let company = TestCompany(head + folder)
    let calendar = company.view.configuration.calendar
    guard let asOf = company.figures.asOf else { return }
    for figures in company.figures.metrics {
      #expect(figures.months.last.map { $0.month == asOf } ?? true)
      #expect(zip(figures.months, figures.months.dropFirst()).allSatisfy { $1.month - $0.month == 1 })
      #expect(figures.months.first.map { $0.actual.value != nil } ?? true)
      for period in figures.periods {
        let months = calendar.months(of: period.period)
        let due = months.filter { figures.month($0) != nil }
        #expect(period.due == due.count)
        #expect(period.reported >= 1 && period.reported <= period.due)
        #expect(period.isToDate == (months.upperBound > asOf))
        #expect((period.target == nil) == (period.variance == nil) || period.actual.value == nil)
        #expect(period.actual.value?.isFinite != false)
        if let change = period.yearOnYear { #expect((1...period.reported).contains(change.months)) }
      }
      // Every month with a value lies in a quarter and a year that have a figure.
      for month in figures.months where month.actual.value != nil {
        #expect(figures.period(calendar.quarter(of: month.month)) != nil)
        #expect(figures.period(calendar.year(of: month.month)) != nil)
      }
    }
  }

  @Test(arguments: 0..<8) func theOrderOfFilesChangesNothing(_ seed: Int) {
    var random = Random(seed)
    let (folder, head) = random.company()
    #expect(trace(TestCompany(head + folder).figures) == trace(TestCompany(head + folder, reversed: true).figures))
  }

  @Test(arguments: 0..<8) func anEarlierAsOfIsAFolderCutThere(_ seed: Int) {
    var random = Random(seed)
    let (folder, head) = random.company()
    let asOf = Self.first + random.int(3...34)
    let cut = folder.split(separator: "\n").map { line -> String in
      guard line.hasPrefix("  results: {") else { return String(line) }
      let entries = line.dropFirst("  results: {".count).dropLast().components(separatedBy: ", ")
      let kept = entries.filter { entry in Month(String(entry.prefix(7))).map { $0 <= asOf } ?? false }
      return kept.isEmpty ? "" : "  results: {" + kept.joined(separator: ", ") + "}"
    }.filter { !$0.isEmpty }.joined(separator: "\n")
    let early = TestCompany(head + folder, asOf: "\(asOf)")
    let short = TestCompany(head + cut, asOf: "\(asOf)")
    #expect(trace(early.figures) == trace(short.figures))
    // And history told from today is what was told then.
    let now = TestCompany(head + folder)
    for (position, figures) in early.figures.metrics.enumerated() {
      for period in figures.periods {
        let told = now.figures.period(period.period, ofMetricAt: position, asOf: asOf)
        #expect(told.map { "\($0)" } == "\(period)")
      }
    }
  }

  @Test(arguments: 0..<40) func aYearsTargetIsThatOfItsMonths(_ seed: Int) {
    var random = Random(seed)
    let whole = random.int(1...1_000_000)
    var parts: [String] = []
    var free = Set(1...12)
    var left = whole
    for quarter in 1...4 where random.int(0...2) == 0 {
      let part = random.int(0...max(0, left / 2))
      left -= part
      parts.append("2026-Q\(quarter): \(part)")
      free.subtract(((quarter - 1) * 3 + 1)...(quarter * 3))
      // A month inside a named quarter changes the quarter's other months and nothing else.
      if random.int(0...1) == 0, part > 0 {
        parts.append("2026-\(two((quarter - 1) * 3 + random.int(1...3))): \(random.int(0...part))")
      }
    }
    for month in free.sorted() where random.int(0...3) == 0 && free.count > 1 {
      let part = random.int(0...max(0, left / 2))
      left -= part
      free.remove(month)
      parts.append("2026-\(two(month)): \(part)")
    }
    parts.append("2026: \(whole)")
    parts.shuffle(using: &random.numbers)
    let spread = (0..<12).map { _ in String(random.int(0...9)) }
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        fiscal-year: {starts: 1}
        as-of: 2027-12
      metrics/m.yaml
        name: M
        direction: up
        \(random.int(0...1) == 0 && spread.contains { $0 != "0" } ? "spread: [\(spread.joined(separator: ", "))]" : "")
        results: {2025-12: 1}
        target: {\(parts.joined(separator: ", "))}
      """)
    let year = company.view.configuration.calendar.months(of: .year(2026))
    let targets = year.compactMap { company.metric("m").month($0)?.target?.edges.low }
    guard !free.isEmpty else { return }
    guard !company.messages.contains(where: { $0.hasPrefix("targets-exceed-period") }) else { return }
    #expect(targets.count == 12)
    #expect(isClose(targets.reduce(0, +), Double(whole), within: 1e-9), "\(parts)")
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
