extension YAMLReader {
  /// Whether `key:` starts here, plain or quoted, on one line.
  var startsKey: Bool {
    switch byte(position) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quotedKeyColon != nil
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"): false
    default: plainEnd(from: position).reason == .colon
    }
  }

  /// Reads a key and its colon in a block mapping; false after a fault.
  mutating func key() -> Bool {
    let start = position
    let colon: Int
    switch byte(position) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let found = quotedKeyColon else { return failNoKey() }
      colon = found
      quoted(parent: -1)
    default:
      guard checkPlainStart(inFlow: false) else { return false }
      let plain = plainEnd(from: position)
      guard plain.reason == .colon else { return failNoKey() }
      colon = plain.stop
      append(.plain, span: start..<plain.end, text: start..<plain.end)
    }
    position = max(position, min(colon + 1, end))
    return checkKey(start: start, colon: colon)
  }

  /// Refuses a key that is too long, and `<<`; false after a fault.
  mutating func checkKey(start: Int, colon: Int) -> Bool {
    guard !hasFailed else { return false }
    guard colon - start <= limits.keyBytes else {
      failCap("a key of \(colon - start) bytes", limits.keyBytes, at: start..<colon)
      return false
    }
    if byte(start) == UInt8(ascii: "<"), byte(start + 1) == UInt8(ascii: "<"), lastEnd == start + 2 {
      fail(
        .yamlSubset, "'<<' merges another mapping, and merge keys are not used here", at: start..<start + 2,
        help: "write the keys out")
      return false
    }
    return true
  }

  /// The colon after a quoted key; nil if the text goes on over several lines or no colon follows.
  private var quotedKeyColon: Int? {
    let quote = byte(position)
    var cursor = position + 1
    while cursor < end, byte(cursor) != UInt8(ascii: "\n") {
      if byte(cursor) == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        cursor += byte(cursor + 1).isYAMLLineEnd ? 1 : 2
      } else if byte(cursor) != quote {
        cursor += 1
      } else if quote == UInt8(ascii: "'"), byte(cursor + 1) == quote {
        cursor += 2
      } else {
        cursor += 1
        while byte(cursor).isYAMLBlank { cursor += 1 }
        return byte(cursor) == UInt8(ascii: ":") && byte(cursor + 1).isYAMLBlankOrLineEnd ? cursor : nil
      }
    }
    return nil
  }

  private mutating func failNoKey() -> Bool {
    let line = rest
    let hasColon = bytes[line].contains(UInt8(ascii: ":"))
    fail(
      .yamlSyntax, "expected 'key: value'", at: line,
      help: hasColon
        ? "put a space after the ':'"
        : "put a ':' and a space after the key; text that goes on from the line above is indented deeper than its key")
    return false
  }
}
