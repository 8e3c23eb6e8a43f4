extension Rule {
  /// A template that includes itself.
  public static let templateRecursion = Rule(
    "template-recursion", .error,
    what: """
      A template includes itself, directly or through another template.
      """,
    why: """
      A page made from it would have no end.
      """,
    example: """
      templates/404.html
        <h1>Page not found</h1>
        {{> contact}}
      templates/contact.html
        <address>Strategy office, room 4.12</address>
        {{> contact}}
      """,
    remedy: """
      templates/404.html
        <h1>Page not found</h1>
        {{> contact}}
      templates/contact.html
        <address>Strategy office, room 4.12</address>
      """)
}
