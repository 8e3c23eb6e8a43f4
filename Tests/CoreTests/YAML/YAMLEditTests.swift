import OpenbookCore
import Testing

/// What a file looks like after an edit, in each style that people write.
@Suite struct YAMLEditTests {
  @Test(arguments: YAMLEditCases.all) func edits(_ example: YAMLEditCase) {
    let outcome = example.edit.applied(to: Source(yaml: example.before))
    guard case .success(let bytes) = outcome else {
      Issue.record("\(example.before.debugDescription): \(outcome)")
      return
    }
    let after = String(decoding: bytes, as: UTF8.self)
    #expect(Array(after.utf8) == Array(example.after.utf8), "\nfrom \(example.before)\nto   \(after)")
    guard case .equal = YAMLComparison(of: bytes) else {
      Issue.record("libyaml reads something else: \(after)")
      return
    }
  }

  @Test(arguments: YAMLEditCases.all.filter { !$0.before.hasPrefix("\u{FEFF}") }, ["\n", "\r\n"])
  func frontMatterAloneIsEdited(_ example: YAMLEditCase, lineEnd: String) throws {
    guard example.before.hasSuffix("\n"), !example.before.contains("---"), !example.before.contains("\r") else {
      return
    }
    func file(_ yaml: String) -> [UInt8] {
      Array("\u{FEFF}---\n\(yaml)---\n\n# Text: [not {yaml\n".replacing("\n", with: lineEnd).utf8)
    }
    let source = Source(yaml: file(example.before))
    let range = try #require(FrontMatter.read(source).yaml)
    let bytes = try example.edit.applied(to: source, range: range).get()
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: file(example.after), as: UTF8.self))
  }

  @Test(arguments: ["", "owner: ceo\n", "# c\n", "\n"], ["\n", "\r\n"])
  func shortFrontMatterTakesATitle(yaml: String, lineEnd: String) throws {
    func file(_ yaml: String) -> String { "---\n\(yaml)---\nText: [\n".replacing("\n", with: lineEnd) }
    let source = Source(yaml: file(yaml))
    let range = try #require(FrontMatter.read(source).yaml)
    let bytes = try YAMLEdit.set(["title"], "Board").applied(to: source, range: range).get()
    #expect(String(decoding: bytes, as: UTF8.self) == file(yaml + "title: Board\n"))
  }

  @Test(arguments: [
    "plain", " leading", "trailing ", "a: b", "a:", "a #b", "#", "'", "\"", "it's", "say \"x\"", "\\", "a\nb", "\n",
    "", "-", "- a", "~", "yes", "null", "[", "]", "{a}", ",", "a, b", "é", "e\u{301}", "😀", "'\u{301}", "\"\u{301}\\",
    "%", "@x", "`x`", "&a", "*a", "!a", "|", ">", ">5", "?", "? a", ":", "::", "a:b", "---", "...", "--- a", "<<",
    "\t", "a\tb", "2026-10", "4.2M", "\u{A0}", "x\u{A0}", "0x1", "a  b", "a\n\n  b\n ", "http://x.org/#a",
  ])
  func everyTextIsGivenBack(text: String) throws {
    for before in ["k: v\n", "{k: v}", "- k: v\n", "k: |\n  v\n", "k: 'v'\n", "k: \"v\"\n", "k:\n", "x: {k: }\n"] {
      var path: YAMLPath = before.hasPrefix("-") ? [0, "k"] : before.hasPrefix("x") ? ["x", "k"] : ["k"]
      var bytes = try YAMLEdit.set(path, .scalar(text)).applied(to: Source(yaml: before)).get()
      path = YAMLPath(path.steps.dropLast())
      bytes = try YAMLEdit.insert(into: path, key: text, .scalar(text), at: .last).applied(to: Source(yaml: bytes))
        .get()
      #expect(!bytes.contains(9) && bytes.count { $0 == 10 } <= 2)
      guard case .equal = YAMLComparison(of: bytes) else {
        Issue.record("libyaml reads something else: \(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      var node = try #require(YAMLDocument.read(Source(yaml: bytes)).document?.root)
      node = node.items.first ?? node
      if before.hasPrefix("x") { node = try #require(node.entries.first?.value) }
      let texts = node.entries.flatMap { [$0.key.text, $0.value.text] }.map { Array($0.utf8) }
      #expect(texts == ["k", text, text, text].map { Array($0.utf8) })
      #expect(node.entries.allSatisfy { !$0.value.isEmpty })
    }
  }

  @Test func aMonthIsRecordedAndRestated() throws {
    var source = Source(yaml: YAMLFixtures.metric)
    let edits: [YAMLEdit] = [
      .insert(into: ["results"], key: "2026-12", "5.1M", at: .inOrder),
      .set(
        ["results", "2026-08"],
        ["actual": "3.7M", "restated": ["from": "3.9M", "date": "2026-12-04", "why": "Duplicate account: removed"]]),
      .set(["results", "2026-09", "actual"], "4.5M"),
      .insert(
        into: ["results", "2026-09"], key: "restated", ["from": "4.4M", "date": "2026-12-04"], at: .after("actual")),
    ]
    for edit in edits { source = Source(yaml: try edit.applied(to: source).get()) }
    let restated = #"{from: 3.9M, date: 2026-12-04, why: "Duplicate account: removed"}"#
    let expected = YAMLFixtures.metric
      .replacing("2026-08: 3.9M", with: "2026-08: {actual: 3.7M, restated: \(restated)}")
      .replacing("2026-09: {actual: 4.4M,", with: "2026-09: {actual: 4.5M, restated: {from: 4.4M, date: 2026-12-04},")
    #expect(String(decoding: source.bytes, as: UTF8.self) == expected + "  2026-12: 5.1M\n")
  }

  @Test(arguments: [
    (["2026-08", "2026-10"], "2026-09", 1), (["2026-08", "2026-10"], "2026-11", 2), (["2026-08"], "2026-07", 0),
    (["2026-10", "2026-09"], "2026-11", 0), (["2026-10", "2026-08"], "2026-09", 1),
    (["2026-10", "2026-08"], "2026-07", 2), ([], "2026-07", 0), (["b", "d", "c"], "a", 0),
  ])
  func keysLandInTheirOrder(keys: [String], key: String, index: Int) throws {
    let file = "r: {" + keys.map { "\($0): 1" }.joined(separator: ", ") + "}\n"
    let edit = YAMLEdit.insert(into: ["r"], key: key, "2", at: .inOrder)
    let bytes = try edit.applied(to: Source(yaml: file)).get()
    let root = try #require(YAMLDocument.read(Source(yaml: bytes)).document?.root)
    #expect(root.entries.first?.value.entries.firstIndex { $0.key.text == key } == index)
  }
}
