import OpenbookCore

/// Blocks.
extension HTMLWriter {
  /// How many places with raw HTML a document may be told of.
  private static let rawHTMLFindings = 100

  mutating func visitParagraph(_ node: CMarkNode, _ isEntering: Bool) {
    let isTight = node.parent?.parent.map { $0.kind == .list && $0.isTight } ?? false
    if isEntering {
      if !isTight, !isBare { html.raw("<p>") }
    } else {
      if let footnote, node.next == nil, node.parent?.kind == .footnote { writeBackLinks(footnote) }
      if !isTight, !isBare { html.raw("</p>\n") }
      endWords()
    }
  }

  mutating func openHeading(_ node: CMarkNode) {
    var text: [UInt8] = []
    node.walk { child, isEntering in
      guard isEntering else { return }
      switch child.kind {
      case .text, .code: child.withLiteral { text.append(contentsOf: $0) }
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
    }
    let heading = MarkdownDocument.Heading(
      level: level(node), text: String(decoding: text, as: UTF8.self),
      anchor: anchors.next(for: String(decoding: text, as: UTF8.self)))
    headings.append(heading)
    html.raw("<h")
    html.integer(heading.level)
    html.raw(" id=\"")
    html.escaped(options.anchorPrefix)
    html.escaped(heading.anchor)
    html.raw("\">")
  }

  mutating func closeHeading(_ node: CMarkNode) {
    html.raw("</h")
    html.integer(level(node))
    html.raw(">\n")
    endWords()
  }

  private func level(_ node: CMarkNode) -> Int {
    let offset = max(0, min(5, options.headingOffset))
    guard offset > 0 else { return node.headingLevel }
    return min(6, (levels.firstIndex(of: node.headingLevel) ?? 0) + 1 + offset)
  }

  mutating func visitList(_ node: CMarkNode, _ isEntering: Bool) {
    guard let start = node.listStart else { return html.raw(isEntering ? "<ul>\n" : "</ul>\n") }
    guard isEntering else { return html.raw("</ol>\n") }
    html.raw("<ol")
    if start != 1 {
      html.raw(" start=\"")
      html.integer(start)
      html.raw("\"")
    }
    html.raw(">\n")
  }

  mutating func visitItem(_ node: CMarkNode, _ isEntering: Bool) {
    guard isEntering else {
      html.raw("</li>\n")
      return endWords()
    }
    switch node.isDone {
    case nil: html.raw("<li>")
    case true?: html.raw("<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> ")
    case false?: html.raw("<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Not done\"> ")
    }
  }

  mutating func writeCode(_ node: CMarkNode) {
    // It may be wider than the page, so that the keyboard must reach it to scroll.
    html.raw("<pre tabindex=\"0\"><code")
    let language = node.fenceInfo.prefix { $0 > UInt8(ascii: " ") }.filter { Self.isLanguageByte($0) }.prefix(40)
    if !language.isEmpty {
      html.raw(" class=\"language-")
      html.raw(Array(language))
      html.raw("\"")
    }
    html.raw(">")
    node.withLiteral { write(text: $0) }
    html.raw("</code></pre>\n")
    endWords()
  }

  private static func isLanguageByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_+#".utf8.contains(byte)
  }

  mutating func writeRawHTML(_ node: CMarkNode) {
    let raw = node.withLiteral { RawHTML($0) }
    guard !raw.isEmpty else { return }
    if options.allowsRawHTML { return html.raw(raw.filtered) }
    // Of a pair the opening tag is told.
    guard !raw.isClosingTag, findings.count < Self.rawHTMLFindings else { return }
    findings.append(
      Finding(
        .rawHTML, "raw HTML is left out: \(raw.firstTag)", at: locator.span(of: node),
        help: "write it in Markdown, or set 'markdown: {raw-html: true}' in openbook.yaml"))
  }
}
