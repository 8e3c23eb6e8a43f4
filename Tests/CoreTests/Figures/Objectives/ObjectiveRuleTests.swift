import Testing

@testable import OpenbookCore

/// What the rules over objectives find, and what they leave alone.
@Suite struct ObjectiveRuleTests {
  private static let head = "openbook.yaml\n  company: Example\n  as-of: 2026-11\n" + company

  private static let company = """
    organisation.yaml
      teams:
        marketing: {name: Marketing}
        sales: {name: Sales}
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Chief marketing officer, reports-to: ceo, team: marketing}
        seo: {title: Search, reports-to: cmo, team: marketing}
        cro: {title: Chief revenue officer, reports-to: {2024-01: cmo, 2026-11: ceo}, team: sales}
    factors/growth.md
      ---
      title: Growth
      ---
    metrics/churn.yaml
      name: Churn
      unit: "%"
      direction: down
      aggregate: mean
      target: {2026-Q4: 3%}
      results: {2026-09: 4%, 2026-10: 4%, 2026-11: 3%}
    metrics/new.yaml
      name: New
      direction: up
      aggregate: last
      results: {2026-10: 4, 2026-11: 3}
    metrics/never.yaml
      name: Never
      direction: up

    """

  private func findings(_ rule: Rule, _ folder: String) -> [Finding] {
    TestCompany(Self.head + folder).findings.filter { $0.rule == rule.id }
  }

  private static func file(_ role: String, _ lines: String...) -> String {
    "objectives/2026-Q4/\(role).yaml\n" + lines.map { "  - {\($0)}\n" }.joined()
  }

  private static func top(_ measure: String = "measure: {unit: USD, target: 3.0M}") -> String {
    file("ceo", "id: top, title: T, factor: growth, \(measure)")
  }

  /// A sum whose months are 4 and 5 in turn.
  private static func steady(target: Int) -> String {
    """
    metrics/steady.yaml
      name: Steady
      direction: up
      target: {2026-Q4: \(target)}
      results: {2025-12: 4, 2026-01: 5, 2026-02: 4, 2026-03: 5, 2026-04: 4, 2026-05: 5, 2026-06: 4, 2026-07: 5, 2026-08: 4, 2026-09: 5, 2026-10: 4, 2026-11: 5}

    """
  }

  private static let sums = "title: C, parent: ceo/top, link: sums"
  private static let weighs = "title: C, parent: ceo/top, link: weighted"
  private static let usd = "measure: {unit: USD, target"

  struct Case: CustomStringConvertible, Sendable {
    let description: String
    let rule: Rule
    let folder: String
    let expected: [String]

    init(_ description: String, _ rule: Rule, _ folder: String, _ expected: [String] = []) {
      (self.description, self.rule, self.folder, self.expected) = (description, rule, folder, expected)
    }
  }

