extension Rule {
  /// A plain number above 1.5 stands in a metric that is measured in %.
  public static let missingPercent = Rule(
    "missing-percent", .warning, isAdjustable: true,
    what: "A plain number above 1.5 stands in a metric, or in a measure of one, that is measured in %.",
    why: "`38` is 3,800% as numbers go, and 38% as it was meant. `0.38` is 38% either way.",
    example: """
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        aggregate: mean
        results: {2026-10: 38}
      """,
    remedy: """
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        aggregate: mean
        results: {2026-10: 38%}
      """)
}
