import OpenbookCore
import Testing

/// What each reader gets of a document with blocks for some readers only.
@Suite struct AudienceBlocksTests {
  static let audiences = ["public", "company", "board"]

  /// The document as a reader of an audience gets it, and the findings.
  static func read(_ text: String, for audience: String) -> (text: String, findings: [Finding]) {
    let source = Source(id: SourceID(0), path: "strategy/a.md", bytes: Array(text.utf8))
    let blocks = AudienceBlocks.read(source, range: 0..<source.bytes.count, audiences: audiences)
    let rank = audiences.firstIndex(of: audience) ?? 0
    let cut = blocks.text { name in name.map { audiences.firstIndex(of: $0) ?? 99 <= rank } ?? true }
    return (String(decoding: cut.bytes, as: UTF8.self), blocks.findings)
  }

  struct Case: CustomTestStringConvertible {
    let name: String
    let text: String
    let company: String
    let board: String
    var testDescription: String { name }
  }

  static let wellFormed: [Case] = [
    .init(name: "no block", text: "a\nb\n", company: "a\nb\n", board: "a\nb\n"),
    .init(
      name: "a block", text: "a\n\n:::audience{board}\nsecret\n:::\nb\n", company: "a\n\n\nb\n",
      board: "a\n\n\nsecret\n\nb\n"),
    .init(
      name: "blanks and more colons", text: "  ::::audience { board } \nsecret\n  :::::  \nb", company: "b",
      board: "secret\n\nb"),
    .init(
      name: "CRLF", text: "a\r\n:::audience{board}\r\nsecret\r\n:::\r\nb\r\n", company: "a\r\n\nb\r\n",
      board: "a\r\n\nsecret\r\n\nb\r\n"),
    .init(
      name: "CR alone", text: "a\r:::audience{board}\rsecret\r:::\rb", company: "a\r\nb", board: "a\r\nsecret\r\nb"),
    .init(
      name: "the inner block is less trusted", text: ":::audience{board}\nx\n:::audience{public}\ny\n:::\nz\n:::\n",
      company: "", board: "x\n\ny\n\nz\n"),
    .init(
      name: "the inner block is more trusted", text: ":::audience{company}\nx\n:::audience{board}\ny\n:::\nz\n:::\n",
      company: "x\n\nz\n", board: "x\n\ny\n\nz\n"),
    .init(
      name: "fenced code", text: "```\n:::audience{board}\nx\n:::\n```\n",
      company: "```\n:::audience{board}\nx\n:::\n```\n",
      board: "```\n:::audience{board}\nx\n:::\n```\n"),
    .init(
      name: "fenced code with tildes", text: "~~~~ md\n```\n~~~\n:::\n~~~~\nb",
      company: "~~~~ md\n```\n~~~\n:::\n~~~~\nb",
      board: "~~~~ md\n```\n~~~\n:::\n~~~~\nb"),
    .init(
      name: "fenced code in a block", text: ":::audience{board}\n```\n:::\n```\ny\n:::\nb", company: "b",
      board: "```\n:::\n```\ny\n\nb"),
    .init(
      name: "not a fence", text: "``` a`b\n:::audience{board}\nx\n:::\n", company: "``` a`b\n",
      board: "``` a`b\n\nx\n"),
    .init(
      name: "the directive as code in a sentence", text: "Write `:::audience{board}` on a line.",
      company: "Write `:::audience{board}` on a line.", board: "Write `:::audience{board}` on a line."),
    .init(
      name: "other colons", text: "::chart[arr]{months=24}\n:value[arr]\nThe audience: all\n",
      company: "::chart[arr]{months=24}\n:value[arr]\nThe audience: all\n",
      board: "::chart[arr]{months=24}\n:value[arr]\nThe audience: all\n"),
  ]

  @Test(arguments: wellFormed) func wellFormedBlocks(_ example: Case) {
    #expect(Self.read(example.text, for: "company").text == example.company)
    #expect(Self.read(example.text, for: "board").text == example.board)
    #expect(Self.read(example.text, for: "board").findings == [])
  }

  private static let oneAudience =
    "write one audience between the braces, the least trusted that may read it, and nothing after them"

  struct Fault: CustomTestStringConvertible {
    let text: String
    let message: String
    let help: String
    let at: String
    var testDescription: String { message }
  }

