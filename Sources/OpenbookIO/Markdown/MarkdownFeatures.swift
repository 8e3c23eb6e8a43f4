/// Which parts of GitHub Flavored Markdown a text may use.
///
/// Each costs the parser passes over the whole tree, or more and smaller pieces of text, whether it occurs or not; most
/// texts need none. Where one may occur it is set: the document comes out the same as with all of them.
struct MarkdownFeatures: OptionSet {
  let rawValue: UInt8

  static let tables = MarkdownFeatures(rawValue: 1)
  static let strikethrough = MarkdownFeatures(rawValue: 2)
  static let autolinks = MarkdownFeatures(rawValue: 4)
  static let tasks = MarkdownFeatures(rawValue: 8)
  static let footnotes = MarkdownFeatures(rawValue: 16)

  /// The library's extensions; footnotes are an option of the parser.
  static let extensionNames = ["table", "strikethrough", "autolink", "tasklist"]

  /// Whether each of the library's extensions is needed, after the one that watches every parse.
  var inOrderOfExtensions: [Bool] {
    [true, contains(.tables), contains(.strikethrough), contains(.autolinks), contains(.tasks)]
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What a text may use.
  init(_ text: [UInt8]) {
    var features: MarkdownFeatures = []
    var before: UInt8 = 0
    for byte in text {
      switch byte {
      // A delimiter row of one `-` is a heading's line, unless one of the odder blanks (VT, FF) follows.
      case UInt8(ascii: "|"), 0x0B, 0x0C: features.insert(.tables)
      case UInt8(ascii: "~"): features.insert(.strikethrough)
      case UInt8(ascii: "@"): features.insert(.autolinks)
      case UInt8(ascii: "^"): if before == UInt8(ascii: "[") { features.insert(.footnotes) }
      // A delimiter row of one column is `:-` or `-:`.
      case UInt8(ascii: "-"): if before == UInt8(ascii: ":") { features.insert(.tables) }
      case UInt8(ascii: ":"): if before == UInt8(ascii: "-") { features.insert(.tables) }
      case UInt8(ascii: "/"): if before == UInt8(ascii: ":") { features.insert(.autolinks) }
      case UInt8(ascii: "w"): if before == UInt8(ascii: "w") { features.insert(.autolinks) }
      case UInt8(ascii: "]"):
        if before == UInt8(ascii: " ") || before | 0x20 == UInt8(ascii: "x") { features.insert(.tasks) }
      default: break
      }
      before = byte
    }
    self = features
  }
}
