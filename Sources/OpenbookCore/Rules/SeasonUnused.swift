extension Rule {
  /// A metric asks for seasons that cannot be told yet.
  public static let seasonUnused = Rule(
    "season-unused", .information, isAdjustable: true,
    what:
      "A metric has 'season: 12', and its process has not two whole years of results yet.",
    why:
      "Until then its limits know of no seasons, and an ordinary rise or fall of the season can look like a signal.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: none
        season: 12
        results: {2026-05: 4, 2026-06: 4, 2026-07: 3, 2026-08: 3, 2026-09: 5, 2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: none
        results: {2026-05: 4, 2026-06: 4, 2026-07: 3, 2026-08: 3, 2026-09: 5, 2026-10: 4}
      """)
}

extension Rule {
  /// The metrics that have limits, and none of the seasons that they ask for.
  static func checkSeasonUnused(_ figures: Figures) -> [Finding] {
    let view = figures.view
    return view.metrics.indices.compactMap { index -> Finding? in
      let metric = view.metrics[index]
      guard metric.season != nil, metric.signalRules != .none, let chart = figures.metrics[index].chart,
        let phase = chart.phases.last,
        phase.season == nil, phase.limits.kind != .none
      else { return nil }
      let count = phase.months.count
      let unit = figures.metrics[index].step > 1 ? "quarter" : "month"
      let year = 12 / figures.metrics[index].step
      let isGapped = count >= 2 * year && chart.points[phase.months].contains { $0.value == nil }
      let why =
        isGapped
        ? "a missing one leaves no two whole years to tell its seasons"
        : count >= 2 * year ? "no factor tells its seasons" : "too few to tell its seasons"
      return Finding(
        .seasonUnused,
        "'\(metric.id.text)' has \(count) \(unit)\(count == 1 ? "" : "s") since \(phase.from): \(why)",
        path: metric.path,
        help: "report on; seasons need two whole years, each with every month, or leave 'season' out until then")
    }
  }
}
