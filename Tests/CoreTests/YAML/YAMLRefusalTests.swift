import Testing

@testable import OpenbookCore

/// What is refused, by which rule and where: `▸` marks the first byte of the finding.
@Suite struct YAMLRefusalTests {
  @Test(arguments: [
    // Text that needs quotes.
    "a: b▸: c\n", "a: b▸:\n", "a: [x] ▸y\n", "a: \"b\" ▸c\n", "a: 'it'▸s'\n", "a: ▸@x\n", "a: ▸`x`\n", "a: ▸%x\n",
    "a: ▸, b\n", "a: ▸]\n", "a: ▸}\n", "a: ▸> 5%\n",
    "a: ▸>5%\n", "a: ▸>5\n", "a: ▸|2\nb: c\n", "a: ▸- b\n", "{a: b▸: c}", "a: {b: c} ▸d}\n", "[a ▸[b]]", "[a, ▸@b]",
    "a: [b, ▸\"c\n",
    "{path: ▸%x}", "a: 'b' ▸'c'\n", "a: \"b\"▸: c\n", "a: [b]▸#c\n",
    // Indentation.
    "a:\n ▸\tb: c\n", "▸\ta: b\n", "- ▸\ta\n", "a: b\n▸\tc\n", "a:\n    b: c\n  ▸d: e\n", "a: 'b'\n  ▸c: d\n",
    "a: b # c\n  ▸d\n", "- a: 'b'\n   ▸c: d\n",
    "- a\n▸b: c\n", "a: b\n▸- c\n", "  a: b\n▸c: d\n", "a:\n  - b\n ▸- c\n", "a: |\n    b\n  ▸c\n", "a: |\n   \n  ▸b\n",
    "a: |\n ▸\tb\n", "a: |\n  ▸\tb\n", "a: b\n  ▸c: d\n", "a: b\n  ▸- c\n",
    "a: ▸\"b\nc\"\n", "a: ▸[b,\nc]\n", "▸a\nb: c\n", "a: b\n▸c\n", "a: b\n▸c:d\n", "[a,\n▸\tb]\n", "\"a\n ▸\tb\"",
    // What does not end, or does not begin.
    "a: ▸\"b\n", "a: ▸'b\n", "▸[a, b\n", "a: ▸{b: c\n", "[a▸}", "[a, ▸, b]", "[▸, a]", "{▸, a: b}", "{▸a}",
    "{a: b, ▸c}", "{▸a\n: b}", "{a▸:}", "[a▸:, b]", "▸: a\n", "{▸: a}",
    "[▸- a]", "[▸-]", "[▸|]", "[a\n ▸- b]", "[a\n ▸\"b\"]", "a: b\n▸[c]: d\n",
    // Escapes.
    "\"▸\\q\"", "\"▸\\x4\"", "\"▸\\u12\"", "\"▸\\ud800\"", "\"▸\\U00110000\"", "\"a ▸\\'\"",
    // Characters.
    "a: b▸\rc: d\r", "a: |\n  b▸\r", "a: ▸\u{0B}\n", "# ▸\u{7F}\n", "a: ▸\u{85}\n", "a: ▸\u{2028}\n",
    "a: x▸\u{202E}y\n",
    "# ▸\u{2066}\n", "a: ▸\u{FEFF}\n", "a: ▸\u{FFFF}\n", "a: ▸\u{1B}\n",
  ])
  func syntax(marked: String) { expect(.yamlSyntax, marked) }

  @Test(arguments: [
    "a: ▸&b c\n", "▸&a b: c\n", "a: ▸*b\n", "- ▸*a\n", "[▸*a]", "▸*a : b\n", "a: ▸!b c\n", "▸!!map\n", "{▸!a b: c}",
    "a: ▸**bold** text\n", "▸%YAML 1.2\n---\na\n", "▸? a\n: b\n", "[▸? a]", "[▸?a]",
    "▸<<: a\n", "a:\n  ▸<<: b\n", "{▸<<: a}", "---\n▸---\n", "a\n▸---\nb\n", "a: b\n▸...\n", "▸...\n", "- a\n▸---\n",
    "--- ▸a\n", "a: |\n  b\n▸---\n",
    "[a▸: b]", "[\"a\"▸: b]", "[a]▸: b\n", "{a: b}▸: c\n", "{▸[a]: b}", "\"▸\\0\"", "\"▸\\e\"", "\"▸\\r\"", "\"▸\\L\"",
    "\"▸\\u202e\"", "\"▸\\x07\"",
  ])
  func subset(marked: String) { expect(.yamlSubset, marked) }

