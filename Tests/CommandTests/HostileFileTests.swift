import Testing

/// A file that is far larger, deeper or worse than any that a person writes gives a finding, soon and in little memory.
@Suite struct HostileFileTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let path: String
    let before: String
    let part: String
    let count: Int
    let answer: String

    /// A file of a beginning and of many equal parts, and what must be said of it.
    init(_ name: String, _ path: String, _ before: String, _ part: String, _ count: Int, _ answer: String) {
      (testDescription, self.path, self.before, self.part, self.count) = (name, path, before, part, count)
      self.answer = answer
    }
  }

  private static let document = "---\ntitle: P\n---\n"
  private static let table = "Month,V,N\n"

  static let attacks: [Attack] = [
    .init("a text", "metrics/m.yaml", "name: ", "a", 2 << 20, "metrics/m.yaml:1:7: error: a text of 2097152 bytes"),
    .init("a quotation", "metrics/m.yaml", "name: \"", "a", 2 << 20, "metrics/m.yaml:1:7: error: no closing quotation"),
    .init("a key", "metrics/m.yaml", "", "a", 2 << 20, "metrics/m.yaml:1:1: error: a text of 2097152 bytes"),
    .init("a long key", "metrics/m.yaml", "", "a: ", 1 << 19, "metrics/m.yaml:1:5: error: a second ':'"),
    .init("a comment", "metrics/m.yaml", "# ", "a", 2 << 20, "a metric needs 'name'"),
    .init("brackets", "metrics/m.yaml", "tags: ", "[", 100_000, "metrics/m.yaml:1:70: error: lists and maps nested 65"),
    .init("braces", "metrics/m.yaml", "", "{a: ", 100_000, "metrics/m.yaml:1:257: error: lists and maps nested 65"),
    .init("dashes", "metrics/m.yaml", "", "- ", 100_000, "metrics/m.yaml:1:129: error: lists and maps nested 65"),
    .init("brackets in front matter", "strategy/p.md", "---\ntags: ", "[", 100_000, "front matter is not closed"),
    .init("front matter", "strategy/p.md", "---\n", "a: b\n", 200_000, "front matter is not closed"),
    .init(
      "a Markdown line", "strategy/p.md", document, "a", 2 << 20, "strategy/p.md:4:1: error: a text of more than 1 MiB"),
    .init(
      "quotations", "strategy/p.md", document, ">", 100_000, "more than 50 lists and quotations within one another"),
    .init("lists", "strategy/p.md", document, "1. ", 100_000, "more than 50 lists and quotations within one another"),
    .init("images", "strategy/p.md", document, "![[]()", 50_000, "too many unclosed brackets, tags or addresses"),
    .init("tags", "strategy/p.md", document, "</a <?", 50_000, "too many unclosed brackets, tags or addresses"),
    .init("table", "strategy/p.md", document, "|a", 5_000, "a table of more than 100 columns"),
    .init(
      "audience blocks", "strategy/p.md", document, ":::audience{board}\n", 50_000,
      "more errors like the 100 before in this file"),
    .init("a header", "data/a.csv", "", "a", 2 << 20, "data/a.csv:1:1: error: a cell of 2097152 bytes"),
    .init(
      "a note", "data/a.csv", table + "2026-01,1,", "a", 2 << 20, "data/a.csv:2:11: error: a cell of 2097152 bytes"),
    .init("columns", "data/a.csv", "", ",", 2 << 20, "too many columns, and the cap is 1000"),
    .init("a CSV quotation", "data/a.csv", table + "2026-01,1,\"", "a", 2 << 20, "a quotation that does not end"),
    .init(
      "bad months", "data/a.csv", table, "October,1,\n", 50_000, "49999 more rows have no month either"),
    .init("notes", "data/a.csv", table, "2026-01,1,abcdefghijklmnopqrstuvwxyz\n", 50_000, "notes of one month of"),
  ]

  @Test(arguments: attacks) func aFindingComesSoon(_ attack: Attack) throws {
    let bytes = Array((attack.before + String(repeating: attack.part, count: attack.count)).utf8)
    let folder = try HostileFolder.withMetric([attack.path: bytes])
    let run = try folder.run()
    #expect(run.status == 1)
    #expect(run.errors.contains(attack.answer), "\(run.errors.prefix(2000))")
    #expect(run.errors.contains("\(attack.path):"))
    #expect(HostileFolder.mostMemory < 1 << 30)
  }

  /// Files of which no line fits into memory twice are not even read.
  @Test(arguments: ["metrics/m.yaml", "strategy/p.md", "data/a.csv", "openbook.yaml"])
  func aLineOfAHundredMegabytesIsNotRead(_ path: String) throws {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 100 << 20)
    let run = try HostileFolder.withMetric([path: line]).run()
    #expect(run.status == 1)
    #expect(run.errors.contains("\(path): error: 104857600 bytes, more than 67108864 [cap-exceeded]"))
  }

  @Test func indentationOfAThousandLevels() throws {
    let file = (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let run = try HostileFolder(["metrics/m.yaml": Array(file.utf8)]).run()
    #expect(run.errors.contains("metrics/m.yaml:65:65: error: lists and maps nested 65 deep, and the cap is 64"))
  }

  @Test func fiftyThousandUnknownKeys() throws {
    let keys = (0..<50_000).map { "key-\($0): 1\n" }.joined()
    let run = try HostileFolder(["metrics/m.yaml": Array(keys.utf8)]).run()
    #expect(run.errors.contains("more errors like the 100 before in this file"))
  }

  /// Each alias names the one before it ten times: a thousand million texts.
  @Test func aliasesAreNotFollowed() throws {
    let lines = (1..<10).map { level in
      "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    let run = try HostileFolder(["metrics/m.yaml": Array(("a0: &a0 lol\n" + lines.joined()).utf8)]).run()
    #expect(run.errors.contains("metrics/m.yaml:1:5: error: '&' starts an anchor, and anchors are not used here"))
    #expect(run.errors.contains("[yaml-subset]"))
  }
}
