/// Cuts a text into the pieces that the parser is fed, so that deep nesting is noticed before it costs much.
///
/// A line of 200 bytes nests less than 200 deep. A longer one ends its piece, and so does the line after it, on which
/// the parser tells how deep it is.
struct FeedPieces {
  private let text: [UInt8]
  private var start = 0
  private var wasLong = false

  private static let size = 16_384
  private static let longLine = 200

  /// The pieces of a text.
  init(_ text: [UInt8]) { self.text = text }

  /// The next piece; nil at the end.
  mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    let first = start
    var lineStart = start
    var index = start
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      let isLong = index - lineStart > Self.longLine
      defer { wasLong = isLong }
      lineStart = index
      if isLong || wasLong || index - first >= Self.size { break }
    }
    start = index
    return first..<index
  }
}
