import Testing

@testable import OpenbookCore

/// What the rules over figures find, and what they leave alone.
@Suite struct FigureRuleTests {
  private func messages(_ rule: Rule, _ folder: String) -> [String] {
    let head = folder.contains("openbook.yaml") ? "" : "openbook.yaml\n  company: Example\n  as-of: 2026-10\n"
    return TestCompany(head + folder).findings.filter { $0.rule == rule.id }.map(\.message)
  }

  private static func metric(_ id: String, _ lines: String...) -> String {
    "metrics/\(id).yaml\n  name: M\n" + lines.map { "  \($0)\n" }.joined()
  }

  private static let november = "results/2026-10.md\n  ---\n  published: 2026-11-05\n  ---\n"

  @Test(
    arguments: [
      (metric("a", "results: {2026-08: 3, 2026-10: 4}"), ["'a' has no result for 2026-09"]),
      (metric("a", "results: {2026-08: 3, 2026-09: {missing: Moved}, 2026-10: 4}"), []),
      (
        metric("a", "results: {2026-03: 3, 2026-10: 4}"),
        ["'a' has no result for 2026-04, 2026-05, 2026-06 and 3 more"]
      ),
      // The newest month is due once its commentary is published, and from the due day on.
      (metric("a", "results: {2026-09: 3}"), []),
      (metric("a", "results: {2026-09: 3}") + november, ["'a' has no result for 2026-10"]),
      (
        "openbook.yaml\n  company: E\n  as-of: 2026-10\n  results-due: 6\n" + metric("a", "results: {2026-09: 3}")
          + november, []
      ),
      (
        "openbook.yaml\n  company: E\n  as-of: 2026-10\n  results-due: 5\n" + metric("a", "results: {2026-09: 3}")
          + november, ["'a' has no result for 2026-10"]
      ),
      // Due from its first result on, and every quarter in a quarter's last month only.
      (metric("a", "results: {2026-10: 3}"), []),
      (metric("a", "every: quarter", "results: {2026-03: 3, 2026-09: 4}"), ["'a' has no result for 2026-06"]),
      // What is computed is not owed by anybody.
      (
        metric("a", "results: {2026-08: 3, 2026-10: 4}") + metric("b", "formula: a * 2"),
        ["'a' has no result for 2026-09"]
      ),
      (metric("a"), []),
      // What was never reported is asked for as soon as it has a target, and nobody says why there is none.
      (metric("a", "target: {from 2026-01: 3}"), ["'a' has a target for 2026-09, and was never reported"]),
      (metric("a", "target: {from 2026-10: 3}"), []),
      (metric("a", "target: {from 2026-01: 3}", "results: {2026-09: {missing: The CRM was down}}"), []),
      (
        metric("a", "target: {from 2026-01: 3}", "results: {2026-07: {missing: The CRM was down}}"),
        ["'a' has a target for 2026-09, and was never reported"]
      ),
      (
        metric("a", "every: quarter", "target: {from 2026-01: 3}") + november,
        ["'a' has a target for 2026-09, and was never reported"]
      ),
    ] as [(String, [String])])
  func unreportedResults(_ folder: String, _ expected: [String]) {
    #expect(messages(.unreportedResult, folder) == expected)
  }

  private static func whole(_ results: String, _ a: String, _ b: String, parts: String = "parts: complete") -> String {
    metric("all", parts, "results: {\(results)}") + metric("x", "part-of: all", "results: {\(a)}")
      + metric("y", "part-of: all", "results: {\(b)}")
  }

  @Test(
    arguments: [
      (whole("2026-10: 10", "2026-10: 6", "2026-10: 4"), []),
      (whole("2026-10: 0.3", "2026-10: 0.1", "2026-10: 0.2"), []),
      (whole("2026-10: 10", "2026-10: 6", "2026-10: 3"), ["the parts of 'all' come to 9 in 2026-10, and it is 10"]),
      (
        whole("2026-09: 5, 2026-10: 10", "2026-09: 1, 2026-10: 6", "2026-09: 2, 2026-10: 3"),
        ["the parts of 'all' come to 9 in 2026-10, and it is 10; 1 earlier month too"]
      ),
      // What is not known is not 0.
      (whole("2026-10: 10", "2026-10: 6", "2026-09: 3"), []),
      (whole("2026-09: 10", "2026-10: 6", "2026-10: 3"), []),
      (whole("2026-10: 10", "2026-10: 6", "2026-10: 3", parts: "parts: some"), []),
    ] as [(String, [String])])
  func partsThatDiffer(_ folder: String, _ expected: [String]) {
    #expect(messages(.partsDiffer, folder) == expected)
  }

