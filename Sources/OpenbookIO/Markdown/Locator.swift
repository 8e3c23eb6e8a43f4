import OpenbookCore

/// Finds where a node was written: from lines and columns to bytes of the text.
///
/// libcmark-gfm's columns count bytes, but are off on lines that are indented otherwise than their block, and it gives
/// bare addresses no position; so a place is looked up near where it should be.
struct Locator {
  private let text: MarkdownText
  private let lineStarts: [Int]
  /// The end of what was found last: a bare address comes after it.
  private var last = 0

  /// How far from the expected byte a place is looked for.
  private static let reach = 1024

  /// A locator of a text.
  init(_ text: MarkdownText) {
    self.text = text
    var starts = [0]
    var index = 0
    let bytes = text.bytes
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") {
        index += 1
      }
      if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { starts.append(index + 1) }
      index += 1
    }
    lineStarts = starts
  }

  /// Where a link, an image or raw HTML was written; up to the end of its first line.
  mutating func span(of node: CMarkNode) -> Span {
    let range = address(node) ?? range(of: node)
    last = range.upperBound
    return text.span(range)
  }

  /// Where words of a text were written: they are looked for from the text's own place on, within its block.
  func span(of words: ArraySlice<UInt8>, in node: CMarkNode) -> Span {
    let block = blockRange(of: node.kind == .paragraph ? node.firstChild ?? node : node)
    let start = offset(node.line, node.column) ?? block.lowerBound
    let from = max(block.lowerBound, min(start, block.upperBound) - Self.reach)
    let window = text.bytes[from..<block.upperBound]
    guard let first = words.first else { return text.span(block) }
    let found =
      window[max(from, min(start, block.upperBound))...].indices.first {
        window[$0] == first && window[$0...].starts(with: words)
      } ?? window.indices.first { window[$0] == first && window[$0...].starts(with: words) }
    guard let found else { return text.span(block.lowerBound..<min(block.upperBound, endOfLine(at: block.lowerBound))) }
    return text.span(found..<(found + words.count))
  }

  /// Whether a block begins with a backslash.
  func isEscaped(_ block: CMarkNode) -> Bool {
    guard let start = offset(block.line, block.column), start < text.bytes.count else { return false }
    return text.bytes[start] == UInt8(ascii: "\\")
  }

  /// Whether words of a text stand behind a backslash in the source.
  ///
  /// - Parameter number: how many times the same words came before on the line, code apart.
  func isEscaped(_ words: ArraySlice<UInt8>, number: Int, on node: CMarkNode) -> Bool {
    guard let start = offset(node.line, 1), let first = words.first else { return false }
    let line = text.bytes[start..<endOfLine(at: start)]
    var (isCode, count) = (false, 0)
    for index in line.indices {
      if line[index] == UInt8(ascii: "`") { isCode.toggle() }
      guard !isCode, line[index] == first, line[index...].starts(with: words) else { continue }
      if count == number { return index > start && line[index - 1] == UInt8(ascii: "\\") }
      count += 1
    }
    return false
  }

  private func range(of node: CMarkNode) -> Range<Int> {
    let start = start(of: node)
    let lineEnd = endOfLine(at: start)
    guard node.line == line(at: start), node.lastLine == node.line else { return start..<max(start, lineEnd) }
    // The columns may be off, their difference is not.
    return start..<max(start, min(lineEnd, start + max(1, node.lastColumn - node.column + 1)))
  }

  /// The name of a footnote's definition, `[^name]:`, in lower case; nil where it cannot be found.
  func name(ofFootnote node: CMarkNode) -> String? {
    // The column is that of the text after the name.
    guard let end = offset(node.line, node.column) else { return nil }
    let line = text.bytes[lineStarts[node.line - 1]..<end]
    guard let close = line.lastIndex(of: UInt8(ascii: "]")), let open = line.firstIndex(of: UInt8(ascii: "^")),
      open < close
    else { return nil }
    return String(decoding: line[(open + 1)..<close], as: UTF8.self).lowercased()
  }

  private func start(of node: CMarkNode) -> Int {
    let opener: UInt8
    switch node.kind {
    case .link, .image: opener = UInt8(ascii: "[")
    default: opener = UInt8(ascii: "<")
    }
    let inside = node.kind == .html ? nil : node.firstChild
    // A link that runs over lines has the line of its end; its first word has its own.
    if let inside, let expected = offset(inside.line, inside.column) {
      return near(expected, openers: [opener, UInt8(ascii: "<")])
    }
    if node.line >= 1, let expected = offset(node.line, node.column) { return near(expected, openers: [opener]) }
    return blockRange(of: node).lowerBound
  }

  /// The opener at or closest before a byte on its line, else the first after it, else the byte.
  private func near(_ expected: Int, openers: [UInt8]) -> Int {
    let bytes = text.bytes
    let lineStart = lineStarts[line(at: expected) - 1]
    var index = min(expected, max(bytes.count - 1, 0))
    while index >= max(lineStart, expected - Self.reach), index < bytes.count {
      if openers.contains(bytes[index]) {
        let isImage = index > lineStart && bytes[index] == UInt8(ascii: "[") && bytes[index - 1] == UInt8(ascii: "!")
        return isImage ? index - 1 : index
      }
      index -= 1
    }
    return bytes[min(expected, bytes.count)..<min(endOfLine(at: expected), expected + Self.reach)]
      .firstIndex { openers.contains($0) } ?? min(expected, bytes.count)
  }

  /// An address whose words are the address itself, bare or between `<` and `>`: it is looked for in its block, after
  /// what was found last; nil where it is not one.
  private func address(_ node: CMarkNode) -> Range<Int>? {
    guard node.kind == .link, let inside = node.firstChild, inside.kind == .text, inside.next == nil else { return nil }
    let words = inside.withLiteral { Array($0) }
    let url = node.address
    guard let first = words.first, url == words || url == "http://".utf8 + words || url == "mailto:".utf8 + words else {
      return nil
    }
    let block = blockRange(of: node)
    let from = block.contains(last) ? last : block.lowerBound
    let window = text.bytes[from..<block.upperBound].prefix(Self.reach * 4)
    let found = window.indices.first { window[$0] == first && window[$0...].starts(with: words) }
    guard let found else { return nil }
    let end = found + words.count
    let before = found > 0 ? text.bytes[found - 1] : 0
    if before == UInt8(ascii: "[") { return nil }
    return before == UInt8(ascii: "<") ? (found - 1)..<min(end + 1, text.bytes.count) : found..<end
  }

  /// The bytes of the closest block or inline around a node that has a position.
  private func blockRange(of node: CMarkNode) -> Range<Int> {
    var ancestor = node.parent
    while let block = ancestor, block.line < 1 || block.lastLine < block.line { ancestor = block.parent }
    guard let ancestor, let start = offset(ancestor.line, ancestor.column),
      let end = offset(ancestor.lastLine, ancestor.lastColumn)
    else { return 0..<text.bytes.count }
    return start..<max(start, min(end + 1, text.bytes.count))
  }

  private func offset(_ line: Int, _ column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count, column >= 1 else { return nil }
    return min(lineStarts[line - 1] + column - 1, endOfLine(number: line))
  }

  /// The line, from 1, that holds a byte.
  private func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  private func endOfLine(at offset: Int) -> Int { endOfLine(number: line(at: offset)) }

  private func endOfLine(number line: Int) -> Int {
    var end = line < lineStarts.count ? lineStarts[line] : text.bytes.count
    let start = lineStarts[line - 1]
    while end > start, text.bytes[end - 1] == UInt8(ascii: "\n") || text.bytes[end - 1] == UInt8(ascii: "\r") {
      end -= 1
    }
    return end
  }
}
