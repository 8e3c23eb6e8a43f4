/// Markdown to be read, with the way back from its bytes to the source they came from.
///
/// The bytes are rarely a whole file: front matter is skipped, blocks for other audiences are cut out, and a YAML
/// scalar is unfolded.
public struct MarkdownText: Hashable, Sendable {
  /// A run of the text that stands verbatim in the source.
  public struct Piece: Hashable, Sendable {
    /// Its first byte in the text.
    public let textStart: Int
    /// Its first byte in the source.
    public let sourceStart: Int
    /// How many bytes it has.
    public let count: Int

    /// A run of `count` bytes.
    public init(textStart: Int, sourceStart: Int, count: Int) {
      self.textStart = textStart
      self.sourceStart = sourceStart
      self.count = count
    }
  }

  /// The text, UTF-8.
  public let bytes: [UInt8]
  /// The verbatim runs, in order; none for text that was unfolded or unescaped.
  public let pieces: [Piece]
  /// Where the text as a whole was written; stands in where no piece covers a byte.
  public let whole: Span

  /// Text with its pieces, which are sorted and do not overlap.
  public init(bytes: [UInt8], pieces: [Piece], whole: Span) {
    self.bytes = bytes
    self.pieces = pieces
    self.whole = whole
  }

  /// A verbatim part of a source.
  public init(_ range: Range<Int>, of source: Source) {
    let range = range.clamped(to: 0..<source.bytes.count)
    self.init(
      bytes: Array(source.bytes[range]),
      pieces: [Piece(textStart: 0, sourceStart: range.lowerBound, count: range.count)],
      whole: Span(source: source.id, range))
  }

  /// The source's byte that a byte of the text came from; nil where the text is not verbatim.
  public func sourceOffset(_ textOffset: Int) -> Int? {
    guard let piece = piece(at: textOffset) else { return nil }
    return piece.sourceStart + (textOffset - piece.textStart)
  }

  /// Where a range of the text was written: within one piece, or the whole text's span where it is not verbatim.
  public func span(_ range: Range<Int>) -> Span {
    guard let piece = piece(at: range.lowerBound) else { return whole }
    let start = piece.sourceStart + (range.lowerBound - piece.textStart)
    let end = min(start + range.count, piece.sourceStart + piece.count)
    return Span(source: whole.source, start..<max(start, end))
  }

  /// The last piece that starts at or before a byte, if it reaches that byte or ends there.
  private func piece(at textOffset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].textStart <= textOffset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let piece = pieces[low - 1]
    return textOffset <= piece.textStart + piece.count ? piece : nil
  }
}
