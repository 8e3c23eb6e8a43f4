extension Rule {
  /// The content folder holds a folder that nothing reads.
  public static let unknownFolder = Rule(
    "unknown-folder", .warning, isAdjustable: true,
    what:
      "The content folder holds a folder that nothing reads.",
    why:
      "What is written in it is missing from the site, and nobody is told.",
    example: """
      metric/sales.yaml
        name: Sales
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
      """)
}
