/// What follows a `<`; comments; and the elements that only their own end tag ends.
extension HTMLPlace {
  mutating func readOpening(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): break
    case UInt8(ascii: "!"):
      surroundings = .declaration
      matched = 0
    case UInt8(ascii: "?"): surroundings = .instruction
    case UInt8(ascii: "/"): surroundings = .endOpening
    case _ where byte.isLetter:
      startTag(isNamed: true, isEnd: false)
      readTag(byte)
    default: surroundings = .text
    }
  }

  mutating func readEndOpening(_ byte: UInt8) {
    if byte.isLetter {
      startTag(isNamed: true, isEnd: true)
      readTag(byte)
    } else {
      surroundings = byte == UInt8(ascii: ">") ? .text : .instruction
    }
  }

  /// What stands in an element.
  static func content(of name: [UInt8]) -> Surroundings {
    switch String(decoding: name, as: UTF8.self) {
    case "script": .script
    case "style": .style
    case "title", "textarea", "xmp", "iframe", "noembed", "noframes": .textElement
    default: .text
    }
  }

  mutating func readDeclaration(_ byte: UInt8) {
    guard byte == UInt8(ascii: "-") else {
      surroundings = byte == UInt8(ascii: ">") ? .text : .instruction
      return
    }
    matched += 1
    guard matched == 2 else { return }
    surroundings = .comment
    matched = CommentEnd.start
  }

  /// `-->` ends a comment, and so do `--!>` and, at its beginning, `>` and `->`.
  mutating func readComment(_ byte: UInt8) {
    switch (byte, matched) {
    case (UInt8(ascii: ">"), CommentEnd.twoDashes...): surroundings = .text
    case (UInt8(ascii: "-"), CommentEnd.start): matched = CommentEnd.startDash
    case (UInt8(ascii: "-"), 1), (UInt8(ascii: "-"), CommentEnd.twoDashes), (UInt8(ascii: "-"), CommentEnd.startDash):
      matched = CommentEnd.twoDashes
    case (UInt8(ascii: "-"), _): matched = 1
    case (UInt8(ascii: "!"), CommentEnd.twoDashes): matched = CommentEnd.mark
    default: matched = 0
    }
  }

  /// What was read of a comment's end; a `>` ends it in each of these.
  private enum CommentEnd {
    static let twoDashes = 2
    /// `--!`
    static let mark = 3
    /// Nothing since `<!--`.
    static let start = 4
    /// `<!---`
    static let startDash = 5
  }

  /// Reads the content of an element that only its own end tag ends.
  mutating func readContent(_ byte: UInt8) {
    if surroundings == .script { followScript(byte) }
    if matched == contentEnd.count {
      if !isScriptWithoutEnd, byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isHTMLSpace {
        startTag(isNamed: false, isEnd: true)
        return readTag(byte)
      }
      matched = 0
    }
    matched = byte.lowercased == contentEnd[matched] ? matched + 1 : byte == UInt8(ascii: "<") ? 1 : 0
  }

  private mutating func followScript(_ byte: UInt8) {
    let mark = Array("<!--".utf8)
    commentMatched = byte == mark[commentMatched] ? commentMatched + 1 : byte == UInt8(ascii: "<") ? 1 : 0
    if commentMatched == mark.count {
      isScriptWithoutEnd = true
      commentMatched = 0
    }
  }
}

extension UInt8 {
  /// What parts the words of a tag: VT, unlike FF, does not.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }

  /// Itself, or the small letter for an ASCII capital.
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(lowercased) }
}
