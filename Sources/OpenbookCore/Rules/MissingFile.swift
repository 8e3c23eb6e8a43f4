extension Rule {
  /// A file that another one names is not in the content folder.
  public static let missingFile = Rule(
    "missing-file", .error,
    what:
      "A file that another one names is not in the content folder.",
    why:
      "The results that it should hold would be missing from the site.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/sale.csv, month: Month, actual: Sales}
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
