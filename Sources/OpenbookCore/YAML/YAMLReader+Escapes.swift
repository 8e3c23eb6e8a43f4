extension YAMLReader {
  /// Reads an escape of double-quoted text into the arena.
  mutating func escape() {
    let start = position
    let name = byte(start + 1)
    position += 2
    let value: UInt32
    switch name {
    case UInt8(ascii: "n"): value = 0x0A
    case UInt8(ascii: "t"), UInt8(ascii: "\t"): value = 0x09
    case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "/"), UInt8(ascii: "\\"): value = UInt32(name)
    case UInt8(ascii: "_"): value = 0xA0
    case UInt8(ascii: "0"): value = 0x00
    case UInt8(ascii: "a"): value = 0x07
    case UInt8(ascii: "b"): value = 0x08
    case UInt8(ascii: "v"): value = 0x0B
    case UInt8(ascii: "f"): value = 0x0C
    case UInt8(ascii: "r"): value = 0x0D
    case UInt8(ascii: "e"): value = 0x1B
    case UInt8(ascii: "N"): value = 0x85
    case UInt8(ascii: "L"): value = 0x2028
    case UInt8(ascii: "P"): value = 0x2029
    case UInt8(ascii: "x"): value = hexadecimal(2)
    case UInt8(ascii: "u"): value = hexadecimal(4)
    case UInt8(ascii: "U"): value = hexadecimal(8)
    default:
      return fail(
        .yamlSyntax, "an unknown escape", at: start..<min(start + 2, end),
        help: "write \\\\ for a backslash, or use single quotes")
    }
    guard !hasFailed else { return }
    guard let scalar = Unicode.Scalar(value) else {
      return fail(
        .yamlSyntax, "an escape that is no character", at: start..<position,
        help: "write characters beyond U+FFFF as they are, or as \\U with eight digits")
    }
    if let name = forbiddenName(scalar) {
      return fail(.yamlSubset, "an escape for \(name), which no page can show", at: start..<position)
    }
    arena.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32 {
    var value: UInt32 = 0
    for offset in position..<position + count {
      guard offset < end, let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue else {
        fail(
          .yamlSyntax, "an escape with fewer than \(count) hexadecimal digits", at: position - 2..<min(offset, end),
          help: "write \\\\ for a backslash, or use single quotes")
        return 0
      }
      value = value << 4 | UInt32(digit)
    }
    position += count
    return value
  }
}
