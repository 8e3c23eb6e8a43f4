extension Rule {
  /// A key stands without a value.
  public static let missingValue = Rule(
    "missing-value", .error,
    what:
      "A key stands without a value.",
    why:
      "It is easily read as zero or as nothing; Openbook guesses neither.",
    example: """
      metrics/sales.yaml
        name: Sales
        results:
          2026-09: 12
          2026-10:
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results:
          2026-09: 12
          2026-10: {missing: The ledger closes on the 9th}
      """)
}
