extension Rule {
  /// An objective asks for more than its metric's process brings as it is.
  public static let beyondLimits = Rule(
    "beyond-limits", .warning, isAdjustable: true,
    what:
      "An objective asks a month for more than the natural limits of its metric.",
    why:
      "The process as it is will not bring it, however hard people try: something has to be done differently.",
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
        target: {from 2025-10: 4}
        results:
          {2025-10: 4, 2025-11: 5, 2025-12: 4, 2026-01: 5, 2026-02: 4, 2026-03: 5, 2026-04: 4, 2026-05: 5, 2026-06: 4, 2026-07: 5, 2026-08: 4, 2026-09: 5, 2026-10: 4}
      objectives/2026-Q4/cmo.yaml
        - {id: sign, title: Sign forty deals, factor: growth, due: 2026-11-30, measure: {metric: deals, target: 40}}
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
        target: {from 2025-10: 4}
        results:
          {2025-10: 4, 2025-11: 5, 2025-12: 4, 2026-01: 5, 2026-02: 4, 2026-03: 5, 2026-04: 4, 2026-05: 5, 2026-06: 4, 2026-07: 5, 2026-08: 4, 2026-09: 5, 2026-10: 4}
      objectives/2026-Q4/cmo.yaml
        - {id: sign, title: Sign ten deals, factor: growth, due: 2026-11-30, measure: {metric: deals, target: 10}}
      """)
}

extension Rule {
  /// The objectives that run in the month that is reported, where their metric has firm limits without seasons by which
  /// it is judged: with the rules `none` they say nothing of its process.
  static func checkBeyondLimits(_ figures: Figures, _ quarters: [ObjectiveFigures]) -> [Finding] {
    guard let asOf = figures.view.asOf else { return [] }
    let calendar = figures.view.configuration.calendar
    return quarters.filter { calendar.months(of: $0.quarter).contains(asOf) }.flatMap { quarter in
      zip(quarter.objectives, quarter.positions).compactMap { figure, position in
        let objective = figures.view.entities.objectives[position]
        guard case .metric(let metric, _, _) = objective.measure, !figure.isLimit,
          let place = figures.view.position(of: metric.id), let amount = figure.target?.amount,
          let chart = figures.metrics[place].chart, chart.rules != .none,
          let phase = chart.phases.last, phase.season == nil, phase.limits.kind == .firm,
          let lower = phase.limits.lower, let upper = phase.limits.upper
        else { return nil }
        let months = figure.months.count / figures.metrics[place].step
        let isSum = figures.view.metrics[place].aggregate == .sum
        let monthly = isSum && months > 0 ? amount / Double(months) : amount
        let allowed = 1e-9 * max(monthly.magnitude, upper.magnitude, lower.magnitude)
        let isBeyond = figure.direction == .up ? monthly - upper > allowed : lower - monthly > allowed
        guard isBeyond, figure.direction == .up || figure.direction == .down else { return nil }
        return Finding(
          .beyondLimits,
          "objective '\(objective.localID.value)' asks '\(metric.id.text)' for \(plain(monthly))\(isSum ? " a month" : ""), beyond its natural limits of \(plain(lower)) to \(plain(upper))",
          at: objective.localID.span,
          help: "say in a plan what will be done differently, or lower the target in the open")
      }
    }
  }
}