  private static let quarter = "results: {2026-07: 1, 2026-08: 1, 2026-09: 1}"

  @Test(
    arguments: [
      (
        metric("a", "target: {2026-07: 4, 2026-08: 4, 2026-09: 4, 2026-Q3: 15}", quarter),
        ["the targets of 'a' for its months come to 12, and this one is 15"]
      ),
      // Within half a percent, and with a month that the quarter itself gives its target to.
      (metric("a", "target: {2026-07: 4, 2026-08: 4, 2026-09: 4, 2026-Q3: 12.06}", quarter), []),
      (metric("a", "target: {2026-07: 4, 2026-Q3: 15}", quarter), []),
      // Not before every month is reported.
      (
        metric("a", "target: {2026-07: 4, 2026-08: 4, 2026-09: 4, 2026-Q3: 15}", "results: {2026-07: 1, 2026-09: 1}"),
        []
      ),
      (
        metric("a", "aggregate: mean", "target: {2026-07: 4, 2026-08: 5, 2026-09: 6, 2026-Q3: 6}", quarter),
        ["the targets of 'a' for its months come to 5, and this one is 6"]
      ),
      (metric("a", "aggregate: last", "target: {2026-07: 4, 2026-Q3: 6}", quarter), []),
      (
        metric("a", "aggregate: last", "target: {2026-09: 4, 2026-Q3: 6}", quarter),
        ["the targets of 'a' for its months come to 4, and this one is 6"]
      ),
      (
        metric(
          "a", "direction: range", "aggregate: mean",
          "target: {from 2026-01: {min: 1, max: 3}, 2026-07: {min: 1, max: 6}, 2026-Q3: {min: 1, max: 3}}", quarter),
        ["the targets of 'a' for its months come to 1 to 4, and this one is 1 to 3"]
      ),
    ] as [(String, [String])])
  func targetsThatDiffer(_ folder: String, _ expected: [String]) {
    #expect(messages(.targetDiffers, folder) == expected)
  }

  private static let late =
    "openbook.yaml\n  company: Example\n  as-of: 2026-09\n" + metric("a", "results: {2026-09: 3, 2026-10: 4}")
    + metric("b", "results: {2026-09: 3, 2026-11: 4}") + metric("c", "results: {2026-09: 3, 2026-10: {missing: Late}}")

