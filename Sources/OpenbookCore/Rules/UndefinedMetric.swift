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
  static func checkUndefinedMetric(_ view: View) -> [Finding] {
    view.metrics.indices.compactMap { index in
      guard view.metrics[index].definition == nil, view.metrics[index].formula == nil else { return nil }
      let metric = view.metrics[index]
      return Finding(
        .undefinedMetric, "nothing says what '\(metric.id.text)' counts", path: metric.path,
        help: "add 'definition: …', with what is left out")
    }
  }
}
