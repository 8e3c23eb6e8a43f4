/// A line of text with the directives in it.
public enum DirectiveText {
  /// A stretch of plain text, or a directive.
  public enum Piece: Sendable {
    /// Bytes of the line.
    case text(Range<Int>)
    /// What stands in place of bytes of the line.
    case directive(Directive)
    /// Bytes that were meant as a directive, and what is wrong with them.
    case fault(Finding)
  }

  /// Whether a text may hold a directive at all.
  public static func mayOccur(in text: [UInt8]) -> Bool {
    var before: UInt8 = 0
    for byte in text {
      if before == UInt8(ascii: ":"), (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { return true }
      before = byte
    }
    return false
  }

  /// The pieces of a line within a sentence.
  ///
  /// - Parameter place: where bytes of the line are written; nil for those that stand for themselves.
  public static func pieces(of line: [UInt8], place: (Range<Int>) -> Span?) -> [Piece] {
    var pieces: [Piece] = []
    var (start, from) = (0, 0)
    while let written = DirectiveScanner.first(in: line, from: from) {
      from = written.range.upperBound
      guard let span = place(written.range) else { continue }
      if start < written.range.lowerBound { pieces.append(.text(start..<written.range.lowerBound)) }
      start = from
      switch Directive.read(written, isAlone: false, at: span) {
      case .success(let directive): pieces.append(.directive(directive))
      case .failure(let fault): pieces.append(.fault(fault.finding))
      }
    }
    if start < line.count { pieces.append(.text(start..<line.count)) }
    return pieces
  }

  /// The directive that a whole line is, or what is wrong with it; nil for a line that begins otherwise.
  public static func block(_ line: [UInt8], at span: Span) -> Result<Directive, BlockFault>? {
    guard line.starts(with: "::".utf8), line.count > 2, line[2] != UInt8(ascii: ":") else { return nil }
    var bytes = line
    while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { bytes.removeLast() }
    guard let written = DirectiveScanner.first(in: bytes, from: 0), written.range == 0..<bytes.count else { return nil }
    switch Directive.read(written, isAlone: true, at: span) {
    case .success(let directive): return .success(directive)
    case .failure(let fault): return .failure(BlockFault(finding: fault.finding))
    }
  }

  /// What is wrong with a line that was meant as a directive.
  public struct BlockFault: Error {
    /// The finding about it.
    public let finding: Finding
  }
}
