import Testing

@testable import OpenbookCore

/// Whether two things that differ are told apart.
@Suite struct FingerprintTests {
  private func fingerprint(_ body: (inout Fingerprinting) -> Void) -> Fingerprint {
    var fingerprinting = Fingerprinting()
    body(&fingerprinting)
    return fingerprinting.fingerprint
  }

  @Test func equalThingsHaveOneFingerprint() {
    #expect(Fingerprint.of("a") == Fingerprint.of("a"))
    #expect(Fingerprint.of([1, 2]) == Fingerprint.of([1, 2]))
    // The same on every machine and in every run: recorded in caches.
    #expect(Fingerprint.of("openbook").hex.count == 32)
    #expect(Fingerprint(high: 1, low: 0xFF).hex == "000000000000000100000000000000ff")
  }

  @Test func smallDifferencesShow() {
    func expectAllApart(_ values: [some Fingerprinted], sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(Set(values.map { Fingerprint.of($0) }).count == values.count, sourceLocation: sourceLocation)
    }
    expectAllApart([
      "", "a", "b", "ab", "a\u{0}", "\u{0}", "\u{0}\u{0}", "abcdefgh", "abcdefg", "abcdefghi", "é", "e\u{301}",
    ])
    expectAllApart([0, 1, 2, 3, -1, .max, .min])
    expectAllApart([0.0, 0.5, -0.5, 1e-300, .infinity, 0.1 + 0.2, 0.3])
    expectAllApart([["a"], ["a", ""], ["", "a"], ["a", "b"], ["ab"], []])
    expectAllApart([String?.none, "", "x"])
  }

  @Test func countsAndFlagsThatChangeTogetherShow() {
    // Every row of sixteen flags, and every four counts below ten.
    let flags = (0..<65_536).map { row in Fingerprint.of((0..<16).map { row >> $0 & 1 == 1 }) }
    #expect(Set(flags).count == flags.count)
    #expect(Set(flags.map(\.high)).count == flags.count && Set(flags.map(\.low)).count == flags.count)
    let counts = (0..<10_000).map { Fingerprint.of([$0 / 1000, $0 / 100 % 10, $0 / 10 % 10, $0 % 10]) }
    #expect(Set(counts).count == counts.count)
    #expect(Set(counts.map(\.high)).count == counts.count && Set(counts.map(\.low)).count == counts.count)
  }

  @Test func theCutBetweenTextsMatters() {
    #expect(
      fingerprint {
        $0.mix("ab"); $0.mix("c")
      }
        != fingerprint {
          $0.mix("a"); $0.mix("bc")
        })
    #expect(
      fingerprint {
        $0.add("x", "ab"); $0.add("y", "")
      }
        != fingerprint {
          $0.add("x", ""); $0.add("y", "ab")
        })
    #expect(Fingerprint.of([String?.none, "a"]) != Fingerprint.of(["a", String?.none]))
    #expect(Fingerprint.of([["a"], ["b"]]) != Fingerprint.of([["a", "b"], []]))
  }

  @Test func theOrderMatters() {
    #expect(Fingerprint.of([1, 2]) != Fingerprint.of([2, 1]))
    #expect(Fingerprint.of([1.0, 2.0, 3.0]) != Fingerprint.of([1.0, 3.0, 2.0]))
  }

  @Test(arguments: 0..<4) func aFlippedBitShows(_ seed: Int) {
    var random = SeededNumbers(seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      var other = bytes
      other[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      var (a, b) = (Fingerprint(), Fingerprint())
      a.mix(bytes)
      b.mix(other)
      #expect(a != b)
      #expect(a.high != b.high && a.low != b.low)
    }
  }

  @Test func manyNumbersDoNotMeet() {
    #expect(Set((0..<200_000).map { Fingerprint.of($0).high }).count == 200_000)
    #expect(Set((0..<50_000).map { Fingerprint.of(Double($0) / 100).low }).count == 50_000)
  }

  @Test func reasonsAndTargetsAreToldApart() {
    let values: [Known<Double>] =
      [
        .known(0), .known(1), .unknown(.notReported), .unknown(.missing("")),
        .unknown(.missing("x")), .unknown(.input(ID("a"))),
        .unknown(.input(ID("b"))), .unknown(.divisionByZero), .unknown(.tooLarge), .unknown(.unusable),
      ] + ObjectiveGap.allCases.map { .unknown(.objective($0)) }
    #expect(Set(values.map { Fingerprint.of($0) }).count == values.count)
    let targets: [Target?] = [nil, .amount(1), .range(1, 1), .range(1, 2), .amount(2)]
    #expect(Set(targets.map { Fingerprint.of($0) }).count == targets.count)
    #expect(Set(Status.allCases.map { Fingerprint.of($0) }).count == Status.allCases.count)
    let periods: [Period] = [.year(2026), .quarter(2026, 1), .month(Month(year: 2026, number: 1)), .quarter(2026, 2)]
    #expect(Set(periods.map { Fingerprint.of($0) }).count == periods.count)
  }

  @Test func namesAreThoseFedDirectly() {
    struct Inner: Fingerprinted {
      func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("hidden", 1) }
    }
    var fingerprinting = Fingerprinting(recordsNames: true)
    fingerprinting.add("a", Inner())
    fingerprinting.add("b", [Inner()])
    #expect(fingerprinting.names == ["a", "b"])
  }
}
