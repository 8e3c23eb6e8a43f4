import OpenbookCore
import Testing

/// Bytes of pages: escaping, whole numbers, coordinates.
@Suite struct OutputTests {
  private func output(_ body: (inout Output) -> Void) -> String {
    var output = Output(capacity: 0)
    body(&output)
    return output.text
  }

  private static let escapes: [(String, String)] = [
    ("", ""), ("plain é 😀", "plain é 😀"), ("<a href='x'>&amp;\"", "&lt;a href=&#39;x&#39;&gt;&amp;amp;&quot;"),
    ("<<", "&lt;&lt;"),
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{200D}", "&lt;\u{200D}"), ("&\u{FE0F}", "&amp;\u{FE0F}"),
    ("a\u{0}b", "a\u{0}b"),
  ]

  @Test(arguments: escapes) func textIsEscapedByteByByte(_ text: String, _ written: String) {
    #expect(Array(output { $0.escaped(text) }.utf8) == Array(written.utf8))
  }

  @Test(arguments: 0..<4) func noRawMarkIsLeft(_ seed: Int) {
    var random = SeededNumbers(seed)
    let pieces = ["<", ">", "\"", "'", "&", "\u{301}", "\u{200D}", "x", "é", "\u{FE0F}", "🇩", " "]
    for _ in 0..<400 {
      let text = (0..<12).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let written = output { $0.escaped(text) }
      #expect(!written.utf8.contains { [0x3C, 0x3E, 0x22, 0x27].contains($0) })
      let entities = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;"]
      #expect(Array(written.utf8) == text.utf8.flatMap { byte in entities[Int(byte)].map { Array($0.utf8) } ?? [byte] })
    }
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, 1_234_567_890, -1, -9, -10, .max, .min]) func wholeNumbers(_ value: Int) {
    #expect(output { $0.integer(value) } == String(value))
  }

  private static let coordinates: [(Double, String)] = [
    (0, "0"), (-0.0, "0"), (0.04, "0"), (-0.04, "0"), (0.05, "0.1"), (-0.05, "-0.1"), (1, "1"), (12.34, "12.3"),
    (-12.36, "-12.4"), (9.96, "10"),
    (-0.96, "-1"), (1e11, "100000000000"), (1e12, "0"), (.nan, "0"), (.infinity, "0"), (-.infinity, "0"), (1e300, "0"),
  ]

  @Test(arguments: coordinates) func coordinatesHaveOneDecimalAndNoExponent(_ value: Double, _ text: String) {
    #expect(output { $0.coordinate(value) } == text)
  }

  @Test func smallCoordinatesAreRoundedLikeLargeOnes() {
    for hundredths in 0...100_100 {
      let value = Double(hundredths) / 100
      let tenths = Int((value * 10).rounded())
      let expected = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
      let written = output { $0.coordinate(value) }
      if written != expected { Issue.record("\(value) is written \(written), not \(expected)") }
    }
  }

  @Test func months() {
    #expect(output { $0.month(Month(year: 2026, number: 9)) } == "2026-09")
    #expect(output { $0.month(Month(year: 1900, number: 12)) } == "1900-12")
  }

  /// Numbers with few decimals take a way of their own.
  @Test(arguments: 0..<200) func aNumberIsWrittenAsItsDescription(_ seed: Int) {
    var random = SeededNumbers(seed)
    for _ in 0..<200 {
      let places = Int.random(in: 1...7, using: &random)
      let size = Double(Int.random(in: 1...1_000_000_000_000, using: &random))
      var value = size
      for _ in 0..<places { value /= 10 }
      for number in [value, -value, value.nextUp, value.nextDown, value / 3, value * 1e-9, value * 1e9] {
        var output = Output()
        output.number(number)
        let isWhole = number == number.rounded() && number.magnitude < 1e15
        #expect(output.text == (isWhole ? "\(Int(number))" : number.description), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    (0, "0"), (-0.0, "0"), (0.1, "0.1"), (-2.5, "-2.5"), (0.0001, "0.0001"), (0.00001, "1e-05"), (1e16, "1e+16"),
    (999.05, "999.05"),
  ])
  func aNumberIsWrittenShort(_ number: Double, _ text: String) {
    var output = Output()
    output.number(number)
    #expect(output.text == text)
  }
}
