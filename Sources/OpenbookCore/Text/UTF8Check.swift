/// Where a file stops being UTF-8 text, and what it looks like instead.
public struct UTF8Fault: Hashable, Sendable {
  /// What a file that is not UTF-8 looks like.
  public enum Appearance: Hashable, Sendable {
    /// Two bytes a character, the low one first, as Windows writes it.
    case utf16LittleEndian
    /// Two bytes a character, the high one first.
    case utf16BigEndian
    /// One byte a character: Latin-1 or Windows-1252.
    case latin1
    /// UTF-8 whose last character lacks bytes.
    case truncated
    /// UTF-8 but for bytes that stand for no character: half of a surrogate pair, or a form longer than needed.
    case malformed
    /// No text.
    case binary
  }

  /// The first byte that does not fit.
  public let offset: Int
  /// What the file looks like.
  public let appearance: Appearance
}

/// Finds the first byte of a file, or of a part of it, that is not UTF-8 text; nil if all of it is.
///
/// A NUL byte is valid UTF-8 but in no text, so it counts as a fault: it tells UTF-16 and binary files.
public func firstUTF8Fault(in bytes: [UInt8], range: Range<Int>? = nil) -> UTF8Fault? {
  let whole = 0..<bytes.count
  let range = (range ?? whole).clamped(to: whole)
  var limit = range.upperBound
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span.extracting(range))
  } catch {
    limit = min(range.lowerBound + error.byteOffsets.lowerBound, range.upperBound)
  }
  let offset = firstNUL(in: bytes, range.lowerBound..<limit) ?? limit
  guard offset < range.upperBound else { return nil }
  return UTF8Fault(offset: offset, appearance: appearance(of: bytes[range], fault: offset))
}

/// The first NUL byte, searched eight bytes at a time (Lamport 1975; Hacker's Delight, 6-1).
private func firstNUL(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  bytes.withUnsafeBytes { buffer in
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 { break }
      index += 8
    }
    while index < range.upperBound {
      if buffer[index] == 0 { return index }
      index += 1
    }
    return nil
  }
}

private func appearance(of bytes: ArraySlice<UInt8>, fault: Int) -> UTF8Fault.Appearance {
  if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
  if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
  // Western text in UTF-16 has a zero in most of its pairs, always on the same side.
  let sample = bytes.prefix(4096)
  var zeros = (even: 0, odd: 0)
  var controls = 0
  for index in sample.indices {
    let byte = bytes[index]
    if byte == 0 {
      if (index - bytes.startIndex) % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    } else if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B {
      controls += 1
    }
  }
  let pairs = sample.count / 2
  if zeros.odd * 2 > pairs, zeros.even * 10 <= zeros.odd { return .utf16LittleEndian }
  if zeros.even * 2 > pairs, zeros.odd * 10 <= zeros.even { return .utf16BigEndian }
  if zeros.even + zeros.odd > 0 || controls * 20 > sample.count { return .binary }
  return appearanceOfInvalidBytes(bytes, fault: fault)
}

private func appearanceOfInvalidBytes(_ bytes: ArraySlice<UInt8>, fault: Int) -> UTF8Fault.Appearance {
  let lead = bytes[fault]
  let rest = bytes[(fault + 1)...]
  let followers = rest.prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
  let expected = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0
  if rest.count < expected, followers == rest.count { return .truncated }
  // A lead byte with all the bytes that it announces is meant as UTF-8, even where it stands for no character.
  return expected > 0 && followers >= expected ? .malformed : .latin1
}
