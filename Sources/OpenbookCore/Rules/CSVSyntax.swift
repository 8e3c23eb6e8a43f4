extension Rule {
  /// A CSV file does not hold together: a row of another length, or a quotation that does not end.
  public static let csvSyntax = Rule(
    "csv-syntax", .error,
    what:
      "A CSV file does not hold together: a row of another length, or a quotation that does not end.",
    why:
      "Every later row would be read into the wrong columns.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sales.csv, month: Month, actual: Sales}
      data/sales.csv
        Month,Sales
        2026-10,12,Two deals slipped
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sales.csv, month: Month, actual: Sales}
      data/sales.csv
        Month,Sales,Note
        2026-10,12,Two deals slipped
      """)
}
