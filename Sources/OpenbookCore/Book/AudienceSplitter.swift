/// Reads a body line by line and keeps track of open blocks and fenced code.
struct AudienceSplitter {
  struct Block {
    let readers: AudienceBlocks.Readers
    let opener: Span
    let isMisplaced: Bool
    /// Whether its line has a finding, of which it is a part that no line closes it.
    var isTold = false
  }

  let source: Source
  let audiences: [String]
  var findings: [Finding] = []
  var pieces: [AudienceBlocks.Piece] = []
  private var open: [Block] = []
  private var pieceStart = 0
  /// The first piece outside all blocks since the last block was closed: what a `:::` that closes nothing may
  /// have been meant to hide.
  private var firstLoosePiece = 0
  private var code = CodeTracker()
  /// The first marker that stands in code, and is plain text there.
  private var quoted: Span?
  /// The last line outside all blocks that may have been meant to open one.
  private var likelyOpener: Span?

  init(source: Source, audiences: [String]) {
    self.source = source
    self.audiences = audiences
  }

  mutating func read(_ body: Range<Int>) {
    pieceStart = body.lowerBound
    var lines = TextLines(source.bytes, body)
    while let line = lines.next() {
      let marker = AudienceMarker(source.bytes[line.content])
      let state = code.advance(over: source.bytes[line.content])
      if marker == nil, state == .outside, open.isEmpty, AudienceMarker.mayBeMeant(source.bytes[line.content]) {
        likelyOpener = Span(source: source.id, line.content)
      }
      guard let marker, take(marker, line, state) else { continue }
      pieceStart = line.end
    }
    endPiece(at: body.upperBound)
    if let quoted, code.lacksAnEnd {
      hidePieces(from: 0)
      report(
        "audience block stands in a code block that may not be meant to reach so far", quoted,
        help: "end the code block above it with a line of its own, such as '```', as long as its first and without more"
      )
    }
    for block in open where !block.isTold {
      report("block is not closed", block.opener, help: "end it with a line ':::'")
    }
  }

  /// Handles a marker; false where it is plain text.
  private mutating func take(_ marker: AudienceMarker, _ line: TextLines.Line, _ state: CodeTracker.State) -> Bool {
    let span = Span(source: source.id, line.content)
    switch state {
    case .outside: break
    case .inside(let isCertain):
      if marker.shape == .closing { return false }
      guard !isCertain else {
        quoted = quoted ?? span
        return false
      }
      endPiece(at: line.content.lowerBound)
      hidePieces(from: firstLoosePiece)
      report(
        "block may stand inside a code block or outside", span,
        help: "move the code blocks of this document out of its lists, quotations and HTML")
      open.append(Block(readers: .nobody, opener: span, isMisplaced: true))
      code = CodeTracker()
      return true
    }
    switch marker.shape {
    case .closing:
      guard marker.isAtMargin || open.last?.isMisplaced == true else { return false }
      endPiece(at: line.content.lowerBound)
      if open.popLast() == nil {
        hidePieces(from: firstLoosePiece)
        if let opener = likelyOpener {
          reportColons(opener)
        } else {
          report("':::' closes nothing", span, help: "open the block with ':::audience{…}'")
        }
      }
      likelyOpener = nil
      if open.isEmpty { firstLoosePiece = pieces.count }
    case .opening(let name, let argument):
      endPiece(at: line.content.lowerBound)
      // No block: what stands below it is not for fewer readers.
      if marker.isAtMargin, let directive = directive(on: span) {
        report("'\(name)' with three colons", span, .badDirective, help: "write \(directive)")
        return true
      }
      open.append(block(marker, name: name, argument: argument, span))
    }
    return true
  }

  /// The block that a line opens; one for nobody where the line is malformed.
  private mutating func block(
    _ marker: AudienceMarker, name: String, argument: AudienceMarker.Argument, _ span: Span
  ) -> Block {
    var malformed = Block(readers: .nobody, opener: span, isMisplaced: !marker.isAtMargin)
    if case .misplaced(let colons) = argument, colons != 3 {
      malformed.isTold = true
      if colons > 0 {
        reportColons(span)
      } else {
        report(
          "audience block begins with wide colons, '：：：'", span,
          help: "write ':::audience{\(audiences.last ?? "board")}' with plain colons, and ':::' below the text")
      }
      return malformed
    }
    guard marker.isAtMargin else {
      report(
        "audience block does not start at the left margin", span,
        help: "put ':::audience{…}' on a line of its own, outside lists and quotations")
      return malformed
    }
    guard name == "audience" else {
      report(
        "unknown block ':::\(name)'", span, help: didYouMean(name, ["audience"]) ?? "the only block is ':::audience{…}'"
      )
      return malformed
    }
    switch argument {
    case .missing:
      report("audience block names no audience", span, help: "write ':::audience{\(audiences.last ?? "board")}'")
      return malformed
    case .malformed, .misplaced:
      report(
        "audience block is not written ':::audience{\(audiences.last ?? "board")}'", span,
        help: "write one audience between the braces, the least trusted that may read it, and nothing after them")
      malformed.isTold = true
      return malformed
    case .name(let audience):
      guard let rank = audiences.firstIndex(of: audience) else {
        report(
          "no audience '\(audience)'", span,
          help: didYouMean(audience, audiences) ?? "audiences are \(audiences.joined(separator: ", "))")
        return malformed
      }
      return Block(readers: moreTrusted(rank), opener: span, isMisplaced: false)
    }
  }

  /// The readers of a block for an audience inside the open ones.
  private func moreTrusted(_ rank: Int) -> AudienceBlocks.Readers {
    switch open.last?.readers {
    case .nobody: .nobody
    case .audience(let outer): .audience(audiences[max(rank, audiences.firstIndex(of: outer) ?? rank)])
    case .everyone, nil: .audience(audiences[rank])
    }
  }

  private mutating func endPiece(at end: Int) {
    guard pieceStart < end else { return }
    let readers = open.last?.readers ?? .everyone
    pieces.append(.init(readers: readers, span: Span(source: source.id, pieceStart..<end)))
    pieceStart = end
  }

  private mutating func hidePieces(from first: Int) {
    for index in first..<pieces.count {
      pieces[index] = .init(readers: .nobody, span: pieces[index].span)
    }
  }

  private mutating func reportColons(_ span: Span) {
    report(
      "audience block does not begin with three colons", span,
      help: "write ':::audience{\(audiences.last ?? "board")}' on a line of its own, and ':::' below the text")
  }

  /// The directive that a line with three colons was meant to be: `:::chart[arr]`.
  private func directive(on line: Span) -> String? {
    let bytes = source.bytes[line.range].drop { $0 == UInt8(ascii: " ") }
    guard let written = DirectiveScanner.first(in: Array(bytes.dropFirst()), from: 0), written.range.lowerBound == 0,
      written.slip == nil, written.argument != nil, let name = Directive.Name(rawValue: written.name)
    else { return nil }
    return written.mended(name) + (name.isBlock ? " on a line of its own" : "")
  }

  private mutating func report(_ message: String, _ span: Span, _ rule: Rule = .audienceBlock, help: String) {
    guard findings.count <= Finding.mostErrors else { return }
    findings.append(
      findings.count < Finding.mostErrors
        ? Finding(rule, message, at: span, help: help) : .tooMany(at: .span(span)))
  }
}
