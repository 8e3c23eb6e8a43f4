extension Rule {
  /// A link or picture with an address that the site must not hold.
  public static let unsafeLink = Rule(
    "unsafe-link", .error,
    what: "A link leads to something other than a file of the content folder or an http, https, mailto or tel address, "
      + "or a picture lies on another site. The link's words, or the picture's description, are written without it.",
    why:
      "Such an address can run a script in the reader's browser; and a picture from elsewhere tells another site who "
      + "reads this one.",
    example: """
      strategy/direction.md
        ---
        title: Direction
        ---
        [Open](javascript:alert(1))
      """,
    remedy: """
      strategy/direction.md
        ---
        title: Direction
        ---
        [Open](https://example.com/)
      """)
}
