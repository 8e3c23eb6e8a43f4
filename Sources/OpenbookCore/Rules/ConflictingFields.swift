extension Rule {
  /// Two fields of one thing exclude each other, or one lacks the other that it needs.
  public static let conflictingFields = Rule(
    "conflicting-fields", .error,
    what:
      "Two fields of one thing exclude each other, or one lacks the other that it needs.",
    why:
      "Only one of them could be followed, and a reader would not know which.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {2026-10: 12}
      metrics/double.yaml
        name: Twice the sales
        formula: sales * 2
        results: {2026-10: 25}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {2026-10: 12}
      metrics/double.yaml
        name: Twice the sales
        formula: sales * 2
      """)
}
