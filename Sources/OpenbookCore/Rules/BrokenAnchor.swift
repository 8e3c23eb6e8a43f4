extension Rule {
  /// A link leads to a heading that its document does not have.
  public static let brokenAnchor = Rule(
    "broken-anchor", .warning, isAdjustable: true,
    what:
      "A link leads to a heading that its document does not have.",
    why:
      "The reader lands at the top of the page and has to search.",
    example: """
      strategy/plan.md
        ---
        title: Our plan
        ---
        See [the risks](#risk).

        ## Risks
      """,
    remedy: """
      strategy/plan.md
        ---
        title: Our plan
        ---
        See [the risks](#risks).

        ## Risks
      """)
}
