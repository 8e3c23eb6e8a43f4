import OpenbookCore
import Testing

/// Numbers as people write them.
@Suite struct QuantityTests {
  private func read(_ text: String, allowsExponent: Bool = false) -> Result<Quantity, Quantity.Fault> {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      do throws(Quantity.Fault) { return .success(try Quantity.read(bytes, allowsExponent: allowsExponent)) } catch {
        return .failure(error)
      }
    }
  }

  private static let numbers: [(String, Double)] = [
    ("0", 0), ("7", 7), ("4200000", 4_200_000), ("4_200_000", 4_200_000), ("4.2M", 4_200_000), ("380k", 380_000),
    ("380K", 380_000),
    ("1.1B", 1_100_000_000), ("38%", 0.38), ("38 %", 0.38), ("-3.5", -3.5), ("+3.5", 3.5), ("-0", 0), ("-0.0%", 0),
    ("007", 7), ("0.10", 0.1),
    ("1_0.0_1", 10.01), ("-1.5k", -1500), ("0.1%", 0.001), ("100%", 1), ("250%", 2.5), ("-4.5%", -0.045),
    ("0.3B", 300_000_000),
    ("33.333333333333336%", 0.33333333333333336),
    ("0.000000000000000000000000000001", 1e-30), ("123456789.123456789", 123456789.123456789),
    ("999999999B", 999_999_999e9),
  ]

  @Test(arguments: numbers) func areRead(_ text: String, _ value: Double) {
    #expect(read(text) == .success(Quantity(value, isPercent: text.hasSuffix("%"))))
  }

  @Test func nothingIsMinusZero() {
    for text in ["-0", "-0.000", "-0k", "-0%"] {
      guard case .success(let quantity) = read(text) else {
        Issue.record("\(text) is a number")
        continue
      }
      #expect(quantity.value.sign == .plus)
    }
  }

  private static let faults: [(String, Quantity.Fault)] = [
    ("", .notANumber), ("-", .notANumber), ("+", .notANumber), (".", .notANumber), (".5", .notANumber),
    ("5.", .notANumber), ("5.k", .notANumber),
    ("--5", .notANumber), ("+-5", .notANumber), ("5-", .notANumber), ("1.2.3", .notANumber), ("_5", .notANumber),
    ("5_", .notANumber),
    ("5__0", .notANumber), ("1_.5", .notANumber), ("1._5", .notANumber), ("abc", .notANumber), ("NaN", .notANumber),
    ("inf", .notANumber),
    ("infinity", .notANumber), ("0x10", .notANumber), ("$5", .notANumber), ("€5", .notANumber), ("٣", .notANumber),
    ("−5", .notANumber),
    ("~5", .notANumber), ("5/10", .notANumber), (" 5", .notANumber), ("true", .notANumber), ("5%%", .suffix("%%")),
    ("4,200,000", .separator), ("4,2", .separator), ("4,2M", .separator), ("4 200", .separator),
    ("4\u{A0}200", .separator),
    ("4'200", .separator), ("4\u{202F}200", .separator), ("4’200", .separator),
    ("5m", .suffix("m")), ("5 M", .suffix(" M")), ("5mn", .suffix("mn")), ("5 USD", .suffix(" USD")),
    ("5€", .suffix("€")), ("5T", .suffix("T")),
    ("5k%", .suffix("k%")), ("5M€", .suffix("M€")), ("24h", .suffix("h")), ("5b", .suffix("b")), ("5 ", .suffix(" ")),
    ("1e6", .exponent), ("1E6", .exponent), ("1e-6", .exponent), ("1.5e+6", .exponent),
    ("1000000000B", .tooLarge), ("1000000000000000000", .tooLarge), ("-1000000000000000000", .tooLarge),
    (String(repeating: "9", count: 500), .tooLarge),
  ]

  @Test(arguments: faults) func areRefusedForAReason(_ text: String, _ fault: Quantity.Fault) {
    #expect(read(text) == .failure(fault))
  }

  private static let exponents: [(String, Double)] = [
    ("1e6", 1e6), ("1E6", 1e6), ("4.2e-3", 4.2e-3), ("-1.5e+6", -1.5e6), ("0e99", 0), ("1e17", 1e17),
  ]

  @Test(arguments: exponents) func csvFilesMayHoldExponents(_ text: String, _ value: Double) {
    #expect(read(text, allowsExponent: true) == .success(Quantity(value)))
  }

  @Test(arguments: ["1e18", "1e99", "9e+99"]) func exponentsHaveTheSameEnd(_ text: String) {
    #expect(read(text, allowsExponent: true) == .failure(.tooLarge))
  }

  @Test(arguments: ["1e", "1e+", "1e1.5", "1e1e1", "e5"]) func brokenExponentsAreNone(_ text: String) {
    #expect(throws: Quantity.Fault.self) { try read(text, allowsExponent: true).get() }
  }

  @Test(arguments: 0..<8) func theNearestDoubleIsTaken(_ seed: Int) {
    var random = SeededNumbers(seed)
    let suffixes = [("", 0), ("k", 3), ("M", 6), ("B", 9), ("%", -2)]
    for _ in 0..<3000 {
      let whole = (0..<Int.random(in: 1...9, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }
        .joined()
      let decimals = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
      let number = whole + (decimals.isEmpty ? "" : "." + decimals)
      let (suffix, exponent) = suffixes.randomElement(using: &random) ?? ("", 0)
      guard let expected = Double("\(number)e\(exponent)"), expected < 1e18 else { continue }
      #expect(read(number + suffix) == .success(Quantity(expected, isPercent: suffix == "%")), "\(number)\(suffix)")
    }
  }

  @Test(arguments: 0..<4) func noBytesTrapTheReader(_ seed: Int) {
    var random = SeededNumbers(seed)
    let pieces = Array("0123456789..__--++eEkMB%, $€'\u{A0}x".utf8)
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? 0x30 }
      bytes.withUnsafeBufferPointer { bytes in
        guard let quantity = try? Quantity.read(bytes, allowsExponent: true) else { return }
        #expect(quantity.value.isFinite && quantity.value.magnitude < 1e18)
        #expect(bytes.contains { (0x30...0x39).contains($0) })
      }
    }
  }

  private static let findings: [(String, String)] = [
    ("4,2M", "write 4.2M"),
    ("4,2,1", "write 4200000, 4_200_000 or 4.2M, with a point before decimals and no other separators"),
    ("1e6", "write the digits, or k, M or B: 4.2M"), ("99999999999999999999", "numbers end below 1e18"),
    (
      "12 days",
      "write the number alone, or with one of the endings k, M, B or %; 'days' belongs in 'unit' or in a note"
    ),
    ("many", "write a number such as 4200000, 4.2M or 38%"),
  ]

  @Test(arguments: findings) func aFindingSaysWhatToWrite(_ text: String, _ help: String) {
    let company = TestCompany("metrics/a.yaml\n  name: A\n  results: {2026-01: '\(text)'}")
    #expect(company.messages == ["bad-number metrics/a.yaml:2:20 '\(text)' is not a number"])
    #expect(company.findings.first?.help == help)
  }
}
