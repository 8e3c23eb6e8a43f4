import Testing

@testable import OpenbookCore

/// Formulas that cannot be read, and where the finding points.
@Suite struct FormulaSyntaxTests {
  private func findings(_ formula: String) -> [String] {
    TestCompany(
      """
      metrics/a.yaml
        name: A
        results: {2026-01: 1}
      metrics/b.yaml
        name: B
        results: {2026-01: 1}
      metrics/x.yaml
        name: X
        formula: \(formula)
      """
    ).messages
  }

  /// `⟦` marks the place.
  private static let faults: [(String, String)] = [
    ("a + ⟦", "the formula ends where a number or a metric is due"),
    ("a +⟦) + b", "')' where a number or a metric is due"),
    ("⟦* a", "'*' where a number or a metric is due"), ("a ⟦b", "'b' where +, -, * or / is due"),
    ("a- ⟦b", "'b' where +, -, * or / is due"),
    ("a ⟦2", "'2' where +, -, * or / is due"),
    ("(a + b⟦", "the formula ends where ')' is due"), ("a + b⟦)", "')' where +, -, * or / is due"),
    ("a ⟦% b", "'%' where +, -, * or / is due"),
    ("a * ⟦2x", "'2x' is not a number"), ("a * ⟦2..5", "'2' is not a number"), ("a * ⟦1e6", "'1e6' is not a number"),
    ("a * ⟦.5", "'.' where a number or a metric is due"), ("a * ⟦5K", "'5K' is not a number"),
    ("min⟦", "the formula ends where '(' is due"), ("min ⟦a", "'a' where '(' is due"),
    ("min(⟦)", "')' where a number or a metric is due"),
    ("min(a⟦", "the formula ends where ')' is due"), ("lag(a⟦)", "'lag' without a number of months"),
    ("lag(a, ⟦x)", "a number of months from 0 to 120 is due here"),
    ("lag(a, ⟦-1)", "a number of months from 0 to 120 is due here"),
    ("lag(a, ⟦121)", "a number of months from 0 to 120 is due here"),
    ("sum(a, ⟦0)", "a number of months from 1 to 120 is due here"),
    ("sum(a, ⟦)", "a number of months from 1 to 120 is due here"), ("lag(a, 1⟦.5)", "'.' where ')' is due"),
    ("sum(a⟦)", "'sum' without a number of months"), ("lag ⟦+ a", "'+' where '(' is due"),
    ("a + ⟦lag", "the formula ends where '(' is due"),
    ("a + ⟦é", "'é' where a number or a metric is due"), ("a ⟦× b", "'×' where +, -, * or / is due"),
    ("a ⟦− b", "'−' where +, -, * or / is due"),
    ("a ⟦, b", "',' where +, -, * or / is due"), ("a ⟦^ 2", "'^' where +, -, * or / is due"),
  ]

  @Test(arguments: faults) func theFaultIsShownAtItsPlace(_ marked: String, _ message: String) throws {
    let formula = marked.replacing("⟦", with: "")
    var column = "  formula: ".count - 2 + 1
    let mark = try #require(marked.firstIndex(of: "⟦"))
    column += marked[..<mark].count
    // Of a function's name without its bracket, the place is where the bracket is due.
    if marked == "a + ⟦lag" { column += 3 }
    let found = findings("'\(formula)'")
    let expected = "formula-syntax metrics/x.yaml:2:\(column + 1) \(message)"
    #expect(found.first == expected || found.contains(expected), "\(found)")
  }

  private static let unquoted: [(String, Int, String)] = [
    ("a + 2x", 14, "'2x' is not a number"), ("(a / b)) * 2", 17, "')' where +, -, * or / is due"),
    ("\"a + \\u0032x\"", 10, "'2x' is not a number"),
  ]

  @Test(arguments: unquoted) func thePlaceIsThatInTheFile(_ formula: String, _ column: Int, _ message: String) {
    let found = findings(formula)
    #expect(found.first == "formula-syntax metrics/x.yaml:2:\(column) \(message)", "\(found)")
  }

