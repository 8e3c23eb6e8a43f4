/// HTML that an author wrote into Markdown.
struct RawHTML {
  /// The HTML without its comments, which are meant for no reader.
  let bytes: [UInt8]

  /// HTML as it was written.
  init(_ written: some Sequence<UInt8>) {
    let written = Array(written)
    var kept: [UInt8] = []
    var index = 0
    while index < written.count {
      guard written[index...].starts(with: "<!--".utf8) else {
        kept.append(written[index])
        index += 1
        continue
      }
      index = Self.end(ofComment: written, from: index + 2)
    }
    bytes = kept
  }

  /// Where a comment ends; the end of the text if it is not closed. `<!-->` and `<!--->` are comments too.
  private static func end(ofComment text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == UInt8(ascii: "-"), text[index...].starts(with: "-->".utf8) { return index + 3 }
      index += 1
    }
    return text.count
  }

  /// Whether nothing is left to show.
  var isEmpty: Bool { bytes.allSatisfy { $0 <= UInt8(ascii: " ") } }

  /// The HTML with the tags disarmed that GFM's tag filter names: they change how the rest of the page is read.
  var filtered: [UInt8] {
    var result: [UInt8] = []
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<"), Self.isFiltered(bytes[(index + 1)...]) {
        result += "&lt;".utf8
      } else {
        result.append(bytes[index])
      }
    }
    return result
  }

  /// Whether it is one closing tag and nothing else.
  var isClosingTag: Bool {
    let text = bytes.drop { $0 <= UInt8(ascii: " ") }
    guard text.starts(with: "</".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")) else { return false }
    return text[(end + 1)...].allSatisfy { $0 <= UInt8(ascii: " ") }
  }

  /// The first tag, for a message.
  var firstTag: String {
    let start = bytes.firstIndex { $0 > UInt8(ascii: " ") } ?? 0
    let tag = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let end = tag.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? tag.endIndex
    let text = String(decoding: tag[..<end], as: UTF8.self)
    return text.unicodeScalars.count <= 40
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(39))) + "…"
  }

  private static let filteredNames = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  /// Whether what follows a `<` is one of the filtered tags; anything but a letter or digit ends its name.
  private static func isFiltered(_ rest: ArraySlice<UInt8>) -> Bool {
    let tag = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    let name = tag.prefix { isNameByte($0) }
    guard name.count <= 9 else { return false }
    let lowered = name.map { $0 | 0x20 }
    return filteredNames.contains { $0.utf8.elementsEqual(lowered) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
