/// Why a value must not stand at a place of a page: escaping would not make it safe there.
struct HTMLPlaceRefusal: Equatable {
  /// What is wrong.
  let message: String
  /// What to write instead.
  let help: String
}

extension HTMLPlace {
  /// Why the value of a word may not stand here; nil where it may.
  ///
  /// Text may stand in text and quoted attributes, HTML only in text. In a comment, `--` would end it.
  func refusal(of name: String, isHTML: Bool) -> HTMLPlaceRefusal? {
    switch surroundings {
    case .text: nil
    case .textElement where !isHTML: nil
    case .doubleQuoted where !isHTML && !isCodeAttribute, .singleQuoted where !isHTML && !isCodeAttribute: nil
    case .beforeValue, .unquoted:
      HTMLPlaceRefusal(
        message: "'\(name)' stands in an attribute without quotation marks", help: "quote it: =\"{{\(name)}}\"")
    case .doubleQuoted, .singleQuoted:
      isCodeAttribute
        ? HTMLPlaceRefusal(
          message: "'\(name)' stands in an attribute that holds a program, a style or a page",
          help: "put it into a data- attribute or choose a class by a section")
        : HTMLPlaceRefusal(message: "'\(name)' is HTML and stands in an attribute", help: "move it into the text")
    case .script, .style:
      HTMLPlaceRefusal(
        message: "'\(name)' stands in a \(surroundings == .script ? "script" : "style") element",
        help: "put it into a quoted data- attribute and read it from there")
    case .comment, .instruction:
      HTMLPlaceRefusal(message: "'\(name)' stands in a comment", help: "move it into the text")
    case .textElement:
      HTMLPlaceRefusal(
        message: "'\(name)' is HTML and stands in an element that holds text alone", help: "move it out of the element")
    case .doubtful:
      HTMLPlaceRefusal(
        message: "'\(name)' stands after a tag in which a section divides a name or an attribute",
        help: "put whole attributes into the section, with a blank before them")
    case .opening, .endOpening, .declaration, .tag:
      HTMLPlaceRefusal(
        message: "'\(name)' stands in a tag, outside an attribute's value",
        help: "write out the tag and its attributes, and quote the value: =\"{{\(name)}}\"")
    }
  }
}
