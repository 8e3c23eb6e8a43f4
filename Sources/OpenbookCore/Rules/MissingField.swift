extension Rule {
  /// A mapping lacks a key that its kind needs.
  public static let missingField = Rule(
    "missing-field", .error,
    what:
      "A mapping lacks a key that its kind needs.",
    why:
      "A page could not be titled, or a figure not be computed.",
    example: """
      metrics/sales.yaml
        unit: USD
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        unit: USD
      """)
}
