import OpenbookCore

/// Writes a parsed document as HTML, with holes for links and images.
struct HTMLWriter {
  let options: MarkdownOptions
  var html: Output
  var findings: [Finding] = []
  var segments: [MarkdownDocument.Segment] = []
  var headings: [MarkdownDocument.Heading] = []
  var words: Output
  var anchors = AnchorNames()
  var locator: Locator
  var footnotes: Footnotes
  var table = TableState()
  /// Whether the `<a>` of each open link was written.
  var openLinks: [Bool] = []
  /// How many images are open: the words within are a description.
  var imageDepth = 0
  var alternative: [UInt8] = []
  /// How many definitions of footnotes are open that are not to be written here.
  private var skipped = 0
  /// The footnote being written.
  var footnote: Int?
  let isBare: Bool
  /// Whether the text may hold directives.
  let mayHaveDirectives: Bool
  /// Whether some link may be text, since a blank stands where none may.
  let mayHaveLinkSlips: Bool
  /// Whether the open paragraph was written already: it is directives alone.
  var isInDirectives = false
  /// How many of the next texts were written already, with the first of their run.
  var writtenTexts = 0
  /// What was found of directives on lines before, to tell the same words from each other.
  var toldDirectives: [(line: Int, words: [UInt8])] = []
  /// The levels that headings are written with, in order: below a page's title each follows the one above without a gap.
  let levels: [Int]
  /// Whether there may be characters that are written as numbers: `&#x41;`.
  private let hasReferences: Bool

  /// A writer of one document.
  init(_ document: CMarkNode, _ text: MarkdownText, _ options: MarkdownOptions) {
    self.options = options
    html = Output(capacity: text.bytes.count + text.bytes.count / 4 + 64)
    words = Output(capacity: text.bytes.count)
    locator = Locator(text)
    footnotes = Footnotes(document, locator)
    mayHaveDirectives = DirectiveText.mayOccur(in: text.bytes)
    mayHaveLinkSlips = LinkSlip.mayOccur(in: text.bytes)
    let pairs = zip(text.bytes, text.bytes.dropFirst())
    hasReferences = pairs.contains { $0 == UInt8(ascii: "&") && $1 == UInt8(ascii: "#") }
    var levels: Set<Int> = []
    if options.headingOffset > 0, text.bytes.contains(where: { "#=-".utf8.contains($0) }) {
      document.walk { node, isEntering in
        if isEntering, node.kind == .heading { levels.insert(node.headingLevel) }
      }
    }
    self.levels = levels.sorted()
    isBare = options.isInline && document.firstChild?.kind == .paragraph && document.firstChild?.next == nil
  }

  /// The document and what was left out of it.
  mutating func write(_ document: CMarkNode) -> (MarkdownDocument, [Finding]) {
    if hasReferences { checkReferences(document) }
    document.walk { visit($0, $1) }
    writeFootnotes()
    flush()
    var said = words.bytes
    while let last = said.last, last <= UInt8(ascii: " ") { said.removeLast() }
    let plain = String(decoding: said, as: UTF8.self)
    return (MarkdownDocument(segments: segments, headings: headings, plainText: plain), findings)
  }

  mutating func visit(_ node: CMarkNode, _ isEntering: Bool) {
    let kind = node.kind
    if kind == .footnote {
      // They are written at the end, by their children.
      skipped += isEntering ? 1 : -1
      return
    }
    guard skipped == 0 else { return }
    if isInDirectives {
      if kind == .paragraph, !isEntering { isInDirectives = false }
      return
    }
    if imageDepth > 0 { return describe(node, kind, isEntering) }
    switch kind {
    case .text: mayHaveDirectives || mayHaveLinkSlips ? writeRun(from: node) : node.withLiteral { write(text: $0) }
    case .softBreak, .lineBreak:
      html.raw(kind == .softBreak ? "\n" : "<br>\n")
      words.byte(UInt8(ascii: " "))
    case .code:
      html.raw("<code>")
      node.withLiteral { write(text: $0) }
      html.raw("</code>")
    case .html, .htmlBlock: writeRawHTML(node)
    case .emphasis: html.raw(isEntering ? "<em>" : "</em>")
    case .strong: html.raw(isEntering ? "<strong>" : "</strong>")
    case .strikethrough: html.raw(isEntering ? "<del>" : "</del>")
    case .link: isEntering ? openLink(node) : closeLink()
    case .image: if isEntering { imageDepth = 1 }
    case .footnoteReference: if isEntering { writeReference(node) }
    default: visitBlock(node, kind, isEntering)
    }
  }

  mutating func visitBlock(_ node: CMarkNode, _ kind: CMarkNode.Kind, _ isEntering: Bool) {
    switch kind {
    case .paragraph:
      if isEntering, mayHaveDirectives, writeDirectives(node) { return }
      visitParagraph(node, isEntering)
    case .heading: isEntering ? openHeading(node) : closeHeading(node)
    case .quotation: html.raw(isEntering ? "<blockquote>\n" : "</blockquote>\n")
    case .list: visitList(node, isEntering)
    case .item: visitItem(node, isEntering)
    case .codeBlock: writeCode(node)
    case .thematicBreak: html.raw("<hr>\n")
    case .table, .tableHeader, .tableRow, .tableCell:
      visitTable(node, kind, isEntering)
      if !isEntering, kind == .tableCell { words.byte(UInt8(ascii: " ")) }
      if !isEntering, kind != .tableCell { endWords() }
    default: break
    }
  }

  mutating func write(text: UnsafeBufferPointer<UInt8>) {
    html.escaped(text)
    words.raw(text)
  }

  /// Ends a line of the plain text.
  mutating func endWords() {
    if let last = words.last, last != UInt8(ascii: "\n") { words.byte(UInt8(ascii: "\n")) }
  }

  mutating func flush() {
    guard !html.isEmpty else { return }
    segments.append(.html(html.bytes))
    html = Output(capacity: 256)
  }
}
