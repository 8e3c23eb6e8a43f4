import Testing

@testable import OpenbookCore

/// What leaks cost, month by month and to date, and by how much that may be off (maths.md 11).
@Suite struct CostTests {
  private static let asOf = Month(year: 2026, number: 10)

  /// A company whose fiscal year is the calendar's, with metrics, assumptions and leaks.
  private static func folder(
    _ metrics: [String: String], assumptions: [String] = [], leaks: [String], currency: String = "currency: USD"
  ) -> String {
    var text = "openbook.yaml\n  company: Example\n  as-of: 2026-10\n  \(currency)\n"
    for (id, lines) in metrics.sorted(by: { $0.key < $1.key }) {
      text += "metrics/\(id).yaml\n  name: M\n"
      for line in lines.split(separator: "\n") { text += "  \(line)\n" }
    }
    text += "funnels/way.yaml\n  title: Way\n  stages: [{metric: \(metrics.keys.sorted().first ?? "a")}]\n"
    if !assumptions.isEmpty { text += "  assumptions:\n" + assumptions.map { "    \($0)\n" }.joined() }
    return text + "  leaks:\n" + leaks.map { "    - {\($0)}\n" }.joined()
  }

  private func cost(_ folder: String, asOf: Month = asOf) -> MisalignmentCost {
    let company = TestCompany(folder)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    return company.figures.cost(asOf: asOf)
  }

  private func leak(_ folder: String, asOf: Month = asOf) throws -> LeakFigures {
    try #require(cost(folder, asOf: asOf).leaks.first)
  }

  /// A value for each month of 2026 up to October, `-` for none.
  private static func results(_ values: String) -> String {
    let values = values.split(separator: " ")
    let lines = values.enumerated().compactMap { index, value in
      value == "-" ? nil : "\(asOf - (values.count - 1 - index)): \(value)"
    }
    return "results: {\(lines.joined(separator: ", "))}"
  }

  private static let left = "id: left, name: Left lying, kind: revenue"

  @Test func monthsAddUpToTheQuarterAndTheYear() throws {
    // Leads that nobody worked, at 1,000 each: 10, 20, … 100 from January to October.
    let leak = try leak(
      Self.folder(
        ["left": Self.results("10 20 30 40 50 60 70 80 90 100")], assumptions: ["deal: {value: 1k, source: Finance}"],
        leaks: ["\(Self.left), formula: left * deal"]))
    #expect(leak.month.value == 100_000)
    // October alone is what the quarter has so far; the year is 550 leads.
    #expect(leak.quarter.value.value == 100_000 && leak.quarter.months == 1 && leak.quarter.of == 1)
    #expect(leak.year.value.value == 550_000 && leak.year.months == 10 && leak.year.of == 10)
    #expect(leak.months.map { $0.value.value ?? -1 } == (1...10).map { Double($0) * 10_000 })
    // A fifth less and a fifth more.
    #expect(isClose(leak.low, 440_000) && isClose(leak.high, 660_000))
  }

  @Test func aFiscalYearBeginsWhereTheCompanySays() throws {
    // From July on: 70 + 80 + 90 + 100 leads; October begins its second quarter.
    let folder = Self.folder(
      ["left": Self.results("10 20 30 40 50 60 70 80 90 100")], leaks: ["\(Self.left), formula: left * 2"],
      currency: "fiscal-year: {starts: 7}")
    let leak = try leak(folder)
    #expect(leak.year.value.value == 680 && leak.year.of == 4)
    #expect(leak.quarter.value.value == 200 && leak.quarter.of == 1)
    let september = try self.leak(folder, asOf: Month(year: 2026, number: 9))
    #expect(september.quarter.value.value == 480 && september.quarter.of == 3)
  }

  @Test func whatIsNotReportedIsLeftOutAndCounted() throws {
    let leak = try leak(
      Self.folder(
        ["left": Self.results("10 20 - 40 50 60 70 80 90 100")], leaks: ["\(Self.left), formula: left * 2"]))
    #expect(leak.year.value.value == 1040 && leak.year.months == 9 && leak.year.of == 10)
    // Nothing is taken for granted, so nothing is varied.
    #expect(leak.low == 1040 && leak.high == 1040)
  }

  @Test func aMissingInputIsNamed() throws {
    let leak = try leak(
      Self.folder(
        ["left": Self.results("10 20"), "rate": Self.results("3 -")], leaks: ["\(Self.left), formula: left * rate"]))
    #expect(leak.month.reason == .input(ID("rate")))
    #expect(leak.quarter.value.reason == .input(ID("rate")) && leak.quarter.months == 0 && leak.quarter.of == 1)
    #expect(leak.year.value.value == 30 && leak.year.months == 1)
  }

  @Test func withoutAnyMonthThereIsNoSum() throws {
    let leak = try leak(
      Self.folder(
        ["left": Self.results("10 20"), "rate": "decimals: 0"],
        assumptions: ["deal: {value: 5, source: Finance}"], leaks: ["\(Self.left), formula: left * rate * deal"]))
    #expect(leak.year.value.value == nil && leak.year.value.reason == .input(ID("rate")))
    #expect(leak.low == nil && leak.high == nil)
  }

