extension Rule {
  /// A file names something by an id that it no longer bears.
  public static let formerID = Rule(
    "former-id", .information, isAdjustable: true,
    what:
      "A file names something by an id that it no longer bears.",
    why:
      "It still works, but nobody finds a file of that name.",
    example: """
      metrics/pipeline.yaml
        name: Pipeline
        formerly: [sales-pipeline]
      factors/growth.md
        ---
        title: Growth
        metrics: [sales-pipeline]
        ---
      """,
    remedy: """
      metrics/pipeline.yaml
        name: Pipeline
        formerly: [sales-pipeline]
      factors/growth.md
        ---
        title: Growth
        metrics: [pipeline]
        ---
      """)
}
