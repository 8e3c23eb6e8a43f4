extension Rule {
  /// A tag of a template that is not in the subset, not closed, or in a place where its value would not be safe.
  public static let templateSyntax = Rule(
    "template-syntax", .error,
    what: """
      A template has a tag that is not closed or not in the language of templates, a section that is not closed or is
      used as a value, or a value in a place where escaping does not protect a page: a script, a style sheet, a tag
      outside quotation marks.
      """,
    why: """
      A page made from it would lack a part without saying so, or would let the text of a document act as markup.
      """,
    example: """
      templates/404.html
        <h1>Page not found</h1>
        <p title={{title}}>There is no such page.</p>
        {{! The address of the strategy office comes here.
      """,
    remedy: """
      templates/404.html
        <h1>Page not found</h1>
        <p title="{{title}}">There is no such page.</p>
        {{! The address of the strategy office comes here. }}
      """)
}
