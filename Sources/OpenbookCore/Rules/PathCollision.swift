extension Rule {
  /// Two files that would stand at the same place.
  public static let pathCollision = Rule(
    "path-collision", .error,
    what: """
      A file in `static/` would stand where the site has a file of its own; or two files in `static/`, `assets/` or \
      `data/` have names that differ only in case, or in how their letters are composed: to many file systems they are \
      one.
      """,
    why: "One of the two would be lost, and which one would depend on luck.",
    example: """
      static/index.html
        <p>Hello</p>
      """,
    remedy: """
      static/hello.html
        <p>Hello</p>
      """)
}
