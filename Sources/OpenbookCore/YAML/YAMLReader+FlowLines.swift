extension YAMLReader {
  /// Skips blanks, comments and line ends within brackets.
  mutating func skipFlowBlanks(parent: Int) {
    while position < end {
      switch byte(position) {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
      case UInt8(ascii: "#") where isComment: skipComment()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        _ = skipLineEnds()
        guard position < end, byte(position) != UInt8(ascii: "#") else { continue }
        guard checkFlowLine(parent: parent) else { return }
      default: return
      }
    }
  }

  /// Fails if a line within brackets is not deep enough for its place; true if it is.
  mutating func checkFlowLine(parent: Int) -> Bool {
    guard position < end else { return true }
    if isDocumentMarker {
      fail(.yamlSyntax, "a document marker within brackets", at: position..<position + 3, help: "close the brackets")
      return false
    }
    let isClosing = byte(position) == UInt8(ascii: "]") || byte(position) == UInt8(ascii: "}")
    guard column > parent || isClosing && column == parent else {
      failOpenBracket(help: "close it, or indent the lines that go on deeper than the key; text may need quotes")
      return false
    }
    return true
  }

  /// Brackets that nothing closes, told where they open: where they were noticed is another value's line.
  @inline(never) mutating func failOpenBracket(help: String) {
    let pair = byte(bracket) == UInt8(ascii: "{") ? ("{", "}") : ("[", "]")
    fail(.yamlSyntax, "no closing '\(pair.1)' for this '\(pair.0)'", at: bracket..<bracket + 1, help: help)
  }

  /// Something other than a comma after an item.
  mutating func failNoComma(_ closing: UInt8?) {
    let place = position..<min(position + 1, end)
    if byte(position) == UInt8(ascii: ":"), closing == UInt8(ascii: "]") {
      return fail(
        .yamlSubset, "a 'key: value' in a list in brackets", at: place,
        help: "put the text in quotes, or the key and its value in braces")
    }
    let expected = closing.map { " or '\(Character(Unicode.Scalar($0)))'" } ?? ""
    fail(
      .yamlSyntax, "expected ','\(expected) after this item", at: place,
      help: "put text that holds brackets, ',' or ': ' in quotes")
  }

  /// A key in braces that no colon follows.
  mutating func failNoColon(_ start: Int) {
    if let colon = (start..<max(lastEnd, start)).first(where: { byte($0) == UInt8(ascii: ":") }) {
      return fail(
        .yamlSyntax, "a ':' without a space after it", at: colon..<colon + 1,
        help: "put a space after it; a key that holds ':' needs quotes")
    }
    fail(
      .yamlSyntax, "expected 'key: value' in braces", at: start..<max(lastEnd, min(start + 1, end)),
      help: "put ': ' and a value after the key, on the same line; use brackets for a list")
  }
}