  @Test func nothingIsGainedByAnOvershoot() throws {
    // 30 of 20 due: no month costs less than nothing, and none makes good for another.
    let leak = try leak(
      Self.folder(
        ["due": Self.results("20 20 20"), "done": Self.results("15 30 10")],
        leaks: ["\(Self.left), formula: (due - done) * 2"]))
    #expect(leak.months.suffix(3).map { $0.value.value } == [10, 0, 20])
    #expect(leak.year.value.value == 30)
  }

  @Test func aDivisionByZeroIsNoCost() throws {
    let leak = try leak(
      Self.folder(
        ["due": Self.results("20 20"), "done": Self.results("5 0")], leaks: ["\(Self.left), formula: due / done"]))
    #expect(leak.month.reason == .divisionByZero)
    #expect(leak.year.value.value == 4 && leak.year.months == 1)
  }

  @Test func eachAssumptionIsVariedAlone() throws {
    // 100 × (0.5 - 0.1): a fifth of 0.5 either way is 30 to 50, a fifth of 0.1 is 38 to 42; not both together.
    // The third belongs to another leak, and moves nothing here.
    let cost = cost(
      Self.folder(
        ["left": Self.results("100")],
        assumptions: [
          "share: {value: 50%, source: A}", "lost: {value: 10%, source: B}", "deal: {value: 7, source: C}",
        ],
        leaks: [
          "\(Self.left), formula: left * (share - lost)", "id: other, name: Other, kind: profit, formula: left * deal",
        ]))
    let leak = cost.leaks[0]
    #expect(isClose(leak.year.value.value, 40) && isClose(leak.low, 30) && isClose(leak.high, 50))
    #expect(isClose(cost.leaks[1].low, 560) && isClose(cost.leaks[1].high, 840))
  }

  @Test func theFigureItselfIsOneOfTheExtremes() throws {
    // a × (2 - a) is greatest at 1: both ways from there it comes to 0.96.
    let leak = try leak(
      Self.folder(
        ["left": Self.results("1")], assumptions: ["a: {value: 1, source: A}"],
        leaks: ["\(Self.left), formula: left * a * (2 - a)"]))
    #expect(isClose(leak.low, 0.96) && leak.high == 1)
  }

  @Test func aMonthThatLosesItsValueOnTheWayLeavesNoSpan() throws {
    // With the assumption at 1.2 the formula divides by zero, and a sum without that month would look cheap.
    let leak = try leak(
      Self.folder(
        ["left": Self.results("1.2")], assumptions: ["a: {value: 1, source: A}"],
        leaks: ["\(Self.left), formula: 6 / (left - a)"]))
    #expect(isClose(leak.year.value.value, 30))
    #expect(leak.low == nil && leak.high == nil)
  }

  @Test func lagsLookBehindTheYear() throws {
    // January takes December's.
    let leak = try leak(
      Self.folder(
        ["left": "results: {2025-12: 7, 2026-01: 100}"],
        leaks: ["\(Self.left), formula: \"lag(left, 1)\""]), asOf: Month(year: 2026, number: 1))
    #expect(leak.month.value == 7)
  }

  /// Of which currency a leak is an amount, and whether it is added up; the company's is USD.
  @Test(
    arguments: [
      // Money by its kind, where the units say nothing.
      ("revenue", "count * deal", "USD", true), ("profit", "count * 3", "USD", true),
      // A number of people or of orders is none.
      ("satisfaction", "count * deal", nil, false), ("share", "count * 2", nil, false),
      // Money by its units, whatever the kind.
      ("satisfaction", "dollars * 2", "USD", true), ("satisfaction", "count * dollars", "USD", true),
      ("share", "dollars / count", "USD", true), ("satisfaction", "dollars / dollars", nil, false),
      ("satisfaction", "count * deal + dollars", "USD", true),
      // Another currency is not added up, unless something converts it.
      ("revenue", "euros * 2", "EUR", false), ("revenue", "count * euros", "EUR", false),
      ("profit", "euros * share / count", "EUR", false), ("revenue", "euros * rate", "USD", true),
      ("revenue", "euros * deal", "USD", true), ("revenue", "euros * half", "EUR", false),
      ("revenue", "max(euros, 0)", "EUR", false),
    ] as [(String, String, String?, Bool)])
  func unitsComeFromTheFormula(_ kind: String, _ formula: String, _ currency: String?, _ isTotalled: Bool) throws {
    let metrics = [
      "count": "unit: count\n\(Self.results("4"))", "dollars": "unit: USD\n\(Self.results("5"))",
      "euros": "unit: EUR\n\(Self.results("6"))", "share": "unit: '%'\n\(Self.results("7%"))",
      "rate": "unit: USD per EUR\naggregate: mean\n\(Self.results("1.1"))",
    ]
    let cost = cost(
      Self.folder(
        metrics, assumptions: ["deal: {value: 3, source: A}", "half: {value: 50%, source: A}"],
        leaks: ["id: a, name: A, kind: \(kind), formula: \"\(formula)\""]))
    #expect(cost.leaks[0].currency == currency)
    #expect(cost.leaks[0].isTotalled == isTotalled)
    #expect(cost.totals.count == (isTotalled ? 1 : 0))
  }

