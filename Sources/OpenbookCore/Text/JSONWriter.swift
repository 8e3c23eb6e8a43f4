/// JSON being written: keys in the order of the calls, numbers at full precision, unknown as `null`.
public struct JSONWriter: Sendable {
  private var output: Output
  private var needsComma = false

  /// An empty document with room for about `capacity` bytes.
  public init(capacity: Int = 4096) { output = Output(capacity: capacity) }

  /// What was written so far.
  public var bytes: [UInt8] { output.bytes }

  /// The bytes, with a line end.
  public consuming func finish() -> [UInt8] {
    output.raw("\n")
    return output.finish()
  }

  /// Writes `{ … }` around what `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    output.raw("{")
    needsComma = false
    body(&self)
    output.raw("}")
    needsComma = true
  }

  /// Writes `[ … ]` with one value an item, one a line if asked.
  public mutating func array<Item>(
    _ items: some Sequence<Item>, lines: Bool = false, _ body: (Item, inout JSONWriter) -> Void
  ) {
    separate()
    output.raw("[")
    needsComma = false
    for item in items {
      if lines {
        output.raw(needsComma ? ",\n" : "\n")
        needsComma = false
      }
      body(item, &self)
    }
    output.raw(lines ? "\n]" : "]")
    needsComma = true
  }

  /// Writes a key; its value must follow.
  public mutating func key(_ name: StaticString) {
    output.raw(needsComma ? ", \"" : "\"", name, "\": ")
    needsComma = false
  }

  /// Writes a key that is known only at run time; its value must follow.
  public mutating func key(_ name: String) {
    string(name)
    output.raw(": ")
    needsComma = false
  }

  /// Writes a key and text, or `null`.
  public mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a key and one of our own words, which need no escaping, or `null`.
  public mutating func member(_ name: StaticString, word: String?) {
    key(name)
    guard let word else { return null() }
    needsComma = true
    output.raw("\"")
    output.unescaped(word)
    output.raw("\"")
  }

  /// Writes a key and a whole number, or `null`.
  public mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  /// Writes a key and a number at full precision, or `null`.
  public mutating func member(_ name: StaticString, _ value: Double?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  /// Writes a key and `true` or `false`.
  public mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    output.raw(value ? "true" : "false")
    needsComma = true
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    output.raw("null")
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    output.integer(value)
  }

  /// Writes a number so that reading it gives the same Double; `null` for what is not finite, `0` for `-0`.
  public mutating func number(_ value: Double) {
    separate()
    guard value.isFinite else { return output.raw("null") }
    output.number(value)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    output.raw(value ? "true" : "false")
  }

  /// Writes members that were written before, by another writer, in order, as they are.
  public mutating func members(_ written: [UInt8]) {
    separate()
    output.raw(written)
  }

  /// Writes a month as text.
  public mutating func month(_ month: Month) {
    separate()
    output.raw("\"")
    output.month(month)
    output.raw("\"")
  }

  /// Writes text in quotation marks.
  ///
  /// `<` is written `\u003c` and U+2028/9 escaped, so that the JSON is also safe inside a script.
  public mutating func string(_ text: String) {
    separate()
    output.raw("\"")
    var text = text
    text.withUTF8 { utf8 in
      guard utf8.contains(where: Self.mayNeedEscape) else { return output.raw(utf8) }
      var from = 0
      for index in 0..<utf8.count {
        guard let length = escapeLength(utf8, index) else { continue }
        if index < from { continue }
        output.raw(UnsafeBufferPointer(rebasing: utf8[from..<index]))
        escape(utf8, index, length)
        from = index + length
      }
      output.raw(UnsafeBufferPointer(rebasing: utf8[from...]))
    }
    output.raw("\"")
  }

  /// Whether a byte may have to be escaped: `escapeLength` tells.
  @inline(__always) private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x5C || byte == 0x7F || byte == 0xE2
  }

  /// How many bytes at `index` must be escaped together; nil for none.
  @inline(__always) private func escapeLength(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    switch utf8[index] {
    case 0x00..<0x20, 0x22, 0x3C, 0x5C, 0x7F: return 1
    case 0xE2:
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80, utf8[index + 2] & 0xFE == 0xA8 else { return nil }
      return 3
    default: return nil
    }
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    switch utf8[index] {
    case 0x22: output.raw("\\\"")
    case 0x5C: output.raw("\\\\")
    case 0x0A: output.raw("\\n")
    case 0x0D: output.raw("\\r")
    case 0x09: output.raw("\\t")
    case 0xE2: output.raw(utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    default:
      let digits = Array("0123456789abcdef".utf8)
      output.raw("\\u00")
      output.byte(digits[Int(utf8[index] >> 4)])
      output.byte(digits[Int(utf8[index] & 15)])
    }
  }

  private mutating func separate() {
    if needsComma { output.raw(", ") }
    needsComma = true
  }
}
