import Testing

@testable import OpenbookCore

/// What is done after the month that is reported is open in it.
@Suite struct ActionTests {
  fileprivate static func folder(_ action: String, asOf: String = "as-of: 2026-10") -> String {
    """
    openbook.yaml
      company: Example
      \(asOf)
    metrics/sales.yaml
      name: Sales
      results: {2026-10: 4}
    decisions/2026-09-board.yaml
      meeting: 2026-09-16
      actions: [{id: stores, text: Look, \(action)}]

    """
  }

  @Test(
    arguments: [
      // Done at Christmas: at the end of October it is open, and overdue if it was due before.
      ("due: 2026-10-15, done: 2026-12-24", false, true), ("due: 2026-11-15, done: 2026-12-24", false, false),
      ("due: 2026-10-31, done: 2026-11-01", false, true), ("due: 2026-10-31", false, true),
      ("due: 2026-11-01", false, false), ("due: 2026-10-31, done: 2026-10-31", true, false),
      ("due: 2026-10-15, done: 2026-10-31", true, false),
      ("due: 2026-10-15", false, true), ("done: 2026-09-20", true, false),
    ])
  func anActionIsDoneByTheMonthThatIsReported(_ action: String, _ isDone: Bool, _ isOverdue: Bool) throws {
    let company = TestCompany(Self.folder(action))
    let action = try #require(company.view.entities.decisions.first?.actions.first)
    #expect(action.isDone(asOf: company.view.asOf) == isDone)
    #expect(company.messages(of: .overdueAction).isEmpty == !isOverdue)
  }
}

extension ActionTests {
  private func found(_ rule: Rule, _ folder: String) -> [String] {
    TestCompany(folder).findings.filter { $0.rule == rule.id }.map(\.message)
  }

  /// Who does what by when: an open action that lacks one of the two is found; a done one is not asked.
  @Test(
    arguments: [
      ("owner: cmo, due: 2026-11-15", []), ("due: 2026-11-15", ["nobody owns the action '2026-09-board/stores'"]),
      ("owner: cmo", ["the action '2026-09-board/stores' has no day by which it is due"]),
      ("order: 1", ["nobody owns the action '2026-09-board/stores', and it has no day by which it is due"]),
      ("done: 2026-10-02", []),
      ("owner: cmo, done: 2026-11-02", ["the action '2026-09-board/stores' has no day by which it is due"]),
    ] as [(String, [String])])
  func anActionHasAnOwnerAndADay(_ action: String, _ expected: [String]) {
    let roles = "organisation.yaml\n  roles: {cmo: {title: Marketer}}\n"
    #expect(found(.looseAction, Self.folder(action) + roles) == expected)
  }

  @Test(arguments: [("2026-09-15", 1), ("2026-09-16", 0)])
  func nothingIsDoneBeforeItsMeeting(_ day: String, _ count: Int) {
    let found = found(.datesOutOfOrder, Self.folder("done: \(day)"))
    #expect(found == (count == 0 ? [] : ["'done' (\(day)) lies before the meeting (2026-09-16)"]))
  }
}

/// Owners that are gone.
@Suite struct EndedOwnerTests {
  private func found(_ text: String) -> [String] {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        roles: {cmo: {title: Marketer, until: 2026-10}, cro: {title: Seller, until: 2026-06}}
      metrics/sales.yaml
        name: Sales
        results: {2026-10: 4}

      """ + text)
    return company.findings.filter { $0.rule == Rule.endedRole.id }.map(\.message)
  }

  private static func meeting(_ entries: String) -> String {
    "decisions/2026-05-board.yaml\n  meeting: 2026-05-16\n  \(entries)\n"
  }

  @Test(
    arguments: [
      // Whoever is gone by the day on which it is due does it no more; until then there is somebody.
      (
        meeting("actions: [{id: a, text: A, owner: cmo, due: 2026-11-30}]"),
        ["the open action 'a' is owned by the role 'cmo', which ended in 2026-10"]
      ),
      (meeting("actions: [{id: a, text: A, owner: cmo, due: 2026-10-30}]"), []),
      (
        meeting("actions: [{id: a, text: A, owner: cro, due: 2026-06-30, done: 2026-11-02}]"),
        ["the open action 'a' is owned by the role 'cro', which ended in 2026-06"]
      ),
      (meeting("actions: [{id: a, text: A, owner: cro, due: 2026-06-30, done: 2026-07-02}]"), []),
      // A decision names whoever there was on its day.
      (meeting("decisions: [{id: a, text: A, owner: cro}]"), []),
      (
        meeting("decisions: [{id: a, text: A, owner: cro, date: 2026-07-01}]"),
        ["the decision is carried out by the role 'cro', which ended in 2026-06"]
      ),
      ("plans/p.md\n  ---\n  title: P\n  owner: cro\n  ends: 2026-06-30\n  ---\n", []),
      (
        "plans/p.md\n  ---\n  title: P\n  owner: cro\n  ---\n",
        ["the plan is kept by the role 'cro', which ended in 2026-06"]
      ),
      (
        "packets/2026-11-board.md\n  ---\n  title: P\n  meeting: 2026-11-18\n  agenda: [{item: A, by: cmo}]\n  ---\n",
        ["the item is presented by the role 'cmo', which ended in 2026-10"]
      ),
    ] as [(String, [String])])
  func anOwnerThatEndedIsFound(_ text: String, _ expected: [String]) { #expect(found(text) == expected) }
}

/// What fails a question of alignment has a finding, and what does not fail has none.
@Suite struct IndicatorRuleTests {
  private static let head = """
    openbook.yaml
      company: Example
      as-of: 2026-11
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}
      roles: {ceo: {title: Chief}, cs: {title: Carer, reports-to: ceo}}
    metrics/sales.yaml
      name: Sales
      direction: up
      target: {from 2026-07: 4}
      results: {2026-09: 4, 2026-10: 4, 2026-11: 4}

