import OpenbookCore
import OpenbookIO
import Testing

/// The HTML of each construct that GitHub Flavored Markdown has.
@Suite struct MarkdownHTMLTests {
  @Test(arguments: [
    ("", ""),
    ("Plain words.", "<p>Plain words.</p>\n"),
    ("Fish & \"chips\" <3", "<p>Fish &amp; &quot;chips&quot; &lt;3</p>\n"),
    (
      "*a* **b** ***c*** ~~d~~ `e<f`",
      "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <del>d</del> <code>e&lt;f</code></p>\n"
    ),
    ("a  \nb\\\nc\nd", "<p>a<br>\nb<br>\nc\nd</p>\n"),
    ("a\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("# A\n\nB\n===\n\n###### C ##", "<h1 id=\"a\">A</h1>\n<h1 id=\"b\">B</h1>\n<h6 id=\"c\">C</h6>\n"),
    ("## A *b* `c`\n## A b c", "<h2 id=\"a-b-c\">A <em>b</em> <code>c</code></h2>\n<h2 id=\"a-b-c-1\">A b c</h2>\n"),
    ("- a\n- b\n  - c", "<ul>\n<li>a</li>\n<li>b<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("7) a", "<ol start=\"7\">\n<li>a</li>\n</ol>\n"),
    (
      "- [ ] a\n- [x] b",
      "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Not done\"> a</li>\n"
        + "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> b</li>\n</ul>\n"
    ),
    ("> a\n>\n> > b", "<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n"),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    (
      "```swift x=1\nlet a = \"<b>\"\n```",
      "<pre tabindex=\"0\"><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n</code></pre>\n"
    ),
    ("```\"><script>\nx\n```", "<pre tabindex=\"0\"><code class=\"language-script\">x\n</code></pre>\n"),
    ("    indented", "<pre tabindex=\"0\"><code>indented\n</code></pre>\n"),
    (
      "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | *2* |\n| 3 \\| 4 | 5 | 6 | 7 | 8 |",
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n<thead>\n<tr>\n"
        + "<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"left\">b</th>\n<th scope=\"col\" class=\"center\">c</th>\n"
        + "<th scope=\"col\" class=\"right\">d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
        + "<td class=\"left\"><em>2</em></td>\n<td class=\"center\"></td>\n<td class=\"right\"></td>\n</tr>\n<tr>\n"
        + "<td>3 | 4</td>\n<td class=\"left\">5</td>\n<td class=\"center\">6</td>\n<td class=\"right\">7</td>\n</tr>\n"
        + "</tbody>\n</table>\n</div>\n"
    ),
    (
      "a\n:-",
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n<thead>\n<tr>\n"
        + "<th scope=\"col\" class=\"left\">a</th>\n</tr>\n</thead>\n</table>\n</div>\n"
    ),
    ("\\*a\\* &copy; &#x41; &lt;b>", "<p>*a* © A &lt;b&gt;</p>\n"),
    ("a\u{0}b", "<p>a\u{FFFD}b</p>\n"),
  ]) func construct(_ markdown: String, _ html: String) {
    let rendering = RenderedMarkdown(markdown)
    #expect(rendering.html == html)
    #expect(rendering.findings == [])
  }

  /// What a text needs of the parser is told from its bytes; a table elsewhere makes no difference.
  @Test(arguments: ["a\n-\u{B}", "a\n-\u{C}", "a\nb\n-\u{B}\n", "a\n-", "a\n:-", "~a~ b", "[ ] a", "a@b.c"])
  func aTextIsReadAsBesideATable(_ markdown: String) {
    let table = "\n\n| ~x~ | www.y.z |\n|--|--|\n| a://b | c@d.e |"
    let beside = RenderedMarkdown(markdown + table).html
    #expect(beside.hasPrefix(RenderedMarkdown(markdown).html))
  }

  @Test(arguments: [
    ("[a *b*](b.md)", "<a b.md>a <em>b</em></a>"),
    ("[a <b@c.org> d](e.md)", "<a e.md>a b@c.org d</a>"), ("[<https://a.b>](c.md)", "<a c.md>https://a.b</a>"),
    ("[![<b@c.org>](d.png)](e.md)", "<a e.md><img d.png|b@c.org></a>"), ("[www.a.b](c.md)", "<a c.md>www.a.b</a>"),
    ("[a](../metrics/arr.yaml#results \"The title\")", "<a ../metrics/arr.yaml#results|The title>a</a>"),
    ("[a](<b c.md>) [b](b%20c.md) [c](%C3%BC.md)", "<a b c.md>a</a> <a b c.md>b</a> <a ü.md>c</a>"),
    ("[a](/strategy/a.md) [b](#part) [c](#)", "<a /strategy/a.md>a</a> <a #part>b</a> <a #>c</a>"),
    ("[a](100%.md)", "<a 100%.md>a</a>"),
    ("[a][x]\n\n[x]: https://example.com/ä?b=\"c\"", "<a https://example.com/%C3%A4?b=%22c%22>a</a>"),
    (
      "HTTPS://Example.com/a www.b.org x@y.org <mailto:z@y.org>",
      "<a https://Example.com/a>HTTPS://Example.com/a</a> "
        + "<a http://www.b.org>www.b.org</a> <a mailto:x@y.org>x@y.org</a> <a mailto:z@y.org>mailto:z@y.org</a>"
    ),
    ("![A *pic*](assets/a.png \"T\") [![b](c.png)](d.md)", "<img assets/a.png|A pic|T> <a d.md><img c.png|b></a>"),
    ("[a", "[a"), ("[]", "[]"), ("![a]", "![a]"),
  ]) func link(_ markdown: String, _ html: String) {
    let rendering = RenderedMarkdown(markdown, MarkdownOptions(isInline: true))
    #expect(rendering.html == html)
    #expect(rendering.findings == [])
  }

