import OpenbookCore
import Testing

/// Edits that are not made, each with its cause and its place: `▸` marks the first byte.
@Suite struct YAMLEditRefusalTests {
  @Test(arguments: [
    ("▸a: b\n", YAMLEdit.remove(["c"]), "noSuchKey"), ("a:\n  ▸b: c\n", .set(["a", "d", "e"], "f"), "noSuchKey"),
    ("a: ▸{b: c}\n", .insert(into: ["a"], key: "d", "e", at: .after("x")), "noSuchKey"),
    ("a:▸\n", .remove(["a", "b"]), "noSuchKey"), ("▸", .insert(into: ["a"], key: "b", "c", at: .last), "noSuchKey"),
    ("e\u{301}: ▸{\u{E9}: a}\n", .remove(["e\u{301}", "e\u{301}"]), "noSuchKey"),
    ("a: ▸[b]\n", .set(["a", 1], "c"), "noSuchItem"), ("a: ▸[b]\n", .remove(["a", -1]), "noSuchItem"),
    ("a:▸\n", .set(["a", 0], "c"), "noSuchItem"),
    ("a: ▸b\n", .set(["a", "b"], "c"), "notAMapping"), ("a: ▸''\n", .set(["a", "b"], "c"), "notAMapping"),
    ("a:\n▸- b\n", .insert(into: ["a"], key: "b", "c", at: .last), "notAMapping"),
    ("▸text\n", .set(["a"], "b"), "notAMapping"), ("a: ▸|\n  b\n", .remove(["a", "b"]), "notAMapping"),
    ("a: ▸b\n", .append(to: ["a"], "c"), "notASequence"), ("▸a: b\n", .set([0], "c"), "notASequence"),
    ("▸a: b\n", .append(to: [], "c"), "notASequence"),
    ("a: {▸'b': c}\n", .insert(into: ["a"], key: "b", "d", at: .inOrder), "keyExists"),
  ])
  func thatLeadNowhere(marked: String, edit: YAMLEdit, name: String) {
    let refusal = refusal(of: edit, marked.replacing("▸", with: ""))
    let place = Array(marked.utf8).firstRange(of: Array("▸".utf8))?.lowerBound
    #expect(refusal?.name == name && refusal?.span?.range.lowerBound == place)
  }

  @Test(arguments: [
    ("a: b\n", YAMLEdit.set([], "c"), YAMLRefusal.wholeDocument), ("a: b\n", .remove([]), .wholeDocument),
    ("a: b\n", .set(["a"], "\u{1B}[0m"), .forbiddenCharacter("a control character (U+001B)")),
    ("a: b\n", .set(["a"], ["x\u{202E}": "c"]), .forbiddenCharacter("a character that reorders text (U+202E)")),
    ("a: b\n", .set(["c\r\nd"], "e"), .forbiddenCharacter("a carriage return that no line feed follows")),
    ("a: []\n", .append(to: ["a"], ["\u{0}"]), .forbiddenCharacter("a NUL character")),
    ("a: b\n", .insert(into: [], key: "\u{85}", "", at: .last), .forbiddenCharacter("a Unicode line end (U+0085)")),
    ("a: b\n", .set(["a"], [["b": "c", "d": "", "b": "e"]]), .keyTwice("b")),
  ])
  func thatAskForWhatNoFileHolds(file: String, edit: YAMLEdit, expected: YAMLRefusal) {
    #expect(refusal(of: edit, file) == expected)
  }

  @Test func aFileThatCannotBeReadIsRefusedWithItsFinding() throws {
    guard case .unreadable(let findings) = refusal(of: .set(["a"], "b"), "a: b: c\n") else {
      return #expect(Bool(false))
    }
    #expect(findings.map(\.rule) == ["yaml-syntax"])
  }

  @Test(arguments: [
    // The text of 'a' would gain a line end.
    ("a: |\n  b", YAMLEdit.set(["c"], "d")),
    // The comment would become text of 'a'.
    ("a: |\n  b\nc: d\n  # e\nf: g\n", .remove(["c"])),
    // Longer, or deeper, than what is read.
    ("a: b\n", .set([.key(String(repeating: "k", count: 2000))], "c")),
    ("a: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63), .set(["a"], nested(64))),
  ])
  func thatWouldChangeMoreThanTheyShould(file: String, edit: YAMLEdit) {
    guard case .unsafe = refusal(of: edit, file) else { return #expect(Bool(false), "\(edit)") }
  }

  private static func nested(_ depth: Int) -> YAMLValue {
    (1..<depth).reduce(YAMLValue.sequence([])) { value, _ in .sequence([value]) }
  }

  private func refusal(of edit: YAMLEdit, _ file: String) -> YAMLRefusal? {
    guard case .failure(let refusal) = edit.applied(to: Source(yaml: file)) else { return nil }
    return refusal
  }
}

extension YAMLRefusal {
  /// The name of its case.
  fileprivate var name: String { String("\(self)".prefix { $0 != "(" }) }
}
