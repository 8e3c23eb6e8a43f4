/// Finds directives in a line of text.
enum DirectiveScanner {
  /// The first directive from a byte on; nil where there is none.
  ///
  /// A colon within a word, behind another one or behind a backslash starts none; nor does a name without brackets or
  /// braces, so that `note: see` and `12:30` stay what they are.
  static func first(in text: [UInt8], from start: Int) -> WrittenDirective? {
    var index = start
    while index < text.count {
      guard text[index] == UInt8(ascii: ":"), index == 0 || !isPartOfWord(text[index - 1]) else {
        index += 1
        continue
      }
      let colons = text[index...].prefix { $0 == UInt8(ascii: ":") }.count
      if colons <= 2, let found = directive(in: text, at: index, colons) { return found }
      index += colons
    }
    return nil
  }

  private static func directive(in text: [UInt8], at start: Int, _ colons: Int) -> WrittenDirective? {
    let name = text[(start + colons)...].prefix { isNameByte($0) }
    guard let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else { return nil }
    let opener = name.endIndex < text.count ? text[name.endIndex] : 0
    let written = String(decoding: name, as: UTF8.self)
    // Only what is nearly a directive is one with other brackets, a blank before them, or in capitals.
    if Directive.Name(rawValue: written) != nil, let end = nearMiss(in: text, after: name.endIndex) {
      return WrittenDirective(
        range: start..<end, colons: colons, name: written, argument: nil, parameters: nil, isOpen: false)
    }
    guard written == written.lowercased() || Directive.Name(rawValue: written.lowercased()) != nil else { return nil }
    guard opener == UInt8(ascii: "[") || opener == UInt8(ascii: "{") else { return nil }
    var end = name.endIndex
    let argument = enclosed(in: text, at: &end, UInt8(ascii: "["), UInt8(ascii: "]"))
    let parameters = argument.isOpen ? nil : enclosed(in: text, at: &end, UInt8(ascii: "{"), UInt8(ascii: "}"))
    return WrittenDirective(
      range: start..<end, colons: colons, name: written, argument: argument.text,
      parameters: parameters?.text, isOpen: argument.isOpen || parameters?.isOpen == true)
  }

  /// Where `(arr)` or ` [arr]` ends behind a name; nil for anything else.
  private static func nearMiss(in text: [UInt8], after index: Int) -> Int? {
    let opener = text[index...].drop { $0 == UInt8(ascii: " ") }
    let closer: UInt8
    switch opener.first {
    case UInt8(ascii: "(") where opener.startIndex == index: closer = UInt8(ascii: ")")
    case UInt8(ascii: "[") where opener.startIndex > index: closer = UInt8(ascii: "]")
    default: return nil
    }
    return opener.firstIndex(of: closer).map { $0 + 1 } ?? text.count
  }

  private static func enclosed(
    in text: [UInt8], at index: inout Int, _ open: UInt8, _ close: UInt8
  ) -> (text: String?, isOpen: Bool) {
    guard index < text.count, text[index] == open else { return (nil, false) }
    guard let end = text[(index + 1)...].firstIndex(where: { $0 == close || $0 == UInt8(ascii: "\n") }),
      text[end] == close
    else {
      index = text.count
      return (nil, true)
    }
    defer { index = end + 1 }
    return (String(decoding: text[(index + 1)..<end], as: UTF8.self), false)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "\\") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
