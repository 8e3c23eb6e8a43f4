import OpenbookCore
import Testing

/// Random files: what is accepted means the same to libyaml, and everything else is refused with a position.
@Suite struct YAMLFuzzTests {
  @Test(arguments: 0..<8 as Range<UInt64>) func damagedFixtures(block: UInt64) {
    let accepted = countAccepted(block << 32..<block << 32 + 1500) { random in
      let file = Array(random.pick(YAMLFixtures.all).utf8)
      return random.damaged(file, other: Array(random.pick(YAMLFixtures.all).utf8))
    }
    #expect(accepted > 200, "too few files are still YAML for the comparison to mean anything")
  }

  @Test(arguments: 0..<8 as Range<UInt64>) func generatedFiles(block: UInt64) {
    let accepted = countAccepted(block << 32..<block << 32 + 1000) { $0.file() }
    #expect(accepted > 300, "too few files are YAML for the comparison to mean anything")
  }

  /// How many files are accepted; records an issue with seed and file for each that is taken wrongly.
  private func countAccepted(_ seeds: Range<UInt64>, file: (inout YAMLRandom) -> [UInt8]) -> Int {
    var accepted = 0
    for seed in seeds {
      var random = YAMLRandom(seed: seed)
      let bytes = file(&random)
      switch YAMLComparison(of: bytes) {
      case .equal: accepted += 1
      case .refused: break
      case .fault(let fault):
        Issue.record("seed \(seed): \(fault)\nfile: \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    return accepted
  }
}
