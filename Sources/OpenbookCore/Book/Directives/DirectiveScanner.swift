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
    let known = Directive.Name(rawValue: written)
    // Only what is nearly a directive is one with other brackets, a blank before them, or in capitals.
    if known != nil, let near = nearMiss(in: text, after: name.endIndex) {
      return WrittenDirective(
        range: start..<near.end, colons: colons, name: written, argument: near.argument, parameters: nil,
        slip: near.slip)
    }
    guard written == written.lowercased() || Directive.Name(rawValue: written.lowercased()) != nil else { return nil }
    guard opener == UInt8(ascii: "[") || opener == UInt8(ascii: "{") else { return nil }
    var end = name.endIndex
    let argument = enclosed(in: text, at: &end, UInt8(ascii: "["), UInt8(ascii: "]"))
    var parameters: (text: String?, isOpen: Bool) = (nil, false)
    var slip: WrittenDirective.Slip?
    if argument.isOpen {
      slip = .open
    } else if known != nil, let found = parametersApart(in: text, from: end) {
      (parameters.text, end, slip) = (found.text, found.end, .blankBeforeBraces)
    } else {
      parameters = enclosed(in: text, at: &end, UInt8(ascii: "{"), UInt8(ascii: "}"))
      if parameters.isOpen { slip = .open }
    }
    return WrittenDirective(
      range: start..<end, colons: colons, name: written, argument: argument.text, parameters: parameters.text,
      slip: slip)
  }

  /// `(arr)`, `{arr}` or ` [arr]` behind a name; nil for anything else.
  private static func nearMiss(
    in text: [UInt8], after index: Int
  ) -> (end: Int, argument: String, slip: WrittenDirective.Slip)? {
    let opener = text[index...].drop { $0 == UInt8(ascii: " ") }
    let (closer, slip): (UInt8, WrittenDirective.Slip)
    switch opener.first {
    case UInt8(ascii: "(") where opener.startIndex == index: (closer, slip) = (UInt8(ascii: ")"), .otherBrackets("( )"))
    case UInt8(ascii: "{") where opener.startIndex == index: (closer, slip) = (UInt8(ascii: "}"), .otherBrackets("{ }"))
    case UInt8(ascii: "[") where opener.startIndex > index: (closer, slip) = (UInt8(ascii: "]"), .blank)
    default: return nil
    }
    let end = opener.firstIndex(of: closer) ?? text.count
    let argument = String(decoding: text[(opener.startIndex + 1)..<end], as: UTF8.self)
    // `:value{of=target}` names nothing.
    guard closer != UInt8(ascii: "}") || !argument.contains("=") && !argument.isEmpty else { return nil }
    return (min(end + 1, text.count), argument, slip)
  }

  /// Parameters in braces with a blank before them: no sentence has `{of=`.
  private static func parametersApart(in text: [UInt8], from index: Int) -> (text: String, end: Int)? {
    // No longer than any, so that a long line takes no long time.
    let braces = text[index...].prefix(200).drop { $0 == UInt8(ascii: " ") }
    guard braces.startIndex > index, braces.first == UInt8(ascii: "{"),
      let end = braces.firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let inner = String(decoding: braces[(braces.startIndex + 1)..<end], as: UTF8.self)
    guard ["of=", "month=", "period=", "months="].contains(where: { inner.hasPrefix($0) }) else { return nil }
    return (inner, end + 1)
  }

  private static func enclosed(
    in text: [UInt8], at index: inout Int, _ open: UInt8, _ close: UInt8
  ) -> (text: String?, isOpen: Bool) {
    guard index < text.count, text[index] == open else { return (nil, false) }
    guard let end = text[(index + 1)...].firstIndex(where: { $0 == close || $0 == UInt8(ascii: "\n") }),
      text[end] == close
    else {
      defer { index = text.count }
      return (String(decoding: text[(index + 1)...], as: UTF8.self), true)
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
