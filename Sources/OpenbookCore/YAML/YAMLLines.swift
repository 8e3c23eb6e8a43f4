/// The lines of a document's bytes, for edits. Offsets count from the start of the file.
struct YAMLLines: Sendable {
  /// The whole file.
  let bytes: [UInt8]
  /// The part of it that is YAML.
  let range: Range<Int>
  /// The first byte of YAML after a byte-order mark.
  let start: Int

  /// The lines of a part of a file; of all of it without a range.
  init(_ bytes: [UInt8], range: Range<Int>?) {
    self.bytes = bytes
    let whole = 0..<bytes.count
    self.range = (range ?? whole).clamped(to: whole)
    let hasMark = self.range.lowerBound == 0 && self.range.count >= 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    start = hasMark ? 3 : self.range.lowerBound
  }

  /// The byte after the last of YAML.
  var end: Int { range.upperBound }

  /// The byte at an offset; a line end from `end` on, as for the reader.
  func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : UInt8(ascii: "\n") }

  /// Where the line of an offset starts.
  func lineStart(_ offset: Int) -> Int {
    var cursor = offset
    while cursor > start, bytes[cursor - 1] != UInt8(ascii: "\n") { cursor -= 1 }
    return cursor
  }

  /// Where the text of the line of an offset ends, before its line end.
  func textEnd(_ offset: Int) -> Int {
    var cursor = offset
    while cursor < end, bytes[cursor] != UInt8(ascii: "\n") { cursor += 1 }
    return cursor > start && cursor < end && bytes[cursor - 1] == UInt8(ascii: "\r") ? cursor - 1 : cursor
  }

  /// Where the line after that of an offset starts; `end` after the last.
  func nextLine(_ offset: Int) -> Int {
    var cursor = offset
    while cursor < end, bytes[cursor] != UInt8(ascii: "\n") { cursor += 1 }
    return min(cursor + 1, end)
  }

  /// Bytes from the start of the line; there are only spaces and dashes before block nodes, so these are columns.
  func column(_ offset: Int) -> Int { offset - lineStart(offset) }

  /// The first byte from an offset on that is not a blank.
  func skipBlanks(_ offset: Int) -> Int {
    var cursor = offset
    while cursor < end, bytes[cursor].isYAMLBlank { cursor += 1 }
    return cursor
  }

  /// Whether only blanks stand before an offset on its line.
  func isFirstOnLine(_ offset: Int) -> Bool { skipBlanks(lineStart(offset)) >= offset }

  /// Whether nothing but blanks and a comment follow on the line.
  func isRestOfLineEmpty(_ offset: Int) -> Bool {
    let rest = skipBlanks(offset)
    if byte(rest) == UInt8(ascii: "#") { return rest > offset || rest == lineStart(rest) }
    return byte(rest).isYAMLLineEnd
  }

  /// Whether the line that starts here holds only blanks.
  func isBlankLine(_ start: Int) -> Bool { byte(skipBlanks(start)).isYAMLLineEnd }

  /// Whether the line that starts here holds only a comment.
  func isCommentLine(_ start: Int) -> Bool { byte(skipBlanks(start)) == UInt8(ascii: "#") }

  /// Whether two offsets lie on one line.
  func isOneLine(_ first: Int, _ second: Int) -> Bool { lineStart(first) == lineStart(second) }

  /// Whether there is text whose last line has no line end.
  var lacksLastLineEnd: Bool { end > start && bytes[end - 1] != UInt8(ascii: "\n") }

  /// The line end of the line of an offset, or of the last line where that has none; LF in a file of one line.
  func lineEnd(at offset: Int) -> String {
    let offset = min(offset, bytes.count)
    let lineFeed =
      bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes[..<offset].lastIndex(of: UInt8(ascii: "\n"))
    guard let lineFeed, lineFeed > 0, bytes[lineFeed - 1] == UInt8(ascii: "\r") else { return "\n" }
    return "\r\n"
  }
}
