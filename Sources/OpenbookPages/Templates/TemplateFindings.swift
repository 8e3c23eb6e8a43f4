import OpenbookCore

extension Finding {
  /// A name that no visible vocabulary has.
  static func unknownVariable<Place>(_ name: String, at span: Span, in scope: TemplateScope<Place>) -> Finding {
    let help =
      if let list = scope.listOffering(name) {
        "it is a word of '\(list)': write it inside {{#\(list)}}…{{/\(list)}}"
      } else {
        didYouMean(name, scope.names())
      }
    return Finding(.unknownVariable, "no word '\(name)' here", at: span, help: help)
  }

  /// A partial that no file of the theme is.
  static func unknownPartial(_ name: String, at span: Span, among names: some Collection<String>) -> Finding {
    let help =
      name.hasSuffix(".html") && names.contains(String(name.dropLast(5)))
      ? "leave out the ending: {{> \(name.dropLast(5))}}" : didYouMean(name, names)
    return Finding(.unknownPartial, "no template '\(name)'", at: span, help: help)
  }
}
