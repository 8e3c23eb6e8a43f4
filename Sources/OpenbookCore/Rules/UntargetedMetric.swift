extension Rule {
  /// A metric has a better direction and no target.
  public static let untargetedMetric = Rule(
    "untargeted-metric", .information, isAdjustable: true,
    what:
      "A metric has a better direction and no target.",
    why:
      "Nobody can say whether its result is good enough.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: up
        results: {2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-10: 5}
        results: {2026-10: 4}
      """)
}

extension Rule {
  static func checkUntargetedMetric(_ view: View) -> [Finding] {
    view.metrics.indices.compactMap { index in
      guard view.metrics[index].targets.isEmpty, (view.metrics[index].direction ?? .none) != .none else { return nil }
      let metric = view.metrics[index]
      return Finding(
        .untargetedMetric, "'\(metric.id.text)' has a direction and no target", path: metric.path,
        help: "add 'target: {from 2026-10: …}', or write 'direction: none' if nothing is to be reached")
    }
  }
}
