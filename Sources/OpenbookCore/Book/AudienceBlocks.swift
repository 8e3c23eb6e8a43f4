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
