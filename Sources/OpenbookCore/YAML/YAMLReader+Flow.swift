extension YAMLReader {
  /// Reads `[…]` or `{…}`. Its lines are deeper than `parent`; a closing bracket may be as deep.
  mutating func flow(parent: Int, depth: Int) {
    let start = position
    let isMapping = byte(start) == UInt8(ascii: "{")
    let closing = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard let node = open(isMapping ? .mapping : .sequence, depth: depth) else { return }
    let outer = bracket
    bracket = start
    defer { bracket = outer }
    position += 1
    while true {
      skipFlowBlanks(parent: parent)
      if byte(position) == closing { break }
      guard position < end else { break }
      if isMapping {
        flowEntry(parent: parent, depth: depth)
      } else {
        flowValue(parent: parent, depth: depth)
      }
      skipFlowBlanks(parent: parent)
      if byte(position) == closing { break }
      guard position < end else { break }
      guard byte(position) == UInt8(ascii: ",") else { return failNoComma(closing) }
      position += 1
    }
    guard position < end else { return failOpenBracket(help: "close it, or put the text in quotes") }
    position += 1
    lastEnd = position
    close(node)
    if isMapping { checkKeys(of: node) }
  }

  private mutating func flowEntry(parent: Int, depth: Int) {
    let start = position
    let isQuoted = byte(position) == UInt8(ascii: "\"") || byte(position) == UInt8(ascii: "'")
    switch byte(position) {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      return fail(
        .yamlSubset, "a list or map cannot be a key", at: position..<position + 1, help: "put the key in quotes")
    default: flowScalar(parent: parent)
    }
    guard !hasFailed else { return }
    let isOneLine = lineStart <= start
    while byte(position).isYAMLBlank { position += 1 }
    guard isOneLine, position < end, byte(position) == UInt8(ascii: ":"),
      isQuoted || byte(position + 1).isYAMLBlankOrLineEnd
    else { return failNoColon(start) }
    let colon = position
    position += 1
    guard checkKey(start: start, colon: colon) else { return }
    skipFlowBlanks(parent: parent)
    if byte(position) == UInt8(ascii: ",") || byte(position) == UInt8(ascii: "}") {
      appendEmpty(at: colon + 1)
    } else if position < end {
      flowValue(parent: parent, depth: depth)
    }
  }

  private mutating func flowValue(parent: Int, depth: Int) {
    switch byte(position) {
    case UInt8(ascii: "["), UInt8(ascii: "{"): flow(parent: parent, depth: depth + 1)
    default: flowScalar(parent: parent)
    }
  }

  private mutating func flowScalar(parent: Int) {
    switch byte(position) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted(parent: parent)
    default: flowPlain(parent: parent)
    }
  }

  private mutating func flowPlain(parent: Int) {
    guard checkPlainStart(inFlow: true) else { return }
    let start = position
    var line = flowPlainEnd(from: position)
    var from: Int?
    while true {
      let text = position..<line.end
      if from != nil { arena.append(contentsOf: bytes[text]) }
      position = line.stop
      guard line.reason != .colonBeforeIndicator else {
        return fail(
          .yamlSyntax, "a ':' without a space after it", at: position..<position + 1,
          help: "put a space after it, or put the text in quotes")
      }
      guard line.reason == .lineEnd, position < end else { break }
      let lineEnds = skipLineEnds()
      guard position < end, checkFlowLine(parent: parent) else { break }
      let next = flowPlainEnd(from: position)
      guard byte(position) != UInt8(ascii: "#"), next.stop > position else { break }
      guard !isDash else { return failDashInText() }
      guard byte(position) != UInt8(ascii: "\""), byte(position) != UInt8(ascii: "'") else {
        return failNoComma(nil)
      }
      if from == nil {
        from = arena.count
        arena.append(contentsOf: bytes[text])
      }
      appendFolded(lineEnds: lineEnds)
      line = next
    }
    if let from {
      appendFolded(.plain, span: start..<line.end, from: from)
    } else {
      append(.plain, span: start..<line.end, text: start..<line.end)
    }
  }
}
