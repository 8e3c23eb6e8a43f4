extension Rule {
  /// Two things of one kind have the same id, or a former id means something else too.
  public static let duplicateID = Rule(
    "duplicate-id", .error,
    what:
      "Two things of one kind have the same id, or a former id means something else too.",
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
