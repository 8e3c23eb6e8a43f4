extension Rule {
  /// A metric has no definition.
  public static let undefinedMetric = Rule(
    "undefined-metric", .information, isAdjustable: true,
    what:
      "A metric has no definition.",
    why:
      "Two people who count differently report two truths.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        definition: Orders signed in the month, without renewals.
        results: {2026-10: 4}
      """)
}

extension Rule {
  /// Of a funnel's stage `undefined-stage` tells.
  static func checkUndefinedMetric(_ view: View) -> [Finding] {
    let stages = Set(
      view.entities.funnels.flatMap(\.stages).compactMap { $0.metric.flatMap { view.position(of: $0.id) } })
    return view.metrics.indices.compactMap { index in
      guard view.metrics[index].isUndefined, !stages.contains(index) else { return nil }
      let metric = view.metrics[index]
      return Finding(
        .undefinedMetric, "nothing says what '\(metric.id.text)' counts", path: metric.path,
        help: "add 'definition: …', with what is left out")
    }
  }
}
