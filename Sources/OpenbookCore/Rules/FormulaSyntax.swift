extension Rule {
  /// A formula cannot be read.
  public static let formulaSyntax = Rule(
    "formula-syntax", .error,
    what:
      "A formula cannot be read.",
    why:
      "Its metric would have no figures.",
    example: """
      metrics/won.yaml
        name: Won
      metrics/lost.yaml
        name: Lost
      metrics/win-rate.yaml
        name: Win rate
        formula: won / (won + lost
      """,
    remedy: """
      metrics/won.yaml
        name: Won
      metrics/lost.yaml
        name: Lost
      metrics/win-rate.yaml
        name: Win rate
        formula: won / (won + lost)
      """)
}
