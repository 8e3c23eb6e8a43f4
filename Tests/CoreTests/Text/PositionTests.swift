import OpenbookCore
import Testing

/// Lines and columns from 1, columns in Unicode scalars.
@Suite struct PositionTests {
  private static let places: [(String, Int, Int)] = [
    ("⟦abc", 1, 1), ("ab⟦c", 1, 3), ("abc⟦", 1, 4), ("é⟦x", 1, 2), ("日本⟦語", 1, 3), ("😀⟦x", 1, 2), ("e\u{301}⟦x", 1, 3),
    ("👩‍🔬⟦x", 1, 4), ("🇩🇪⟦x", 1, 3),
    ("a\n⟦b", 2, 1), ("a⟦\nb", 1, 2), ("é\né⟦x", 2, 2), ("a\r\n⟦b", 2, 1), ("\u{FEFF}⟦a", 1, 1), ("\u{FEFF}a⟦b", 1, 2),
    ("\u{FEFF}a\nb⟦c", 2, 2),
    ("\n\n\n⟦", 4, 1), ("a\t⟦b", 1, 3), ("⟦", 1, 1),
  ]

  @Test(arguments: places) func ofAByte(_ marked: String, _ line: Int, _ column: Int) {
    let bytes = Array(marked.utf8)
    let mark = Array("⟦".utf8)
    let at = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? 0
    let source = Source(id: SourceID(0), path: "a", bytes: Array(bytes[..<at] + bytes[(at + mark.count)...]))
    #expect(source.position(of: at) == Position(line: line, column: column))
  }

  @Test func offsetsOutsideAreClamped() {
    let source = Source(id: SourceID(0), path: "a", bytes: Array("ab\nc".utf8))
    #expect(source.position(of: -5) == Position(line: 1, column: 1))
    #expect(source.position(of: 500) == Position(line: 2, column: 2))
    #expect(
      Source(id: SourceID(0), path: "a", bytes: [0xEF, 0xBB, 0xBF]).position(of: 0) == Position(line: 1, column: 1))
    #expect(Source(id: SourceID(0), path: "a", bytes: []).position(of: 0) == Position(line: 1, column: 1))
  }

  private static let lines: [(String, Int, String)] = [
    ("ab\ncd\n", 0, "ab"), ("ab\ncd\n", 2, "ab"), ("ab\ncd\n", 3, "cd"), ("ab\r\ncd", 1, "ab"), ("ab\r\ncd", 5, "cd"),
    ("\u{FEFF}ab", 0, "ab"), ("", 0, ""),
    ("ab\n", 3, ""), ("ab", 99, "ab"), ("\u{FEFF}", 0, ""),
  ]

  @Test(arguments: lines) func theLineOfAByte(_ text: String, _ offset: Int, _ line: String) {
    let source = Source(id: SourceID(0), path: "a", bytes: Array(text.utf8))
    #expect(String(decoding: source.bytes[source.line(at: offset)], as: UTF8.self) == line)
  }

  @Test func aFindingShowsItsPlaceInScalars() {
    let company = TestCompany("metrics/a.yaml\n  name: 'Größe 😀', x: y")
    #expect(company.messages.first?.contains("metrics/a.yaml:1:") == true)
    let other = TestCompany("metrics/a.yaml\n  {name: 'Größe 😀', colour: y}")
    #expect(other.messages == ["unknown-key metrics/a.yaml:1:19 unknown key 'colour' in a metric"])
  }
}