  static let cases: [Case] = [
    Case(
      "A child that does not say how it serves", .uncountedChild,
      top() + file("cmo", "id: c, title: C, parent: ceo/top, \(usd): 3M}"),
      ["objective 'c' does not say how it serves ceo/top, and counts for nothing there"]),
    // Of a link that cannot be read, and of an amount without a link, other rules tell; across quarters nothing counts.
    Case(
      "A child whose link is wrong, or whose amount counts for nothing", .uncountedChild,
      top()
        + file(
          "cmo", "id: c, title: C, parent: ceo/top, link: adds, \(usd): 3M}",
          "id: d, title: D, parent: ceo/top, contributes: 1M, \(usd): 3M}",
          "id: e, title: E, parent: ceo/top, link: supports, \(usd): 3M}")
        + "objectives/2026-Q3/cmo.yaml\n  - {id: f, title: F, parent: 2026-Q4/ceo/top, \(usd): 3M}}\n"),
    Case(
      "A range is no amount", .unshareableAmount,
      top("measure: {unit: USD, target: {min: 1M, max: 2M}}") + file("cmo", "id: c, \(sums), contributes: 1M"),
      ["objective 'top' has no amount that cmo/c could add to: its target is a range"]),
    Case(
      "A target that is its start leaves nothing", .unshareableAmount,
      top("measure: {unit: USD, start: 3M, target: 3M}") + file("cmo", "id: c, \(sums), contributes: 1M"),
      ["objective 'top' has no amount that cmo/c could add to: its target is its start"]),
    Case(
      "No measure, no amount", .unshareableAmount,
      file("ceo", "id: top, title: T, factor: growth") + file("cmo", "id: c, \(sums), contributes: 1M"),
      ["objective 'top' has no amount that cmo/c could add to: it has no measure"]),
    // Weights share 100 % whatever the measure, and what has a start and a target has an amount.
    Case(
      "What can be shared", .unshareableAmount,
      top("measure: {unit: USD, target: {min: 1M, max: 2M}}") + file("cmo", "id: c, \(weighs), weight: 100%")
        + file("seo", "id: d, title: D, factor: growth, \(usd): 3M}")
        + file("cro", "id: e, title: E, parent: seo/d, link: sums, contributes: 3M")),
    // A mean and a moving range of 12 months alternating 4 and 5: 4.5 ± 2.66 · 1, so 7.16 a month at the most.
    Case(
      "Its metric's own target for the quarter lies beyond the limits", .beyondLimits,
      steady(target: 30) + file("cmo", "id: c, title: C, factor: growth, measure: {metric: steady}"),
      ["objective 'c' asks 'steady' for 10 a month, beyond its natural limits of 1.84 to 7.16"]),
    Case(
      "Its metric's own target lies within the limits", .beyondLimits,
      steady(target: 21) + file("cmo", "id: c, title: C, factor: growth, measure: {metric: steady}")),
    // Of a metric that is not judged by its limits they say nothing.
    Case(
      "Its metric is judged by no limits", .beyondLimits,
      steady(target: 30).replacing("  direction: up\n", with: "  direction: up\n  rules: none\n")
        + file("cmo", "id: c, title: C, factor: growth, measure: {metric: steady}")),
    // 1.8M and 0.6M of 3.0M.
    Case(
      "short", .cascadeShort, top() + file("cmo", "id: a, \(sums), \(usd): 1.8M}", "id: b, \(sums), \(usd): 0.6M}"),
      ["objective 'top' is 0.6M short: its children add up to 2.4M of 3.0M"]),
    Case("not short", .cascadeShort, top() + file("cmo", "id: a, \(sums), \(usd): 3M}")),
    Case("short of nothing", .cascadeShort, top() + file("cmo", "id: a, title: C, parent: ceo/top, link: supports")),
    // From September's 4 % to 3 % is −1 %, of which −0.5 % is half.
    Case(
      "short in %", .cascadeShort,
      top("measure: {metric: churn, target: 3%}") + file("cmo", "id: a, \(sums), contributes: -0.5%"),
      ["objective 'top' is 0.5% short: its children add up to -0.5% of -1%"]),
    Case(
      "over", .cascadeOver, top() + file("cmo", "id: a, \(sums), \(usd): 3.6M}"),
      ["objective 'top' is 0.6M over: its children add up to 3.6M of 3.0M"]),
    Case("weights are told elsewhere", .cascadeShort, top() + file("cmo", "id: a, \(weighs), weight: 40%")),
    Case(
      "weights", .weightsNotWhole,
      top() + file("cmo", "id: a, \(weighs), weight: 40%", "id: b, \(weighs), weight: 50%"),
      ["the weights of the children of objective 'top' come to 90%, not 100%"]),
    Case(
      "a weight that lacks", .weightsNotWhole,
      top() + file("cmo", "id: a, \(weighs), weight: 100%", "id: b, \(weighs)"),
      ["cmo/b counts towards objective 'top' without a weight"]),
    Case(
      "a third each", .weightsNotWhole,
      top()
        + file(
          "cmo", "id: a, \(weighs), weight: 33.3%", "id: b, \(weighs), weight: 33.3%", "id: c, \(weighs), weight: 33.3%"
        )),
    Case(
      "mixed", .mixedLinks, top() + file("cmo", "id: a, \(weighs), weight: 40%", "id: b, \(sums), \(usd): 1M}"),
      ["the children of objective 'top' count in 2 ways: 'sums' (cmo/b) and 'weighted' (cmo/a)"]),
    Case(
      "not mixed", .mixedLinks,
      top() + file("cmo", "id: a, title: C, parent: ceo/top, link: supports", "id: b, \(sums), \(usd): 1M}")),
    Case(
      "another unit", .otherUnit, top() + file("cmo", "id: a, \(sums), measure: {unit: customers, target: 12}"),
      ["objective 'a' counts in customers and ceo/top, to which it adds, in USD"]),
    Case(
      "another unit, with its contribution", .otherUnit,
      top() + file("cmo", "id: a, \(sums), contributes: 3M, measure: {unit: customers, target: 12}")),
    Case(
      "a share of dollars", .otherUnit, top() + file("cmo", "id: a, \(sums), contributes: 40%, \(usd): 3M}"),
      ["objective 'a' contributes 40% to ceo/top, which counts in USD"]),
    Case(
      "milestones add to no amount", .otherUnit,
      top() + file("cmo", "id: a, \(sums), measure: {milestones: [{text: A, share: 100%}]}"),
      ["objective 'a' does not say what it adds to ceo/top"]),
    Case(
      "dollars are no share of milestones", .otherUnit,
      top("measure: {milestones: [{text: A, share: 100%}]}") + file("cmo", "id: a, \(sums), \(usd): 3M}"),
      ["objective 'a' counts in USD and ceo/top, to which it adds, in %"]),
    Case(
      "the same metric", .sameDiffers,
      top("measure: {metric: churn}")
        + file("cmo", "id: a, title: C, parent: ceo/top, link: same, measure: {metric: churn}")),
    Case(
      "another metric", .sameDiffers,
      top("measure: {metric: churn}")
        + file("cmo", "id: a, title: C, parent: ceo/top, link: same, measure: {metric: new, target: 3}"),
      ["objective 'a' passes down what ceo/top is judged by, and is judged by 'new', not by 'churn'"]),
    Case(
      "another target", .sameDiffers,
      top("measure: {metric: churn}")
        + file("cmo", "id: a, title: C, parent: ceo/top, link: same, measure: {metric: churn, target: 2%}"),
      ["objective 'a' passes down what ceo/top is judged by, and has another target: 0.02, not 0.03"]),
    Case(
      "another way", .sameDiffers,
      top("measure: {metric: churn}") + file("cmo", "id: a, title: C, parent: ceo/top, link: same, \(usd): 2}"),
      ["objective 'a' passes down what ceo/top is judged by, and is judged in another way"]),
    Case(
      "no measure", .unmeasuredObjective, file("ceo", "id: top, title: T, factor: growth"),
      ["nothing says how objective 'top' is judged"]),
    Case("a measure", .unmeasuredObjective, top()),
    Case(
      "no target", .untargetedObjective, top("measure: {metric: new}"),
      ["objective 'top' has no target, and 'new' has none for 2026-Q4"]),
    Case("the metric's target", .untargetedObjective, top("measure: {metric: churn}")),
    // What is counted without a target is published and judged by nobody.
    Case(
      "no own target", .untargetedObjective, top("measure: {unit: parts, results: {2026-10: 3}}"),
      ["objective 'top' has no target"]),
    Case("an own target", .untargetedObjective, top("measure: {unit: parts, target: 4, results: {2026-10: 3}}")),
    // November is the newest month, and is not due before its commentary: October lacks.
    Case(
      "no result", .unreportedObjective, top(), ["objective 'top' has no result for 2026-10"]),
    Case("a result", .unreportedObjective, top("measure: {target: 3, results: {2026-10: 1}}")),
    Case("a reason", .unreportedObjective, top("measure: {target: 3, results: {2026-10: {missing: Moving}}}")),
    Case(
      "a result that is due", .unreportedObjective,
      "results/2026-11.md\n  ---\n  published: 2026-12-05\n  ---\n"
        + top("measure: {target: 3, results: {2026-10: 1}}"), ["objective 'top' has no result for 2026-11"]),
    Case("milestones", .unreportedObjective, top("measure: {milestones: [{text: A, share: 100%}]}")),
    Case(
      "a metric without results", .unreportedObjective, top("measure: {metric: never, target: 3}"),
      ["objective 'top' is judged by 'never', which has no result in its months"]),
    Case(
      "a metric without a start", .unreportedObjective, top("measure: {metric: new, target: 9}"),
      ["objective 'top' has no start: 'new' has no result before 2026-Q4"]),
    Case("a start", .unreportedObjective, top("measure: {metric: new, start: 1, target: 9}")),
    Case("a metric", .unreportedObjective, top("measure: {metric: churn}")),
    Case(
      "other target", .otherTarget, top("measure: {metric: churn, target: 2%}"),
      ["the target of objective 'top' is 0.02, and that of 'churn' for 2026-Q4 is 0.03"]),
    Case("the metric's target, written again", .otherTarget, top("measure: {metric: churn, target: 3%}")),
    Case("due earlier", .otherTarget, top("due: 2026-11-30, measure: {metric: churn, target: 2%}")),
    // 0.8 of its own way, and 0.5 by its child.
    Case(
      "apart", .progressDiffers,
      top("measure: {target: 10, results: {2026-10: 8}}")
        + file("cmo", "id: a, \(sums), measure: {target: 10, results: {2026-10: 5}}"),
      ["objective 'top' stands at 80% by its own measure and at 50% by its children"]),
    Case(
      "not apart", .progressDiffers,
      top("measure: {target: 10, results: {2026-10: 5.5}}")
        + file("cmo", "id: a, \(sums), measure: {target: 10, results: {2026-10: 5}}")),
    // Reports to the parent's owner, further up, or is it.
    Case("the own line", .acrossTheLine, top() + file("seo", "id: a, \(sums), \(usd): 3M}")),
    Case("the same owner", .acrossTheLine, top() + file("ceo", "id: a, \(sums), \(usd): 3M}")),
    // By December sales no longer reports to marketing.
    Case(
      "across", .acrossTheLine,
      file("cmo", "id: top, title: T, factor: growth, \(usd): 3M}")
        + file("cro", "id: a, title: C, parent: cmo/top, link: sums, \(usd): 3M}"),
      [
        "objective 'a' counts towards cmo/top, but 'cro' does not report to 'cmo' in 2026-12, and their teams have no agreement"
      ]),
    Case(
      "across, with an agreement", .acrossTheLine,
      file("cmo", "id: top, title: T, factor: growth, \(usd): 3M}")
        + file("cro", "id: a, title: C, parent: cmo/top, link: sums, \(usd): 3M}")
        + "agreements/m.yaml\n  title: A\n  between: [sales, marketing]\n  from: 2026-12\n"),
    Case(
      "across, with an agreement of another time", .acrossTheLine,
      file("cmo", "id: top, title: T, factor: growth, \(usd): 3M}")
        + file("cro", "id: a, title: C, parent: cmo/top, link: same, \(usd): 3M}")
        + "agreements/m.yaml\n  title: A\n  between: [sales, marketing]\n  from: 2027-01\n",
      [
        "objective 'a' counts towards cmo/top, but 'cro' does not report to 'cmo' in 2026-12, and their teams have no agreement"
      ]),
    Case(
      "upwards", .acrossTheLine,
      file("seo", "id: top, title: T, factor: growth, \(usd): 3M}")
        + file("cmo", "id: a, title: C, parent: seo/top, link: sums, \(usd): 3M}"),
      [
        "objective 'a' counts towards seo/top, but 'cmo' does not report to 'seo' in 2026-12, and their teams have no agreement"
      ]),
    Case(
      "support crosses", .acrossTheLine,
      file("cmo", "id: top, title: T, factor: growth, \(usd): 3M}")
        + file("cro", "id: a, title: C, parent: cmo/top, link: supports, \(usd): 3M}")),
    Case(
      "counted in another quarter", .otherQuarter,
      "objectives/2026-Q3/ceo.yaml\n  - {id: top, title: T, factor: growth, \(usd): 3M}}\n"
        + file(
          "cmo", "id: a, title: C, parent: 2026-Q3/ceo/top, link: sums, \(usd): 3M}",
          "id: b, title: C, parent: 2026-Q3/ceo/top, link: supports, \(usd): 3M}"),
      [
        "objective 'a' counts towards ceo/top of 2026-Q3, but only objectives of 2026-Q3 are added up there"
      ]),
    Case("counted in its quarter", .otherQuarter, top() + file("cmo", "id: a, \(sums), \(usd): 3M}")),
    Case(
      "idle roles", .idleRole, top() + file("cmo", "id: a, \(sums), \(usd): 3M}"),
      ["'seo' has no objective of 2026-Q4", "'cro' has no objective of 2026-Q4"]),
    Case("a company without objectives", .idleRole, ""),
    Case(
      "a target moved after its seal", .movedTarget,
      "sealed.yaml\n  2026-10:\n    date: 2026-11-08\n    metrics:\n      churn: {actual: 4%, target: 2%}\n    digest: \(String(repeating: "a", count: 64))\n",
      ["the target of 'churn' for 2026-10 was sealed as 0.02, and is 0.03 now; nothing says why"]),
    Case(
      "a target as sealed", .movedTarget,
      "sealed.yaml\n  2026-10:\n    date: 2026-11-08\n    metrics:\n      churn: {actual: 4%, target: 3%}\n    digest: \(String(repeating: "a", count: 64))\n"
    ),
  ]