  @Test func totalsAreTakenByKindAndSayHowManyAreKnown() throws {
    // Of three leaks of revenue one is never reported and one is in euros; profit stands apart.
    let cost = cost(
      Self.folder(
        [
          "a": Self.results("1 2 3"), "b": "decimals: 0", "euros": "unit: EUR\n\(Self.results("9 9 9"))",
          "c": Self.results("5 5 -"),
        ],
        leaks: [
          "id: p, name: P, kind: profit, formula: a * 100", "id: r, name: R, kind: revenue, formula: a * 10",
          "id: s, name: S, kind: revenue, formula: b * 10", "id: t, name: T, kind: revenue, formula: euros * 10",
          "id: u, name: U, kind: revenue, formula: c * 10", "id: v, name: V, kind: satisfaction, formula: a * 10",
        ]))
    #expect(cost.leaks.map(\.id.text) == ["p", "r", "s", "t", "u", "v"].map { "way/\($0)" })
    #expect(cost.totals.map(\.kind) == [.revenue, .profit])
    let revenue = cost.totals[0]
    // 10 + 20 + 30 and 50 + 50; in October, which alone is in the quarter, only the first is known.
    #expect(revenue.year.value == 160 && revenue.year.known == 2 && revenue.of == 3)
    #expect(revenue.quarter.value == 30 && revenue.quarter.known == 1)
    #expect(revenue.month.value == 30 && revenue.month.known == 1)
    #expect(cost.totals[1].year.value == 600 && cost.totals[1].of == 1)
  }

  @Test func nothingKnownIsNoSum() throws {
    let cost = cost(
      Self.folder(
        ["a": "decimals: 0", "b": Self.results("1")], leaks: ["\(Self.left), formula: a * 10"]))
    #expect(cost.totals[0].year.value == nil && cost.totals[0].year.known == 0 && cost.totals[0].of == 1)
  }

  @Test func aCompanyWithoutACurrencyHasOne() throws {
    let folder = { (kind: String, unit: String) in
      Self.folder(
        ["a": "unit: \(unit)\n\(Self.results("2"))"], leaks: ["id: a, name: A, kind: \(kind), formula: a * 10"],
        currency: "locale: en-US")
    }
    #expect(cost(folder("revenue", "count")).totals[0].year.value == 20)
    #expect(cost(folder("revenue", "EUR")).totals.isEmpty)
    #expect(cost(folder("satisfaction", "count")).totals.isEmpty)
    // Dollars times a number of things are dollars, and no plain numbers to add to euros times as many.
    let mixed = cost(
      Self.folder(
        [
          "a": "unit: USD\n\(Self.results("2"))", "b": "unit: EUR\n\(Self.results("3"))",
          "n": "unit: count\n\(Self.results("4"))",
        ],
        leaks: [
          "id: a, name: A, kind: revenue, formula: a * n", "id: b, name: B, kind: revenue, formula: b * n",
        ], currency: "locale: en-US"))
    #expect(mixed.leaks.map(\.currency) == ["USD", "EUR"])
    #expect(mixed.totals.isEmpty)
  }

  @Test func leaksAlsoMixNoCurrencies() {
    let company = TestCompany(
      Self.folder(
        ["dollars": "unit: USD\n\(Self.results("5"))", "euros": "unit: EUR\n\(Self.results("6"))"],
        assumptions: ["half: {value: 50%, source: A}", "rate: {value: 1.1, source: A}"],
        leaks: [
          "\(Self.left), formula: dollars - euros", "id: b, name: B, kind: profit, formula: dollars - euros * rate",
          "id: c, name: C, kind: profit, formula: dollars + (1 - half) * euros",
        ]))
    #expect(
      company.messages(of: .mixedCurrencies) == [
        "funnels/way.yaml:7:68 the formula adds or compares USD ('dollars') and EUR ('euros')",
        "funnels/way.yaml:9:68 the formula adds or compares USD ('dollars') and EUR ('euros')",
      ])
  }

  /// Whoever may not see the prices sees what the leak comes to, and no name of what it is computed from.
  @Test func aDeclassifiedLeakTellsItsSumAndNoMore() throws {
    let folder = Self.folder(
      ["a": Self.results("2 3"), "price": "audience: board\n\(Self.results("10 -"))"],
      leaks: ["id: a, name: A, kind: revenue, declassify: A total names no price, formula: a * price"])
    for audience in ["company", "board"] {
      let company = TestCompany(folder, audience: audience)
      let leak = try #require(company.figures.cost(asOf: Self.asOf).leaks.first)
      #expect(leak.year.value.value == 20)
      #expect(leak.month.reason == (audience == "board" ? .input(ID("price")) : .notReported))
    }
  }
}
