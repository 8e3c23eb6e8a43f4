extension Rule {
  /// The children of one objective count in different ways.
  public static let mixedLinks = Rule(
    "mixed-links", .warning, isAdjustable: true,
    what:
      "The children of one objective count in different ways.",
    why:
      "Amounts and weights make no sum, so nobody can say whether they add up.",
    example: """
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
          cmo: {title: Chief marketing officer, reports-to: ceo}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 3M}}
        - {id: scoring, title: Score leads, parent: ceo/grow, link: weighted, weight: 40%, measure: {target: 1}}
      """,
    remedy: """
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
          cmo: {title: Chief marketing officer, reports-to: ceo}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 3M}}
        - {id: scoring, title: Score leads, parent: ceo/grow, link: supports, measure: {target: 1}}
      """)
}

extension Rule {
  static func checkMixedLinks(_ cascades: [CheckedCascade]) -> [Finding] {
    cascades.filter { $0.cascade.kind == .mixed }.map { checked in
      let ways = Objective.Link.allCases.filter { $0 != .supports }.compactMap { link -> String? in
        let names = checked.counting.filter { $0.link == link }.map(\.nameInQuarter)
        return names.isEmpty ? nil : "'\(link.rawValue)' (\(listed(names)))"
      }
      return Finding(
        .mixedLinks,
        "the children of objective '\(checked.parent.localID.value)' count in \(ways.count) ways: \(listed(ways))",
        at: checked.parent.localID.span,
        help: "let all that count be 'sums', all 'weighted' or all 'same'; what helps without counting 'supports'")
    }
  }
}
