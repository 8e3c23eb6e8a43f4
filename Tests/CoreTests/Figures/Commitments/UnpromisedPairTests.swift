import Testing

@testable import OpenbookCore

/// Teams that depend on each other, as their objectives say, and have no agreement.
@Suite struct UnpromisedPairTests {
  private func pairs(_ objectives: String, agreements: String = "") -> [String] {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        teams: {north: {name: North}, south: {name: South}, east: {name: East}, top: {name: Top}}
        roles:
          chief: {title: Chief, team: top}
          n: {title: N, reports-to: chief, team: north}
          nn: {title: NN, reports-to: n, team: north}
          s: {title: S, reports-to: {2026-01: n, 2026-07: chief}, team: south}
          e: {title: E, reports-to: nn, team: east}
          loose: {title: Loose, reports-to: chief}

      """ + objectives + agreements)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    return company.figures.pairsWithoutAgreement(
      among: company.view.entities.objectives, asOf: Month(year: 2026, number: 10)
    ).map { "\($0.first.text)-\($0.second.text): \($0.objectives.map(\.text).joined(separator: " "))" }
  }

  private static func objective(_ role: String, _ id: String, _ parent: String = "") -> String {
    "objectives/2026-Q4/\(role).yaml\n  - {id: \(id), title: \(id)\(parent.isEmpty ? "" : ", parent: \(parent)")}\n"
  }

  private static let all =
    objective("chief", "all") + objective("n", "up", "chief/all") + objective("s", "down", "chief/all")
  private static let agreement =
    "agreements/a.yaml\n  title: A\n  between: [south, north]\n  gives: {north: [{id: x, promise: P}]}\n"

  @Test func bothServeTheSame() {
    // Top is left out: both of them report to the chief.
    #expect(pairs(Self.all) == ["north-south: 2026-Q4/chief/all"])
  }

  @Test func oneServesTheOther() {
    #expect(
      pairs(Self.objective("nn", "up") + Self.objective("s", "down", "nn/up")) == ["north-south: 2026-Q4/s/down"])
  }

  @Test(
    arguments: [
      // E reports to NN, which reports to N: the cascade is the promise, near or far.
      objective("nn", "up") + objective("e", "down", "nn/up"),
      objective("n", "up") + objective("e", "down", "n/up"),
      // Of one team.
      objective("n", "up") + objective("nn", "down", "n/up"),
      // A role without a team.
      objective("n", "up") + objective("loose", "down", "n/up"),
      // Nothing joins them.
      objective("n", "up") + objective("s", "down"),
    ])
  func thoseNeedNone(_ objectives: String) { #expect(pairs(objectives).isEmpty) }

  @Test(
    arguments: [
      ("  from: 2026-01\n", true), ("  from: 2027-01\n", true), ("  from: 2026-01\n  until: 2026-10\n", true),
      // It has ended.
      ("  from: 2026-01\n  until: 2026-09\n", false),
    ])
  func anAgreementThatHoldsOrComesIsOne(_ span: String, _ isAgreed: Bool) {
    #expect(pairs(Self.all, agreements: Self.agreement + span).isEmpty == isAgreed)
  }

  @Test func whatMoreJoinsComesFirst() {
    // `all` joins south with both others, and `help` serves north besides. East reports to north.
    let objectives =
      Self.objective("chief", "all") + Self.objective("n", "up", "chief/all")
      + "objectives/2026-Q4/s.yaml\n  - {id: down, title: D, parent: chief/all}\n  - {id: help, title: H, parent: n/up}\n"
      + Self.objective("e", "far", "chief/all")
    #expect(
      pairs(objectives) == [
        "north-south: 2026-Q4/s/help 2026-Q4/chief/all", "south-east: 2026-Q4/chief/all",
      ])
  }
}
