extension Rule {
  /// A file stands where only files of a kind are read, and is not one.
  public static let unknownFile = Rule(
    "unknown-file", .warning, isAdjustable: true,
    what:
      "A file stands where only files of a kind are read, and is not one.",
    why:
      "What is written in it is missing from the site, and nobody is told.",
    example: """
      metrics/sales.yml
        name: Sales
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
      """)
}
