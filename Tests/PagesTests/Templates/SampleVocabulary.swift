import OpenbookCore

@testable import OpenbookPages

/// A page with something of every kind.
struct SamplePage {
  var title = "Metrics"
  var special = "& \" < > '"
  var blank = ""
  var rows = [SampleRow("a", cells: ["1", "2"]), SampleRow("b", cells: [])]
  var owner: SampleOwner? = SampleOwner(name: "Marketing")
  var shell = SampleShell(company: "Fernhill")

  static let vocabulary = Vocabulary<SamplePage>()
    .text("title", "The page's title.") { $0.title }
    .text("special", "Every character that HTML gives a meaning.") { $0.special }
    .text("blank", "Nothing.") { $0.blank }
    .html("body", "What is HTML already.", isEmpty: { _ in false }) { _, output in output.raw("<p>a &amp; b</p>") }
    .html("no-body", "No HTML.", isEmpty: { _ in true }) { _, _ in }
    .html("chart", "HTML that cannot be asked whether it is empty.") { _, output in output.raw("<svg></svg>") }
    .flag("yes", "Always.") { _ in true }
    .flag("no", "Never.") { _ in false }
    .each("rows", "The rows.", SampleRow.vocabulary) { $0.rows }
    .each("none", "No rows.", SampleRow.vocabulary) { _ in [] }
    .some("owner", "Who owns it.", SampleOwner.vocabulary) { $0.owner }
    .some("nobody", "Nobody.", SampleOwner.vocabulary) { _ in nil }
    .including(SampleShell.vocabulary) { $0.shell }

  /// What a template makes of the page, or the messages of its findings.
  func rendered(_ files: [String: String]) -> String {
    let (template, findings) = MarkedTemplates(files).set.bind("page", to: SamplePage.vocabulary)
    guard let template else { return findings.map(\.message).joined(separator: "; ") }
    var output = Output()
    template.render(self, into: &output)
    return output.text
  }
}

struct SampleRow {
  let name: String
  let cells: [String]

  init(_ name: String, cells: [String]) {
    self.name = name
    self.cells = cells
  }

  static let vocabulary = Vocabulary<SampleRow>()
    .text("name", "The row's name.") { $0.name }
    .each("cells", "The row's cells.", Vocabulary<String>().text("value", "The cell's value.") { $0 }) { $0.cells }
}

struct SampleOwner {
  let name: String

  static let vocabulary = Vocabulary<SampleOwner>()
    .text("name", "The owner's name.") { $0.name }
    .text("title", "The owner's title.") { "Head of \($0.name)" }
}

struct SampleShell {
  let company: String

  static let vocabulary = Vocabulary<SampleShell>()
    .text("company", "The company's name.") { $0.company }
    .text("t.metrics", "The word for metrics.") { _ in "Metrics" }
    .each("navigation", "The sections of the site.", SampleOwner.vocabulary) {
      [SampleOwner(name: $0.company), SampleOwner(name: "Sales")]
    }
}
