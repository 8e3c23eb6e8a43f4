import Foundation
import OpenbookCore
import OpenbookIO
import Testing

/// Nothing that an author writes runs in a reader's browser or calls another site.
@Suite struct MarkdownSafetyTests {
  static let attacks = [
    "<script>alert(1)</script>", "<ScRiPt src=x></sCrIpT>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">x</a>", "<style>*{}</style>", "<iframe src=//evil></iframe>",
    "<div style=\"x\">\n\ntext\n\n</div>", "<!-- <script>alert(1)</script> -->", "<?php echo 1 ?>",
    "<![CDATA[<script>]]>",
    "<!DOCTYPE html>", "</p><script>alert(1)</script>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))", "[x](java&#x0A;script:alert(1))", "[x](java&Tab;script:alert(1))",
    "[x](&#1;javascript:alert(1))", "[x](\\javascript:alert(1))", "[x](<  javascript:alert(1)>)",
    "[x](javascript&colon;alert(1))", "[x](javascript%3Aalert(1))", "[x](vbscript:x)", "[x](data:text/html,x)",
    "[x](file:///etc/passwd)", "[x](blob:x)", "[x](//evil.example)", "[x](/\\evil.example)",
    "[x](\\\\\\\\evil.example)",
    "[x](%2F%2Fevil.example)", "[x](https:evil.example)", "[x](http:///evil.example)", "[x](x:y)", "[x](a%00b.md)",
    "[x](a%FFb.md)", "[x](&nbsp;javascript:alert(1))", "<javascript:alert(1)>", "<vbscript:x>",
    "[x]\n\n[x]: javascript:alert(1)", "![x](javascript:alert(1))", "![x](https://evil.example/a.png)",
    "![x](data:image/png;base64,AA)", "![x](//evil.example/a.png)", "![x](#a)", "![x]()",
  ]

  @Test(arguments: attacks) func attackIsLeftOut(_ markdown: String) {
    for options in [MarkdownOptions(), MarkdownOptions(isInline: true), MarkdownOptions(allowsRawHTML: false)] {
      let rendering = RenderedMarkdown(markdown, options)
      #expect(Self.tags(rendering.html).isSubset(of: ["p", "/p", "h1", "/h1"]), "\(rendering.html)")
      #expect(rendering.document.segments.allSatisfy { if case .html = $0 { true } else { false } })
    }
  }

  /// Comments hold nothing for readers, so that leaving them out is no news; and what is no tag is written as text.
  @Test(arguments: attacks.filter { !$0.hasPrefix("<!--") && !$0.hasPrefix("<svg/") }) func attackIsReported(
    _ markdown: String
  ) {
    let rules = Set(RenderedMarkdown(markdown).findings.map(\.rule))
    #expect(!rules.isEmpty && rules.isSubset(of: ["unsafe-link", "raw-html"]))
  }

  @Test(arguments: [
    ("a <b onclick=x>c</b>", "<p>a <b onclick=x>c</b></p>\n"),
    ("<script>x</script>", "&lt;script>x&lt;/script>"),
    ("a <SCRIPT x>b</Script\t> <title> <xmp/> <b>", "<p>a &lt;SCRIPT x>b&lt;/Script\t> &lt;title> &lt;xmp/> <b></p>\n"),
    ("<div><SCRIPT/x></div>", "<div>&lt;SCRIPT/x></div>"),
    ("a <!-- secret --> b", "<p>a  b</p>\n"),
    ("<div>\n<!-- secret\nmore -->\n</div>", "<div>\n\n</div>"),
    ("<!-- secret\n\nnever closed", ""),
    ("<div><scr<!-- secret -->ipt>\n</div>", "<div>&lt;script>\n</div>"),
  ]) func allowedRawHTMLIsFiltered(_ markdown: String, _ html: String) {
    let rendering = RenderedMarkdown(markdown, MarkdownOptions(allowsRawHTML: true))
    #expect(!rendering.html.contains("secret"))
    #expect(!rendering.html.lowercased().contains("<script"))
    #expect(rendering.html.trimmingCharacters(in: .newlines) == html.trimmingCharacters(in: .newlines))
    #expect(rendering.findings == [])
  }

  @Test func quotesCannotLeaveAnAttribute() {
    let rendering = RenderedMarkdown(
      "# \"><script>\u{301}\n\n```a\"onmouseover=\"x\ny\n```", MarkdownOptions(anchorPrefix: "\"><script>"))
    #expect(Self.tags(rendering.html).isSubset(of: ["h1", "/h1", "pre", "code", "/code", "/pre"]))
    #expect(!rendering.html.contains("onmouseover="))
  }

