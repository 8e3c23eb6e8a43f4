extension Shape where Value == String {
  /// An id written as a key or in a field of its own.
  static let identifier = Shape(
    .pattern(name: "an id", examples: ["qualified-pipeline"], expression: Expression.whole(Expression.id))
  ) { node, reading in
    guard node.kind == .scalar, isID(node.text.utf8) else {
      reading.add(
        .malformedID, "'\(node.kind == .scalar ? node.text.shortened : "…")' is not an id", at: node.span,
        help: node.kind == .scalar ? slug(of: node.text).map { "write \($0)" } ?? idHelp : idHelp)
      return nil
    }
    return node.text
  }
}

private let idHelp = "ids are lower case letters, digits and hyphens and begin with a letter"

/// The id that a text comes closest to: `Sales lead` is `sales-lead`; nil where nothing of it can be one.
func slug(of text: String, dated: Bool = false) -> String? {
  var slug = ""
  for character in text.lowercased() {
    switch character {
    case "a"..."z", "0"..."9": slug.append(character)
    case "ä": slug += "ae"
    case "ö": slug += "oe"
    case "ü": slug += "ue"
    case "ß": slug += "ss"
    case _ where !slug.isEmpty && slug.last != "-": slug += "-"
    default: break
    }
  }
  if slug.last == "-" { slug.removeLast() }
  return isID(slug.utf8, dated: dated) ? slug : nil
}