  static let faults: [Fault] =
    [
      .init(
        text: "a\n:::audience{board}\nsecret", message: "block is not closed", help: "end it with a line ':::'",
        at: ":::audience{board}"),
      .init(
        text: "secret\n:::\nb", message: "':::' closes nothing", help: "open the block with ':::audience{…}'", at: ":::"
      ),
      .init(
        text: ":::audience{borad}\nsecret\n:::", message: "no audience 'borad'", help: "did you mean 'board'?",
        at: ":::audience{borad}"),
      .init(
        text: ":::audience{x}\nsecret\n:::", message: "no audience 'x'",
        help: "audiences are public, company, board", at: ":::audience{x}"),
      .init(
        text: ":::audience\nsecret\n:::", message: "audience block names no audience",
        help: "write ':::audience{board}'", at: ":::audience"),
      .init(
        text: ":::audience{}\nsecret\n:::", message: "audience block names no audience",
        help: "write ':::audience{board}'", at: ":::audience{}"),
      .init(
        text: ":::audience{public company}\nsecret\n:::",
        message: "audience block is not written ':::audience{board}'",
        help: Self.oneAudience, at: ":::audience{public company}"),
      .init(
        text: ":::audience{public} secret\n:::", message: "audience block is not written ':::audience{board}'",
        help: Self.oneAudience, at: ":::audience{public} secret"),
      .init(
        text: ":::audiance{board}\nsecret\n:::", message: "unknown block ':::audiance'",
        help: "did you mean 'audience'?",
        at: ":::audiance{board}"),
      .init(
        text: ":::note\nsecret\n:::", message: "unknown block ':::note'", help: "the only block is ':::audience{…}'",
        at: ":::note"),
      .init(
        text: "- a\n\n    :::audience{board}\n    secret\n    :::\n",
        message: "audience block does not start at the left margin",
        help: "put ':::audience{…}' on a line of its own, outside lists and quotations", at: "    :::audience{board}"),
      .init(
        text: "> :::audience{board}\n> secret\n> :::\n", message: "audience block does not start at the left margin",
        help: "put ':::audience{…}' on a line of its own, outside lists and quotations", at: "> :::audience{board}"),
      .init(
        text: "::audience{board}\nsecret\n:::\n", message: "audience block does not begin with three colons",
        help: "write ':::audience{board}' on a line of its own, and ':::' below the text", at: "::audience{board}"),
    ]
    + [
      "```\na\n", "~~~\na\n", "```\na\n~~~\n", "`````\na\n```\n", "```\na\n``` x\n", "```\na\n    ```\n",
      "a\n\n```swift\nb\n\n",
    ].flatMap { code in
      // Closed by what opens the next one, by the document's end, or before another that is not closed.
      ["", "\nb\n\n```swift\nc\n```\n", "\n```\nb\n```\n"].filter { $0.isEmpty || code.hasPrefix("```\na\n") }.map {
        Fault(
          text: "\(code):::audience{board}\nsecret\n:::\n\($0)",
          message: "audience block stands in a code block that may not be meant to reach so far",
          help:
            "end the code block above it with a line of its own, such as '```', as long as its first and without more",
          at: ":::audience{board}")
      }
    }

  @Test(arguments: faults) func faultIsReportedAndTheTextHidden(_ fault: Fault) {
    for audience in ["public", "company"] {
      let (text, findings) = Self.read(fault.text, for: audience)
      #expect(!text.contains("secret"))
      let finding = findings.first
      #expect(findings.count == 1)
      #expect(finding?.rule == "audience-block")
      #expect(finding?.severity == .error)
      #expect(finding?.message == fault.message)
      #expect(finding?.help == fault.help)
      guard case .span(let span)? = finding?.place else {
        Issue.record("no place")
        return
      }
      #expect(String(decoding: Array(fault.text.utf8)[span.range], as: UTF8.self) == fault.at)
    }
  }

  /// Fences that end with the list that holds them, or are none: what follows is outside, whatever it looks like.
  @Test(arguments: [
    "- a\n  ```\n```\n```\n:::audience{board}\nsecret\n:::\n",
    "-\n  ~~~\nfoo\n  :::audience{board}\nsecret\n:::\n",
    "1. a\n    ```\n   ```\n   :::audience{board}\n   secret\n   :::\n",
    "<pre>\n```\n</pre>\n\n:::audience{board}\nsecret\n:::\n\n<pre>\n```\n</pre>\n",
    "<![CDATA[\n}}>\n```\n]]>\n:::audience{board}\nsecret\n:::\n```\n",
    "<div>\n```\n\n:::audience{board}\nsecret\n:::\n",
    "[^1]: a\n   ```\n:::audience{board}\nsecret\n:::\n[^1]",
  ]) func doubtfulFenceHidesRatherThanShows(_ text: String) {
    #expect(!Self.read(text, for: "company").text.contains("secret"))
  }

  @Test func cutTextLeadsBackToTheSource() {
    let text = "one\n:::audience{board}\nsecret\n:::\ntwo\n"
    let source = Source(id: SourceID(7), path: "a.md", bytes: Array(text.utf8))
    let blocks = AudienceBlocks.read(source, range: 0..<source.bytes.count, audiences: Self.audiences)
    let cut = blocks.text { $0 == nil }
    let start = cut.bytes.firstRange(of: Array("two".utf8))!.lowerBound
    let span = cut.span(start..<(start + 3))
    #expect(span.source == SourceID(7))
    #expect(String(decoding: source.bytes[span.range], as: UTF8.self) == "two")
  }

  @Test func secretNeverShowsWhateverTheNesting() {
    var random = SplitMix(seed: 20_261)
    let openers = [":::audience{board}", "  :::audience{board}", "::::audience{board}", ":::audience{board}\t"]
    let fillers = [
      "text", "", "- item", "> quote", "  - nested", "1. one", "# head", "a | b", "    code", "<b>x</b>", "[a]: b",
    ]
    let wraps = [":::audience{public}", ":::audience{company}", ":::audience{board}", ":::note", ":::audience", ":::"]
    for _ in 0..<4000 {
      var lines: [String] = []
      for _ in 0..<random.below(8) {
        lines.append(random.below(4) == 0 ? random.pick(wraps) : random.pick(fillers))
      }
      lines.append(random.pick(openers))
      for _ in 0..<random.below(4) { lines.append(random.below(6) == 0 ? ":::audience{public}" : random.pick(fillers)) }
      lines.append("secret")
      lines.append(":::")
      for _ in 0..<random.below(8) {
        lines.append(random.below(4) == 0 ? random.pick(wraps) : random.pick(fillers))
      }
      let text = lines.joined(separator: random.pick(["\n", "\r\n", "\r"]))
      for audience in ["public", "company"] {
        #expect(!Self.read(text, for: audience).text.contains("secret"), "\(text)")
      }
    }
  }
}

/// A reproducible sequence of numbers (splitmix64).
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ word >> 31) % UInt64(limit))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
