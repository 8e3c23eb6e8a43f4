import Testing

/// Bytes that are no text, and characters that nobody can see, are named wherever a text may stand.
@Suite struct HostileTextTests {
  /// What comes before and after a piece of text, by the file that holds it.
  static let places: [(path: String, before: String, after: String)] = [
    ("openbook.yaml", "company: a", "b\n"), ("metrics/n.yaml", "name: a", "b\n"),
    ("metrics/n.yaml", "name: N\n# a", "b\n"), ("strategy/p.md", "---\ntitle: a", "b\n---\n"),
    ("strategy/p.md", "---\ntitle: P\n---\nText a", "b\n"),
    ("data/a.csv", "Month,V,N\n2026-01,1,a", "b\n"),
  ]

  /// NUL, `/` in two and three bytes, half of a pair in UTF-8, beyond the last character, Latin-1.
  static let noText: [[UInt8]] = [
    [0], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xE9],
  ]

  @Test(arguments: places.indices, noText) func bytesThatAreNoTextAreRefused(_ index: Int, _ bytes: [UInt8]) throws {
    let place = Self.places[index]
    let file = Array(place.before.utf8) + bytes + Array(place.after.utf8)
    let run = try HostileFolder.withMetric([place.path: file]).run()
    #expect(run.status == 1)
    let lines = place.before.split(separator: "\n", omittingEmptySubsequences: false)
    let found = "\(place.path):\(lines.count):\((lines.last?.count ?? 0) + 1): error: not UTF-8: "
    #expect(run.errors.contains(found), "\(run.errors)")
  }

  static let unseen: [UInt32] = [
    0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x1B, 0x7F, 0x85, 0x2028, 0xFEFF, 0xFFFF,
  ]

  @Test(arguments: places.indices, unseen) func charactersThatNobodySeesAreNamed(_ index: Int, _ code: UInt32) throws {
    let place = Self.places[index]
    let scalar = try #require(Unicode.Scalar(code))
    let file = Array((place.before + String(scalar) + place.after).utf8)
    let run = try HostileFolder.withMetric([place.path: file]).run()
    #expect(run.status == 1)
    #expect(run.errors.contains("U+" + Self.digits(code)), "\(run.errors)")
    // What says so does not do so.
    #expect(!run.errors.unicodeScalars.contains { $0 == scalar && code < 0xFE00 })
  }

  @Test(
    arguments: unseen.filter { $0 > 0x7F && $0 < 0xFE00 }, ["a &#x\u{2022}; b", "a ![\u{2022}&#x\u{2022};](b.png)"])
  func charactersWrittenAsNumbersAreNamed(_ code: UInt32, _ text: String) throws {
    let reference = text.replacing("&#x\u{2022};", with: "&#x\(String(code, radix: 16));").replacing(
      "\u{2022}", with: "")
    let run = try HostileFolder(["strategy/p.md": Array("---\ntitle: P\n---\n\(reference)\n".utf8)]).run()
    #expect(run.status == 1)
    #expect(run.errors.contains("(U+\(Self.digits(code))), which no page can show [forbidden-character]"))
  }

  /// Arabic and Hebrew need their marks, emoji their joiners, and CRLF is a line end.
  @Test func whatTextsNeedIsNoFault() throws {
    let text =
      "\u{5E9}\u{5DC}\u{5D5}\u{5DD}\u{200F} \u{645}\u{200E} 👩\u{200D}💻 e\u{301} \u{A0} &#160; &amp;#x202E;\r\n\rb\r"
    let csv = "Month,V,N\r\n2026-01,1,\"a\r\n\u{200F}b\"\r\n"
    let run = try HostileFolder.withMetric([
      "data/a.csv": Array(csv.utf8),
      "strategy/p.md": Array("---\r\ntitle: P\r\n---\r\n\(text)".utf8),
    ]).run()
    #expect(run.status == 0, "\(run.errors)")
  }

  private static func digits(_ code: UInt32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
