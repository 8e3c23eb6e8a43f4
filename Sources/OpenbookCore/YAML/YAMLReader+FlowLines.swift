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
      let line = source.position(of: position).line
      failOpenBracket(
        before: " before line \(line)",
        help: "close it, or indent line \(line) deeper if it belongs between the two; text may need quotes")
      return false
    }
    return true
  }
}
