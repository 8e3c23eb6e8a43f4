/// What is wrong within brackets, with what was most likely meant.
extension YAMLReader {
  /// Brackets that nothing closes, told where they open: where they were noticed is another value's line.
  @inline(never) mutating func failOpenBracket(before place: String = "", help: String) {
    let isMapping = byte(bracket) == UInt8(ascii: "{")
    let pair = isMapping ? ("{", "}") : ("[", "]")
    if let mark = commentThatCloses(isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      return fail(
        .yamlSyntax, "' #' begins a comment, and the '\(pair.1)' after it is part of it", at: mark..<mark + 1,
        help: "put the text in quotes")
    }
    fail(.yamlSyntax, "no closing '\(pair.1)' for this '\(pair.0)'\(place)", at: bracket..<bracket + 1, help: help)
  }

  /// The first comment since the innermost brackets opened that holds what would close them.
  private func commentThatCloses(_ closing: UInt8) -> Int? {
    let texts = records.filter { $0.kind == .scalar && Int($0.start) > bracket }.map { Int($0.start)..<Int($0.end) }
    var (cursor, text) = (bracket, 0)
    while cursor < min(position, end) {
      while text < texts.count, texts[text].upperBound <= cursor { text += 1 }
      guard byte(cursor) == UInt8(ascii: "#"), byte(cursor - 1).isYAMLBlankOrLineEnd,
        text == texts.count || !texts[text].contains(cursor)
      else {
        cursor += 1
        continue
      }
      let comment = bytes[cursor..<end].prefix { !$0.isYAMLLineEnd }
      if comment.contains(closing) { return cursor }
      cursor = comment.endIndex
    }
    return nil
  }

  /// Something other than a comma after an item.
  @inline(never) mutating func failNoComma(_ closing: UInt8?) {
    let place = position..<min(position + 1, end)
    let found = byte(position)
    if found == UInt8(ascii: ":"), closing == UInt8(ascii: "]") {
      return fail(
        .yamlSubset, "a 'key: value' in a list in brackets", at: place,
        help: "put the text in quotes, or the key and its value in braces")
    }
    var help = "put text that holds brackets, ',' or ': ' in quotes"
    if found == UInt8(ascii: ":"), let word = lastOfSeveralWords {
      help = "put a ',' before '\(word)' if it is a key; text that holds ': ' needs quotes"
    } else if closing == UInt8(ascii: "]"), found == UInt8(ascii: "}") {
      help = "close the '[' with ']'; text that holds brackets needs quotes"
    } else if closing == UInt8(ascii: "}"), found == UInt8(ascii: "]") {
      help = "close the '{' with '}'; text that holds brackets needs quotes"
    }
    let expected = closing.map { " or '\(Character(Unicode.Scalar($0)))'" } ?? ""
    fail(.yamlSyntax, "expected ','\(expected) after this item", at: place, help: help)
  }

  /// The last word of the newest text; nil if it is the only one.
  private var lastOfSeveralWords: String? {
    guard let text = records.last, text.kind == .scalar, text.style == .plain else { return nil }
    let words = bytes[Int(text.start)..<Int(text.end)].split { $0.isYAMLBlankOrLineEnd }
    return words.count > 1 ? String(decoding: words[words.count - 1], as: UTF8.self).shortened : nil
  }

  /// A key in braces that no colon follows: what a comma cut from a text, or a key without a value.
  @inline(never) mutating func failNoColon(_ start: Int) {
    let key = start..<max(lastEnd, min(start + 1, end))
    if let colon = unspacedColon(bytes[key]) {
      return fail(
        .yamlSyntax, "a ':' without a space after it", at: colon..<colon + 1,
        help: "put a space after it; a key that holds ':' needs quotes")
    }
    guard let cut = cutValue(before: start) else {
      return fail(
        .yamlSyntax, "expected 'key: value' in braces", at: key,
        help: "put ': ' and a value after the key, on the same line; use brackets for a list")
    }
    let rest = String(decoding: bytes[key], as: UTF8.self).shortened
    if let number = cut.asNumber {
      return fail(
        .yamlSyntax, "'\(rest)' without a key: in braces a ',' ends the number", at: key, help: "write \(number)")
    }
    fail(
      .yamlSyntax, "'\(rest)' without a key: in braces a ',' ends the text", at: key,
      help: "put the text before it in quotes if the ',' belongs to it\(cut.example)")
  }

  /// The value that stands before what has no key, and was cut by the comma between the two.
  private func cutValue(before start: Int) -> CutValue? {
    // The newest record is the rest; before it come the value and its key.
    guard records.count >= 3 else { return nil }
    let (key, value) = (records[records.count - 3], records[records.count - 2])
    guard key.kind == .scalar, value.kind == .scalar, value.style == .plain, value.length > 0 else { return nil }
    let between = bytes[Int(value.end)..<start].filter { !$0.isYAMLBlankOrLineEnd }
    // A month is a key without its value, and part of no text.
    guard between == [UInt8(ascii: ",")], Period(Array(bytes[start..<max(lastEnd, start)])) == nil else { return nil }
    var stop = lastEnd
    while true {
      var cursor = stop
      while byte(cursor).isYAMLBlank { cursor += 1 }
      guard cursor < end, byte(cursor) == UInt8(ascii: ",") else { break }
      cursor += 1
      while byte(cursor).isYAMLBlank { cursor += 1 }
      let next = flowPlainEnd(from: cursor)
      guard next.end > cursor, next.reason == .flowIndicator || next.reason == .lineEnd else { break }
      stop = next.end
    }
    return CutValue(
      key: String(decoding: bytes[Int(key.start)..<Int(key.end)], as: UTF8.self),
      text: String(decoding: bytes[Int(value.start)..<stop], as: UTF8.self))
  }
}

/// A value in braces that was meant to go on behind a comma.
private struct CutValue {
  let key: String
  /// All of it, commas and all.
  let text: String

  /// What to write, if it is a number.
  var asNumber: String? { text.contains(" ") ? nil : NumberRemedy.meant(by: text) }

  /// The entry as it was meant, where it is short enough to be shown whole.
  var example: String {
    guard text.utf8.count <= 80, !text.contains("\n") else { return "" }
    return ": \(key): \(YAMLScalarWriter(isInFlow: true).quoted(text))"
  }
}
