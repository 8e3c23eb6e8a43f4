extension Rule {
  /// A file name or a key is not an id.
  public static let malformedID = Rule(
    "malformed-id", .error,
    what:
      "A file name or a key is not an id.",
    why:
      "Ids become addresses, references and names in formulas: lower case letters, digits and hyphens, a letter first; `min`, `max`, `sum` and `lag` are functions.",
    example: """
      metrics/Q3 Sales.yaml
        name: Sales
      """,
    remedy: """
      metrics/q3-sales.yaml
        name: Sales
      """)
}
