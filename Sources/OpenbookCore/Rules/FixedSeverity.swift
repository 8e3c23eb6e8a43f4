extension Rule {
  /// `rules:` in `openbook.yaml` weakens a rule that is always an error.
  public static let fixedSeverity = Rule(
    "fixed-severity", .error,
    what:
      "`rules:` in `openbook.yaml` weakens a rule that is always an error.",
    why:
      "Without that rule a page would be impossible, untrue, or seen by the wrong readers.",
    example: """
      openbook.yaml
        company: Example
        rules: {hidden-reference: ignore}
      """,
    remedy: """
      openbook.yaml
        company: Example
        rules: {broken-anchor: ignore}
      """)
}
