extension Rule {
  /// A value is not a number as Openbook reads them.
  public static let badNumber = Rule(
    "bad-number", .error,
    what:
      "A value is not a number as Openbook reads them.",
    why:
      "Separators mean different things in different countries, so `4,200` could be four or four thousand.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {2026-10: "4,200"}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {2026-10: 4200}
      """)
}
