/// Bytes being written: text, escaped text and numbers, with no String in between.
///
/// Escaping works on bytes, never on grapheme clusters, so that a combining mark after a quotation mark cannot
/// smuggle the mark through.
///
/// Pages are written in pieces of a few bytes, millions of them. So the storage is longer than what was written: a
/// piece is copied into place, which the compiler turns into a few moves, where `append` calls three functions.
public struct Output: Sendable {
  @usableFromInline var storage: [UInt8]
  @usableFromInline var count = 0

  /// An empty output with room for about `capacity` bytes.
  public init(capacity: Int = 16_384) { storage = [UInt8](repeating: 0, count: max(capacity, 16)) }

  /// What was written so far.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// What was written, without a copy.
  public consuming func finish() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// The bytes as text.
  public var text: String { String(decoding: storage[..<count], as: UTF8.self) }

  /// Whether nothing was written.
  public var isEmpty: Bool { count == 0 }

  /// The byte that was written last.
  public var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// Makes room for more bytes.
  @inlinable @inline(__always) mutating func reserve(_ more: Int) {
    if storage.count - count < more { grow(by: more) }
  }

  @usableFromInline @inline(never) mutating func grow(by more: Int) {
    storage += [UInt8](repeating: 0, count: max(storage.count, more))
  }

  /// Appends a literal as it is.
  @inlinable @inline(__always) public mutating func raw(_ text: StaticString) {
    raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends three literals as they are, in one go.
  @inlinable public mutating func raw(_ first: StaticString, _ second: StaticString, _ third: StaticString) {
    let (a, b, c) = (first.utf8CodeUnitCount, second.utf8CodeUnitCount, third.utf8CodeUnitCount)
    reserve(a + b + c)
    let start = count
    storage.withUnsafeMutableBufferPointer { target in
      // `reserve` left room for them.
      let place = target.baseAddress.unsafelyUnwrapped.advanced(by: start)
      place.update(from: first.utf8Start, count: a)
      place.advanced(by: a).update(from: second.utf8Start, count: b)
      place.advanced(by: a + b).update(from: third.utf8Start, count: c)
    }
    count += a + b + c
  }

  /// Appends text as it is, for texts that are known to need no escaping.
  @inlinable public mutating func unescaped(_ text: String) {
    var text = text
    text.withUTF8 { raw($0) }
  }

  /// Appends bytes as they are.
  @inlinable public mutating func raw(_ more: [UInt8]) { more.withUnsafeBufferPointer { raw($0) } }

  /// Appends bytes as they are.
  @inlinable @inline(__always) public mutating func raw(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress else { return }
    reserve(more.count)
    let start = count
    storage.withUnsafeMutableBufferPointer { target in
      // `reserve` left room for them.
      target.baseAddress.unsafelyUnwrapped.advanced(by: start).update(from: source, count: more.count)
    }
    count += more.count
  }

  /// Appends one byte as it is.
  @inlinable @inline(__always) public mutating func byte(_ byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

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
      raw(UnsafeBufferPointer(rebasing: utf8[from..<index]))
      raw(entity)
      from = index + 1
    }
    raw(UnsafeBufferPointer(rebasing: utf8[from...]))
  }

  /// Appends a whole number.
  public mutating func integer(_ value: Int) {
    if value < 0 { byte(UInt8(ascii: "-")) }
    digits(UInt64(value.magnitude))
  }

  /// Appends a whole number's decimal digits, with zeros before them up to `width`.
  public mutating func digits(_ value: UInt64, width: Int = 1) {
    var length = 1
    var rest = value / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    length = max(length, width)
    reserve(length)
    rest = value
    var index = count + length
    while index > count {
      index -= 1
      storage[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Appends a finite number with the fewest digits that read as the same Double, as `description` has it; `0` for `-0`.
  public mutating func number(_ value: Double) {
    let size = value.magnitude
    if size < 1e15, value == value.rounded() { return integer(Int(value)) }
    // Nearly all others have few decimals. A whole number below 2⁵³ divided by a power of ten is rounded as the decimal
    // is that they write; and of decimals with fifteen digits no two are the same Double.
    var power: UInt64 = 10
    for places in 1...4 where size < 1e11 {
      let shifted = (size * Double(power)).rounded()
      if shifted / Double(power) == size {
        let digits = UInt64(shifted)
        if value < 0 { byte(UInt8(ascii: "-")) }
        self.digits(digits / power)
        byte(UInt8(ascii: "."))
        self.digits(digits % power, width: places)
        return
      }
      power *= 10
    }
    unescaped(value.description)
  }

  /// Appends a month as `2026-10`.
  public mutating func month(_ month: Month) {
    integer(month.year)
    byte(UInt8(ascii: "-"))
    digits(UInt64(month.number), width: 2)
  }

  /// Appends a number for a drawing: at most one decimal, never an exponent, `0` for what is not finite.
  public mutating func coordinate(_ value: Double) {
    // Nearly all numbers of a drawing are small, and a page of all metrics holds a hundred thousand of them.
    if value >= 0, value < 999.9 { return smallCoordinate(value) }
    guard value.isFinite, value.magnitude < 1e12 else { return integer(0) }
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { byte(UInt8(ascii: "-")) }
    let size = UInt64(tenths.magnitude)
    digits(size / 10)
    if size % 10 != 0 {
      byte(UInt8(ascii: "."))
      byte(UInt8(ascii: "0") + UInt8(size % 10))
    }
  }

  /// The same for 0 to 999.9, at most five bytes.
  @inline(__always) private mutating func smallCoordinate(_ value: Double) {
    let scaled = value * 10
    var tenths = Int(scaled)
    if scaled - Double(tenths) >= 0.5 { tenths += 1 }
    let (whole, decimal) = (tenths / 10, tenths % 10)
    reserve(5)
    let start = count
    let length = storage.withUnsafeMutableBufferPointer { target in
      // `reserve` left room for them.
      let place = target.baseAddress.unsafelyUnwrapped + start
      var length = 0
      func put(_ digit: Int) {
        place[length] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
        length += 1
      }
      if whole >= 100 { put(whole / 100) }
      if whole >= 10 { put(whole / 10 % 10) }
      put(whole % 10)
      if decimal != 0 {
        place[length] = UInt8(ascii: ".")
        length += 1
        put(decimal)
      }
      return length
    }
    count += length
  }
}
