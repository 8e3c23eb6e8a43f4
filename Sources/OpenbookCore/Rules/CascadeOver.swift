extension Rule {
  /// The children of an objective add up to more than its amount.
  public static let cascadeOver = Rule(
    "cascade-over", .warning, isAdjustable: true,
    what:
      "The children of an objective add up to more than its amount.",
    why:
      "Somebody promises what nobody asks for, or the objective asks for less than was agreed.",
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
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 3.6M}}
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
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3.6M}}
      objectives/2026-Q4/cmo.yaml
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 3.6M}}
      """)
}

extension Rule {
  /// maths.md 7: above 1.005 of the amount. Of weights `weights-not-whole` tells.
  static func checkCascadeOver(_ cascades: [CheckedCascade]) -> [Finding] {
    cascades.filter { $0.cascade.kind == .sums && $0.cascade.state == .over }.map { checked in
      let texts = checked.amounts
      return Finding(
        .cascadeOver,
        "objective '\(checked.parent.localID.value)' is \(texts.difference) over: its children add up to \(texts.sum) of \(texts.amount)",
        at: checked.parent.places.target ?? checked.parent.localID.span,
        help: "raise its target, or lower \(checked.contributions)")
    }
  }
}
