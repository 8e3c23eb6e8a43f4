import Testing

@testable import OpenbookCore

/// What children add up to, worked by hand (maths.md 7).
@Suite struct CascadeTests {
  /// `ceo/top` with children of `cmo`, as of October.
  private func cascade(
    _ parent: String, _ children: String..., metrics: String = "", audience: String? = nil, head: String = ""
  ) -> Cascade? {
    company(parent, children, metrics: metrics, audience: audience, head: head).cascade()
  }

  private func company(
    _ parent: String, _ children: [String], metrics: String = "", audience: String? = nil, head: String = ""
  ) -> TestCompany {
    let lines = children.enumerated().map { "- {id: c\($0), title: C, parent: ceo/top, \($1)}" }
    let files = [
      ("ceo", "- {id: top, title: T, factor: growth\(parent.isEmpty ? "" : ", measure: \(parent)")}"),
      ("cmo", lines.joined(separator: "\n")),
    ]
    return TestCompany(head + objectivesFolder(files, metrics: metrics), audience: audience, asOf: "2026-10")
  }

  private func own(_ target: String, _ result: String = "") -> String {
    "measure: {target: \(target)\(result.isEmpty ? "" : ", results: {2026-10: \(result)}")}"
  }

  /// 1.8M + 0.6M of 3.0M: 0.6M short. Progress is (1.8 · 0.5 + 0.6 · 1) ÷ 3.0 = 0.5.
  @Test func short() throws {
    let found = try #require(
      cascade(
        "{target: 3.0M}", "link: sums, contributes: 1.8M, \(own("10", "5"))",
        "link: sums, contributes: 0.6M, \(own("4", "4"))"))
    #expect(found.kind == .sums)
    #expect(found.state == .short)
    #expect(found.amount.value == 3e6)
    #expect(isClose(found.sum.value, 2.4e6))
    #expect(found.difference == -0.6e6)
    #expect(isClose(found.progress.value, 0.5))
  }

  /// The line at 0.995 and at 1.005 adds up; a ten-thousandth beyond does not.
  @Test(
    arguments: [
      ("99.5", .addsUp), ("99.49", .short), ("100.5", .addsUp), ("100.51", .over), ("100", .addsUp), ("0", .short),
    ] as [(String, Cascade.State)])
  func theLines(_ contributes: String, _ state: Cascade.State) {
    let found = cascade("{target: 100}", "link: sums, contributes: \(contributes)")
    #expect(found?.state == state)
  }

  /// 0.12935 of 0.13 is 0.995 and 7.035 of 7 is 1.005, also where binary fractions make it 0.9949999999999999 and
  /// 1.0050000000000001.
  @Test(arguments: [("0.13", "0.12935"), ("0.003", "0.002985"), ("7", "7.035"), ("21", "21.105")])
  func theLineOfDecimals(_ target: String, _ contributes: String) {
    let found = cascade("{target: \(target)}", "link: sums, contributes: \(contributes)")
    #expect(found?.state == .addsUp)
    #expect(found?.sum.value.map { $0 / (Double(target) ?? 1) } != 0.995)
    #expect(found?.sum.value.map { $0 / (Double(target) ?? 1) } != 1.005)
  }

  /// The default contribution is a child's own target − start: 10 − 4 = 6 of the parent's 12 − 6 = 6.
  @Test func theDefaultContribution() {
    let found = cascade("{start: 6, target: 12}", "link: sums, measure: {start: 4, target: 10}")
    #expect(found?.sum.value == 6)
    #expect(found?.state == .addsUp)
  }

  /// Dollars are no share of customers: nobody can say whether they add up.
  @Test func anotherUnit() {
    let found = cascade("{target: 12, unit: customers}", "link: sums, measure: {unit: USD, target: 12}")
    #expect(found?.state == Cascade.State.none)
    #expect(found?.sum.reason == .objective(.contribution))
    let stated = cascade(
      "{target: 12, unit: customers}", "link: sums, contributes: 13, measure: {unit: USD, target: 12}")
    #expect(stated?.state == .over)
    #expect(stated?.difference == 1)
  }

  /// A falling amount: 6 − 10 = −4, of which −3 and −1 are all.
  @Test func aFallingAmount() {
    let found = cascade("{start: 10, target: 6}", "link: sums, contributes: -3", "link: sums, contributes: -1")
    #expect(found?.state == .addsUp)
    #expect(cascade("{start: 10, target: 6}", "link: sums, contributes: -3")?.state == .short)
  }

  /// A parent that holds where it is has nothing to share.
  @Test func nothingToShare() {
    let found = cascade("{start: 5, target: 5}", "link: sums, contributes: 3, \(own("3", "3"))")
    #expect(found?.amount.value == 0)
    #expect(found?.state == Cascade.State.none)
    #expect(found?.progress.reason == .objective(.nothingToShare))
  }

  /// Weights of 40 and 60 % add up; 40 % of a half and 60 % of all come to 80 %.
  @Test func weights() {
    let found = cascade(
      "", "link: weighted, weight: 40%, \(own("10", "5"))", "link: weighted, weight: 60%, \(own("4", "4"))",
      "link: supports, \(own("4", "1"))")
    #expect(found?.kind == .weighted)
    #expect(found?.state == .addsUp)
    #expect(isClose(found?.progress.value, 0.8))
    #expect(found?.counting.count == 2)
    #expect(found?.children.count == 3)
    #expect(cascade("", "link: weighted, weight: 40%", "link: weighted, weight: 50%")?.state == .short)
    #expect(cascade("", "link: weighted, weight: 40%", "link: weighted")?.state == Cascade.State.none)
  }

  /// Two ways of counting are no sum.
  @Test func mixedLinks() {
    let found = cascade(
      "{target: 10}", "link: sums, contributes: 10, \(own("10", "5"))", "link: weighted, weight: 100%, \(own("4", "4"))"
    )
    #expect(found?.kind == .mixed)
    #expect(found?.state == Cascade.State.none)
    #expect(found?.progress.reason == .objective(.mixedLinks))
    #expect(found?.sum.value == nil)
  }

  /// What only supports does not count, and neither does a child that does not say how it serves.
  @Test func noneCounts() {
    let found = cascade("{target: 10}", "link: supports, \(own("10", "5"))", own("4", "4"))
    #expect(found?.kind == Cascade.Kind.none)
    #expect(found?.state == Cascade.State.none)
    #expect(found?.counting == [])
    #expect(found?.progress.reason == .objective(.noCountingChild))
  }

  /// A child that passes the parent's measure down stands in for it.
  @Test func theSame() {
    let metrics = "metrics/m.yaml\n  name: M\n  direction: up\n  target: {2026-Q4: 12}\n  results: {2026-10: 3}\n"
    let found = cascade("{metric: m}", "link: same, measure: {metric: m}", metrics: metrics)
    #expect(found?.kind == .same)
    #expect(found?.state == .addsUp)
    // 3 of 12.
    #expect(found?.progress.value == 0.25)
    #expect(found?.isApart == false)
  }

  /// One child of two reports: 6 of 10 is reached for certain, and the whole is not known.
  @Test func atLeast() {
    let found = cascade(
      "{target: 10}", "link: sums, contributes: 6, \(own("6", "6"))", "link: sums, contributes: 4, \(own("4"))")
    #expect(found?.progress.reason == .objective(.child))
    #expect(isClose(found?.atLeast, 0.6))
    #expect(found?.state == .addsUp)
    let none = cascade("{target: 10}", "link: sums, contributes: 10, \(own("10"))")
    #expect(none?.atLeast == nil)
  }

  /// Of a limit, kept is 1 and broken is 0: half of the weight is kept.
  @Test func limitsInAParent() {
    let metrics = """
      metrics/kept.yaml
        name: K
        direction: down
        results: {2026-10: 1}
      metrics/broken.yaml
        name: B
        direction: down
        results: {2026-10: 9}

      """
    let found = cascade(
      "", "link: weighted, weight: 50%, measure: {metric: kept, target: 4}",
      "link: weighted, weight: 50%, measure: {metric: broken, target: 4}", metrics: metrics)
    #expect(found?.progress.value == 0.5)
  }

  /// What an audience may not see is not there: 6 of 10 for those who see one child.
  @Test func hiddenChildren() {
    let head = "openbook.yaml\n  company: E\n  audiences: [company, board]\n  default-audience: company\n"
    let children = [
      "link: sums, contributes: 6, \(own("6", "6"))", "audience: board, link: sums, contributes: 4, \(own("4", "4"))",
    ]
    let seen = company("{target: 10}", children, audience: "company", head: head).cascade()
    #expect(seen?.state == .short)
    #expect(isClose(seen?.progress.value, 0.6))
    #expect(seen?.children.count == 1)
    let whole = company("{target: 10}", children, audience: "board", head: head).cascade()
    #expect(whole?.state == .addsUp)
    #expect(whole?.progress.value == 1)
  }

  /// Own 40 % and the children's 45 % are five points apart, which is not more than five; 46 % is.
  @Test func fivePoints() {
    let five = cascade(
      "{target: 10, results: {2026-10: 4}}", "link: sums, contributes: 10, \(own("20", "9"))")
    #expect(isClose(five?.progress.value, 0.45))
    #expect(five?.isApart == false)
    let six = cascade(
      "{target: 10, results: {2026-10: 4}}", "link: sums, contributes: 10, \(own("50", "23"))")
    #expect(six?.isApart == true)
  }

  /// A child in another quarter does not count in its parent's, and a parent without children has no cascade.
  @Test func otherQuarters() {
    let folder =
      objectivesFolder([("ceo", "- {id: top, title: T, factor: growth, measure: {target: 10}}")])
      + "objectives/2027-Q1/ceo.yaml\n  - {id: c, title: C, parent: 2026-Q4/ceo/top, link: sums, contributes: 10}\n"
    let company = TestCompany(folder, asOf: "2026-10")
    #expect(company.cascade() == nil)
    #expect(company.objectives().objectives.count == 1)
    #expect(company.figures.objectivesByQuarter.map { "\($0.quarter)" } == ["2026-Q4", "2027-Q1"])
  }

  /// Before anything is reported, what was promised can be added up all the same: 6 of the metric's 12.
  @Test func nothingIsReportedYet() {
    let metric = "metrics/m.yaml\n  name: M\n  direction: up\n  target: {2026-Q4: 12}\n"
    let folder = objectivesFolder(
      [
        ("ceo", "- {id: top, title: T, factor: growth, measure: {metric: m}}"),
        ("cmo", "- {id: a, title: A, parent: ceo/top, link: sums, measure: {target: 6}}"),
      ], metrics: metric)
    let company = TestCompany(folder)
    #expect(company.view.asOf == nil)
    #expect(company.cascade()?.amount.value == 12)
    #expect(company.cascade()?.state == .short)
    #expect(company.findings.contains { $0.rule == Rule.cascadeShort.id })
  }

  /// Objectives in a circle, and one that is its own parent: a finding elsewhere, figures here.
  @Test func circlesEnd() {
    let folder = objectivesFolder([
      ("ceo", "- {id: top, title: T, parent: cmo/a, link: sums, contributes: 5, measure: {target: 10}}"),
      (
        "cmo",
        "- {id: a, title: A, parent: ceo/top, link: sums, measure: {target: 10}}\n- {id: b, title: B, parent: cmo/b, link: sums, measure: {target: 10}}"
      ),
    ])
    let company = TestCompany(folder, asOf: "2026-10")
    #expect(company.cascade()?.state == .addsUp)
    #expect(company.cascade(of: "cmo/a")?.state == .short)
    #expect(company.cascade(of: "cmo/b")?.state == .addsUp)
  }
}
