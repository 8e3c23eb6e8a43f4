import Foundation
import OpenbookCore
import Testing

/// How numbers are written.
@Suite struct NumberStyleTests {
  private let english = NumberStyle(locale: "en-US")

  private static let written: [(Double, Int, String)] = [
    (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.125, 2, "0.13"), (0.375, 2, "0.38"), (0.5, 0, "1"), (1.5, 0, "2"),
    (2.5, 0, "3"),
    (-2.5, 0, "−3"), (0.49999, 0, "0"), (0.05, 1, "0.1"), (0.049, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "−0.1"),
    (-0.0, 0, "0"),
    (-0.0, 2, "0.00"), (1e-9, 2, "0.00"), (-1e-9, 6, "0.000000"), (1e-9, 9, "0.000000001"), (5e-10, 9, "0.000000001"),
    (0, 0, "0"),
    (0, 3, "0.000"), (9.995, 2, "10.00"), (999.5, 0, "1,000"), (999.95, 1, "1,000.0"), (99.95, 1, "100.0"),
    (0.95, 1, "1.0"),
    (999, 0, "999"), (1000, 0, "1,000"), (-1000, 0, "−1,000"), (123_456, 0, "123,456"),
    (1_234_567.891, 2, "1,234,567.89"),
    (4_200_000, 0, "4,200,000"), (1e15, 0, "1,000,000,000,000,000"),
    (999_999_999_999_999.5, 0, "1,000,000,000,000,000"),
    (9.999999999999999e17, 0, "999,999,999,999,999,900"), (1e21, 1, "1,000,000,000,000,000,000,000.0"),
    (1e-300, 2, "0.00"), (.leastNonzeroMagnitude, 0, "0"),
    (1_234_567_890_123.15, 1, "1,234,567,890,123.2"), (0.285, 2, "0.29"), (1.15, 1, "1.2"), (8.345, 2, "8.35"),
    (1.45, 1, "1.5"),
    (0.615, 2, "0.62"), (10.235, 2, "10.24"), (39.995, 2, "40.00"),
  ]

  @Test(arguments: written) func roundedOnTheirDecimals(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(english.write(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    Double.greatestFiniteMagnitude, -Double.greatestFiniteMagnitude, 1e300, 1e23, 1.2345678901234568e20,
  ])
  func hugeNumbersAreWrittenInFull(_ value: Double) {
    let text = english.write(value, decimals: 0, groupsThousands: false)
    #expect(text.replacing("−", with: "-") == DecimalOracle(value.description).rounded(0))
    #expect(
      english.write(value, decimals: 2).replacing(",", with: "").replacing("−", with: "-")
        == DecimalOracle(value.description).rounded(2))
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan]) func whatIsNoNumberDoesNotTrap(_ value: Double) {
    #expect(english.write(value, decimals: 1) == "0.0")
  }

  @Test(arguments: 0..<8) func randomNumbersAreRoundedAsDecimalsAre(_ seed: Int) {
    var random = SeededNumbers(seed)
    for _ in 0..<1500 {
      let decimals = Int.random(in: 0...6, using: &random)
      // Numbers with few digits end in a half more often than chance would have it.
      let digits = Int64.random(in: 0...Int64(pow(10, Double(Int.random(in: 1...17, using: &random)))), using: &random)
      let text = "\(Bool.random(using: &random) ? "-" : "")\(digits)e-\(Int.random(in: 0...9, using: &random))"
      guard let value = Double(Bool.random(using: &random) ? text : text.replacing("e", with: "5e")) else { continue }
      let written = english.write(value, decimals: decimals, groupsThousands: false).replacing("−", with: "-")
      #expect(written == DecimalOracle(value.description).rounded(decimals), "\(value) with \(decimals)")
    }
  }

  @Test(arguments: 0..<4) func groupsAreThrees(_ seed: Int) {
    var random = SeededNumbers(seed)
    for _ in 0..<300 {
      let value = Double(
        Int64.random(in: 0...Int64(pow(10, Double(Int.random(in: 0...15, using: &random)))), using: &random))
      let parts = english.write(value, decimals: 0).split(separator: ",")
      #expect(parts.dropFirst().allSatisfy { $0.count == 3 })
      #expect((1...3).contains(parts[0].count))
      #expect(parts.joined() == String(Int64(value)))
    }
  }

  private static let locales: [(String, String, String)] = [
    ("en-US", "−1,234,567.5", ""), ("en-GB", "−1,234,567.5", ""), ("de-DE", "−1.234.567,5", "\u{A0}"),
    ("de-CH", "−1’234’567.5", ""),
    ("fr-FR", "−1\u{202F}234\u{202F}567,5", "\u{202F}"), ("sv-SE", "−1\u{A0}234\u{A0}567,5", "\u{A0}"),
    ("it-IT", "−1.234.567,5", ""),
    ("nl-NL", "−1.234.567,5", ""), ("pt-BR", "−1.234.567,5", ""), ("es-ES", "−1.234.567,5", "\u{A0}"),
    ("ja-JP", "−1,234,567.5", ""),
    ("pl-PL", "−1\u{A0}234\u{A0}567,5", "\u{A0}"), ("xx-XX", "−1,234,567.5", ""),
  ]

  @Test(arguments: locales) func aLocaleHasItsSeparators(_ locale: String, _ text: String, _ beforePercent: String) {
    let style = NumberStyle(locale: locale)
    #expect(style.write(-1_234_567.5, decimals: 1) == text)
    #expect(style.beforePercent == beforePercent)
    #expect(NumberStyle.isKnown(locale) == (locale != "xx-XX"))
  }

  @Test func anUnknownLocaleIsAFinding() {
    let found = TestCompany("openbook.yaml\n  company: Example\n  locale: xx-XX").messages
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("wrong-type openbook.yaml:2:9 ") == true, "\(found)")
  }
}
