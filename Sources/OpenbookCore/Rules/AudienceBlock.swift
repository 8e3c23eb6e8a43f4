extension Rule {
  /// A block for some readers only that is not written as one.
  public static let audienceBlock = Rule(
    "audience-block", .error,
    what: "A ':::audience{…}' block is not closed, closes nothing, names no audience that exists, or stands where it "
      + "is not read (in a list, in a quotation, in the middle of a line, in a code block that is not closed).",
    why: "What was meant for some readers could be seen by all. Openbook leaves the text out and stops.",
    example: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We sell to growers.

        :::audience{borad}
        The pilot loses money until March.
        :::
      """,
    remedy: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We sell to growers.

        :::audience{board}
        The pilot loses money until March.
        :::
      """)
}
