extension Rule {
  /// A metric has fewer than six results since its process began or last changed.
  public static let fewPoints = Rule(
    "few-points", .information, isAdjustable: true,
    what:
      "A metric has fewer than six results since its process began or last changed.",
    why:
      "From fewer, no signal can be told from noise.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: none
        results: {2026-08: 3, 2026-09: 5, 2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: none
        results: {2026-05: 4, 2026-06: 4, 2026-07: 3, 2026-08: 3, 2026-09: 5, 2026-10: 4}
      """)
}

extension Rule {
  static func checkFewPoints(_ figures: Figures) -> [Finding] {
    let view = figures.view
    return view.metrics.indices.compactMap { index -> Finding? in
      let months = figures.metrics[index].months
      guard view.metrics[index].signalRules != .none, let newest = months.last?.month else { return nil }
      let start = view.metrics[index].phases.last { $0.key <= newest }?.key
      let phase = months.reversed().prefix { month in start.map { month.month >= $0 } ?? true }
      let points = phase.count { $0.actual.value != nil }
      guard points < ControlLimits.fewestPoints else { return nil }
      let metric = view.metrics[index]
      let since = start.map { " since \($0)" } ?? ""
      return Finding(
        .fewPoints,
        "'\(metric.id.text)' has \(points) result\(points == 1 ? "" : "s")\(since): too few to tell a signal from noise",
        path: metric.path, help: "report on; with 6 there are trial limits, with 12 firm ones")
    }
  }
}
