import OpenbookCore

/// Markdown by libcmark-gfm: the reader that the rest of the program is given.
public enum MarkdownLibrary {
  /// Reads GitHub Flavored Markdown: tables, task lists, strikethrough, autolinks, footnotes.
  ///
  /// What is left out (raw HTML, unsafe links) and what is refused (more than a cap) are findings. Parses wait for one
  /// another; the rest of the work does not.
  public static let reader: MarkdownReader = { text, options in read(text, options) }

  private static func read(_ text: MarkdownText, _ options: MarkdownOptions) -> (MarkdownDocument, [Finding]) {
    if text.bytes.isEmpty { return (.empty, []) }
    if text.bytes.count > MarkdownExcess.sizeCap { return refused(text, .size) }
    if let plain = PlainParagraph(text.bytes, options) { return (plain.document, []) }
    if let excess = MarkdownScan.excess(in: text.bytes) { return refused(text, excess) }
    var cost = InlineCost()
    do throws(CMarkTree.Failure) {
      let tree = try CMarkTree.parse(text.bytes, MarkdownFeatures(text.bytes)) { cost.add($0) }
      return tree.withDocument { document in
        var writer = HTMLWriter(document, text, options)
        return writer.write(document)
      }
    } catch {
      switch error {
      case .refused(let excess): return refused(text, excess)
      case .unavailable:
        return (.empty, [Finding(.capExceeded, "not enough memory for this text", at: text.span(0..<1))])
      }
    }
  }

  private static func refused(_ text: MarkdownText, _ excess: MarkdownExcess) -> (MarkdownDocument, [Finding]) {
    let firstLine = text.bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }.count
    return (.empty, [Finding(.capExceeded, excess.message, at: text.span(0..<firstLine), help: excess.help)])
  }
}
