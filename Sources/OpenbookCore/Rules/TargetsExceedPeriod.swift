extension Rule {
  /// The targets named inside a quarter or a year come to more than the whole.
  public static let targetsExceedPeriod = Rule(
    "targets-exceed-period", .warning, isAdjustable: true,
    what:
      "The targets named inside a quarter or a year come to more than the whole.",
    why:
      "The months that are left would get a negative target.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {2026: 48, 2026-Q4: 50}
        results: {2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {2026: 48, 2026-Q4: 15}
        results: {2026-10: 4}
      """)
}

extension Rule {
  static func checkTargetsExceedPeriod(_ figures: Figures) -> [Finding] {
    figures.overdrafts.map { metric, overdraft in
      let (low, high) = overdraft.rest.edges
      return high < 0
        ? Finding(
          .targetsExceedPeriod,
          "the targets of '\(metric.id.text)' for its parts come to \(plain(-high)) more than this one",
          at: overdraft.entry.span, help: "raise this target, or lower those of its quarters and months")
        : Finding(
          .targetsExceedPeriod,
          "the ranges of '\(metric.id.text)' for its parts are \(plain(low - high)) wider than this one",
          at: overdraft.entry.span, help: "widen this target, or narrow those of its quarters and months")
    }
  }
}

/// A number for a message: at most six digits after the point, no exponent for ordinary sizes.
func plain(_ value: Double) -> String {
  let rounded = (value * 1e6).rounded() / 1e6
  return rounded == rounded.rounded() && rounded.magnitude < 1e15 ? String(Int(rounded)) : String(rounded)
}
