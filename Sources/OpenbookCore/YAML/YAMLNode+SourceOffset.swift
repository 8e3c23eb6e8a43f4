extension YAMLNode {
  /// Where a byte of the text lies in the source, for findings within formulas and Markdown; the text's length asks for
  /// its end.
  ///
  /// Nil outside the text, and where quoted text was unescaped or folded: point at the span's start then. In folded
  /// plain text and in block scalars, a blank or line end lies after the word before it.
  public func sourceOffset(ofTextByte offset: Int) -> Int? {
    let record = document.records[index]
    guard record.kind == .scalar, offset >= 0, offset <= Int(record.length) else { return nil }
    guard record.isInArena else { return Int(record.text) + offset }
    // Folding changes blanks and line ends only, so the words before the byte tell where it is.
    switch record.style {
    case .singleQuoted, .doubleQuoted: return nil
    case .plain: return sourceOffset(afterText: offset, from: Int(record.start), to: Int(record.end))
    case .literal, .folded:
      let lines = document.source.bytes[Int(record.start)..<Int(record.end)]
      let header = lines.firstIndex(of: UInt8(ascii: "\n")) ?? Int(record.end) - 1
      return sourceOffset(afterText: offset, from: header + 1, to: Int(record.end))
    }
  }

  /// Whether it is a block scalar of several lines: their indentation is not in its text, which so stands nowhere in
  /// the source as it is.
  var isBlockOfLines: Bool {
    let record = document.records[index]
    guard record.kind == .scalar, record.style == .literal || record.style == .folded else { return false }
    var ends = 0
    for position in Int(record.start)..<Int(record.end) where document.source.bytes[position] == UInt8(ascii: "\n") {
      ends += 1
      // The first ends the header, the second the first line of text.
      if ends == 2 { return document.source.bytes[position..<Int(record.end)].contains { !$0.isYAMLBlankOrLineEnd } }
    }
    return false
  }

  private func sourceOffset(afterText offset: Int, from start: Int, to end: Int) -> Int {
    let (before, isWord) = withText { text in
      (text[..<offset].count { !$0.isYAMLBlankOrLineEnd }, offset < text.count && !text[offset].isYAMLBlankOrLineEnd)
    }
    var seen = 0
    var afterWord = start
    for position in start..<end where !document.source.bytes[position].isYAMLBlankOrLineEnd {
      if seen == before {
        if isWord { return position }
        break
      }
      seen += 1
      afterWord = position + 1
    }
    return afterWord
  }
}