  @Test(arguments: [
    "a: b\n▸a: c\n", "a: b\n▸'a': c\n", "a: b\n▸\"\\x61\": c\n", "{a: b, ▸a: c}", "x:\n  a: b\n  c: d\n  ▸a: e\n",
    "- a: b\n  ▸a: c\n", "{\"\": a, ▸'': b}",
    (0..<100).map { "k\($0): 1\n" }.joined() + "▸k50: 2\n",
    (0..<100).map { "k\(100 - $0): 1\n" }.joined() + "▸'k7': 2\n",
  ])
  func duplicateKeys(marked: String) { expect(.duplicateKey, marked) }

  @Test func aDuplicateKeyNamesTheFirstOnesLine() {
    let findings = YAMLDocument.read(Source(yaml: "x: 1\nunit: a\ny: 2\nunit: b\n")).findings
    #expect(findings.map(\.message) == ["duplicate key 'unit', first on line 2"])
  }

  @Test(arguments: [
    "[a]", "- a", "a: b", "a:\n  - b\n", "{a: b}",
  ])
  func nestingUpToTheCap(file: String) {
    let depth = file == "a:\n  - b\n" ? 2 : 1
    var limits = YAMLLimits()
    limits.depth = depth
    #expect(YAMLDocument.read(Source(yaml: file), range: nil, limits: limits).document != nil)
    limits.depth = depth - 1
    let findings = YAMLDocument.read(Source(yaml: file), range: nil, limits: limits).findings
    #expect(findings.map(\.rule) == [Rule.capExceeded.id])
  }

  @Test func capsOfNestingKeysAndTexts() {
    let key = String(repeating: "k", count: 1025)
    expect(.capExceeded, String(repeating: "[", count: 64) + "▸[")
    expect(.capExceeded, String(repeating: "{a: ", count: 64) + "▸{")
    expect(.capExceeded, String(repeating: "- ", count: 64) + "▸- a")
    expect(.capExceeded, "▸\(key): a")
    expect(.capExceeded, "{▸\(key): a}")
    expect(.capExceeded, "a: ▸" + String(repeating: "x", count: 1 << 20 + 1))
    expect(.capExceeded, "a: ▸|\n" + String(repeating: "  \(key)\n", count: 1030))
  }

  @Test func nodesAndBytesAreCapped() {
    var limits = YAMLLimits()
    limits.nodes = 4
    #expect(YAMLDocument.read(Source(yaml: "[a, b, c]"), range: nil, limits: limits).document != nil)
    #expect(
      YAMLDocument.read(Source(yaml: "[a, b, c, d]"), range: nil, limits: limits).findings.map(\.rule)
        == [Rule.capExceeded.id])
    limits.fileBytes = 3
    #expect(
      YAMLDocument.read(Source(yaml: "abcd"), range: nil, limits: limits).findings.map(\.rule) == [Rule.capExceeded.id])
  }

  @Test(arguments: [
    ("note: Deals: two\n", "put the whole text in quotes"), ("note: [x] y\n", "put the whole text in quotes"),
    ("note: @x\n", "put the whole text in quotes"), ("note: *x* y\n", "put the whole text in quotes"),
    ("note: >5\n", "put the whole text in quotes"), ("a: 1\nnote:x\n", "put a space after the ':'"),
    ("note: 'it's'\n", "put the whole text in quotes, and write '' for an apostrophe within '…'"),
    ("\tnote: x\n", "indent with spaces"),
  ])
  func helpNamesTheRemedy(file: String, help: String) {
    #expect(YAMLDocument.read(Source(yaml: file)).findings.map(\.help) == [help])
  }

  @Test func linesAndColumnsAreThoseOfAnEditor() throws {
    let source = Source(yaml: "\u{FEFF}name: Größe\r\nnote: é: b\r\n")
    let finding = try #require(YAMLDocument.read(source).findings.first)
    guard case .span(let span) = finding.place else { return #expect(Bool(false)) }
    let position = source.position(of: span.range.lowerBound)
    #expect(position.line == 2 && position.column == 8)
  }

  private func expect(_ rule: Rule, _ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let mark = Array("▸".utf8)
    let bytes = Array(marked.utf8)
    guard let place = bytes.firstRange(of: mark) else {
      Issue.record("no mark in \(marked)", sourceLocation: sourceLocation)
      return
    }
    let source = Source(yaml: Array(bytes[..<place.lowerBound] + bytes[place.upperBound...]))
    let result = YAMLDocument.read(source)
    guard let finding = result.findings.first, case .span(let span) = finding.place, result.document == nil else {
      Issue.record("accepted: \(marked.debugDescription.prefix(200))", sourceLocation: sourceLocation)
      return
    }
    let expected = source.position(of: place.lowerBound)
    let found = source.position(of: span.range.lowerBound)
    let isRight = finding.rule == rule.id && found == expected && !finding.message.hasSuffix(".")
    #expect(
      isRight,
      "\(marked.debugDescription.prefix(200)): \(finding.rule) at \(found.line):\(found.column), \(finding.message)",
      sourceLocation: sourceLocation)
  }
}
