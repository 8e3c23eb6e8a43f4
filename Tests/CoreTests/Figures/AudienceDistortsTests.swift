import Testing

@testable import OpenbookCore

/// Where what is hidden from some readers changes what they see, beside factors and cascades.
@Suite struct AudienceDistortsTests {
  private static let organisation = """
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}

    """

  /// Marketing keeps 5 of 10, and 10 of 10 of what only the board sees: 75 % in all, as sales does.
  @Test func aHiddenPromiseIsToldToTheMostTrusted() {
    let metric = { (name: String, value: Int, audience: String) in
      "metrics/\(name).yaml\n  name: \(name)\n  direction: up\n\(audience)  results: {2026-11: \(value)}\n"
    }
    let folder =
      "openbook.yaml\n  company: Example\n  as-of: 2026-11\n  audiences: [company, board]\n"
      + "  default-audience: company\n" + Self.organisation + metric("open", 5, "")
      + metric("closed", 10, "  audience: board\n") + metric("calls", 15, "")
        + """
        agreements/both.yaml
          title: Both
          between: [marketing, sales]
          from: 2026-01
          gives:
            marketing:
              - {id: a, promise: P, measure: {metric: open, target: 10}}
              - {id: b, promise: P, audience: board, measure: {metric: closed, target: 10}}
            sales: [{id: c, promise: P, measure: {metric: calls, target: 20}}]

        """
    let told = { (audience: String, folder: String) in
      TestCompany(folder, audience: audience).findings.filter { $0.rule == Rule.audienceDistorts.id }.map(\.message)
    }
    #expect(
      told("company", folder) == [
        "'company' sees the two sides of agreement 'both' in 2026-11 as uneven, with 'marketing' under; with all that they promise they are alike, and short of 90%"
      ])
    #expect(told("board", folder).isEmpty)
    #expect(told("company", folder.replacing("2026-11: 5", with: "2026-11: 8")).isEmpty)
    // All that one side promises is hidden: some compare nothing where others do.
    let alone = folder.replacing("      - {id: a, promise: P, measure: {metric: open, target: 10}}\n", with: "")
      .replacing("results: {2026-11: 15}", with: "results: {2026-11: 5}")
    #expect(
      told("company", alone) == [
        "'company' sees the two sides of agreement 'both' in 2026-11 as not to be compared; with all that they promise they are uneven, with 'sales' under"
      ])
  }

  /// 100 less what is seen is what is hidden; in an edition without one of the parts nothing adds up.
  @Test func aHiddenPartIsToldToTheMostTrusted() {
    let folder = """
      openbook.yaml
        company: Example
        as-of: 2026-11
        audiences: [company, board]
        default-audience: company
      metrics/whole.yaml
        name: Whole
        parts: complete
        results: {2026-11: 100}
      metrics/east.yaml
        name: East
        part-of: whole
        results: {2026-11: 62}
      metrics/west.yaml
        name: West
        part-of: whole
        audience: board
        results: {2026-11: 38}
      """
    let told = { (folder: String) in
      TestCompany(folder, audience: "company").findings.filter { $0.rule == Rule.audienceDistorts.id }.map(\.message)
    }
    #expect(
      told(folder) == [
        "'company' sees 1 of the 2 parts of 'whole': what is hidden comes out by subtraction, and the parts it sees do not add up"
      ])
    #expect(told(folder.replacing("  parts: complete\n", with: "")).isEmpty)
    #expect(told(folder.replacing("  audience: board\n", with: "")).isEmpty)
    #expect(
      told(folder.replacing("  part-of: whole\n  results: {2026-11: 62}", with: "  results: {2026-11: 62}")).isEmpty)
  }
}
