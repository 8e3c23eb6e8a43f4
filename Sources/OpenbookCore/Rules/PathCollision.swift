extension Rule {
  /// A file in `static/` would stand where the site has a file of its own.
  public static let pathCollision = Rule(
    "path-collision", .error,
    what: "A file in `static/` would stand where the site has a file of its own.",
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
