import OpenbookCore
import Testing

/// A file in another encoding is named as what it looks like, at its first wrong byte.
@Suite struct UTF8CheckTests {
  /// The bytes of text in which `⟨FF FE⟩` stands for raw bytes.
  private static func bytes(_ notation: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for part in notation.split(separator: "⟨", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "⟩", omittingEmptySubsequences: false)
      guard sides.count == 2 else {
        bytes += Array(part.utf8)
        continue
      }
      bytes += sides[0].split(separator: " ").compactMap { UInt8($0, radix: 16) }
      bytes += Array(sides[1].utf8)
    }
    return bytes
  }

  private static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      bytes += isLittle ? pair : pair.reversed()
    }
    return bytes
  }

  @Test(arguments: [true, false], ["", "\u{FEFF}"]) func utf16(isLittle: Bool, mark: String) throws {
    let fault = try #require(
      firstUTF8Fault(in: Self.utf16(mark + "name: Qualified pipeline\nunit: USD\n", isLittle: isLittle)))
    #expect(fault.appearance == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    #expect(fault.offset == (mark.isEmpty && isLittle ? 1 : 0))
  }

  @Test(arguments: [
    ("name: Qualifi⟨E9⟩s\n", 13, UTF8Fault.Appearance.latin1), ("cost: 5 ⟨80⟩\n", 8, .latin1),
    ("name: ⟨FC⟩ber\n", 6, .latin1), ("name: caf⟨C3⟩", 9, .truncated), ("name: ⟨E2 82⟩", 6, .truncated),
    ("name: é ⟨ED A0 80⟩\n", 9, .malformed), ("name: ⟨C0 80⟩\n", 6, .malformed),
    ("name: ⟨F4 90 80 80⟩\n", 6, .malformed), ("⟨89⟩PNG\r\n⟨1A 0A 00 00 00 0D⟩", 0, .binary),
    ("abcdefghijklmnop⟨00⟩abcdefgh", 16, .binary), ("a: ⟨01 02 03 FF 04⟩", 6, .binary),
  ])
  func faults(notation: String, offset: Int, appearance: UTF8Fault.Appearance) throws {
    let fault = try #require(firstUTF8Fault(in: Self.bytes(notation)))
    #expect(fault.offset == offset)
    #expect(fault.appearance == appearance)
  }

  @Test(arguments: ["", "a", "é", "\u{FEFF}name: 日本語 😀\r\n", "\u{7F}\u{10FFFF}"])
  func goodTextHasNone(text: String) { #expect(firstUTF8Fault(in: Array(text.utf8)) == nil) }

  @Test func aRangeIsCheckedAlone() {
    let bytes = Array("title: a\n".utf8) + [0xE9, 0x20, 0x00]
    #expect(firstUTF8Fault(in: bytes, range: 0..<9) == nil)
    #expect(firstUTF8Fault(in: bytes, range: 4..<12)?.offset == 9)
    #expect(firstUTF8Fault(in: bytes, range: 10..<12)?.offset == 11)
  }

  @Test func theFindingNamesTheByteAndWhereItIs() throws {
    let source = Source(id: SourceID(0), path: "a.yaml", bytes: Array("a: b\nc: caf".utf8) + [0xE9, 0x0A])
    let findings = YAMLDocument.read(source).findings
    #expect(findings.map(\.rule) == ["not-utf8"])
    #expect(findings.map(\.message) == ["not UTF-8: the file looks like Latin-1 or Windows-1252, from the byte E9"])
    guard case .span(let span) = try #require(findings.first).place else { return #expect(Bool(false)) }
    let position = source.position(of: span.range.lowerBound)
    #expect(position.line == 2 && position.column == 7)
  }
}
