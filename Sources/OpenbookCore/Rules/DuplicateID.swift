extension Rule {
  /// Two files of one kind have the same id.
  public static let duplicateID = Rule(
    "duplicate-id", .error,
    what:
      "Two files of one kind have the same id.",
    why:
      "A reference could mean either.",
    example: """
      metrics/europe/sales.yaml
        name: Sales in Europe
      metrics/asia/sales.yaml
        name: Sales in Asia
      """,
    remedy: """
      metrics/europe/sales-europe.yaml
        name: Sales in Europe
      metrics/asia/sales-asia.yaml
        name: Sales in Asia
      """)
}
