/// Bytes being written: text, escaped text and numbers, with no String in between.
///
/// Escaping works on bytes, never on grapheme clusters, so that a combining mark after a quotation mark cannot
/// smuggle the mark through.
public struct Output: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  /// An empty output with room for about `capacity` bytes.
  public init(capacity: Int = 16_384) { bytes.reserveCapacity(capacity) }

  /// Appends text as it is.
  @inline(__always) public mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text as it is.
  @inline(__always) public mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends bytes as they are.
  @inline(__always) public mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// Appends one byte as it is.
  @inline(__always) public mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Appends text with `& < > " '` replaced by entities: safe in HTML text and in quoted attributes.
  public mutating func escaped(_ text: String) {
    var text = text
    text.withUTF8 { escaped($0) }
  }

  /// Appends UTF-8 with `& < > " '` replaced by entities.
  public mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    var from = 0
    for index in 0..<utf8.count {
      let entity: StaticString
      switch utf8[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from..<index]))
      raw(entity)
      from = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from...]))
  }

  /// Appends a whole number.
  public mutating func integer(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    if rest < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest))
      return
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = 20
      while rest > 0 {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Appends a month as `2026-10`.
  public mutating func month(_ month: Month) {
    integer(month.year)
    bytes.append(UInt8(ascii: "-"))
    if month.number < 10 { bytes.append(UInt8(ascii: "0")) }
    integer(month.number)
  }

  /// Appends a number for a drawing: at most one decimal, never an exponent, `0` for what is not finite.
  public mutating func coordinate(_ value: Double) {
    guard value.isFinite, value.magnitude < 1e12 else { return integer(0) }
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let size = Int(tenths.magnitude)
    integer(size / 10)
    if size % 10 != 0 {
      bytes.append(UInt8(ascii: "."))
      integer(size % 10)
    }
  }

  /// The bytes as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
