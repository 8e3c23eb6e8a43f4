import OpenbookCore
import Testing

@testable import OpenbookPages

@Suite struct TemplateEscapingTests {
  /// Characters by themselves, and before marks that join them to one letter on the screen.
  @Test(
    arguments: ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"],
    ["", "\u{301}", "\u{200D}", "\u{FE0F}"])
  func escapesEverySpecialByte(_ special: (key: String, value: String), _ mark: String) {
    let page = SamplePage(special: "a\(special.key)\(mark)b")
    let expected = "a\(special.value)\(mark)b"
    let files = [
      "page": "<p title=\"{{special}}\" lang='{{special}}'>{{special}}{{> part}}</p>", "part": "{{special}}",
    ]
    let found = Array(page.rendered(files).utf8)
    #expect(found == Array("<p title=\"\(expected)\" lang='\(expected)'>\(expected)\(expected)</p>".utf8))
  }

  @Test func leavesOtherTextAsItIs() {
    let text = "tab\t, nul\0, ünïcode 日本 🎉, `backquote` = {{title}} {{{x}}}"
    #expect(SamplePage(special: text).rendered(["page": "{{special}}"]) == text)
  }

  /// A value of a list's item is escaped like any other.
  @Test func escapesWithinSections() {
    let page = SamplePage(rows: [SampleRow("<b>", cells: ["\"\u{301}"])])
    #expect(
      page.rendered(["page": "{{#rows}}{{name}}{{#cells}}{{value}}{{/cells}}{{/rows}}"])
        == "&lt;b&gt;&quot;\u{301}")
  }

  /// Places where escaping does not protect: no value may stand there.
  @Test(arguments: [
    "<a href=⟦{{title}}⟧>", "<a href=x⟦{{title}}⟧>", "<a href= ⟦{{title}}⟧>", "<a ⟦{{title}}⟧>", "<a⟦{{title}}⟧>",
    "<⟦{{title}}⟧>", "</⟦{{title}}⟧>", "<a href=\"x\"⟦{{title}}⟧>", "<!⟦{{title}}⟧>",
    "<script>let title = '⟦{{title}}⟧'</script>{{title}}", "<SCRIPT src='{{title}}'>⟦{{title}}⟧</SCRIPT >{{title}}",
    "<script>a</scripty>⟦{{title}}⟧</script>", "<style>a{}</styl<⟦{{title}}⟧</style>{{title}}",
    "<style>⟦{{title}}⟧</style>{{title}}", "<script>⟦{{body}}⟧</script>",
    "<p onclick=\"f('⟦{{title}}⟧')\">", "<p ONLOAD = '⟦{{title}}⟧'>",
    "<p style=\"width: ⟦{{title}}⟧\" title=\"{{title}}\">",
    "<iframe srcdoc='⟦{{title}}⟧'>", "<p title=\"⟦{{body}}⟧\">{{body}}", "<!-- ⟦{{body}}⟧ -->{{body}}",
    // What ends a comment, a tag's name, an element and so on is decided by the browser.
    "<!-- ⟦{{title}}⟧ -->{{title}}", "<!-- --!><script>⟦{{title}}⟧</script>", "<? a=\"><script>⟦{{title}}⟧</script>",
    "<!--!><a b=\"--><script>⟦{{title}}⟧</script>", "<!---!><a b=\"--><script>⟦{{title}}⟧</script>",
    "</a=\"⟦{{title}}⟧\">", "<a = \"⟦{{title}}⟧\">", "<p a=\"b\"=\"⟦{{title}}⟧\">", "<p a/=\"⟦{{title}}⟧\">",
    "<a\u{B}b=\"⟦{{title}}⟧\">",
    "<title><a b=\"</title><script>⟦{{title}}⟧</script>", "<textarea>⟦{{body}}⟧</textarea>",
    "<!x a=\"><script>⟦{{title}}⟧</script>", "</ a=\"><script>⟦{{title}}⟧</script>",
    "<script><!-- <script></script>⟦{{title}}⟧</script>",
    // What a section holds may be there or not.
    "<p {{#no}}a{{/no}}=\"⟦{{title}}⟧\">", "<p{{#no}} a{{/no}} = \"⟦{{title}}⟧\">",
    "<p {{#no}}data-{{/no}}onclick=\"⟦{{title}}⟧\">", "<scr{{#no}}x{{/no}}ipt>⟦{{title}}⟧",
    "<script⟦{{#no}}⟧x{{/no}}></script>{{title}}", "<!-- ⟦{{#no}}⟧-{{/no}}-> -->{{title}}",
    "<script>{{#yes}}⟦{{title}}⟧{{/yes}}</script>", "<p>⟦{{#yes}}⟧<b title=\"{{/yes}}{{title}}",
    "⟦{{#yes}}⟧<script>{{/yes}}", "<p ⟦{{#yes}}⟧title={{/yes}}>", "<p ⟦{{#no}}⟧{{#yes}}title{{/yes}}=\"{{/no}}\">",
  ])
  func refusesValuesWhereEscapingDoesNotProtect(_ template: String) {
    let marked = MarkedTemplates(template)
    let (bound, findings) = marked.set.bind("page", to: SamplePage.vocabulary)
    #expect(bound == nil)
    #expect(findings.map(\.rule) == ["template-syntax"])
    #expect(marked.places(findings) == marked.marks)
    #expect(findings.allSatisfy { $0.help != nil })
  }

  /// Places that look like those, and are not.
  @Test(arguments: [
    "<title>a \"< {{title}}</title>{{body}}", "<textarea><p title={{title}}</textarea >{{body}}", "<!doctype>{{body}}",
    "<a b=\"\" c='{{title}}'>", "<a / b = \"{{title}}\">", "<!-- a --!>{{body}}", "<!----!>{{body}}",
    "</ a=\">{{body}}",
    "<script>a--><!-</script>{{body}}",
    "a < {{title}} > b", "<a href=\"{{title}}\" title='{{title}}'>{{title}}</a>", "<a title = \"{{title}}\">",
    "<!doctype html>{{title}}{{body}}", "<!-- it's --> {{body}}", "<!-->{{body}}", "<!--->{{body}}",
    "<script src=\"{{title}}\"></script>{{body}}", "<script>if (a < b) \"</p>\"</script>{{body}}",
    "<style>p{}</style>{{body}}", "<scripts>{{title}}</scripts>", "<svg data-on=\"{{title}}\">",
    "<title>{{title}}</title>",
    "<p{{#yes}} class=\"{{title}}\"{{/yes}}>{{body}}", "<p class=\"a{{#yes}} {{title}}{{/yes}}\">{{body}}",
    "<h{{#yes}}1{{/yes}}{{^yes}}2{{/yes}}>{{title}}</h1>", "<a href=x>{{title}}</a>", "<a href='\"'>{{body}}",
    "<input{{#yes}} disabled{{/yes}} title=\"{{title}}\">", "<p {{#no}}hidden {{/no}}title=\"{{title}}\">{{body}}",
    "<p {{#no}}class=\"a\" {{/no}}title=\"{{title}}\">", "<script{{#no}} async{{/no}}></script>{{title}}",
    "<br/>{{body}}", "<a href=>{{body}}", "<input disabled title=\"{{title}}\"/>{{body}}",
    "<p onclick='f()' title='{{title}}'>",
    "{{#yes}}<a href=\"{{title}}\">{{/yes}}{{body}}{{#yes}}</a>{{/yes}}", "<a onclick title=\"{{title}}\">",
  ])
  func acceptsValuesInTextAndQuotedAttributes(_ template: String) {
    #expect(MarkedTemplates(template).set.bind("page", to: SamplePage.vocabulary).findings.map(\.message) == [])
  }

  /// The place goes on through partials.
  @Test func readsPlacesThroughPartials() {
    let marked = MarkedTemplates([
      "page": "{{> open}}{{> inside}}\"></p>{{> inside}}", "open": "<p title=", "inside": "⟦{{title}}⟧",
    ])
    let findings = marked.set.bind("page", to: SamplePage.vocabulary).findings
    #expect(marked.places(findings) == marked.marks)
    #expect(findings.map(\.help) == ["quote it: =\"{{title}}\""])
  }
}
