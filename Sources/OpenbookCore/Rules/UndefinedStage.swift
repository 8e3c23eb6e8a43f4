extension Rule {
  /// A stage of a funnel has no definition.
  public static let undefinedStage = Rule(
    "undefined-stage", .warning, isAdjustable: true,
    what:
      "The metric of a funnel's stage has no definition.",
    why:
      "Most quarrels about a funnel are about what counts as a lead. Without the words a conversion compares nothing.",
    example: """
      metrics/leads.yaml
        name: Leads
        results: {2026-09: 30, 2026-10: 40}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: leads}]
      """,
    remedy: """
      metrics/leads.yaml
        name: Leads
        definition: People who asked for an offer in the month, each once.
        results: {2026-09: 30, 2026-10: 40}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: leads}]
      """)
}

extension Rule {
  static func checkUndefinedStage(_ view: View) -> [Finding] {
    var told: Set<Int> = []
    return view.entities.funnels.flatMap(\.stages).compactMap { stage in
      guard let reference = stage.metric, let position = view.position(of: reference.id),
        view.metrics[position].isUndefined, told.insert(position).inserted
      else { return nil }
      let metric = view.metrics[position]
      return Finding(
        .undefinedStage, "nothing says what the stage '\(metric.id.text)' counts", at: reference.span,
        help: "add 'definition: …' to \(metric.path), with what is left out")
    }
  }
}

extension Metric {
  /// Whether neither words nor a formula say what it is; blanks are no words.
  var isUndefined: Bool { formula == nil && (definition?.isBlank ?? true) }
}