    """

  private func company(_ text: String) -> TestCompany {
    let company = TestCompany(Self.head + text)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    return company
  }

  private func found(_ rule: Rule, _ company: TestCompany) -> [String] {
    company.findings.filter { $0.rule == rule.id }.map(\.message)
  }

  private static let objective = "  - {id: o, title: O, measure: {target: 3, results: {2026-09: 1}}}\n"

  /// Who is gone when the quarter ends has no objective of it, and is not told to write one.
  @Test func whoLeavesWithinTheQuarterIsNotToldToPromise() throws {
    let text = (Self.head + "objectives/2026-Q4/ceo.yaml\n\(Self.objective)")
    let leaves = text.replacing("cs: {title: Carer", with: "cs: {until: 2026-11, title: Carer")
    #expect(leaves != text)
    let company = TestCompany(leaves)
    #expect(found(.idleRole, company).isEmpty)
    #expect(company.figures.indicators.first { $0.question == .coverage }?.of == 2)
  }

  /// In November, which lies in the fourth quarter: nobody asks for objectives before the company's first ones; from
  /// then on every role is asked, also in a quarter in which nobody has any.
  @Test(
    arguments: [
      ("", "0/0", [], "0/0"),
      ("objectives/2027-Q1/ceo.yaml\n\(objective)", "0/0", [], "0/0"),
      ("objectives/2026-Q4/ceo.yaml\n\(objective)", "1/2", ["'cs' has no objective of 2026-Q4"], "1/2"),
      (
        "objectives/2026-Q3/ceo.yaml\n\(objective)", "0/2",
        ["'ceo' has no objective of 2026-Q4", "'cs' has no objective of 2026-Q4"], "0/2"
      ),
    ] as [(String, String, [String], String)])
  func coverageItsRuleAndItsHistoryAgree(
    _ text: String, _ share: String, _ messages: [String], _ newest: String
  ) throws {
    let company = company(text)
    let coverage = try #require(company.figures.indicators.first { $0.question == .coverage })
    #expect("\(coverage.value)/\(coverage.of)" == share)
    #expect(found(.idleRole, company) == messages)
    let told = try #require(company.figures.indicatorHistory(12).months.last?.shares.first)
    #expect("\(told.value)/\(told.of)" == newest)
  }

  /// A `last` metric's target of a quarter or a year belongs to its final month alone (maths.md 3), and is one all the
  /// same.
  @Test(
    arguments: [
      ("2026-Q4: 130", true), ("2026: 130", true), ("2026-12: 130", false), ("2026-Q3: 130", false),
      ("from 2026-10: 130", true), ("2027: 130", false),
    ])
  func aTargetOfTheQuarterMeasuresAFactor(_ target: String, _ isMeasured: Bool) throws {
    let company = company(
      "factors/f.md\n  ---\n  title: F\n  metrics: [stock]\n  ---\n"
        + "metrics/stock.yaml\n  name: Stock\n  direction: up\n  aggregate: last\n  target: {\(target)}\n"
        + "  results: {2026-11: 100}\n")
    let measurement = try #require(company.figures.indicators.first { $0.question == .measurement })
    #expect((measurement.value, measurement.of) == (isMeasured ? 1 : 0, 1))
  }

  private static func factor(_ lines: String = "") -> String { "factors/f.md\n  ---\n  title: F\n  \(lines)\n  ---\n" }
  private static let serving =
    "objectives/2026-Q4/ceo.yaml\n  - {id: o, title: O, factor: f, measure: {target: 3, results: {2026-10: 1}}}\n"

  @Test(
    arguments: [
      (factor(), ["the factor 'f' has no metric and no objective"]), (factor("metrics: [sales]"), []),
      (factor() + serving, ["the factor 'f' has no metric"]), (factor("metrics: [sales]") + serving, []),
      (
        factor("metrics: [sales]") + serving + factor("metrics: [sales]").replacing("f.md", with: "g.md"),
        ["the factor 'g' has no objective"]
      ),
      // What was served long ago is served no more, and who has only begun to plan is not asked yet.
      (
        factor("metrics: [sales]")
          + serving.replacing("2026-Q4", with: "2024-Q4").replacing("2026-10", with: "2024-10"),
        ["the factor 'f' has no objective"]
      ),
      (
        factor("metrics: [sales]") + serving.replacing("2026-Q4", with: "2027-Q1").replacing("factor: f, ", with: ""),
        []
      ),
    ] as [(String, [String])])
  func aFactorThatLacksOneOfTheTwoIsFound(_ text: String, _ expected: [String]) {
    #expect(found(.emptyFactor, company(text)) == expected)
  }

  private static func agreement(_ lines: String) -> String {
    "agreements/a.yaml\n  title: A\n  between: [marketing, sales]\n  from: 2026-01\n  \(lines)\n"
  }

  @Test(
    arguments: [
      (agreement("reviewed: 2026-11-02"), 0, 0), (agreement("reviewed: 2026-07-02"), 1, 0),
      // What has ended is reviewed no more.
      (agreement("reviewed: 2026-07-02\n  until: 2026-10"), 0, 0),
      (agreement("reviewed: 2026-07-02\n  until: 2026-11"), 1, 0),
      (agreement("order: 1"), 0, 1), (agreement("until: 2026-10"), 0, 0),
      (agreement("order: 1").replacing("2026-01", with: "2026-12"), 0, 0),
      ("strategy/s.md\n  ---\n  title: S\n  ---\n", 0, 1),
      ("strategy/s.md\n  ---\n  title: S\n  reviewed: 2026-11-02\n  ---\n", 0, 0),
    ])
  func whatFreshnessCountsIsFound(_ text: String, _ stale: Int, _ never: Int) throws {
    let company = company(text)
    #expect(found(.staleDocument, company).count == stale)
    #expect(found(.neverReviewed, company).count == never)
    let freshness = try #require(company.figures.indicators.first { $0.question == .freshness })
    #expect(freshness.failing.count == stale + never)
  }

  @Test func aChangeWithoutAReasonIsAWarning() {
    let changed = "changed: [{date: 2026-09-20, field: target, from: 4}, {date: 2026-09-21, field: unit, why: Clear}]"
    let company = company(
      "metrics/other.yaml\n  name: Other\n  direction: up\n  target: {from 2026-07: 3}\n  results: {2026-11: 3}\n  \(changed)\n"
    )
    #expect(found(.unexplainedChange, company) == ["nothing says why 'target' was changed"])
  }

  @Test(arguments: [("\"  \"", 1), ("\"\"", 1), ("Leads of the month", 0)])
  func blanksDefineNothing(_ definition: String, _ count: Int) {
    let metric =
      "metrics/leads.yaml\n  name: Leads\n  definition: \(definition)\n  direction: none\n  results: {2026-11: 3}\n"
    #expect(found(.undefinedMetric, company(metric)).count { $0.contains("'leads'") } == count)
    let funnel = "funnels/f.yaml\n  title: F\n  stages: [{metric: leads}]\n"
    #expect(found(.undefinedStage, company(metric + funnel)).count == count)
  }

  /// It says that the target was moved, and not why: no explanation of a sealed target.
  @Test func aChangeWithoutAReasonExplainsNoMovedTarget() {
    let folder = """
      metrics/other.yaml
        name: Other
        direction: up
        target: {from 2026-08: 3}
        results: {2026-10: 3}
        changed: [{date: 2026-12-01, field: target, from: 4}]
      sealed.yaml
        2026-10:
          date: 2026-11-08
          metrics:
            other: {actual: 3, target: 4}
          digest: \(String(repeating: "a", count: 64))

      """
    #expect(found(.movedTarget, company(folder)).count == 1)
    let blank = folder.replacing("from: 4}]", with: "from: 4, why: \"  \"}]")
    #expect(found(.movedTarget, company(blank)).count == 1)
    #expect(found(.unexplainedChange, company(blank)) == ["nothing says why 'target' was changed"])
    let told = folder.replacing("from: 4}]", with: "from: 4, why: A store was closed}]")
    #expect(found(.movedTarget, company(told)).isEmpty)
  }
}