  @Test func footnotes() {
    let rendering = RenderedMarkdown(
      "A[^x] b[^y] c[^x].\n\n[^y]: Why *not*.\n\n    More.\n\n[^x]: See [d](d.md).\n\n[^z]: Unused.\n\n[^x]: Twice.",
      MarkdownOptions(anchorPrefix: "p-"))
    #expect(
      rendering.html == """
        <p>A<sup class="footnote"><a href="#p-fn:1" id="p-fnref:1" aria-label="Footnote 1">1</a></sup> \
        b<sup class="footnote"><a href="#p-fn:2" id="p-fnref:2" aria-label="Footnote 2">2</a></sup> \
        c<sup class="footnote"><a href="#p-fn:1" id="p-fnref:1-2" aria-label="Footnote 1">1</a></sup>.</p>
        <section class="footnotes" aria-label="Footnotes">
        <ol>
        <li id="p-fn:1"><p>See <a d.md>d</a>. \
        <a href="#p-fnref:1" class="footnote-back" aria-label="Back to reference 1">↩</a> \
        <a href="#p-fnref:1-2" class="footnote-back" aria-label="Back to reference 1, 2">↩</a></p>
        </li>
        <li id="p-fn:2"><p>Why <em>not</em>.</p>
        <p>More. <a href="#p-fnref:2" class="footnote-back" aria-label="Back to reference 2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test(arguments: [
    ("No reference.\n\n[^a]: Unused.", "<p>No reference.</p>\n"),
    ("Unknown[^b].", "<p>Unknown[^b].</p>\n"),
  ]) func footnoteThatNothingRefersTo(_ markdown: String, _ html: String) {
    #expect(RenderedMarkdown(markdown).html == html)
  }

  @Test func headingsAreListedAndShifted() {
    let rendering = RenderedMarkdown(
      "# A\n## B\n##### C\n###### D", MarkdownOptions(headingOffset: 1, anchorPrefix: "x-"))
    #expect(rendering.document.headings.map(\.level) == [2, 3, 4, 5])
    #expect(rendering.document.headings.map(\.anchor) == ["a", "b", "c", "d"])
    #expect(rendering.html.hasPrefix("<h2 id=\"x-a\">A</h2>\n<h3 id=\"x-b\">B</h3>\n"))
  }

  @Test(arguments: [
    ("### A\n\n### B", [2, 2]), ("## A\n\n#### B\n\n## C", [2, 3, 2]), ("> ### A", [2]),
    ("# A\n# B\n## C\n### D\n#### E\n##### F\n###### G", [2, 2, 3, 4, 5, 6, 6]),
  ]) func headingsBelowATitleHaveNoGap(_ markdown: String, _ levels: [Int]) {
    let rendering = RenderedMarkdown(markdown, MarkdownOptions(headingOffset: 1))
    #expect(rendering.document.headings.map(\.level) == levels)
  }

  @Test func anEmptyCellHeadsNothing() {
    let html = RenderedMarkdown("| | a |\n|--|--|\n| 1 | 2 |").html
    #expect(html.contains("<td></td>\n<th scope=\"col\">a</th>"))
  }

  @Test(arguments: [
    ("One **line**.\n", "One <strong>line</strong>."),
    ("Plain & simple, at $4.2M (\"net\"): good.\n", "Plain &amp; simple, at $4.2M (&quot;net&quot;): good."),
    ("Two\n\nparagraphs.", "<p>Two</p>\n<p>paragraphs.</p>\n"),
    ("- a list", "<ul>\n<li>a list</li>\n</ul>\n"),
  ]) func inlineTextOfOneParagraphHasNone(_ markdown: String, _ html: String) {
    #expect(RenderedMarkdown(markdown, MarkdownOptions(isInline: true)).html == html)
  }

  /// A text that goes around the parser comes out as the parser gives it: an entity sends it there.
  @Test(arguments: [
    "Value of the opportunities that sales accepted in the month", "Number 5. of 6", "It's (more) than \"that\"",
    "50/50; yes? 4 - 2 = 2 + 0 # no", "Größe über alles: 3%", "$5 per seat, a.b.c", "ends with blanks   ", "wow. now",
  ]) func plainTextIsReadAsTheParserReadsIt(_ text: String) {
    let plain = RenderedMarkdown(text).html
    let parsed = RenderedMarkdown(text.prefix(1) + "<!---->" + text.dropFirst()).html
    #expect(plain == parsed)
    #expect(RenderedMarkdown(text).document.plainText == text.trimmingSuffix { $0 == " " })
  }

  @Test func plainTextHoldsTheWordsAlone() {
    let rendering = RenderedMarkdown(
      "# A *b*\n\nc\nd [e](f.md) ![g](h.png)\n\n| i | j |\n|--|--|\n| k | l |\n\n- m\n- n")
    #expect(rendering.document.plainText == "A b\nc d e g\ni j \nk l \nm\nn")
    #expect(!rendering.document.isEmpty)
    #expect(RenderedMarkdown("").document.isEmpty)
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    var text = String(self)
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
