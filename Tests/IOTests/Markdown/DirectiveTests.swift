import OpenbookCore
import Testing

/// Directives in Markdown: which text becomes one, and what is said of one that cannot be read.
@Suite struct DirectiveTests {
  @Test(arguments: [
    ("It is :value[arr].", "<p>It is <value arr actual>.</p>\n"),
    (":value[arr]{of=target month=2026-09}", "<p><value arr target 2026-09></p>\n"),
    (":value[arr]{of=\"status\" period=2026-Q3}", "<p><value arr status 2026-Q3></p>\n"),
    ("**:value[arr]** and *:term[lead]*", "<p><strong><value arr actual></strong> and <em><term lead></em></p>\n"),
    ("(:term[lead])", "<p>(<term lead>)</p>\n"),
    ("a :value[x]:value[y]", "<p>a <value x actual><value y actual></p>\n"),
    ("- :value[arr]\n- :term[lead]", "<ul>\n<li><value arr actual></li>\n<li><term lead></li>\n</ul>\n"),
    ("| a |\n| --- |\n| :value[arr] |", nil),
    ("::chart[arr]{months=24}", "<chart arr 24 months>"),
    ("::table[arr]\n::funnel[revenue]", "<table arr><funnel revenue>"),
    ("Text.\n\n::objective[2026-Q4/cmo/x]\n\nMore.", "<p>Text.</p>\n<objective 2026-Q4/cmo/x><p>More.</p>\n"),
    ("> ::chart[arr]", "<blockquote>\n<chart arr></blockquote>\n"),
  ]) func aDirectiveIsAHole(text: String, html: String?) {
    let rendered = RenderedMarkdown(text)
    #expect(rendered.faults == [])
    if let html { #expect(rendered.html == html) } else { #expect(rendered.html.contains("<value arr actual>")) }
  }

  @Test(arguments: [
    "`:value[arr]`", "    :value[arr]", "```\n::chart[arr]\n```", "\\:value[arr]", "\\::chart[arr]",
    "a:value[arr]", "12:30[x]", "note: see [x]", ":value", "::", "::chart", ":::", "x::chart[arr]",
    "https://a.example/b:value[x]", ":Valuer[arr]", ": value[arr]", ":value arr",
  ]) func otherTextStaysText(text: String) {
    let rendered = RenderedMarkdown(text)
    #expect(rendered.faults == [])
    #expect(!rendered.html.contains("<value") && !rendered.html.contains("<chart"))
  }

  /// The same words with and without a backslash on one line are told apart.
  @Test func aBackslashCountsForItsOwnWords() {
    let rendered = RenderedMarkdown("`:value[a]` \\:value[a] :value[a] \\:value[a]")
    #expect(rendered.html == "<p><code>:value[a]</code> :value[a] <value a actual> :value[a]</p>\n")
  }

  @Test(arguments: [
    (":valu[arr]", "unknown-directive: :valu[arr]"),
    ("::charts[arr]", "unknown-directive: ::charts[arr]"),
    ("See ::chart[arr].", "bad-directive: ::chart[arr]"),
    (":chart[arr]", "bad-directive: :chart[arr]"),
    ("::value[arr]", "bad-directive: ::value[arr]"),
    (":value(arr)", "bad-directive: :value(arr)"),
    (":value [arr]", "bad-directive: :value [arr]"),
    (":Value[arr]", "unknown-directive: :Value[arr]"),
    (":value[]", "bad-directive: :value[]"),
    (":value{of=actual}", "bad-directive: :value{of=actual}"),
    (":value[arr", "bad-directive: :value[arr"),
    (":value[arr]{of=actual", "bad-directive: :value[arr]{of=actual"),
    (":value[arr]{off=actual}", "bad-directive: :value[arr]{off=actual}"),
    (":value[arr]{of=actuals}", "bad-directive: :value[arr]{of=actuals}"),
    (":value[arr]{month=October}", "bad-directive: :value[arr]{month=October}"),
    (":value[arr]{month=2026-10 month=2026-09}", "bad-directive: :value[arr]{month=2026-10 month=2026-09}"),
    (":value[arr]{month=2026-10 period=2026}", "bad-directive: :value[arr]{month=2026-10 period=2026}"),
    (":value[arr]{of}", "bad-directive: :value[arr]{of}"),
    ("::chart[arr]{months=0}", "bad-directive: ::chart[arr]{months=0}"),
    ("::chart[arr]{months=121}", "bad-directive: ::chart[arr]{months=121}"),
    (":term[lead]{of=actual}", "bad-directive: :term[lead]{of=actual}"),
    ("# Now :value[arr]", "bad-directive: :value[arr]"),
    ("[now :value[arr]](https://a.example)", "bad-directive: :value[arr]"),
  ]) func aSlipIsNamedWithItsPlace(text: String, fault: String) {
    let rendered = RenderedMarkdown(text)
    #expect(rendered.faults == [fault])
    #expect(rendered.findings.allSatisfy { $0.help != nil })
  }
}