  @Test func aFoldedFormulaIsOneFormula() {
    let company = TestCompany(
      """
      metrics/a.yaml
        name: A
        results: {2026-01: 6}
      metrics/x.yaml
        name: X
        formula: >
          a
          / 2
      """)
    #expect(company.month("x", "2026-01")?.actual.value == 3)
    #expect(company.messages.isEmpty)
  }

  @Test func anUnknownNameIsFoundAtItsPlace() {
    #expect(findings("a + bb") == ["unknown-reference metrics/x.yaml:2:14 no metric 'bb'"])
    #expect(findings("a-b") == ["unknown-reference metrics/x.yaml:2:10 no metric 'a-b'"])
    #expect(findings("A + b") == ["unknown-reference metrics/x.yaml:2:10 no metric 'A'"])
  }

  @Test func aMinusBetweenNamesNeedsSpaces() {
    let company = TestCompany(
      """
      metrics/a.yaml
        name: A
        results: {2026-01: 5}
      metrics/b.yaml
        name: B
        results: {2026-01: 3}
      metrics/a-b.yaml
        name: Both
        results: {2026-01: 100}
      metrics/x.yaml
        name: X
        formula: a - b
      metrics/y.yaml
        name: Y
        formula: a-b
      """)
    #expect(company.month("x", "2026-01")?.actual.value == 2)
    #expect(company.month("y", "2026-01")?.actual.value == 100)
  }

  @Test(arguments: ["min", "max", "sum", "lag"]) func functionsNamesAreNoMetrics(_ name: String) {
    let company = TestCompany("metrics/\(name).yaml\n  name: A\n  results: {2026-01: 1}")
    #expect(company.messages == ["malformed-id metrics/\(name).yaml '\(name)' is a function's name"])
  }

  @Test func nestingIsCapped() {
    let deep = String(repeating: "(", count: 49) + "a" + String(repeating: ")", count: 49)
    #expect(findings(deep).isEmpty)
    let deeper = String(repeating: "(", count: 60) + "a" + String(repeating: ")", count: 60)
    #expect(findings(deeper) == ["formula-syntax metrics/x.yaml:2:60 brackets or signs nested deeper than 50"])
    #expect(findings(String(repeating: "-", count: 1000) + "a").count == 1)
    #expect(findings("'" + String(repeating: "min(", count: 400) + "'").count == 1)
  }

  @Test func lengthIsCapped() {
    let long = Array(repeating: "a", count: 667).joined(separator: "+ ")  // 1999 characters
    #expect(findings(long).isEmpty)
    #expect(findings(long + "+ a") == ["cap-exceeded metrics/x.yaml:2:10 a formula of 2002 characters, more than 2000"])
  }

  @Test func aFormulaExcludesResults() {
    let company = TestCompany("metrics/a.yaml\n  name: A\n  formula: 1 + 1\n  results: {2026-01: 1}")
    #expect(company.messages == ["conflicting-fields metrics/a.yaml:3:1 a metric with both 'formula' and 'results'"])
    let other = TestCompany("metrics/a.yaml\n  name: A\n  aggregate: ratio\n  results: {2026-01: 1}")
    #expect(other.messages == ["conflicting-fields metrics/a.yaml:2:1 'aggregate: ratio' without a formula"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: 0..<4) func noTextTrapsTheReader(_ seed: Int) {
    var random = SeededNumbers(seed)
    let pieces = [
      "a", "b", "-", "+", "*", "/", "(", ")", "min(", "lag(", "sum(", ", 3", ",", "1", "2.5", "4k", "%", " ", ".", "_",
      "é", "-a", "9999999999999999999",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let source = Source(id: SourceID(0), path: "x.yaml", bytes: Array("formula: '\(text)'\n".utf8))
      guard let formula = YAMLDocument.read(source).document?.root.child("formula")?.value else { continue }
      let (read, findings) = Formula.read(formula, source: source.id)
      #expect((read == nil) == (findings.count == 1), "\(text)")
      for finding in findings {
        guard case .span(let span) = finding.place else { continue }
        #expect(Int(span.end) <= source.bytes.count && span.start <= span.end, "\(text)")
      }
      _ = read?.evaluate { _, _ in .known(2) }
    }
  }
}
