/// An entity that shares its file with others: what it is, where it stands, and whom it names.
struct Part<Value: Sendable>: Sendable {
  var value: Value
  let span: Span
  var mentions: [Mention]
}

/// A value and where it is written.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let span: Span
}

extension Shape {
  /// An entity that shares its file with others; whom it names is noted apart from whom the file names.
  static func part<Entity>(_ schema: Schema<Entity>) -> Shape where Value == Part<Entity> {
    Shape(schema.form) { node, reading in
      let (value, mentions) = reading.collectingMentions { schema.read(node, &$0) }
      return value.map { Part(value: $0, span: node.span, mentions: mentions) }
    }
  }

  /// The same with the place where it is written.
  var located: Shape<Located<Value>> {
    Shape<Located<Value>>(form) { [read] node, reading in
      read(node, &reading).map { Located(value: $0, span: node.span) }
    }
  }
}
