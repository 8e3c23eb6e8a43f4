import OpenbookCore
import Testing

@testable import OpenbookPages

@Suite struct TemplateFindingTests {
  struct Case: CustomTestStringConvertible {
    let rule: Rule.ID
    let files: [String: String]
    let message: String
    let help: String?

    init(_ rule: Rule.ID, _ page: String, _ message: String, help: String?, _ more: [String: String] = [:]) {
      self.rule = rule
      files = more.merging(["page": page]) { $1 }
      self.message = message
      self.help = help
    }

    var testDescription: String { message }
  }

  static let cases = [
    Case("unknown-variable", "<p>\n⟦{{titel}}⟧</p>", "no word 'titel' here", help: "did you mean 'title'?"),
    Case("unknown-variable", "{{#rows}}\n ⟦{{nam}}⟧{{/rows}}", "no word 'nam' here", help: "did you mean 'name'?"),
    Case(
      "unknown-variable", "{{#rows}}⟦{{compani}}⟧{{/rows}}", "no word 'compani' here", help: "did you mean 'company'?"),
    Case("unknown-variable", "é⟦{{zzzzzz}}⟧", "no word 'zzzzzz' here", help: nil),
    Case("unknown-variable", "⟦{{#rwos}}⟧{{name}}{{/rwos}}", "no word 'rwos' here", help: "did you mean 'rows'?"),
    Case("unknown-variable", "⟦{{^yess}}⟧{{/yess}}", "no word 'yess' here", help: "did you mean 'yes'?"),
    Case(
      "unknown-variable", "⟦{{value}}⟧{{#rows}}{{name}}{{/rows}}", "no word 'value' here", help: nil),
    Case(
      "unknown-variable", "{{#rows}}{{/rows}}⟦{{name}}⟧", "no word 'name' here",
      help: "it is a word of 'rows': write it inside {{#rows}}…{{/rows}}"),
    Case(
      "unknown-variable", "{{#rows}}⟦{{value}}⟧{{/rows}}", "no word 'value' here",
      help: "it is a word of 'cells': write it inside {{#cells}}…{{/cells}}"),
    Case(
      "unknown-variable", "{{^rows}}⟦{{cells}}⟧{{/rows}}", "no word 'cells' here",
      help: "it is a word of 'rows': write it inside {{#rows}}…{{/rows}}"),
    Case("unknown-variable", "⟦{{.}}⟧", "no word '.' here", help: nil),
    Case(
      "unknown-variable", "{{> a}}", "no word 'titel' here", help: "did you mean 'title'?", ["a": "\n\n  ⟦{{titel}}⟧"]),
    Case(
      "unknown-variable", "{{> a}}{{> a}}", "no word 'tite' here", help: "did you mean 'title'?", ["a": "⟦{{tite}}⟧"]),

    Case("unknown-partial", "⟦{{> foter}}⟧", "no template 'foter'", help: "did you mean 'footer'?", ["footer": ""]),
    Case(
      "unknown-partial", "⟦{{> footer.html}}⟧", "no template 'footer.html'", help: "leave out the ending: {{> footer}}",
      ["footer": ""]),
    Case("unknown-partial", "{{#no}}⟦{{> foter}}⟧{{/no}}", "no template 'foter'", help: nil),

    Case("template-recursion", "a ⟦{{> page}}⟧", "'page' includes itself", help: "write a section over a list instead"),
    Case(
      "template-recursion", "{{> a}}", "'a' includes itself through 'b', 'c'",
      help: "write a section over a list instead",
      ["a": "{{> b}}", "b": "{{#rows}}{{> c}}{{/rows}}", "c": "\n⟦{{>a}}⟧"]),

    Case("template-syntax", "a\n⟦{{title⟧\nb", "a tag is not closed", help: "write }} after it"),
    Case("template-syntax", "⟦{{title ⟧{{title}}", "a tag is not closed", help: "write }} after it"),
    Case("template-syntax", "a ⟦{{! title⟧\n{{title}", "a tag is not closed", help: "write }} after it"),
    Case("template-syntax", "⟦{{⟧", "a tag is not closed", help: "write }} after it"),
    Case("template-syntax", "a ⟦{{}}⟧", "a tag has no name", help: "write a word of the page, such as {{title}}"),
    Case("template-syntax", "a ⟦{{# }}⟧", "a tag has no name", help: "write a word of the page, such as {{title}}"),
    Case(
      "template-syntax", "a ⟦{{{title}}}⟧ b", "braces do not decide whether a value is escaped",
      help: "write {{title}}: what is HTML already is not escaped"),
    Case(
      "template-syntax", "a ⟦{{& body }}⟧ b", "braces do not decide whether a value is escaped",
      help: "write {{body}}: what is HTML already is not escaped"),
    Case(
      "template-syntax", "⟦{{=<% %>=}}⟧", "the braces cannot be replaced by other delimiters", help: "write {{ and }}"),
    Case(
      "template-syntax", "⟦{{$block}}⟧", "a tag cannot start with '$'",
      help: "write {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> file}} or {{! comment }}"),
    Case(
      "template-syntax", "⟦{{first name}}⟧", "'first name' is not a name",
      help: "a name has letters, digits, '-', '_' and '.', at most 80 of them"),
    Case(
      "template-syntax", "⟦{{über}}⟧", "'über' is not a name",
      help: "a name has letters, digits, '-', '_' and '.', at most 80 of them"),
    Case(
      "template-syntax", "{{^no}}a\n  ⟦{{#yes}}⟧\n{{/no}}", "section 'yes' is not closed",
      help: "write {{/yes}} in the same file"),
    Case(
      "template-syntax", "⟦{{#yes}}⟧{{> a}}", "section 'yes' is not closed", help: "write {{/yes}} in the same file",
      ["a": "b"]),
    Case(
      "template-syntax", "a{{#yes}}{{/yes}}\n⟦{{/yes}}⟧", "{{/yes}} closes no open section",
      help: "open it with {{#yes}} or {{^yes}}"),
    Case(
      "template-syntax", "{{#yes}}⟦{{/yse}}⟧{{/yes}}", "{{/yse}} closes no open section",
      help: "the open section is 'yes'"),
    Case(
      "template-syntax", "⟦{{rows}}⟧", "'rows' is a section, not a value", help: "write {{#rows}}…{{/rows}}"),
    Case("template-syntax", "⟦{{yes}}⟧", "'yes' is a section, not a value", help: "write {{#yes}}…{{/yes}}"),
    Case("template-syntax", "⟦{{#chart}}⟧a{{/chart}}", "'chart' is a value, not a section", help: "write {{chart}}"),
  ]