  /// Told once, since a month that is being gathered has many; and not to a build that asks for an earlier month.
  @Test(arguments: [("", 1), ("2026-09", 0), ("2026-11", 0)])
  func resultsAfterTheMonthThatIsReported(_ asOf: String, _ count: Int) {
    let company = TestCompany(Self.late, asOf: asOf.isEmpty ? nil : asOf)
    let found = company.findings.filter { $0.rule == Rule.resultAfterAsOf.id }
    #expect(found.count == count)
    for finding in found {
      #expect(
        finding.message
          == "'a' has a result of 2026-10, after the month that is reported, 2026-09, and 1 more metric has one too")
    }
  }

  private static func missed(_ newest: String = "4") -> String {
    metric("a", "direction: up", "target: {from 2026-01: 5}", "results: {2026-09: 3, 2026-10: \(newest)}")
  }
  private static let twice = ["'a' missed its target 2 times in a row, and nothing says what is done about it"]
  private static func action(_ more: String) -> String {
    "decisions/2026-10-board.yaml\n  meeting: 2026-10-20\n  actions: [{id: x, text: Act, \(more)}]\n"
  }
  private static let people =
    "organisation.yaml\n  teams:\n    m: {name: M}\n    s: {name: S}\n  roles:\n    ceo: {title: Chief}\n"
  private static let objective =
    people + "objectives/2026-Q4/ceo.yaml\n  - {id: up, title: Up, factor: f, measure: {metric: a, target: 9}}\n"
    + "factors/f.md\n  ---\n  title: F\n  ---\n"
  private static let agreement =
    people + "agreements/m-s.yaml\n  title: T\n  between: [m, s]\n  from: 2026-01\n  gives:\n    m:\n"
    + "      - {id: v, promise: P, measure: {metric: a, target: 5}}\n"

  @Test(
    arguments: [
      (missed(), twice),
      (missed("{actual: 4, note: Two stores were closed}"), []),
      (missed("6"), []),
      (metric("a", "direction: up", "target: {2026-10: 5}", "results: {2026-09: 3, 2026-10: 4}"), []),
      // Near is no miss, and an older miss is over.
      (
        metric(
          "a", "direction: up", "tolerance: 5%", "target: {from 2026-01: 5}", "results: {2026-09: 3, 2026-10: 4.9}"), []
      ),
      (missed() + action("about: a"), []),
      (missed() + action("about: a, done: 2026-10-25"), twice),
      // Done after the month, it was open when the month ended.
      (missed() + action("about: a, done: 2026-11-02"), []),
      (missed() + "plans/p.md\n  ---\n  title: P\n  about: a\n  ---\n", []),
      (missed() + objective + action("about: 2026-Q4/ceo/up"), []),
      (missed() + agreement + action("about: m-s/v"), []),
      (missed() + metric("b", "results: {2026-10: 1}") + action("about: b"), twice),
      // One month is enough where its own history says that something has changed.
      (
        metric(
          "a", "direction: up",
          "results: {2026-01: 9, 2026-02: 10, 2026-03: 9, 2026-04: 10, 2026-05: 9, 2026-06: 10, 2026-07: 9, 2026-08: 10, 2026-09: 9, 2026-10: 0}"
        ), ["'a' is a signal of concern in 2026-10, and nothing says what is done about it"]
      ),
    ] as [(String, [String])])
  func unansweredMisses(_ folder: String, _ expected: [String]) {
    #expect(messages(.unansweredMiss, folder) == expected)
  }

  @Test(
    arguments: [
      (
        metric("a", "formula: b / c") + metric("b", "results: {2026-10: 1}") + metric("c", "results: {2026-10: 2}"), 0,
        0
      ),
      (metric("a", "formula: b / c", "aggregate: mean") + metric("b") + metric("c", "results: {2026-10: 2}"), 1, 1),
      (metric("a", "formula: b + c", "aggregate: sum") + metric("b") + metric("c"), 0, 1),
      (metric("a", "unit: \"%\"", "results: {2026-10: 3%}"), 1, 0),
      (metric("a", "unit: \"%\"", "aggregate: mean", "results: {2026-10: 3%}"), 0, 0),
      (metric("a", "unit: \"%\"", "aggregate: last", "results: {2026-10: 3%}"), 0, 0),
    ] as [(String, Int, Int)])
  func ratiosAndInputs(_ folder: String, _ ratios: Int, _ inputs: Int) {
    #expect(messages(.meanOfRatios, folder).count == ratios)
    #expect(messages(.formulaWithoutInput, folder).count == inputs)
  }

  private static func months(_ range: ClosedRange<Int>) -> String {
    "results: {" + range.map { "2026-\($0 < 10 ? "0" : "")\($0): \($0)" }.joined(separator: ", ") + "}"
  }

  @Test(
    arguments: [
      (metric("a", months(5...10)), []),
      (metric("a", months(6...10)), ["'a' has 5 results: too few to tell a signal from noise"]),
      (
        metric("a", "phases: {2026-10: Moved}", months(1...10)),
        ["'a' has 1 result since 2026-10: too few to tell a signal from noise"]
      ),
      (metric("a", "rules: none", months(9...10)), []),
      (metric("a"), []),
    ] as [(String, [String])])
  func fewPoints(_ folder: String, _ expected: [String]) {
    #expect(messages(.fewPoints, folder) == expected)
  }

  @Test(
    arguments: [
      (metric("a", "season: 12", months(1...10)), ["'a' has 10 months since 2026-01: too few to tell its seasons"]),
      // Without limits there is nothing that a season could be missing from.
      (metric("a", "season: 12", months(6...10)), []),
      (metric("a", "season: 12", "rules: none", months(1...10)), []),
      (metric("a", months(1...10)), []),
    ] as [(String, [String])])
  func seasonUnused(_ folder: String, _ expected: [String]) {
    #expect(messages(.seasonUnused, folder) == expected)
  }
}
