extension Rule {
  /// More came to a funnel's stage than the stage before it had.
  public static let stageAbove = Rule(
    "stage-above", .warning, isAdjustable: true,
    what:
      "More came to a funnel's stage than the stage before it had, as many months earlier as 'lag' says.",
    why:
      "One of the two counts something else than its definition says, or the lag is another: the conversion is wrong.",
    example: """
      metrics/leads.yaml
        name: Leads
        definition: People who asked for an offer in the month.
        results: {2026-09: 30, 2026-10: 40}
      metrics/offers.yaml
        name: Offers
        definition: Offers sent in the month.
        results: {2026-09: 12, 2026-10: 44}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: leads}, {metric: offers, lag: 1}]
      """,
    remedy: """
      metrics/leads.yaml
        name: Leads
        definition: People who asked for an offer in the month.
        results: {2026-09: 30, 2026-10: 40}
      metrics/offers.yaml
        name: Offers
        definition: People who were sent their first offer in the month.
        results: {2026-09: 12, 2026-10: 18}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: leads}, {metric: offers, lag: 1}]
      """)

  /// How far back it looks: over the longest time for which conversions are told.
  private static let months = 12
}

extension Rule {
  /// maths.md 9, compared lagged; one finding a stage.
  static func checkStageAbove(_ figures: Figures) -> [Finding] {
    guard let asOf = figures.asOf else { return [] }
    return figures.view.entities.funnels.flatMap { funnel -> [Finding] in
      let stages = figures.funnel(funnel, asOf: asOf).stages
      // A stage that stands twice is told as such.
      guard Set(stages.map(\.position)).count == stages.count else { return [] }
      return zip(stages, stages.dropFirst()).compactMap { before, stage in
        let months = stage.exceeding.filter { $0 > asOf - Self.months }
        guard let newest = months.last,
          let span = funnel.stages.lazy.compactMap(\.metric)
            .first(where: { figures.view.position(of: $0.id) == stage.position })?.span
        else { return nil }
        let more =
          months.count > 1 ? "; \(months.count - 1) earlier month\(months.count == 2 ? "" : "s") too" : ""
        let then = stage.lag.flatMap { $0 > 0 ? " in \(newest - $0)" : nil } ?? ""
        return Finding(
          .stageAbove,
          "more came to '\(stage.metric.text)' in \(newest) than '\(before.metric.text)' had\(then)\(more)", at: span,
          help: "compare the two definitions, and look whether 'lag' says how many months lie between them")
      }
    }
  }
}
