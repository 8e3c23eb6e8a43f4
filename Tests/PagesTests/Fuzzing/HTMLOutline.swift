/// The tags of some HTML with the names of their attributes, and all code in it, as a browser's tokenizer sees them
/// (WHATWG HTML, 13.2.5): a second opinion, written apart from what the program knows of HTML.
struct HTMLOutline {
  /// `<a href title>`, `</a>`, `<!-->`, in order.
  private(set) var tags: [String] = []
  private let bytes: [UInt8]
  private var index = 0

  /// The outline of a page.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while index < bytes.count { readText() }
  }

  private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

  private mutating func readText() {
    guard byte() == UInt8(ascii: "<") else { return index += 1 }
    let isEnd = byte(1) == UInt8(ascii: "/")
    if isLetter(byte(isEnd ? 2 : 1)) {
      readTag(isEnd: isEnd)
    } else if bytes[index...].starts(with: "<!--".utf8) {
      tags.append("<!-->")
      index += 4
      skipComment()
    } else if byte(1) == UInt8(ascii: "!") || byte(1) == UInt8(ascii: "?") || isEnd {
      tags.append("<!>")
      while index < bytes.count, byte() != UInt8(ascii: ">") { index += 1 }
    } else {
      index += 1
    }
  }

  private mutating func skipComment() {
    if byte() == UInt8(ascii: ">") || byte() == UInt8(ascii: "-") && byte(1) == UInt8(ascii: ">") { return }
    while index < bytes.count {
      if bytes[index...].starts(with: "-->".utf8) || bytes[index...].starts(with: "--!>".utf8) { return }
      index += 1
    }
  }

  private mutating func readTag(isEnd: Bool) {
    index += isEnd ? 2 : 1
    var tag = isEnd ? "</" : "<"
    let name = word { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    tag += name
    while index < bytes.count, byte() != UInt8(ascii: ">") {
      if isSpace(byte()) || byte() == UInt8(ascii: "/") {
        index += 1
      } else {
        tag += " " + readAttribute()
      }
    }
    // A tag that the end of the page cuts off is none.
    guard index < bytes.count else { return }
    tags.append(tag + ">")
    if !isEnd, ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"].contains(name) {
      let start = index + 1
      skipRaw(until: "</" + name)
      if name == "script" || name == "style" { tags.append(text(start)) }
    }
  }

  /// What was read since `start`.
  private func text(_ start: Int) -> String {
    let end = min(index, bytes.count)
    return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }

  /// An attribute's name, and its value if that is code.
  private mutating func readAttribute() -> String {
    let first = byte()
    index += 1
    let name =
      String(decoding: [first], as: UTF8.self)
      + word { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") }
    while isSpace(byte()) { index += 1 }
    guard byte() == UInt8(ascii: "="), index < bytes.count else { return name }
    index += 1
    while isSpace(byte()) { index += 1 }
    let start = index
    let quote = byte()
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, byte() != quote { index += 1 }
      index += 1
    } else {
      while index < bytes.count, !isSpace(byte()), byte() != UInt8(ascii: ">") { index += 1 }
    }
    return name.hasPrefix("on") || name == "style" || name == "srcdoc" ? name + "=" + text(start) : name
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self).lowercased()
  }

  private mutating func skipRaw(until end: String) {
    while index < bytes.count {
      let tail = bytes[index...].prefix(end.utf8.count + 1)
      if tail.count > end.utf8.count,
        String(decoding: tail.dropLast(), as: UTF8.self).lowercased() == end,
        let last = tail.last, isSpace(last) || last == UInt8(ascii: "/") || last == UInt8(ascii: ">")
      {
        return
      }
      index += 1
    }
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
