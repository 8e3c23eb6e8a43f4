/// Bytes of a file that others take the place of.
struct Splice: Sendable {
  /// The bytes that go; empty where something is only added.
  let range: Range<Int>
  /// The text that comes.
  let text: String

  /// New text for a range.
  init(_ range: Range<Int>, _ text: String) {
    self.range = range
    self.text = text
  }

  /// New text at an offset.
  init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }

  /// The bytes after some splices, of which two at one offset are made in their order; nil if two overlap.
  static func apply(_ splices: [Splice], to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var position = 0
    for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard splice.range.lowerBound >= position, splice.range.upperBound <= bytes.count else { return nil }
      result += bytes[position..<splice.range.lowerBound]
      result += splice.text.utf8
      position = splice.range.upperBound
    }
    return result + bytes[position...]
  }
}
