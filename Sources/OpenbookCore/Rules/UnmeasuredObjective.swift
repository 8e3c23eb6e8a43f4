extension Rule {
  /// An objective does not say how it is judged.
  public static let unmeasuredObjective = Rule(
    "unmeasured-objective", .warning, isAdjustable: true,
    what:
      "An objective does not say how it is judged.",
    why:
      "Nobody can tell whether it was reached.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
      """,
    remedy: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {unit: partners, target: 12}
      """)
}

extension Rule {
  static func checkUnmeasuredObjective(_ view: View) -> [Finding] {
    view.entities.objectives.filter { $0.measure == nil && $0.places.measure == nil }.map { objective in
      Finding(
        .unmeasuredObjective, "nothing says how objective '\(objective.localID.value)' is judged",
        at: objective.localID.span,
        help: "add 'measure: {metric: …}', milestones with their shares, or a target with results of its own")
    }
  }
}
