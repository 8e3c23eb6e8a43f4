extension Rule {
  /// A name in a template that its page does not offer.
  public static let unknownVariable = Rule(
    "unknown-variable", .error,
    what: """
      A template names a word that its page does not offer at that place. Each page has a list of words; the words of a
      list's items are there only inside that list's section.
      """,
    why: """
      An unknown name would leave an empty place on every page made from the template, and nobody would notice.
      """,
    example: """
      templates/404.html
        <h1>{{titel}}</h1>
        <p>There is no such page.</p>
      """,
    remedy: """
      templates/404.html
        <h1>{{title}}</h1>
        <p>There is no such page.</p>
      """)
}
