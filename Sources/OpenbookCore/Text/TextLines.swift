/// The lines of some bytes, ended by LF, CRLF or CR as Markdown has it.
struct TextLines {
  /// One line.
  struct Line: Equatable {
    /// Its bytes without the line end.
    let content: Range<Int>
    /// Where the next line starts.
    let end: Int
  }

  private let bytes: [UInt8]
  private let limit: Int
  private var position: Int

  /// The lines of a range.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    let range = range.clamped(to: 0..<bytes.count)
    position = range.lowerBound
    limit = range.upperBound
  }

  /// The next line; nil after the last. There is no empty line after a final line end.
  mutating func next() -> Line? {
    guard position < limit else { return nil }
    let start = position
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    position = end
    if position < limit {
      let isPair =
        bytes[position] == UInt8(ascii: "\r") && position + 1 < limit && bytes[position + 1] == UInt8(ascii: "\n")
      position += isPair ? 2 : 1
    }
    return Line(content: start..<end, end: position)
  }
}
