extension Rule {
  /// A change does not say why.
  public static let unexplainedChange = Rule(
    "unexplained-change", .warning, isAdjustable: true,
    what:
      "A change of a target or of another field does not say why.",
    why:
      "A target that moves without a reason teaches that targets can be moved.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-08: 3}
        results: {2026-08: 3}
        changed: [{date: 2026-08-20, field: target, from: 4}]
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-08: 3}
        results: {2026-08: 3}
        changed: [{date: 2026-08-20, field: target, from: 4, why: One of the four stores was closed in July}]
      """)
}
