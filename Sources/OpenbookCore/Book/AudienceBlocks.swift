/// A document's text in pieces, each for an audience, split at `:::audience{board}` … `:::` lines.
///
/// The split comes before Markdown is parsed, so that nothing in a hidden block can reach the rest of the document.
/// It errs on the side of hiding: text that belongs to a malformed block is in no cut at all.
public struct AudienceBlocks: Sendable {
  /// Whom a piece is for.
  public enum Readers: Hashable, Sendable {
    /// Everybody who may see the document.
    case everyone
    /// An audience and those more trusted.
    case audience(String)
    /// Nobody: the block is malformed, and a finding says so.
    case nobody
  }

  /// Some lines of the document for the same readers.
  public struct Piece: Hashable, Sendable {
    /// Whom it is for.
    public let readers: Readers
    /// The bytes of the source, without the lines that open and close the block.
    public let span: Span
  }

  /// The pieces, in order.
  public let pieces: [Piece]
  /// What is wrong with the blocks.
  public let findings: [Finding]
  private let source: Source
  private let whole: Span

  /// Splits a part of a source: the body after its front matter.
  ///
  /// `audiences` are the names that exist, least trusted first; of nested blocks the more trusted counts.
  public static func read(_ source: Source, range: Range<Int>, audiences: [String]) -> AudienceBlocks {
    let range = range.clamped(to: 0..<source.bytes.count)
    var splitter = AudienceSplitter(source: source, audiences: audiences)
    splitter.read(range)
    return AudienceBlocks(
      pieces: splitter.pieces, findings: splitter.findings, source: source, whole: Span(source: source.id, range))
  }

  /// The text for one reader: the pieces whose audience is visible to them; nil stands for text outside all blocks.
  public func text(visible: (_ audience: String?) -> Bool) -> MarkdownText {
    var bytes: [UInt8] = []
    var kept: [MarkdownText.Piece] = []
    for piece in pieces {
      switch piece.readers {
      case .everyone: guard visible(nil) else { continue }
      case .audience(let name): guard visible(name) else { continue }
      case .nobody: continue
      }
      // A cut leaves a blank line, so that the paragraphs around it do not run together.
      if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
      let range = piece.span.range
      kept.append(.init(textStart: bytes.count, sourceStart: range.lowerBound, count: range.count))
      bytes.append(contentsOf: source.bytes[range])
    }
    return MarkdownText(bytes: bytes, pieces: kept, whole: whole)
  }
}

/// Reads a body line by line and keeps track of open blocks and fenced code.
private struct AudienceSplitter {
  struct Block {
    let readers: AudienceBlocks.Readers
    let opener: Span
    let isMisplaced: Bool
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
      guard let marker, take(marker, line, state) else { continue }
      pieceStart = line.end
    }
    endPiece(at: body.upperBound)
    for block in open {
      report("block is not closed", block.opener, help: "end it with a line ':::'")
    }
  }

  /// Handles a marker; false where it is plain text.
  private mutating func take(_ marker: AudienceMarker, _ line: TextLines.Line, _ state: CodeTracker.State) -> Bool {
    let span = Span(source: source.id, line.content)
    switch state {
    case .outside: break
    case .inside(let isCertain):
      if isCertain || marker.shape == .closing { return false }
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
        report("':::' closes nothing", span, help: "open the block with ':::audience{…}'")
      }
      if open.isEmpty { firstLoosePiece = pieces.count }
    case .opening(let name, let argument):
      endPiece(at: line.content.lowerBound)
      open.append(block(marker, name: name, argument: argument, span))
    }
    return true
  }

  /// The block that a line opens; one for nobody where the line is malformed.
  private mutating func block(
    _ marker: AudienceMarker, name: String, argument: AudienceMarker.Argument, _ span: Span
  ) -> Block {
    let malformed = Block(readers: .nobody, opener: span, isMisplaced: !marker.isAtMargin)
    if case .misplaced(let colons) = argument, colons != 3 {
      report(
        "audience block does not begin with three colons", span,
        help: "write ':::audience{\(audiences.last ?? "board")}' on a line of its own, and ':::' below the text")
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

  private mutating func report(_ message: String, _ span: Span, help: String) {
    guard findings.count <= Finding.mostErrors else { return }
    findings.append(
      findings.count < Finding.mostErrors
        ? Finding(.audienceBlock, message, at: span, help: help) : .tooMany(at: .span(span)))
  }
}
