extension Rule {
  /// Front matter that has no end.
  public static let unclosedFrontMatter = Rule(
    "unclosed-front-matter", .error,
    what: "A document starts with a line '---' that opens its front matter, and no second one closes it.",
    why: "Nobody can tell where the fields end and the text begins, so neither is read.",
    example: """
      strategy/direction.md
        ---
        title: Direction

        We sell to growers.
      """,
    remedy: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We sell to growers.
      """)
}
