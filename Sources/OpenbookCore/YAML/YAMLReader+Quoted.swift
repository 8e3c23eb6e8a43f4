extension YAMLReader {
  /// Reads quoted text. Lines on which it goes on are deeper than `parent`.
  mutating func quoted(parent: Int) {
    let start = position
    let quote = byte(start)
    let isDouble = quote == UInt8(ascii: "\"")
    var cursor = start + 1
    while cursor < end, byte(cursor) != quote, !byte(cursor).isYAMLLineEnd,
      !isDouble || byte(cursor) != UInt8(ascii: "\\")
    { cursor += 1 }
    if cursor < end, byte(cursor) == quote, isDouble || cursor + 1 >= end || byte(cursor + 1) != quote {
      position = cursor + 1
      return append(isDouble ? .doubleQuoted : .singleQuoted, span: start..<position, text: start + 1..<cursor)
    }
    let from = arena.count
    arena.append(contentsOf: bytes[start + 1..<cursor])
    position = cursor
    quotedRest(start: start, quote: quote, from: from, parent: parent)
  }

  /// Goes on from the first byte that is not taken as it is.
  private mutating func quotedRest(start: Int, quote: UInt8, from: Int, parent: Int) {
    let isDouble = quote == UInt8(ascii: "\"")
    // Blanks at a line's end are dropped, but not those that were written as escapes.
    var kept = arena.count
    while kept > from, arena[kept - 1].isYAMLBlank { kept -= 1 }
    while position < end {
      let current = byte(position)
      if current == quote {
        guard !isDouble, position + 1 < end, byte(position + 1) == quote else {
          position += 1
          return appendFolded(isDouble ? .doubleQuoted : .singleQuoted, span: start..<position, from: from)
        }
        arena.append(quote)
        position += 2
        kept = arena.count
      } else if current == UInt8(ascii: "\\"), isDouble {
        if byte(position + 1).isYAMLLineEnd {
          position += 1
          let lineEnds = quotedLineEnds(from: start, parent: parent)
          arena.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: max(lineEnds - 1, 0)))
        } else {
          escape()
        }
        kept = arena.count
      } else if current.isYAMLLineEnd {
        arena.removeLast(arena.count - kept)
        appendFolded(lineEnds: quotedLineEnds(from: start, parent: parent))
        kept = arena.count
      } else {
        arena.append(current)
        position += 1
        if !current.isYAMLBlank { kept = arena.count }
      }
    }
    failOpenQuotation(start, help: "close the text, or put all of it in quotes")
  }

  /// A quotation that nothing closes, told where it opens.
  @inline(never) private mutating func failOpenQuotation(_ start: Int, before place: String = "", help: String) {
    let apostrophe =
      byte(start) == UInt8(ascii: "'") ? "; if it is an apostrophe, put the whole text in \"…\"" : ""
    fail(
      .yamlSyntax, "no closing quotation mark for this one\(place)", at: start..<start + 1, help: help + apostrophe)
  }

  private mutating func quotedLineEnds(from start: Int, parent: Int) -> Int {
    let lineEnds = skipLineEnds()
    guard position < end else { return lineEnds }
    if isDocumentMarker {
      fail(.yamlSyntax, "a document marker within quoted text", at: position..<position + 3, help: "indent the text")
    } else if column <= parent {
      let line = source.position(of: position).line
      failOpenQuotation(
        start, before: " before line \(line)", help: "close it, or indent line \(line) deeper if it belongs to the text"
      )
    }
    return lineEnds
  }
}
