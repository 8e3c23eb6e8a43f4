extension Rule {
  /// The rows that a metric selects from its CSV file are none.
  public static let noRows = Rule(
    "no-rows", .warning, isAdjustable: true,
    what:
      "The rows that a metric selects from its CSV file are none.",
    why:
      "The metric looks as if nobody had reported it.",
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
