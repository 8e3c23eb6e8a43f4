extension Rule {
  /// The rows that a metric or a funnel selects from its CSV file are none.
  public static let noRows = Rule(
    "no-rows", .warning, isAdjustable: true,
    what:
      "The rows that a metric or a funnel selects from its CSV file are none.",
    why:
      "It looks as if nobody had reported anything.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sales.csv, month: Month, actual: Sales, where: {Region: north}}
      data/sales.csv
        Month,Region,Sales
        2026-10,North,12
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sales.csv, month: Month, actual: Sales, where: {Region: North}}
      data/sales.csv
        Month,Region,Sales
        2026-10,North,12
      """)
}