  @Test(arguments: cases) func finds(_ known: Case) {
    #expect(findings(known.rule, known.folder).map(\.message) == known.expected)
  }

  /// A change of the day of the seal or after it says why; an earlier one cannot.
  @Test(arguments: [("2026-11-08", true), ("2026-12-01", true), ("2026-11-07", false)])
  func aChangeExplainsAMovedTarget(_ day: String, _ isExplained: Bool) {
    let folder = """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-08: 3}
        results: {2026-10: 3}
        changed: [{date: \(day), field: target, from: 4, why: A store was closed}]
      sealed.yaml
        2026-10:
          date: 2026-11-08
          metrics:
            sales: {actual: 3, target: 4}
          digest: \(String(repeating: "a", count: 64))

      """
    #expect(findings(.movedTarget, folder).isEmpty == isExplained)
  }

  /// Whom to ask to raise what.
  @Test func theHelpNamesThem() {
    let folder =
      Self.top()
      + Self.file("cmo", "id: a, \(Self.sums), \(Self.usd): 1.8M}", "id: b, \(Self.sums), contributes: 0.6M")
    #expect(
      findings(.cascadeShort, folder).map(\.help) == [
        "raise the target of cmo/a (1.8M) or 'contributes' of cmo/b (0.6M), or add an objective"
      ])
  }

  /// Readers who see one child of two would think that the objective is short.
  @Test func aHiddenChildIsToldToTheMostTrusted() {
    let folder = """
      openbook.yaml
        company: Example
        as-of: 2026-11
        audiences: [company, board]
        default-audience: company

      """
    let children = Self.file(
      "cmo", "id: a, \(Self.sums), \(Self.usd): 2M}", "id: b, audience: board, \(Self.sums), \(Self.usd): 1M}")
    let company = TestCompany(folder + Self.company + Self.top() + children, audience: "company")
    #expect(
      company.findings.filter { $0.rule == Rule.audienceDistorts.id }.map(\.message) == [
        "'company' sees the children of objective 'top' as short; with all of them they are adds-up"
      ])
    #expect(company.findings.contains { $0.rule == Rule.cascadeShort.id } == false)
  }

  @Test(
    arguments: [
      ([3e6, 2.4e6, 6e5], ["3.0M", "2.4M", "0.6M"]), ([1.5e6, 1.38e6, 1.2e5], ["1.50M", "1.38M", "0.12M"]),
      ([12, 3, 9], ["12", "3", "9"]), ([45_000, 9_000], ["45k", "9k"]), ([2e9, -5e8], ["2.0B", "-0.5B"]),
      ([3_000_001, 3], ["3000001", "3"]), ([0.5, 0.25], ["0.50", "0.25"]), ([0, 0], ["0", "0"]),
      ([1e300, 1], [plain(1e300), "1"]), ([.nan, .infinity], [plain(.nan), plain(.infinity)]),
    ] as [([Double], [String])])
  func amountsAreWrittenInOneScale(_ amounts: [Double], _ expected: [String]) {
    #expect(amountTexts(amounts) == expected)
  }
}
