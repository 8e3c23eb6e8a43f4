extension Rule {
  /// A value is not a month, a period or a day.
  public static let badMonth = Rule(
    "bad-month", .error,
    what:
      "A value is not a month, a period or a day.",
    why:
      "A result would land in no month, or in the wrong one.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {2026-13: 12}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {2026-12: 12}
      """)
}
