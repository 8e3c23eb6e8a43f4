extension Rule {
  /// Something that an audience may see names something that it may not.
  public static let hiddenReference = Rule(
    "hidden-reference", .error,
    what:
      "Something that an audience may see names something that it may not.",
    why:
      "The name alone tells that the hidden thing exists.",
    example: """
      metrics/sales.yaml
        name: Sales
        factor: cash
      factors/cash.md
        ---
        title: Cash
        audience: board
        ---
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        factor: cash
        audience: board
      factors/cash.md
        ---
        title: Cash
        audience: board
        ---
      """)
}
