extension Rule {
  /// An objective's target differs from that of its metric for the quarter.
  public static let otherTarget = Rule(
    "other-target", .warning, isAdjustable: true,
    what:
      "An objective's target differs from that of its metric for the quarter.",
    why:
      "One of them is reached while the other is missed, and nobody knows which counts.",
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
        target: {2026-Q4: 12}
        results: {2026-10: 4}
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {metric: deals, target: 10}
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
        target: {2026-Q4: 12}
        results: {2026-10: 4}
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {metric: deals}
      """)
}

extension Rule {
  /// Only of objectives that run as long as the quarter for which the metric's target is.
  static func otherTargets(
    _ figures: Figures, _ quarters: [ObjectiveFigures]
  ) -> [(objective: Objective, stated: Target, target: Target, metric: Metric)] {
    let calendar = figures.view.configuration.calendar
    return quarters.flatMap { quarter in
      zip(quarter.objectives, quarter.positions).compactMap { figure, position in
        let objective = figures.view.entities.objectives[position]
        guard case .metric(let metric, let stated?, _) = objective.measure,
          figure.months == calendar.months(of: quarter.quarter), let place = figures.view.position(of: metric.id),
          let target = figures.target(of: quarter.quarter, ofMetricAt: place), !isSame(stated, target)
        else { return nil }
        return (objective, stated, target, figures.view.metrics[place])
      }
    }
  }

  static func checkOtherTarget(_ figures: Figures, _ quarters: [ObjectiveFigures]) -> [Finding] {
    otherTargets(figures, quarters).map { objective, stated, target, metric in
      Finding(
        .otherTarget,
        "the target of objective '\(objective.localID.value)' is \(text(stated)), and that of '\(metric.id.text)' for \(objective.quarter) is \(text(target))",
        at: objective.places.target ?? objective.localID.span,
        help: "remove it, so that the metric's own counts, or change one of the two")
    }
  }
}
