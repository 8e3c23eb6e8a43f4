import OpenbookCore
import Testing

@testable import OpenbookPages

/// How one metric's numbers stand in sentences, tables and changes.
@Suite struct MetricNumbersTests {
  /// The numbers of a metric with some results.
  private func numbers(
    _ unit: String?, _ results: [String], decimals: Int? = nil, locale: String = "en-US", target: String? = nil
  ) throws -> MetricNumbers {
    let months = results.enumerated().map { "2026-\($0 < 9 ? "0" : "")\($0 + 1): \($1)" }.joined(separator: ", ")
    var folder =
      "openbook.yaml\n  company: Example\n  locale: \(locale)\nmetrics/m.yaml\n  name: M\n  direction: up\n  results: {\(months)}\n"
    if let unit { folder += "  unit: \"\(unit)\"\n" }
    if let decimals { folder += "  decimals: \(decimals)\n" }
    if let target { folder += "  target: {from 2026-01: \(target)}\n" }
    return try TestSite(folder).material.metrics[0].numbers
  }

  private func signedCell(_ numbers: MetricNumbers, _ value: Double) -> String {
    var output = Output()
    numbers.writeCell(value, .always, into: &output)
    return output.text
  }

  private static let full: [(String?, String, Double, String)] = [
    ("USD", "3.61M", 3_610_000, "$3.61M"), ("USD", "3.61M", -400_000, "−$0.40M"), ("USD", "3.61M", 0, "$0"),
    ("USD", "36.1M", 36_149_000, "$36.1M"),
    ("USD", "361M", 361_250_000, "$361.3M"), ("USD", "3.61B", 3_610_000_000, "$3.61B"),
    ("USD", "380k", 380_499, "$380k"), ("USD", "100k", -250_000, "−$250k"),
    ("USD", "99_999", 99_999, "$99,999"), ("USD", "5", -5, "−$5"), ("USD", "0.5", -0.04, "$0.0"),
    ("GBP", "3.61M", 3_610_000, "£3.61M"),
    ("EUR", "1", 1, "€1"), ("CHF", "3.61M", 3_610_000, "3.61M\u{A0}CHF"), ("SEK", "380k", -380_000, "−380k\u{A0}SEK"),
    ("%", "38.2%", 0.382, "38.2%"), ("%", "38%", 0.38, "38.0%"), ("%", "38%", -0.05, "−5.0%"),
    ("%", "38%", -0.0001, "0.0%"), ("%", "250%", 2.5, "250.0%"),
    ("hours", "19", 19, "19\u{A0}hours"), ("hours", "19.5", 20, "20.0\u{A0}hours"),
    ("hours", "19.25", 19.25, "19.25\u{A0}hours"),
    ("deals", "250k", 250_000, "250k\u{A0}deals"), ("count", "1234", 1234, "1,234"),
    (nil, "1234567", 1_234_567, "1.23M"), ("score", "4.5", -4.5, "−4.5"),
    ("days", "0", 0, "0\u{A0}days"),
  ]

  @Test(arguments: full) func aNumberInASentence(_ unit: String?, _ result: String, _ value: Double, _ text: String)
    throws
  {
    #expect(try numbers(unit, [result]).full(value) == text)
  }

  /// CLDR's patterns: the symbol after the number in German and French, apart before it in Dutch.
  @Test(
    arguments: [
      ("en-GB", "€1.50M"), ("de-DE", "1,50M\u{A0}€"), ("fr-FR", "1,50M\u{A0}€"), ("nl-NL", "€\u{A0}1,50M"),
      ("de-AT", "€\u{A0}1,50M"),
    ])
  func aCurrencyStandsWhereTheLocaleHasIt(_ locale: String, _ text: String) throws {
    #expect(try numbers("EUR", ["1.5M"], locale: locale).full(1_500_000) == text)
  }

  /// What has more than fifteen digits is written by its power of ten.
  @Test(
    arguments: [
      ("1e300", 1e300, "1.00\u{A0}×\u{A0}10³⁰⁰"), ("1e300", -1.236e300, "−1.24\u{A0}×\u{A0}10³⁰⁰"),
      ("1e300", 9.999e26, "1.00\u{A0}×\u{A0}10²⁷"), ("1e300", 9.9e14, "990,000,000,000,000"),
      ("1e17", 1e17, "100,000,000.0B"),
    ])
  func aHugeNumberIsShort(_ result: String, _ value: Double, _ text: String) {
    let facts = NumberFacts(unit: nil, decimals: nil, values: [Double(result) ?? 0])
    #expect(MetricNumbers(facts, style: NumberStyle(locale: "en-US")).full(value) == text)
  }

  @Test func aHugeShareIsShort() {
    let facts = NumberFacts(unit: "%", decimals: nil, values: [1e20])
    #expect(MetricNumbers(facts, style: NumberStyle(locale: "en-US")).full(1e20) == "1.00\u{A0}×\u{A0}10²²%")
  }

  private static let heads: [(String?, String, String)] = [
    ("USD", "3.61M", "$M"), ("USD", "380k", "$k"), ("USD", "5", "$"), ("CHF", "3.61M", "CHF M"), ("CHF", "5", "CHF"),
    ("%", "38%", "%"), ("hours", "19", "hours"),
    ("deals", "250k", "deals, k"), (nil, "5", ""), (nil, "2M", "M"), ("count", "5", ""),
  ]

