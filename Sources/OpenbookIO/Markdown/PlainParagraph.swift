import OpenbookCore

/// A text of one line without anything that Markdown could mean: most definitions and notes.
///
/// It needs no parser and no lock. `init` gives nil as soon as there is a doubt.
struct PlainParagraph {
  /// The text as a document.
  let document: MarkdownDocument

  /// The document of a plain text; nil if the text needs the parser.
  init?(_ text: [UInt8], _ options: MarkdownOptions) {
    var end = text.count
    while end > 0, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end > 0, Self.mayStart(text[0]) else { return nil }
    for index in 0..<end {
      switch Self.meaning[Int(text[index])] {
      case .none: continue
      case .some:
        return nil
      case .afterW:
        // `www.` starts an address.
        if index > 0, text[index - 1] == UInt8(ascii: "w") { return nil }
      case .beforeName:
        // `://` is in an address, and a letter may begin the name of a directive.
        if index + 1 < end, Self.isSlashOrLetter(text[index + 1]) { return nil }
      }
    }
    var html = Output(capacity: end + 32)
    if !options.isInline { html.raw("<p>") }
    text.withUnsafeBufferPointer { html.escaped(UnsafeBufferPointer(rebasing: $0[..<end])) }
    if !options.isInline { html.raw("</p>\n") }
    document = MarkdownDocument(
      segments: [.html(html.finish())], headings: [], plainText: String(decoding: text[..<end], as: UTF8.self))
  }

  private enum Meaning {
    case none, some, afterW, beforeName
  }

  /// What a byte within a line may mean.
  private static let meaning: [Meaning] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "."): .afterW
    case UInt8(ascii: ":"): .beforeName
    case 0..<0x20, 0x7F: .some
    case _ where "*_~`<>[]&\\!|@".utf8.contains(UInt8(byte)): .some
    default: .none
    }
  }

  private static func isSlashOrLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Lists, headings, quotations, rules and code start with none of these.
  private static func mayStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 || "$(\"'".utf8.contains(byte)
  }
}
