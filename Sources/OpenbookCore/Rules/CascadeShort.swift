extension Rule {
  /// The children of an objective add up to less than its amount.
  public static let cascadeShort = Rule(
    "cascade-short", .warning, isAdjustable: true,
    what:
      "The children of an objective add up to less than its amount.",
    why:
      "Everybody can reach what they promised, and the objective is missed all the same.",
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
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3.0M}}
      objectives/2026-Q4/cmo.yaml
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 1.8M}}
        - {id: partners, title: Sell by partners, parent: ceo/grow, link: sums, measure: {unit: USD, target: 0.6M}}
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
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3.0M}}
      objectives/2026-Q4/cmo.yaml
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 2.4M}}
        - {id: partners, title: Sell by partners, parent: ceo/grow, link: sums, measure: {unit: USD, target: 0.6M}}
      """)
}

extension Rule {
  /// maths.md 7: below 0.995 of the amount. Of weights `weights-not-whole` tells.
  static func checkCascadeShort(_ cascades: [CheckedCascade]) -> [Finding] {
    cascades.filter { $0.cascade.kind == .sums && $0.cascade.state == .short }.map { checked in
      let texts = checked.amounts
      return Finding(
        .cascadeShort,
        "objective '\(checked.parent.localID.value)' is \(texts.difference) short: its children add up to \(texts.sum) of \(texts.amount)",
        at: checked.parent.places.target ?? checked.parent.localID.span,
        help: "raise \(checked.contributions), or add an objective")
    }
  }
}
