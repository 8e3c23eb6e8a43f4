extension Rule {
  /// A metric or a funnel names a column that its CSV file, or its command, does not have.
  public static let unknownColumn = Rule(
    "unknown-column", .error,
    what:
      "A metric or a funnel names a column that its CSV file, or its command, does not have.",
    why:
      "No result could be read.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sales.csv, month: Month, actual: Sale}
      data/sales.csv
        Month,Sales
        2026-10,12
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sales.csv, month: Month, actual: Sales}
      data/sales.csv
        Month,Sales
        2026-10,12
      """)
}
