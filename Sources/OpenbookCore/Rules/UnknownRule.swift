extension Rule {
  /// `rules:` in `openbook.yaml` names a rule that does not exist.
  public static let unknownRule = Rule(
    "unknown-rule", .error,
    what:
      "`rules:` in `openbook.yaml` names a rule that does not exist.",
    why:
      "The severity that somebody meant to change stays as it is.",
    example: """
      openbook.yaml
        company: Example
        rules: {broken-anchors: error}
      """,
    remedy: """
      openbook.yaml
        company: Example
        rules: {broken-anchor: error}
      """)
}
