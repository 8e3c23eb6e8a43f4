import Foundation
import Testing

@testable import OpenbookIO

@Suite struct ManifestTests {
  @Test func theManifestSurvivesAnyPath() {
    let paths = ["a\"b", "back\\slash", "tab\t", "é\u{2028}", "\u{1F600}"]
    let bytes = Manifest.bytes([], count: paths.count) { (paths[$0], SHA256.digest([]), 0) }
    #expect(ManifestReader.read(bytes)?.entries.map(\.path) == paths)
    #expect((try? JSONSerialization.jsonObject(with: Data(bytes))) != nil)
  }

  @Test(
    arguments: [
      ("\"\\u00e9\\ud83d\\ude00\\n\"", "é\u{1F600}\n"), ("\"\\ud83d\"", nil), ("\"\\ud83dx\"", nil), ("\"\\x\"", nil),
      ("\"a", nil), ("\"a\u{1}\"", nil), ("\"\\u12", nil),
    ] as [(String, String?)])
  func stringsOfJSON(source: String, text: String?) {
    var reader = JSONReader(Array(source.utf8))
    #expect(reader.string() == text)
  }

  @Test(arguments: 0..<200) func damagedManifestsNeverTrap(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Manifest.bytes([.init("version", "1")], count: 2) { ("path \($0)", SHA256.digest([]), 12) }
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      bytes[position] = "{}[]\",:\\u0eE+-.9".utf8.randomElement(using: &random) ?? 0
    }
    _ = ManifestReader.read(bytes)
    _ = ManifestReader.read(Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)]))
  }
}
