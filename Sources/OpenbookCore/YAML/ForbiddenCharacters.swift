/// What a character is called that no text may hold, neither as it is nor as an escape; nil for all others.
///
/// These are control characters, line ends that parsers disagree about, characters that reorder the text around them
/// (Unicode Technical Report 36, "Bidirectional Text Spoofing") and those that are no characters.
public func forbiddenName(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09, 0x0A: nil
  case 0x00: "a NUL character"
  case 0x0D: "a carriage return that no line feed follows"
  case 0x85, 0x2028, 0x2029: "a Unicode line end (\(codePoint(scalar)))"
  case 0x00..<0x20, 0x7F..<0xA0: "a control character (\(codePoint(scalar)))"
  case 0x202A...0x202E, 0x2066...0x2069: "a character that reorders text (\(codePoint(scalar)))"
  case 0xFEFF: "a byte-order mark within the text (\(codePoint(scalar)))"
  case 0xFFFE, 0xFFFF: "\(codePoint(scalar)), which is no character"
  default: nil
  }
}

/// `U+202E`.
private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

extension Source {
  /// The first forbidden character of a part of the file, which is valid UTF-8.
  ///
  /// - Parameter endsLinesWithCR: whether a carriage return alone is a line end, as Markdown has it.
  func forbiddenCharacter(
    in range: Range<Int>, _ rule: Rule = .yamlSyntax, endsLinesWithCR: Bool = false
  ) -> Finding? {
    var start = range.lowerBound
    if start == 0, range.count >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    var found = forbiddenOffset(in: start..<range.upperBound)
    while endsLinesWithCR, let offset = found, bytes[offset] == UInt8(ascii: "\r") {
      found = forbiddenOffset(in: offset + 1..<range.upperBound)
    }
    guard let offset = found else { return nil }
    var decoder = bytes[offset..<range.upperBound].makeIterator()
    var codec = UTF8()
    guard case .scalarValue(let scalar) = codec.decode(&decoder), let name = forbiddenName(scalar) else { return nil }
    let span = Span(source: id, offset..<min(offset + UTF8.width(scalar), range.upperBound))
    let help = scalar.value == 0x0D ? "save the file with LF or CRLF line ends" : "remove it"
    return Finding(rule, name, at: span, help: help)
  }

  private func forbiddenOffset(in range: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var index = range.lowerBound
      while index < range.upperBound {
        // Eight bytes of printable ASCII and line feeds at a time (Hacker's Delight, 6-1).
        if index + 8 <= range.upperBound {
          let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let lineFeeds = word ^ 0x0A0A_0A0A_0A0A_0A0A
          let others = (lineFeeds & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F
          let controls = ~(word &+ 0x6060_6060_6060_6060) & others
          let deletes = word &+ 0x0101_0101_0101_0101
          if (word | controls | deletes) & 0x8080_8080_8080_8080 == 0 {
            index += 8
            continue
          }
        }
        let stop = min(index + 8, range.upperBound)
        while index < stop {
          let byte = buffer[index]
          let isPrintable = byte &- 0x20 < 0x5F || byte == UInt8(ascii: "\n")
          if !isPrintable, isForbidden(at: index, byte) { return index }
          index += 1
        }
      }
      return nil
    }
  }

  /// Whether a forbidden character starts at a byte that is neither printable ASCII nor a line feed.
  private func isForbidden(at index: Int, _ byte: UInt8) -> Bool {
    func next(_ count: Int) -> UInt8 { index + count < bytes.count ? bytes[index + count] : 0 }
    switch byte {
    case UInt8(ascii: "\t"): return false
    case UInt8(ascii: "\r"): return next(1) != UInt8(ascii: "\n")
    case 0..<0x20, 0x7F: return true
    case 0xC2: return next(1) < 0xA0
    case 0xE2: return next(1) == 0x80 && 0xA8...0xAE ~= next(2) || next(1) == 0x81 && 0xA6...0xA9 ~= next(2)
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF || next(1) == 0xBF && next(2) >= 0xBE
    default: return false
    }
  }
}
