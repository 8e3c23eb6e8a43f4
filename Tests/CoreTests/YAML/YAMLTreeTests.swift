import OpenbookCore
import Testing

/// What is read means what it means to libyaml, and to the person who wrote it.
@Suite struct YAMLTreeTests {
  @Test(arguments: YAMLCases.accepted + YAMLFixtures.all.filter { !$0.contains("h: i]") })
  func readsAsLibYAML(file: String) {
    guard case .equal = YAMLComparison(of: Array(file.utf8)) else {
      let result = YAMLDocument.read(Source(yaml: file))
      let ours = result.document.map { YAMLEvents.text($0.events) } ?? result.findings.first?.message ?? ""
      let theirs = LibYAML.events(of: Array(file.utf8)).map(YAMLEvents.text) ?? "refused"
      Issue.record("\(file.debugDescription)\nours: \(ours)\nlibyaml: \(theirs)")
      return
    }
  }

  @Test(arguments: [
    ("a: b c # d\n", "{\n=:a\n=:b c\n}\n"),
    ("a: 'b: c'\nd:\n", "{\n=:a\n=\"b: c\n=:d\n=:\n}\n"),
    ("- a\n- - b\n", "[\n=:a\n[\n=:b\n]\n]\n"),
    ("{a: [b, \"c\"]}", "{\n=:a\n[\n=:b\n=\"c\n]\n}\n"),
    ("a: >\n  one\n  two\n\n  three\n", "{\n=:a\n=\"one two⏎three⏎\n}\n"),
    ("a: |-\n  one\n   two\n", "{\n=:a\n=\"one⏎ two\n}\n"),
    ("a: one\n  two\n\n  three\n", "{\n=:a\n=:one two⏎three\n}\n"),
    ("a: \"\\u00e9\\x41 \\\n  b\"\n", "{\n=:a\n=\"éA b\n}\n"),
    ("", "=:\n"),
  ])
  func readsAs(file: String, events: String) throws {
    let document = try #require(YAMLDocument.read(Source(yaml: file)).document)
    #expect(YAMLEvents.text(document.events) == events)
  }

  @Test func frontMatterKeepsTheFilesPositions() throws {
    let text = "---\ntitle: Where we are\nowner: ceo\n---\n# Text: [not: yaml\n"
    let source = Source(yaml: text)
    let document = try #require(YAMLDocument.read(source, range: 4..<35).document)
    let owner = try #require(document.root.entries.last?.value)
    #expect(owner.text == "ceo")
    #expect(source.position(of: owner.span.range.lowerBound).column == 8)
    #expect(Array(source.bytes[owner.span.range]) == Array("ceo".utf8))
  }

  @Test func aRangeBeyondTheFileIsCut() {
    #expect(YAMLDocument.read(Source(yaml: "a: b"), range: 3..<900).document?.root.text == "b")
    #expect(YAMLDocument.read(Source(yaml: "a: b"), range: 70..<900).document?.root.isEmpty == true)
  }

  @Test func aValueLeftOutIsAnEmptySpanAfterItsColon() throws {
    let document = try #require(YAMLDocument.read(Source(yaml: "a: # later\nb: ''\n")).document)
    let values = document.root.entries.map(\.value)
    #expect(values[0].isEmpty && values[0].span.range == 2..<2)
    #expect(!values[1].isEmpty && !values[1].isPlain && values[1].text.isEmpty)
  }

  @Test func spansOfCollectionsReachFromTheFirstChildToTheLast() throws {
    let document = try #require(YAMLDocument.read(Source(yaml: "a:\n  b: c # d\n  e: [f, g]\n\nh: i\n")).document)
    let inner = try #require(document.root.entries.first?.value)
    #expect(inner.span.range == 5..<25)
    #expect(inner.entries[1].value.span.range == 19..<25)
    #expect(document.root.span.range == 0..<31)
  }

  @Test(arguments: [
    ("a: won / lost\n", "lost", "lost"), ("a: 'won / lost'\n", "lost", "lost"),
    ("a: >\n  won /\n  lost\n", "lost", "lost"), ("a: |\r\n  won\r\n  / lost\r\n", "/ lost", "/ lost"),
    ("a: won /\n  lost\n", "lost", "lost"), ("a: |\n  won\n\n   lost", " lost", "\n\n   lost"),
  ])
  func aPlaceInATextIsAPlaceInTheFile(file: String, text: String, written: String) throws {
    let document = try #require(YAMLDocument.read(Source(yaml: file)).document)
    let value = try #require(document.root.entries.first?.value)
    let range = try #require(Array(value.text.utf8).firstRange(of: Array(text.utf8)))
    let place = try #require(value.sourceOffset(ofTextByte: range.lowerBound))
    #expect(Array(file.utf8)[place...].starts(with: Array(written.utf8)))
  }

  @Test func unescapedTextHasNoPlaces() throws {
    let document = try #require(YAMLDocument.read(Source(yaml: "a: \"b\\nc\"\n")).document)
    #expect(document.root.entries.first?.value.sourceOffset(ofTextByte: 1) == nil)
  }
}
