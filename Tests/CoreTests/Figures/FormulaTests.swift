import Testing

@testable import OpenbookCore

/// maths.md 12: what a formula gives for a month.
@Suite struct FormulaTests {
  /// A formula over `a`, `b`, `qualified-leads` and `c3`, in months from 2026-01 on.
  private func company(_ formula: String, a: String = "{2026-01: 10, 2026-02: 20, 2026-03: 30}") -> TestCompany {
    TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: 2026-03
      metrics/a.yaml
        name: A
        results: \(a)
      metrics/b.yaml
        name: B
        results: {2026-01: 2, 2026-02: 0, 2026-03: 4}
      metrics/c3.yaml
        name: C3
        results: {2026-02: 3, 2026-03: 5}
      metrics/qualified-leads.yaml
        name: Leads
        results: {2026-01: 7, 2026-02: 7, 2026-03: 7}
      metrics/x.yaml
        name: X
        formula: "\(formula)"
      """)
  }

  private func value(_ formula: String, _ month: String = "2026-03") -> Known<Double>? {
    company(formula).month("x", month)?.actual
  }

  private static let values: [(String, Double)] = [
    ("a", 30), ("a + b * 2", 38), ("(a + b) * 2", 68), ("a - b - 1", 25), ("a - (b - 1)", 27), ("a / b / 2", 3.75),
    ("a / (b / 2)", 15), ("a * b / 2", 60), ("-a", -30), ("-a + b", -26), ("- a * -b", 120), ("a - -b", 34),
    ("--a", 30),
    ("2 * -b", -8), ("-(a - b)", -26), ("+0 + a", 30), ("a+b", 34), ("a -b", 26), ("a*b", 120), ("a/b", 7.5),
    ("qualified-leads", 7), ("qualified-leads - a", -23), ("qualified-leads -a", -23), ("c3", 5), ("c3+1", 6),
    ("a * 38%", 11.4),
    ("a + 1.5k", 1530), ("a + 4_200", 4230), ("2M / a * 3", 200_000), ("a * 1.1B / 1B", 33), ("5-3 + a * 0", 2),
    ("0.5 * a", 15),
    ("min(a, b)", 4), ("max(a, b, 50)", 50), ("min(a)", 30), ("max(-a, -b)", -4), ("min(a, max(b, 6))", 6),
    ("lag(a, 0)", 30), ("lag(a, 1)", 20), ("lag(a + b, 2)", 12), ("lag(lag(a, 1), 1)", 10), ("a - lag(a, 1)", 10),
    ("sum(a, 1)", 30), ("sum(a, 3)", 60), ("sum(a * b, 3)", 140), ("lag(sum(a, 2), 1)", 30), ("sum(lag(a, 1), 2)", 30),
    ("sum(sum(a, 2), 2)", 80), ("  a  ", 30), ("a\t+\tb", 34), ("((((a))))", 30),
  ]

  @Test(arguments: values) func arithmetic(_ formula: String, _ expected: Double) {
    // `+0` is no number: a sign before a number is a minus or nothing.
    guard formula != "+0 + a" else {
      #expect(!company(formula).messages(of: .formulaSyntax).isEmpty)
      return
    }
    let company = company(formula.replacing("\t", with: "\\t"))
    #expect(isClose(company.month("x", "2026-03")?.actual.value, expected), "\(company.messages)")
    #expect(company.messages.isEmpty)
  }

  @Test func divisionByZeroHasNoValue() {
    let company = company("a / b")
    #expect(company.metric("x").months.map(\.actual.reason) == [nil, .divisionByZero, nil])
    #expect(company.month("x", "2026-02")?.status == .notReported)
  }

  private static let inputs: [(String, String)] = [
    ("a + c3", "c3"), ("c3 + a", "c3"), ("a * 0 * c3", "c3"), ("min(a, c3)", "c3"), ("max(c3, a)", "c3"),
    ("sum(c3, 3)", "c3"),
    ("lag(c3, 3)", "c3"), ("a / c3", "c3"),
  ]

  @Test(arguments: inputs) func aMissingInputIsNamed(_ formula: String, _ input: String) {
    // January of c3 is not reported; x has a value only from the first month that has all of it.
    let company = company(
      "max(\(formula), lag(a, 0)) + 0 * a", a: "{2025-06: 1, 2026-01: 10, 2026-02: 20, 2026-03: 30}")
    #expect(
      !company.metric("x").months.contains {
        $0.actual.value == nil && $0.actual.reason != .input(ID(input)) && $0.actual.reason != .input(ID("a"))
      })
    if let first = company.metric("x").months.first { #expect(first.actual.value != nil) }
  }

  @Test func aGapInAnInputIsNamedAndItsReasonStaysWithIt() {
    let company = company("b / a", a: "{2026-01: 10, 2026-02: {missing: Moving}, 2026-03: 30}")
    #expect(company.metric("x").months.map(\.actual.reason) == [nil, .input(ID("a")), nil])
    #expect(company.month("x", "2026-02")?.status == .notReported)
  }

  @Test func anInputWithoutValueIsNamedAlongAChain() {
    let company = TestCompany(
      """
      metrics/a.yaml
        name: A
        results: {2026-01: 1, 2026-03: 1}
      metrics/b.yaml
        name: B
        formula: a * 2
      metrics/c.yaml
        name: C
        formula: b + 1
      """)
    #expect(company.month("b", "2026-02")?.actual.reason == .input(ID("a")))
    #expect(company.month("c", "2026-02")?.actual.reason == .input(ID("b")))
    #expect(company.month("c", "2026-03")?.actual.value == 3)
  }

  @Test func aWindowNeedsEachOfItsMonths() {
    let company = company("sum(c3, 2)")
    #expect(company.metric("x").months.map { $0.month.description } == ["2026-03"])
    #expect(company.month("x", "2026-03")?.actual.value == 8)
  }

  @Test func whatIsTooLargeHasNoValue() {
    let big = "100_000_000_000_000_000"
    let product = Array(repeating: big, count: 18).joined(separator: " * ")
    for formula in [
      "\(product) * a", "sum(\(product) * 10 * a, 2)", "-(\(product) * \(big) * a)", "max(\(product) * \(big), a)",
      "sum(\(product) * a, 3) - sum(\(product) * a, 3)",
    ] {
      let company = company(formula, a: "{2026-01: 17, 2026-02: 17, 2026-03: 17}")
      let known = company.metric("x").months.compactMap(\.actual.value)
      #expect(known.allSatisfy { $0.isFinite }, "\(formula.suffix(40)): \(known)")
    }
  }

  @Test func aPeriodTooLargeHasNoValue() {
    let product = Array(repeating: "100_000_000_000_000_000", count: 18).joined(separator: " * ")
    for aggregate in ["sum", "mean"] {
      let company = TestCompany(
        """
        metrics/a.yaml
          name: A
          results: {2026-01: 90, 2026-02: 90, 2026-03: 90}
        metrics/x.yaml
          name: X
          aggregate: \(aggregate)
          formula: \(product) * a
        """)
      #expect(company.month("x", "2026-01")?.actual.value?.isFinite == true)
      for period in company.metric("x").periods { #expect(period.actual.value?.isFinite != false) }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["a: a + 1", "a: b; b: a", "a: b; b: c; c: lag(a, 1)", "a: b + b; b: c * 2; c: a - d; d: 1"])
  func aCircleIsAFindingAndUnusable(_ metrics: String) {
    var folder = "metrics/free.yaml\n  name: Free\n  results: {2026-01: 5}\n"
    var ids: [String] = []
    for metric in metrics.split(separator: "; ") {
      let parts = metric.split(separator: ": ")
      ids.append(String(parts[0]))
      folder += "metrics/\(parts[0]).yaml\n  name: \(parts[0])\n  formula: \(parts[1]) + free\n"
    }
    folder += "metrics/above.yaml\n  name: Above\n  formula: a + free\n"
    let company = TestCompany(folder)
    #expect(company.messages(of: .cycle).count == 1)
    #expect(company.messages(of: .cycle).first?.contains("metrics are computed in a circle: a → ") == true)
    for id in ids.filter({ $0 != "d" }) + ["above"] {
      #expect(company.metric(id).months.allSatisfy { $0.actual.value == nil }, "\(id)")
    }
    #expect(company.month("free", "2026-01")?.actual.value == 5)
  }

  @Test(.timeLimit(.minutes(1))) func aChainOfTwoThousandIsComputed() {
    var folder = "metrics/m0.yaml\n  name: M\n  results: {2026-01: 1, 2026-02: 2}\n"
    for index in 1...2000 { folder += "metrics/m\(index).yaml\n  name: M\(index)\n  formula: m\(index - 1) + 1\n" }
    let company = TestCompany(folder)
    #expect(company.month("m2000", "2026-02")?.actual.value == 2002)
    #expect(company.period("m2000", "2026")?.actual.value == 2003)
    #expect(company.messages.isEmpty)
  }

  @Test(.timeLimit(.minutes(1))) func aChainThatDoublesIsComputed() {
    var folder = "metrics/m0.yaml\n  name: M\n  results: {2026-01: 1, 2026-02: 2}\n"
    for index in 1...40 {
      folder += "metrics/m\(index).yaml\n  name: M\(index)\n  formula: m\(index - 1) + m\(index - 1)\n"
    }
    let company = TestCompany(folder)
    #expect(company.month("m40", "2026-02")?.actual.value == 2_199_023_255_552)
    #expect(company.period("m40", "2026")?.actual.value == 3_298_534_883_328)
  }

  @Test(.timeLimit(.minutes(1))) func windowsInWindowsDoNotHang() {
    let results = (0..<200).map { "\(Month(year: 2010, number: 1) + $0): 1" }.joined(separator: ", ")
    let folder = "metrics/a.yaml\n  name: A\n  results: {\(results)}\n"
    var nested = "a"
    for _ in 0..<6 { nested = "sum(\(nested), 30)" }
    #expect(
      TestCompany(folder + "metrics/x.yaml\n  name: X\n  formula: \(nested)\n").messages
        == ["cap-exceeded metrics/x.yaml:2:10 a formula that adds up more than 20000 values a month"])
    var chain = folder + "metrics/w0.yaml\n  name: W\n  formula: sum(a, 30)\n"
    for index in 1...4 { chain += "metrics/w\(index).yaml\n  name: W\(index)\n  formula: sum(w\(index - 1), 30)\n" }
    let company = TestCompany(chain)
    #expect(company.messages.isEmpty)
    #expect(company.metric("w4").months.last?.actual.value == 24_300_000)
    #expect(company.metric("w4").periods.last?.actual.value == 194_400_000)
  }
}
