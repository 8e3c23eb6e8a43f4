import OpenbookCore

/// Cuts a template into text and tags, in one pass.
///
/// The line of a tag that stands alone (all but values) disappears, as Mustache has it.
struct TemplateScanner {
  enum Piece {
    case text(ArraySlice<UInt8>)
    case tag(TemplateTag, Span)
  }

  private let source: Source
  private let bytes: [UInt8]
  /// Where the text that is not yet in `pieces` starts.
  private var start: Int
  private(set) var pieces: [Piece] = []
  private(set) var findings: [Finding] = []

  /// Reads all of a template. A byte-order mark is no part of it.
  init(_ source: Source) {
    self.source = source
    bytes = source.bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = start
    while let open = opening(from: start), findings.count < TemplateLimits.findings { readTag(at: open, first: first) }
    addText(upTo: bytes.count)
  }

  private mutating func readTag(at open: Int, first: Int) {
    let content = open + 2
    let (close, stop) = closing(from: content)
    guard let close else {
      unclosed(open, stop)
      addText(upTo: open)
      start = stop
      return
    }
    var end = close + 2
    if content < close, bytes[content] == UInt8(ascii: "{"), end < bytes.count, bytes[end] == UInt8(ascii: "}") {
      end += 1
    }
    let span = Span(source: source.id, open..<end)
    let (tag, fault) = TemplateTag.read(bytes[content..<close])
    if let fault { findings.append(Finding(.templateSyntax, fault.message, at: span, help: fault.help)) }
    if let tag, tag.mayStandAlone, let line = line(of: open..<end, first: first) {
      addText(upTo: line.lowerBound)
      start = line.upperBound
    } else {
      addText(upTo: open)
      start = end
    }
    if let tag, tag.kind != .comment { pieces.append(.tag(tag, span)) }
  }

  private mutating func addText(upTo end: Int) {
    if start < end { pieces.append(.text(bytes[start..<end])) }
  }

  private mutating func unclosed(_ open: Int, _ stop: Int) {
    let line = open..<max(open + 2, min(stop, source.line(at: open).upperBound))
    findings.append(
      Finding(.templateSyntax, "a tag is not closed", at: Span(source: source.id, line), help: "write }} after it"))
  }

  private func opening(from position: Int) -> Int? {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
      index += 1
    }
    return nil
  }

  /// Where `}}` stands; else where to read on: at the next `{{`, which only a comment may hold.
  private func closing(from position: Int) -> (close: Int?, stop: Int) {
    let isComment = position < bytes.count && bytes[position] == UInt8(ascii: "!")
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") { return (index, index) }
      if !isComment, bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return (nil, index) }
      index += 1
    }
    return (nil, bytes.count)
  }

  /// The whole line around a tag, with its end, if there is nothing else on it.
  private func line(of tag: Range<Int>, first: Int) -> Range<Int>? {
    var before = tag.lowerBound
    while before > start, bytes[before - 1].isBlank { before -= 1 }
    guard before == first || bytes[before - 1] == UInt8(ascii: "\n") else { return nil }
    var after = tag.upperBound
    while after < bytes.count, bytes[after].isBlank { after += 1 }
    if after == bytes.count { return before..<after }
    if bytes[after] == UInt8(ascii: "\r"), after + 1 < bytes.count { after += 1 }
    return bytes[after] == UInt8(ascii: "\n") ? before..<(after + 1) : nil
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
