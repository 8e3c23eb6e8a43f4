import OpenbookCore

/// Directives: holes for the book's own figures and words.
extension HTMLWriter {
  /// Writes a run of texts with the directives in it: the parser cuts texts at brackets.
  mutating func writeRun(from node: CMarkNode) {
    guard writtenTexts == 0 else {
      writtenTexts -= 1
      return
    }
    let run = TextRun(node)
    writtenTexts = run.count - 1
    checkLinks(in: run.bytes, at: node)
    let place = locator
    var told = toldDirectives
    let pieces = DirectiveText.pieces(of: run.bytes) { range in
      let words = run.bytes[range]
      // The same words again are the next of their kind on the line.
      let count = told.count { $0.line == node.line && words.elementsEqual($0.words) }
      told.append((node.line, Array(words)))
      return place.isEscaped(words, number: count, on: node) ? nil : place.span(of: words, in: node)
    }
    toldDirectives = told.suffix(100)
    for piece in pieces {
      switch piece {
      case .text(let range): write(bytes: run.bytes[range])
      case .directive(let directive): write(directive, in: node)
      case .fault(let finding): findings.append(finding)
      }
    }
  }

  /// Writes a paragraph whose every line is a directive; false, with nothing written, for any other.
  mutating func writeDirectives(_ paragraph: CMarkNode) -> Bool {
    guard let lines = TextRun.lines(of: paragraph), !locator.isEscaped(paragraph) else { return false }
    let blocks = lines.map { line in DirectiveText.block(line, at: locator.span(of: line[...], in: paragraph)) }
    guard !blocks.isEmpty, !blocks.contains(where: { $0 == nil }) else { return false }
    isInDirectives = true
    for case .some(let block) in blocks {
      switch block {
      case .success(let directive) where options.isInline:
        refuse(directive, "'::\(directive.name.rawValue)' in a field", "put it into a document's text")
      case .success(let directive): append(directive)
      case .failure(let fault): findings.append(fault.finding)
      }
    }
    return true
  }

  private mutating func write(_ directive: Directive, in node: CMarkNode) {
    var ancestor = node.parent
    while let block = ancestor {
      if block.kind == .heading || block.kind == .link {
        let place = block.kind == .heading ? "heading" : "link"
        return refuse(
          directive, "'\(directive.name.rawValue)' in a \(place)", "put it into the text beside the \(place)")
      }
      ancestor = block.parent
    }
    append(directive)
  }

  private mutating func append(_ directive: Directive) {
    flush()
    segments.append(.directive(directive))
  }

  private mutating func refuse(_ directive: Directive, _ message: String, _ help: String) {
    findings.append(Finding(.badDirective, message, at: directive.span, help: help))
  }

  private mutating func write(bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { write(text: $0) } }
}

/// Texts that stand beside each other, as one.
private struct TextRun {
  private(set) var bytes: [UInt8] = []
  /// How many texts it is made of.
  private(set) var count = 0

  /// The run that begins with a text.
  init(_ first: CMarkNode) {
    var next: CMarkNode? = first
    while let node = next, node.kind == .text {
      node.withLiteral { bytes.append(contentsOf: $0) }
      count += 1
      next = node.next
    }
  }

  /// The lines of a paragraph of nothing but text that begins as a directive does; nil for any other.
  static func lines(of paragraph: CMarkNode) -> [[UInt8]]? {
    guard let first = paragraph.firstChild, first.kind == .text,
      first.withLiteral({ $0.first == UInt8(ascii: ":") })
    else { return nil }
    var lines: [[UInt8]] = [[]]
    var next: CMarkNode? = first
    while let node = next {
      switch node.kind {
      case .text: node.withLiteral { lines[lines.count - 1].append(contentsOf: $0) }
      case .softBreak: lines.append([])
      default: return nil
      }
      next = node.next
    }
    return lines
  }
}
