import Foundation
import OpenbookCore
import Testing

/// What data files are written with.
@Suite struct JSONWriterTests {
  private func json(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  @Test func structureAndOrder() {
    let text = json { json in
      json.object { json in
        json.member("a", "x")
        json.member("b", 3)
        json.member("c", 0.5)
        json.member("d", true)
        json.member("none", String?.none)
        json.member("noInt", Int?.none)
        json.member("noDouble", Double?.none)
        json.key("list")
        json.array([1, 2]) { $1.integer($0) }
        json.key("empty")
        json.array([Int]()) { $1.integer($0) }
        json.key("lines")
        json.array(["p", "q"], lines: true) { $1.string($0) }
        json.key("nothing")
        json.object { _ in }
        json.key("ru\"n")
        json.bool(false)
      }
    }
    #expect(
      text == """
        {"a": "x", "b": 3, "c": 0.5, "d": true, "none": null, "noInt": null, "noDouble": null, "list": [1, 2], "empty": [], "lines": [
        "p",
        "q"
        ], "nothing": {}, "ru\\"n": false}

        """)
    #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
  }

  private static let numbers: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (4_200_000, "4200000"), (1e14, "100000000000000"),
    (1e15, "1000000000000000.0"), (1e16, "1e+16"), (1e300, "1e+300"),
    (.leastNonzeroMagnitude, "5e-324"), (0.30000000000000004, "0.30000000000000004"), (.infinity, "null"),
    (-.infinity, "null"), (.nan, "null"),
  ]

  @Test(arguments: numbers) func aNumberIsWrittenInFull(_ value: Double, _ text: String) {
    #expect(json { $0.number(value) } == text + "\n")
  }

  @Test func readingANumberGivesTheSameDouble() throws {
    var random = SeededNumbers(7)
    for _ in 0..<4000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let text = String(json { $0.number(value) }.dropLast())
      #expect(Double(text) == value, "\(text)")
    }
  }

  private static let texts: [(String, String)] = [
    ("", #""""#), ("plain", #""plain""#), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1}\u{1F}\u{7F}", #""\u0000\u0001\u001f\u007f""#),
    ("</script><!--", #""\u003c/script>\u003c!--""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
    ("\u{2027}\u{202A}", "\"\u{2027}\u{202A}\""),
    ("é 😀 e\u{301}", "\"é 😀 e\u{301}\""), ("\"\u{301}", "\"\\\"\u{301}\""), ("x\u{2028}", #""x\u2028""#),
    ("🇩🇪/&'", "\"🇩🇪/&'\""),
  ]

  @Test(arguments: texts) func textIsEscaped(_ text: String, _ written: String) throws {
    let found = json { $0.string(text) }
    #expect(Array(found.utf8) == Array((written + "\n").utf8))
    let back = try JSONSerialization.jsonObject(with: Data(found.utf8), options: .fragmentsAllowed) as? String
    #expect(back.map { Array($0.utf8) } == Array(text.utf8))
  }

  @Test(arguments: 0..<4) func anyTextComesBack(_ seed: Int) throws {
    var random = SeededNumbers(seed)
    for _ in 0..<300 {
      let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...(Bool.random(using: &random) ? 0x7F : 0x2FFF), using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let found = json { $0.string(text) }
      #expect(!found.contains("<"))
      let back = try JSONSerialization.jsonObject(with: Data(found.utf8), options: .fragmentsAllowed) as? String
      #expect(back?.unicodeScalars.elementsEqual(scalars) == true, "\(scalars)")
    }
  }

  @Test func months() {
    #expect(json { $0.month(Month(year: 2026, number: 3)) } == "\"2026-03\"\n")
  }
}
