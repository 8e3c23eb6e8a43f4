import OpenbookCore
import Testing

/// Where a document's fields end and its text begins.
@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\ntitle: A\n---\nText\n", "title: A\n", "Text\n"),
    ("\u{FEFF}---\ntitle: A\n---\nText\n", "title: A\n", "Text\n"),
    ("---\r\ntitle: A\r\n---\r\nText\r\n", "title: A\r\n", "Text\r\n"),
    ("---  \ntitle: A\n...\nText\n", "title: A\n", "Text\n"),
    ("---\n---\n", "", ""),
    ("---\ntitle: A\n---", "title: A\n", ""),
    ("---\na: |\n  ---\n  x\n---\n---\nText", "a: |\n  ---\n  x\n", "---\nText"),
    ("Text\n---\nmore\n", nil, "Text\n---\nmore\n"),
    ("\n---\na: b\n---\n", nil, "\n---\na: b\n---\n"),
    ("----\na\n---\n", nil, "----\na\n---\n"),
    ("\u{FEFF}Text", nil, "Text"),
    ("", nil, ""),
  ]) func split(_ text: String, _ yaml: String?, _ body: String) {
    let source = Source(id: SourceID(0), path: "a.md", bytes: Array(text.utf8))
    let parts = FrontMatter.read(source)
    #expect(parts.yaml.map { String(decoding: source.bytes[$0], as: UTF8.self) } == yaml)
    #expect(String(decoding: source.bytes[parts.body], as: UTF8.self) == body)
    #expect(parts.findings.isEmpty)
  }

  @Test(arguments: ["---\ntitle: A\nText", "---", "---\n --- \n"])
  func unclosedGivesAFindingAndNoText(_ text: String) {
    let parts = FrontMatter.read(Source(id: SourceID(0), path: "a.md", bytes: Array(text.utf8)))
    #expect(parts.yaml == nil)
    #expect(parts.body.isEmpty)
    #expect(parts.findings.map(\.message) == ["front matter is not closed"])
  }
}
