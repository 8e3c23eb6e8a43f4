extension Shape where Value == String {
  /// An id written as a key or in a field of its own.
  static let identifier = Shape(
    .pattern(name: "an id", examples: ["qualified-pipeline"], expression: Expression.whole(Expression.id))
  ) { node, reading in
    guard node.kind == .scalar, isID(node.text.utf8) else {
      reading.add(
        .malformedID, "'\(node.kind == .scalar ? node.text.shortened : "…")' is not an id", at: node.span,
        help: "ids are lower case letters, digits and hyphens and begin with a letter")
      return nil
    }
    return node.text
  }
}
