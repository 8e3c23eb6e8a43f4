/// Where in an HTML document the next byte stands, as far as that decides whether escaped text is safe there.
///
/// A scan by bytes, not a parser: it knows tags, quotation marks, comments, and the two elements whose text is a
/// program or a style sheet. It may be fed in pieces of any size.
struct HTMLPlace: Sendable {
  /// What surrounds the next byte.
  enum Surroundings: Sendable {
    case text
    /// After `<`.
    case opening
    /// After `<!`.
    case declaration
    case comment
    /// In a tag, outside an attribute's value.
    case tag
    /// After `=`.
    case beforeValue
    case unquoted, doubleQuoted, singleQuoted
    case script, style
  }

  private(set) var surroundings = Surroundings.text
  /// The name of the tag or of the attribute that was read last, in lower case, as far as it matters.
  private var name: [UInt8] = []
  private var isTagName = false
  private var isNameEnded = false
  /// What the tag that is being read opens: text, script or style.
  private var content = Surroundings.text
  /// How many bytes of `-->` or `</script` were read.
  private var matched = 0

  /// Whether escaped text is no protection in the attribute that is being read: it holds a program, a style or a page.
  var isCodeAttribute: Bool {
    name.starts(with: Array("on".utf8)) || name == Array("style".utf8) || name == Array("srcdoc".utf8)
  }

  /// Whether a page may go on from both places in the same way.
  func agrees(with other: HTMLPlace) -> Bool {
    guard surroundings == other.surroundings, content == other.content else { return false }
    return surroundings != .doubleQuoted && surroundings != .singleQuoted || isCodeAttribute == other.isCodeAttribute
  }

  /// Reads on over the text of a template.
  mutating func read(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let byte = rest.first {
      if surroundings == .text {
        guard let tag = rest.firstIndex(of: UInt8(ascii: "<")) else { return }
        surroundings = .opening
        rest = rest[(tag + 1)...]
      } else {
        read(byte)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func read(_ byte: UInt8) {
    switch surroundings {
    case .text: if byte == UInt8(ascii: "<") { surroundings = .opening }
    case .opening: readOpening(byte)
    case .declaration:
      if byte == UInt8(ascii: "-"), matched == 0 {
        matched = 1
      } else if byte == UInt8(ascii: "-"), matched == 1 {
        surroundings = .comment
        matched = 2
      } else {
        startTag(isNamed: false)
        readTag(byte)
      }
    case .comment:
      if byte == UInt8(ascii: ">"), matched == 2 { surroundings = .text }
      matched = byte == UInt8(ascii: "-") ? min(matched + 1, 2) : 0
    case .tag: readTag(byte)
    case .beforeValue: readBeforeValue(byte)
    case .unquoted:
      if byte.isTemplateSpace || byte == UInt8(ascii: ">") {
        surroundings = .tag
        readTag(byte)
      }
    case .doubleQuoted:
      if byte == UInt8(ascii: "\"") { surroundings = .tag }
    case .singleQuoted:
      if byte == UInt8(ascii: "'") { surroundings = .tag }
    case .script: readRaw(byte, end: "</script")
    case .style: readRaw(byte, end: "</style")
    }
  }

  private mutating func readOpening(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): break
    case UInt8(ascii: "!"):
      surroundings = .declaration
      matched = 0
    case UInt8(ascii: "/"), UInt8(ascii: "?"): startTag(isNamed: false)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      startTag(isNamed: true)
      readTag(byte)
    default: surroundings = .text
    }
  }

  private mutating func startTag(isNamed: Bool) {
    surroundings = .tag
    name = []
    isTagName = isNamed
    isNameEnded = !isNamed
    content = .text
  }

  private mutating func readTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isTemplateSpace {
      if isTagName {
        content = name == Array("script".utf8) ? .script : name == Array("style".utf8) ? .style : .text
        isTagName = false
      }
      isNameEnded = true
      if byte == UInt8(ascii: ">") {
        surroundings = content
        content = .text
        matched = 0
      }
    } else if byte == UInt8(ascii: "="), !isTagName {
      surroundings = .beforeValue
      isNameEnded = true
    } else {
      if isNameEnded { name = [] }
      isNameEnded = false
      if name.count < 16 { name.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
    }
  }

  private mutating func readBeforeValue(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): surroundings = .doubleQuoted
    case UInt8(ascii: "'"): surroundings = .singleQuoted
    case UInt8(ascii: ">"):
      surroundings = .tag
      readTag(byte)
    default:
      if !byte.isTemplateSpace { surroundings = .unquoted }
    }
  }

  /// Reads a script or a style sheet, which only its own end tag ends.
  private mutating func readRaw(_ byte: UInt8, end: StaticString) {
    if matched == end.utf8CodeUnitCount {
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isTemplateSpace {
        startTag(isNamed: false)
        return readTag(byte)
      }
      matched = 0
    }
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    let expected = end.withUTF8Buffer { $0[matched] }
    matched = lower == expected ? matched + 1 : byte == UInt8(ascii: "<") ? 1 : 0
  }
}
