extension Rule {
  /// HTML in Markdown, which is left out.
  public static let rawHTML = Rule(
    "raw-html", .warning, isAdjustable: true,
    what: "Markdown holds an HTML tag. It is left out; the text between tags on a line stays.",
    why: "A reader misses what the author wrote. HTML could also run scripts and load things from elsewhere, so it is "
      + "written only where 'markdown: {raw-html: true}' allows it.",
    example: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We sell to <b>growers</b>.
      """,
    remedy: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We sell to **growers**.
      """)
}
