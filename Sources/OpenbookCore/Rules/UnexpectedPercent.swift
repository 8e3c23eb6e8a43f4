extension Rule {
  /// A number with a % stands in a metric that is not measured in %.
  public static let unexpectedPercent = Rule(
    "unexpected-percent", .warning, isAdjustable: true,
    what: "A number with a % stands in a metric, or in a measure of one, whose unit is another one.",
    why: "`38%` is the number 0.38: of leads or of dollars it would be shown as next to nothing.",
    example: """
      metrics/leads.yaml
        name: Leads
        unit: leads
        results: {2026-10: 38%}
      """,
    remedy: """
      metrics/leads.yaml
        name: Leads
        unit: leads
        results: {2026-10: 38}
      """)
}
