import Testing

@testable import OpenbookCore

/// Fulfilment, balance and lasting imbalance of two sides (maths.md 10).
@Suite struct AgreementTests {
  private static let asOf = Month(year: 2026, number: 10)

  /// An agreement over metrics that must reach 100 each month; `marketing` and `sales` are their results.
  private static func folder(
    marketing: [String], sales: [String], from: String = "from: 2026-01", every: String = "month", swapped: Bool = false
  ) -> String {
    var text = """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}}

      """
    func side(_ team: String, _ results: [String], _ every: String) -> String {
      for (index, result) in results.enumerated() {
        text +=
          "metrics/\(team)-\(index).yaml\n  name: M\n  direction: up\n  aggregate: mean\n  every: \(every)\n"
          + "  target: {from 2020-01: 100}\n  results: {\(result)}\n"
      }
      return results.isEmpty
        ? ""
        : "    \(team):\n"
          + results.indices.map {
            "      - {id: \(team)-\($0), promise: P, measure: {metric: \(team)-\($0)}}\n"
          }.joined()
    }
    let gives = [side("marketing", marketing, "month"), side("sales", sales, every)]
    return text
      + "agreements/both.yaml\n  title: Both\n  between: \(swapped ? "[sales, marketing]" : "[marketing, sales]")\n"
      + "  \(from)\n  gives:\n" + (swapped ? gives.reversed() : gives).joined()
  }

