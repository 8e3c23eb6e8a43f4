extension Rule {
  /// The target of a quarter or a year differs from what the targets of its months come to.
  public static let targetDiffers = Rule(
    "target-differs", .warning, isAdjustable: true,
    what:
      "The target of a quarter or a year differs from what the targets of its months come to.",
    why:
      "A quarter can then be met while its months are missed, or the other way about.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {2026-07: 4, 2026-08: 4, 2026-09: 4, 2026-Q3: 15}
        results: {2026-07: 4, 2026-08: 4, 2026-09: 5}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {2026-07: 5, 2026-08: 5, 2026-09: 5, 2026-Q3: 15}
        results: {2026-07: 4, 2026-08: 4, 2026-09: 5}
      """)
}

extension Rule {
  /// maths.md 3: once every month of the period is reported, by more than 0.5 %.
  static func checkTargetDiffers(_ figures: Figures) -> [Finding] {
    figures.targetDifferences.map { metric, entry, months in
      Finding(
        .targetDiffers,
        "the targets of '\(metric.id.text)' for its months come to \(text(months)), and this one is \(text(entry.target))",
        at: entry.span, help: "change this target, or those of its months")
    }
  }

  /// Whether two targets are one, up to rounding.
  static func isSame(_ a: Target, _ b: Target) -> Bool {
    let isNear = { (a: Double, b: Double) in (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude) }
    return isNear(a.edges.low, b.edges.low) && isNear(a.edges.high, b.edges.high)
  }

  static func text(_ target: Target) -> String {
    switch target {
    case .amount(let amount): plain(amount)
    case .range(let low, let high): "\(plain(low)) to \(plain(high))"
    }
  }
}
