extension Rule {
  /// An objective has no target, and its metric has none for the quarter.
  public static let untargetedObjective = Rule(
    "untargeted-objective", .warning, isAdjustable: true,
    what:
      "An objective has no target, and its metric has none for the quarter.",
    why:
      "Nobody can say how far it is from being reached.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/deals.yaml
        name: Deals
        factor: growth
        definition: Deals signed in the month.
        direction: up
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {metric: deals}
      """,
    remedy: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/deals.yaml
        name: Deals
        factor: growth
        definition: Deals signed in the month.
        direction: up
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {metric: deals, target: 12}
      """)
}

extension Rule {
  static func checkUntargetedObjective(_ figures: Figures, _ quarters: [ObjectiveFigures]) -> [Finding] {
    quarters.flatMap { quarter in
      zip(quarter.objectives, quarter.positions).compactMap { figure, position in
        let objective = figures.view.entities.objectives[position]
        guard figure.target == nil else { return nil }
        if case .own = objective.measure {
          return Finding(
            .untargetedObjective, "objective '\(objective.localID.value)' has no target",
            at: objective.places.measure ?? objective.localID.span, help: "add 'target: …' to the measure")
        }
        guard case .metric(let metric, _, _) = objective.measure, let metric = figures.view.metric(metric.id)
        else { return nil }
        return Finding(
          .untargetedObjective,
          "objective '\(objective.localID.value)' has no target, and '\(metric.id.text)' has none for \(quarter.quarter)",
          at: objective.places.measure ?? objective.localID.span,
          help: "add 'target' to the measure, or a target for \(quarter.quarter) to the metric")
      }
    }
  }
}
