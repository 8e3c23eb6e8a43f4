extension Rule {
  /// A link or a picture leads to no file that has a page, or out of the content folder.
  public static let brokenLink = Rule(
    "broken-link", .error,
    what:
      "A link or a picture leads to no file that has a page, or out of the content folder.",
    why:
      "A reader would stand before a missing page.",
    example: """
      metrics/sales.yaml
        name: Sales
      strategy/plan.md
        ---
        title: Our plan
        ---
        We watch [sales](../metrics/sale.yaml).
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
      strategy/plan.md
        ---
        title: Our plan
        ---
        We watch [sales](../metrics/sales.yaml).
      """)
}
