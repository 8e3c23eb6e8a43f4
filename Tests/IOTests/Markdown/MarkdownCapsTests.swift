import Glibc
import OpenbookCore
import OpenbookIO
import Testing

/// A hostile document costs little; an honest one is never refused.
@Suite(.serialized) struct MarkdownCapsTests {
  struct Attack: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }

    init(_ part: String) { self.init(part, String(repeating: part, count: (1 << 18) / part.utf8.count)) }
  }

  static let attacks: [Attack] =
    [
      "![[]()", "</a <?", "<?", "<!A ", "<!--", "a<!--", "<![CDATA[", "[", "![", "]", "[a](<b", "[a](b", "[ (](",
      "*a **a ",
      "*a_ ", "a_ ", "_a ", "*", "_", "~", "`", "e`", "[^a]~", "[^a]*", "[a](b)*", "*[a]()", "> ", ">", "- ", "1. ",
      "* a\n",
      "www.", "_www.", "~www._", "http://", "http://a<", "http://a)", "@", "a@", "a@b.c ", "&", "&amp", "\\", "|", "|-",
      "a|",
      "#\n", "# ", "-\n", "\t", " ", "\n", "\r", "<a ", "<a b=\"", "<a b='\"", "<x y", "<h:", "[a]:b\n", "[a]: b \"\n",
      "\u{FFFD}",
      "aaa\rbbb\n-\u{B}\n", ":-\n", "-|\n", "[x]: a\n\n[x]\n\n", "[^a]: b\n\n[^a]\n\n", "a\n:-\n\n", "<b>", "😀",
    ].map { Attack($0) } + [
      Attack("long address", "www." + String(repeating: "_www.", count: 200_000)),
      Attack("closing brackets", "http://a" + String(repeating: ")", count: 1_000_000)),
      Attack("closing brackets and dots", "www.a.b" + String(repeating: ").", count: 500_000)),
      Attack("nested quotations", String(repeating: ">", count: 100_000) + String(repeating: "a*", count: 100_000)),
      Attack("nested lists", String(repeating: "- ", count: 30_000) + "x" + String(repeating: "\n", count: 30_000)),
      Attack(
        "nested lists, a line each",
        (0..<1000).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()),
      Attack(
        "nested lists, many a line",
        (0..<140).map { String(repeating: " ", count: $0 * 100) + String(repeating: "- ", count: 50) + "#\n" }.joined()
          + String(repeating: "\n", count: 20_000)),
      Attack("backticks", (1..<1400).map { "e" + String(repeating: "`", count: $0) }.joined()),
      Attack(
        "link definition used often",
        "[a]: /" + String(repeating: "b", count: 500_000) + "\n\n" + String(repeating: "[a] ", count: 130_000)),
      Attack(
        "title used often",
        "[a]: b \"" + String(repeating: "c d ", count: 120_000) + "\"\n\n" + String(repeating: "[a] ", count: 130_000)),
      Attack(
        "wide table",
        String(repeating: "a|", count: 1000) + "\n" + String(repeating: "-|", count: 1000) + "\n"
          + String(repeating: "a\n", count: 2000)),
      Attack(
        "table of short rows",
        String(repeating: "|a", count: 90) + "\n" + String(repeating: "|-", count: 90) + "\n"
          + String(repeating: "a\n", count: 500_000)),
      Attack("paragraph before a delimiter row", String(repeating: "aaa\n", count: 200_000) + ":-\n"),
      Attack("many delimiter rows", "a\n" + String(repeating: "|-|-|\n", count: 150_000)),
      Attack(
        "row of pipes", String(repeating: "|", count: 65_000) + "\n" + String(repeating: "|-", count: 30_000) + "\n"),
      Attack("images open", String(repeating: "![", count: 100_000) + String(repeating: "[a](b)", count: 100_000)),
      Attack("brackets", String(repeating: "[", count: 50_000) + "a" + String(repeating: "]", count: 50_000)),
      Attack("too long", String(repeating: "a ", count: 524_289)),
      Attack("headings alike", String(repeating: "# a\n", count: 60_000)),
      Attack("empty lines in quotations", String(repeating: ">\n", count: 500_000)),
    ]

  /// The time is this thread's own, without optimisation; the attacks that the caps are for take from five seconds to
  /// hours.
  @Test(arguments: attacks) func hostileDocumentCostsLittle(_ attack: Attack) {
    let start = Self.processorSeconds()
    let rendering = RenderedMarkdown(attack.text)
    #expect(Self.processorSeconds() - start < 3)
    let size = rendering.document.segments.reduce(0) { sum, segment in
      if case .html(let bytes) = segment { sum + bytes.count } else { sum + 100 }
    }
    #expect(size < 40 * attack.text.utf8.count + 1000)
    for finding in rendering.findings {
      #expect(["cap-exceeded", "raw-html", "unsafe-link"].contains(finding.rule))
    }
  }

  @Test(arguments: [
    ("![[]()", "close them, put a backslash before them, or put the text into a code block"),
    ("> ", "indent less"), ("</a <?", "close them, put a backslash before them, or put the text into a code block"),
    ("|a", "put the figures into a CSV file and show the ones that matter"), ("a ", "split the document"),
  ]) func refusalSaysWhatToDo(_ part: String, _ help: String) {
    let count = part == "a " ? 600_000 : 40_000
    let rendering = RenderedMarkdown(String(repeating: part, count: count))
    #expect(rendering.findings.map(\.rule) == ["cap-exceeded"])
    #expect(rendering.findings.first?.help == help)
    #expect(rendering.document.isEmpty)
  }

  static let honest: [Attack] = [
    .init(
      "prose",
      String(
        repeating:
          "We *sell* to **growers**, see [the pipeline](../metrics/a.yaml) and https://example.com/a_b(c). It's 5 < 6 "
          + "& 7 > 6 [sic] `code` x@y.org.\n", count: 7) + "\n"),
    .init("tight list", "- [ ] Call [Acme](https://acme.example/a_b) about `x` *soon* <b@c.org>\n"),
    .init("long table", "| [a](b.md) | 2026-10-31 | -4.2 | **x** |\n"),
    .init("code", "```xml\n<?xml version=\"1.0\"?>\n<!-- a --> <b c='d'>[[e]]</b> ||||\n--- | ---\n```\n\n"),
    .init("quoted mail", "> > > On Monday, [x] wrote:\n> > hello <there>\n\n"),
    .init("addresses a line each", "https://www.example.com/a/b?c=d&e=(f)\n"),
    .init("intervals", "- the range [0, 1) and (0, 1] of x_1 * x_2\n"),
    .init("footnotes", "Text[^1] text.\n\n[^1]: Note *well*.\n\n"),
  ]

  @Test(arguments: honest) func honestMebibyteIsNotRefused(_ example: Attack) {
    var text = example.name == "long table" ? "| a | b | c | d |\n|---|:-:|---|--:|\n" : ""
    text += String(repeating: example.text, count: ((1 << 20) - 100) / example.text.utf8.count)
    let rendering = RenderedMarkdown(text)
    #expect(!rendering.findings.contains { $0.rule == "cap-exceeded" }, "\(rendering.findings.first?.message ?? "")")
    #expect(!rendering.document.isEmpty)
  }

  /// The processor time of this thread.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
