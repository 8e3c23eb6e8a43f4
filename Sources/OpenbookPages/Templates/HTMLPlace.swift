/// Where in an HTML document the next byte stands, as far as that decides whether escaped text is safe there.
///
/// A scan by bytes, not a parser: it knows tags, quotation marks, comments, and the elements whose content is no HTML
/// (WHATWG HTML, 13.2.5). It may be fed in pieces of any size.
struct HTMLPlace: Sendable {
  /// What surrounds the next byte.
  enum Surroundings: Sendable {
    case text
    /// After `<`.
    case opening
    /// After `</`.
    case endOpening
    /// After `<!`.
    case declaration
    /// From `<!` or `<?` to the next `>`, whatever stands between.
    case instruction
    case comment
    /// In a tag, outside an attribute's value.
    case tag
    /// After `=`.
    case beforeValue
    case unquoted, doubleQuoted, singleQuoted
    case script, style
    /// In an element that holds text alone, such as `title`.
    case textElement
    /// What surrounds it depends on whether a section stands on a page.
    case doubtful
  }

  var surroundings = Surroundings.text
  /// The name of the tag or of the attribute that was read last, in lower case, as far as it matters.
  var name: [UInt8] = []
  var isTagName = false
  /// Whether it is an end tag's, which opens nothing.
  var isEndTag = false
  var isNameEnded = false
  /// Whether a `=` now belongs to an attribute; else it begins the name of one.
  var takesValue = false
  /// What the tag that is being read opens: text, or an element whose content is no HTML.
  var content = Surroundings.text
  /// What ends that element: `</script`.
  var contentEnd: [UInt8] = []
  /// How many bytes of `-->` or of `contentEnd` were read.
  var matched = 0
  /// Whether `<!--` was read in a script: then its end tag may be none, and nothing after it is certain.
  var isScriptWithoutEnd = false
  /// How many bytes of `<!--` were read in a script.
  var commentMatched = 0
  /// What of a tag depends on whether a section before it stands on a page.
  var doubt = Doubt.none

  /// Whether escaped text is no protection in the attribute that is being read: it holds a program, a style or a page.
  var isCodeAttribute: Bool {
    name.starts(with: Array("on".utf8)) || name == Array("style".utf8) || name == Array("srcdoc".utf8)
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
    case .endOpening: readEndOpening(byte)
    case .declaration: readDeclaration(byte)
    case .instruction: if byte == UInt8(ascii: ">") { surroundings = .text }
    case .comment: readComment(byte)
    case .tag: readTag(byte)
    case .beforeValue: readBeforeValue(byte)
    case .unquoted:
      if byte.isHTMLSpace || byte == UInt8(ascii: ">") {
        surroundings = .tag
        readTag(byte)
      }
    case .doubleQuoted:
      if byte == UInt8(ascii: "\"") { surroundings = .tag }
    case .singleQuoted:
      if byte == UInt8(ascii: "'") { surroundings = .tag }
    case .script, .style, .textElement: readContent(byte)
    case .doubtful: break
    }
  }

  /// Begins a tag whose name is the next that is read, or was read already.
  mutating func startTag(isNamed: Bool, isEnd: Bool) {
    surroundings = .tag
    name = []
    isTagName = isNamed
    isNameEnded = !isNamed
    isEndTag = isEnd
    takesValue = false
    content = .text
    doubt = .none
  }

  mutating func readTag(_ byte: UInt8) {
    settleDoubt(before: byte)
    guard surroundings != .doubtful else { return }
    if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte.isHTMLSpace {
      if isTagName {
        content = comingContent
        contentEnd = Array("</".utf8) + name
        takesValue = false
      }
      if byte == UInt8(ascii: "/") { takesValue = false }
      isTagName = false
      isNameEnded = true
      if byte == UInt8(ascii: ">") {
        surroundings = content
        content = .text
        matched = 0
      }
    } else if byte == UInt8(ascii: "="), takesValue, !isTagName {
      surroundings = .beforeValue
      isNameEnded = true
      takesValue = false
    } else {
      if isNameEnded { name = [] }
      isNameEnded = false
      takesValue = true
      if name.count < 16 { name.append(byte.lowercased) }
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
      if !byte.isHTMLSpace { surroundings = .unquoted }
    }
  }
}
