extension Rule {
  /// A template that includes one that the theme does not have.
  public static let unknownPartial = Rule(
    "unknown-partial", .error,
    what: """
      A template includes another one that is neither in the theme nor in the folder of templates. A template's name is
      its file's path without `.html`.
      """,
    why: """
      Part of the page would be missing on every page made from the template.
      """,
    example: """
      templates/404.html
        <h1>Page not found</h1>
        {{> contact-adress}}
      templates/contact-address.html
        <address>Strategy office, room 4.12</address>
      """,
    remedy: """
      templates/404.html
        <h1>Page not found</h1>
        {{> contact-address}}
      templates/contact-address.html
        <address>Strategy office, room 4.12</address>
      """)
}