  @Test(arguments: cases) func pointsAtTheFault(_ fault: Case) throws {
    let marked = MarkedTemplates(fault.files)
    let (template, findings) = marked.set.bind("page", to: SamplePage.vocabulary)
    #expect(template == nil)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.rule == fault.rule)
    #expect(finding.severity == .error)
    #expect(finding.message == fault.message)
    #expect(finding.help == fault.help)
    #expect(marked.places(findings) == marked.marks)
  }

  @Test func reportsAllFaultsInOneRun() {
    let marked = MarkedTemplates([
      "page": "⟦{{a.b}}⟧\n{{#rows}}⟦{{rows}}⟧⟦{{> gone}}⟧{{/rows}}\n⟦{{{titel}}}⟧⟦{{#yes}}⟧{{> part}}{{title",
      "part": "<a href=⟦{{title}}⟧>⟦{{> part}}⟧",
    ])
    let findings = marked.set.bind("page", to: SamplePage.vocabulary).findings
    #expect(Set(marked.places(findings)).isSuperset(of: marked.marks))
    #expect(
      findings.map(\.rule).sorted() == [
        "template-recursion", "template-syntax", "template-syntax", "template-syntax", "template-syntax",
        "template-syntax", "unknown-partial", "unknown-variable", "unknown-variable",
      ])
  }

  @Test func refusesTextThatIsNotUTF8() {
    let source = Source(id: SourceID(0), path: "page.html", bytes: Array("<p>é".utf8.dropLast()) + Array("</p>".utf8))
    let findings = TemplateSet([("page.html", source)]).bind("page", to: SamplePage.vocabulary).findings
    #expect(findings.map(\.rule) == ["not-utf8"])
  }

  @Test func namesATemplateThatIsNotThere() {
    let findings = MarkedTemplates(["metric": ""]).set.bind("metrics", to: SamplePage.vocabulary).findings
    #expect(
      findings == [
        Finding(.unknownPartial, "no template 'metrics'", path: "metrics.html", help: "did you mean 'metric'?")
      ])
  }
}