  @Test(arguments: heads) func theUnitStandsInTheHead(_ unit: String?, _ result: String, _ head: String) throws {
    #expect(try numbers(unit, [result]).head == head)
  }

  @Test func theLargestNumberSetsTheScale() throws {
    #expect(try numbers("USD", ["5k", "4.2M"]).full(5000) == "$0.01M")
    #expect(try numbers("USD", ["50k"], target: "4.2M").full(50_000) == "$0.05M")
    #expect(try numbers("USD", ["50k"], target: "{min: 5k, max: 4.2M}").full(50_000) == "$0.05M")
    #expect(try numbers("USD", ["-4.2M"]).full(-4_200_000) == "−$4.20M")
  }

  @Test func nothingButZeroIsWrittenAsZero() throws {
    #expect(try numbers("kg", ["0.003", "0.0061"], target: "0.004").full(0.003) == "0.0030\u{A0}kg")
    #expect(try numbers("%", ["0.01%", "0.08%"]).full(0.0001) == "0.01%")
    // What is far apart is written in full, or in a smaller scale.
    let grown = try numbers("EUR", ["900", "1.3M"], decimals: 0)
    #expect((grown.full(900), grown.full(1_300_000)) == ("€900", "€1,300,000"))
    #expect(try numbers("USD", ["3k", "1.2M"]).full(3000) == "$3k")
    #expect(try numbers("USD", ["50k"], target: "{min: 1, max: 4.2M}").full(50_000) == "$50,000")
  }

  @Test func resultsThatDifferAreNotWrittenAlike() throws {
    #expect(try numbers("%", ["8.12%", "8.14%"]).full(0.0812) == "8.12%")
    // Three digits are enough, unless a miss would look like a hit.
    #expect(try numbers("%", ["38.12%", "38.14%"]).full(0.3812) == "38.1%")
    #expect(try numbers("%", ["79.95%"], target: "80%").full(0.7995) == "79.95%")
  }

  /// A hit of less than a half is as far ahead in the table as in the sentence.
  @Test func noVarianceButNoneIsZero() throws {
    #expect(try numbers("hours", ["5.3"], decimals: 0).decimals(5.3, .amount(5), 0.3) == 1)
    #expect(try numbers("hours", ["5"], decimals: 0).decimals(5, .amount(5), 0) == 0)
  }

  private static let changes: [(Double, String)] = [
    (0.114, "+11.4%"), (-0.114, "−11.4%"), (0, "0.0%"), (0.0004, "0.0%"), (-0.0004, "0.0%"), (12.5, "+1,250.0%"),
    (0.0005, "+0.1%"),
  ]

  @Test(arguments: changes) func aChangeIsSigned(_ ratio: Double, _ text: String) throws {
    #expect(try numbers("USD", ["5"]).change(ratio, points: "points") == text)
  }

  @Test func pointsAreForPercent() throws {
    let rate = try numbers("%", ["38%"])
    #expect(rate.change(0.021, points: "points") == "+2.1 points")
    #expect(rate.change(-0.021, points: "points") == "−2.1 points")
    #expect(rate.change(0.0001, points: "points") == "0.0 points")
    #expect(rate.size(-0.021, points: "points") == "2.1 points")
    #expect(try numbers("USD", ["4M"]).size(-400_000, points: "points") == "$0.40M")
    #expect(try numbers("hours", ["4"]).size(-2, points: "points") == "2\u{A0}hours")
  }

  @Test func differencesInTablesAreSigned() throws {
    let money = try numbers("USD", ["4M"])
    #expect(signedCell(money, 400_000) == "+0.40")
    #expect(signedCell(money, -400_000) == "−0.40")
    #expect(signedCell(money, 0) == "0.00")
    #expect(signedCell(money, 1000) == "0.00")
    #expect(signedCell(money, -1000) == "0.00")
  }

  private static let locales: [(String, String, String, String)] = [
    ("de-DE", "USD", "36,10M\u{A0}$", "11,4\u{A0}%"), ("fr-FR", "hours", "36,10M\u{A0}hours", "11,4\u{202F}%"),
    ("de-CH", "CHF", "36.10M\u{A0}CHF", "11.4%"),
  ]

  @Test(arguments: locales) func aLocaleWritesItsOwnWay(
    _ locale: String, _ unit: String, _ text: String, _ percent: String
  ) throws {
    let written = try numbers(unit, ["3.61M"], locale: locale).full(36_100_000)
    #expect(written == text)
    #expect(try numbers("%", ["38%"], locale: locale).full(0.114) == percent)
  }

  private static let halves: [(Int, Double, String)] = [
    (0, 0.285, "29%"), (0, 0.145, "15%"), (0, 0.575, "58%"), (1, 0.1445, "14.5%"), (1, 0.3825, "38.3%"),
    (2, 0.10235, "10.24%"), (0, -0.285, "−29%"), (0, 0.284, "28%"),
    (1, 0.00049, "0.0%"), (1, 0.0005, "0.1%"),
  ]

  @Test(arguments: halves) func aHalfOfAPercentIsRoundedUpAsWritten(_ decimals: Int, _ value: Double, _ text: String)
    throws
  {
    #expect(try numbers("%", ["38%"], decimals: decimals).full(value) == text)
  }
}