  private func figures(_ folder: String, asOf: Month = asOf) throws -> AgreementFigures {
    let company = TestCompany(folder)
    #expect(!company.findings.contains { $0.severity == .error }, "\(company.findings)")
    return company.figures.agreement(try #require(company.view.entities.agreements.first), asOf: asOf)
  }

  /// Results of some months that end with as-of; `-` for none.
  private static func results(_ values: String) -> String {
    let values = values.split(separator: " ")
    let lines = values.enumerated().compactMap { index, value in
      value == "-" ? nil : "\(asOf - (values.count - 1 - index)): \(value)"
    }
    return lines.joined(separator: ", ")
  }

  @Test func fulfilmentIsTheMeanAndBalanceTheFirstSidesShare() throws {
    // Marketing keeps 80 % and all: 90 %. Sales keeps 80 % and 40 %: 60 %. 0.9 ÷ 1.5 is 60 %.
    let figures = try figures(
      Self.folder(
        marketing: ["2026-10: 80", "2026-10: 130"], sales: ["2026-10: 80", "2026-10: 40"], from: "from: 2026-10"))
    #expect(figures.sides.map(\.team.text) == ["marketing", "sales"])
    #expect(isClose(figures.sides[0].months[0].value, 0.9))
    #expect(isClose(figures.sides[1].months[0].value, 0.6))
    #expect(isClose(figures.balance[0].value, 0.6))
    #expect(!figures.balance[0].isEven)
  }

  @Test func aSideWithoutAResultHasNoFulfilment() throws {
    // Sales reports one of its two: half of a promise is not known to be kept, so neither is the balance known.
    let figures = try figures(
      Self.folder(marketing: ["2026-10: 80"], sales: ["2026-10: 80", "2026-09: 40"], from: "from: 2026-10"))
    #expect(isClose(figures.sides[0].months[0].value, 0.8))
    #expect(figures.sides[1].months[0].value == nil)
    #expect(figures.sides[1].months[0].reason == .notReported([ID("both/sales-1")]))
    #expect(figures.balance[0].value == nil)
    #expect(figures.balance[0].reason == .notReported([ID("both/sales-1")]))
  }

  @Test func neitherKeepsAnything() throws {
    let figures = try figures(
      Self.folder(marketing: ["2026-10: 0"], sales: ["2026-10: 0"], from: "from: 2026-10"))
    #expect(figures.sides.map { $0.months[0].value } == [0, 0])
    #expect(figures.balance[0].value == nil && figures.balance[0].reason == .nothingKept)
  }

  @Test func aSideThatGivesNothingHasNone() throws {
    let figures = try figures(Self.folder(marketing: ["2026-10: 80"], sales: [], from: "from: 2026-10"))
    #expect(figures.sides[1].months[0].reason == .nothingDue)
    #expect(figures.balance[0].reason == .nothingDue([ID("sales")]))
  }

  @Test(
    arguments: [
      // 95 of 100 and all of it: 95 ÷ 195 is 48.7 %, and both keep 90 %.
      ("95", "100", true), ("90", "90", true), ("90", "100", true),
      // Alike, but neither keeps what it promised.
      ("60", "60", false), ("100", "89.9", false),
    ] as [(String, String, Bool)])
  func evenIsSaidOfTwoThatKeep(_ marketing: String, _ sales: String, _ isEven: Bool) throws {
    let figures = try figures(
      Self.folder(marketing: ["2026-10: \(marketing)"], sales: ["2026-10: \(sales)"], from: "from: 2026-10"))
    #expect(figures.balance[0].isEven == isEven)
  }

  @Test(
    arguments: [
      ("from: 2026-08", 10, "2026-08 2026-09 2026-10"), ("from: 2026-08", 9, "2026-08 2026-09"),
      ("from: 2026-11", 10, ""), ("from: 2026-07\n  until: 2026-08", 10, "2026-07 2026-08"),
    ] as [(String, Int, String)])
  func holdsFromItsFirstMonthToItsLast(_ from: String, _ asOf: Int, _ months: String) throws {
    let figures = try figures(
      Self.folder(marketing: ["2026-10: 80"], sales: ["2026-10: 80"], from: from),
      asOf: Month(year: 2026, number: asOf))
    #expect(figures.balance.map { "\($0.month)" }.joined(separator: " ") == months)
    for side in figures.sides {
      #expect(side.months.map(\.month) == figures.balance.map(\.month))
      #expect(side.commitments.allSatisfy { $0.months.map(\.month) == figures.balance.map(\.month) })
    }
  }

  @Test func anOldAgreementIsToldForTenYears() throws {
    let figures = try figures(
      Self.folder(marketing: ["2026-10: 80"], sales: ["2026-10: 80"], from: "from: 1990-01"))
    #expect(figures.balance.count == 120)
    #expect(figures.balance.last?.month == Self.asOf)
  }

  @Test(
    arguments: [
      // 40 ÷ (40 + 60) is 40 %: three months make it last, two do not.
      ("40 40 40", "60 60 60", "marketing since 2026-08, 3"), ("40 40", "60 60", ""),
      ("40 40 40 40", "60 60 60 60", "marketing since 2026-07, 4"),
      // The other side under, by as much.
      ("60 60 60", "40 40 40", "sales since 2026-08, 3"),
      // 45 and 55 % are inside; a hair further is not.
      ("45 45 45", "55 55 55", ""), ("55 55 55", "45 45 45", ""),
      ("44.9 44.9 44.9", "55.1 55.1 55.1", "marketing since 2026-08, 3"),
      // It ended, it changed sides, it is not reported.
      ("40 40 40 50", "60 60 60 50", ""), ("40 40 60 40", "60 60 40 60", ""), ("40 40 - 40", "60 60 60 60", ""),
      ("40 40 40 -", "60 60 60 60", ""),
      // What was before it does not matter.
      ("50 40 40 40", "50 60 60 60", "marketing since 2026-08, 3"),
      ("60 40 40 40", "40 60 60 60", "marketing since 2026-08, 3"),
      ("- 40 40 40", "60 60 60 60", "marketing since 2026-08, 3"),
      // Both keep nothing: nobody is under.
      ("40 0 40 40", "60 0 60 60", ""),
    ] as [(String, String, String)])
  func aLastingImbalanceNamesTheSide(_ marketing: String, _ sales: String, _ expected: String) throws {
    let figures = try figures(
      Self.folder(marketing: [Self.results(marketing)], sales: [Self.results(sales)], from: "from: 2026-01"))
    #expect(figures.persistent.map { "\($0.under.text) since \($0.since), \($0.months)" } ?? "" == expected)
  }

  @Test func betweenQuartersNothingIsDueAndTheRunGoesOn() throws {
    // Sales gives every quarter only: March, June and September are successive.
    let every = "2026-03: 60, 2026-04: 1, 2026-05: 1, 2026-06: 60, 2026-07: 1, 2026-08: 1, 2026-09: 60, 2026-10: 1"
    let figures = try figures(
      Self.folder(
        marketing: [every], sales: ["2026-03: 40, 2026-06: 40, 2026-09: 40"], from: "from: 2026-03", every: "quarter"))
    #expect(figures.persistent == .init(since: Month(year: 2026, number: 3), under: ID("sales"), months: 3))
    #expect(figures.balance.compactMap(\.value).count == 3)
    #expect(figures.balance.last?.reason == .nothingDue([ID("sales")]))
  }

  @Test func whatHasEndedLastsNoLonger() throws {
    let folder = Self.folder(
      marketing: [Self.results("40 40 40 40")], sales: [Self.results("60 60 60 60")],
      from: "from: 2026-01\n  until: 2026-09")
    #expect(try figures(folder, asOf: Month(year: 2026, number: 9)).persistent?.under == ID("marketing"))
    #expect(try figures(folder).persistent == nil)
  }

  @Test(arguments: 0..<20) func swappedSidesMirrorTheBalance(_ seed: Int) throws {
    var numbers = SeededNumbers(seed)
    func random() -> String {
      Self.results(
        (0..<8).map { _ in
          Int.random(in: 0...9, using: &numbers) == 0 ? "-" : "\(Int.random(in: 0...130, using: &numbers))"
        }
        .joined(separator: " "))
    }
    let (marketing, sales) = ([random(), random()], [random()])
    let straight = try figures(Self.folder(marketing: marketing, sales: sales, from: "from: 2026-03"))
    let swapped = try figures(Self.folder(marketing: marketing, sales: sales, from: "from: 2026-03", swapped: true))
    #expect(straight.sides.map(\.team) == swapped.sides.map(\.team).reversed())
    #expect(straight.persistent == swapped.persistent)
    #expect(straight.balance.count == 8)
    for (one, other) in zip(straight.balance, swapped.balance) {
      #expect(isClose(one.value, other.value.map { 1 - $0 }))
      #expect(one.isEven == other.isEven)
      #expect((one.reason == nil) == (other.reason == nil))
    }
  }
}
