/// Markdown as it was read, once for each set of audience blocks that a reader may see.
public struct Prose: Sendable {
  /// One reading of the text.
  struct Variant: Sendable {
    /// The least trusted level that sees this one; levels count from 0, the least trusted audience.
    let level: Int
    let document: MarkdownDocument
  }

  /// By level, ascending; the first is for level 0.
  let variants: [Variant]
  /// The path of the file that holds it; links are relative to it.
  public let path: String

  /// The most bytes of a document with all its audience blocks; the parser of the world has a lower cap for what one
  /// reader sees.
  static let bodyCap = 16 << 20

  /// Whether nobody reads a word in it, nor sees anything else.
  var isBlank: Bool {
    variants.allSatisfy { variant in
      let hasMore = variant.document.segments.contains { if case .html = $0 { false } else { true } }
      return !hasMore && trimmed(variant.document.plainText).isEmpty
    }
  }

  /// What readers of a level see.
  func document(at level: Int) -> MarkdownDocument {
    var best = variants[0].document
    for variant in variants where variant.level <= level { best = variant.document }
    return best
  }
}

extension Reading {
  /// Reads a YAML value as Markdown.
  mutating func prose(_ node: YAMLNode, inline: Bool) -> Prose {
    let text = MarkdownText(node: node, source: source.id)
    guard !refuseAudienceBlock(in: text.bytes, at: node.span) else {
      return Prose(variants: [.init(level: 0, document: .empty)], path: source.path)
    }
    let options = MarkdownOptions(
      allowsRawHTML: allowsRawHTML, headingOffset: 2, isInline: inline, anchorPrefix: "")
    let (document, found) = markdown(text, options)
    add(found)
    return Prose(variants: [.init(level: 0, document: document)], path: source.path)
  }

  /// Whether a field's text holds an audience block, which would be shown to everybody; it is a finding then.
  mutating func refuseAudienceBlock(in text: [UInt8], at span: Span) -> Bool {
    guard text.count > 3, text.contains(UInt8(ascii: ":")) else { return false }
    var lines = TextLines(text, 0..<text.count)
    while let line = lines.next() {
      guard case .opening? = AudienceMarker(text[line.content])?.shape else { continue }
      add(
        .audienceBlock, "audience block in a field", at: span,
        help: "put the text into a document's body, or give what holds the field an 'audience'")
      return true
    }
    return false
  }

  /// Reads the body of a Markdown file, its audience blocks apart.
  mutating func prose(body: Range<Int>) -> Prose {
    guard body.count <= Prose.bodyCap else {
      let start = Span(source: source.id, body.lowerBound..<body.lowerBound + 1)
      add([.capExceeded("a text of \(body.count) bytes, audience blocks and all", Prose.bodyCap, at: start)])
      return Prose(variants: [.init(level: 0, document: .empty)], path: source.path)
    }
    let blocks = AudienceBlocks.read(source, range: body, audiences: audiences)
    add(blocks.findings)
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML, headingOffset: 1, isInline: false, anchorPrefix: "")
    var variants: [Prose.Variant] = []
    var cuts: [[UInt8]] = []
    for level in 0..<max(1, audiences.count) {
      let text = blocks.text(visible: { name in
        guard let name else { return true }
        return audiences.firstIndex(of: name).map { $0 <= level } ?? false
      })
      if cuts.last == text.bytes { continue }
      cuts.append(text.bytes)
      let (document, found) = markdown(text, options)
      add(found)
      variants.append(.init(level: level, document: document))
    }
    return Prose(variants: variants, path: source.path)
  }
}