  @Test(arguments: [
    ("a\n\n[x](javascript:y) z", ["unsafe-link: [x](javascript:y)"]),
    ("a [b](c.md) *[x](data:y)*", ["unsafe-link: [x](data:y)"]),
    ("- a\n  b [x\n  y](data:y)", ["unsafe-link: [x"]),
    ("> a\nlazy ![x](http://y/z.png) b", ["unsafe-link: ![x](http://y/z.png)"]),
    ("| a | b |\n|--|--|\n| c | [x](data:y) |", ["unsafe-link: [x](data:y)"]),
    ("a <b>c</b>\n\n<div>\nx\n</div>", ["raw-html: <b>", "raw-html: <div>"]),
    ("a </b> c\n\n</div>\n<script>\n", ["raw-html: </div>"]),
    ("a [b]() c", ["broken-link: [b]()"]),
    ("ü <ftp://x.y> z", ["unsafe-link: <ftp://x.y>"]),
    ("a\r\nb\r\n[x](data:y)\r\n", ["unsafe-link: [x](data:y)"]),
    ("see ftp://x.y/z now", ["unsafe-link: ftp://x.y/z"]),
    ("1. a\n\n   ## [x](data:y) b", ["unsafe-link: [x](data:y)"]),
    ("A[^1].\n\n[^1]: b [x](data:y)", ["unsafe-link: [x](data:y)"]),
  ]) func findingPointsAtWhatWasWritten(_ markdown: String, _ faults: [String]) {
    #expect(RenderedMarkdown(markdown).faults == faults)
  }

  @Test func spanOfALinkIsThatOfItsSource() {
    let text = "---\nt: a\n---\n:::audience{board}\nx\n:::\nsee [a](b.md), https://c.org and [d](e.md)\n"
    let source = Source(id: SourceID(3), path: "a.md", bytes: Array(text.utf8))
    let blocks = AudienceBlocks.read(source, range: FrontMatter.read(source).body, audiences: ["public", "board"])
    let (document, _) = MarkdownLibrary.reader(blocks.text { $0 == nil }, MarkdownOptions())
    let links = document.segments.compactMap { segment -> String? in
      guard case .link(let link) = segment else { return nil }
      return String(decoding: source.bytes[link.span.range], as: UTF8.self)
    }
    #expect(links == ["[a](b.md)", "https://c.org", "[d](e.md)"])
  }

  /// Whatever surrounds a block for the board, its text never reaches a lower reader's page, except where the
  /// Markdown parser, too, sees it in a code block.
  @Test func hiddenBlockNeverReachesAPage() throws {
    let parts = [
      "text", "", "- item", "> quote", "  - nested", "1. one", "```", "~~~", "  ```", "    ```", "> ```", "- ```",
      "</pre>", "<pre>", "<div>", "<!--", "-->", "<?", "?>", "[^1]: note", "[^1]", "   ~~~~", "\t```", "```` x",
      "<script>", "</script>", "</style>", "  ~~~", ":::", "````",
    ]
    let openers = [":::audience{board}", "  :::audience{board}", "   :::audience{board}"]
    let code = try Regex("<pre[^>]*>[^<]*(?:<code[^>]*>[^<]*</code>)?</pre>")
    var random = MarkdownGenerator(42)
    for _ in 0..<20_000 {
      var lines = (0..<Int.random(in: 0...7, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      lines.append(openers.randomElement(using: &random) ?? "")
      lines.append("secret")
      lines.append(":::")
      lines += (0..<Int.random(in: 0...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
      let text = lines.joined(separator: "\n")
      let source = Source(id: SourceID(0), path: "a.md", bytes: Array(text.utf8))
      let blocks = AudienceBlocks.read(source, range: 0..<source.bytes.count, audiences: ["public", "board"])
      let cut = blocks.text { $0 == nil }
      guard cut.bytes.firstRange(of: Array("secret".utf8)) != nil else { continue }
      let (document, _) = MarkdownLibrary.reader(cut, MarkdownOptions(allowsRawHTML: false))
      let html = document.segments.map { segment in
        if case .html(let bytes) = segment { String(decoding: bytes, as: UTF8.self) } else { "" }
      }.joined()
      #expect(!html.replacing(code, with: "").contains("secret"), "\(text)")
    }
  }

  /// The names of the tags in some HTML.
  static func tags(_ html: String) -> Set<String> {
    Set(
      html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map { part in
        String(part.prefix { $0 != ">" && $0 != " " && $0 != "\n" })
      })
  }
}

/// A reproducible generator (splitmix64).
private struct MarkdownGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
