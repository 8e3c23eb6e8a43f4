import OpenbookCore
import Testing

@testable import OpenbookPages

@Suite struct VocabularyTests {
  private func listing(_ entries: [VocabularyEntry], _ indent: String = "") -> [String] {
    entries.flatMap { entry in
      ["\(indent)\(entry.name) (\(entry.kind)\(entry.isSection ? "" : ", no section")): \(entry.doc)"]
        + listing(entry.nested, indent + "  ")
    }
  }

  @Test func listsItsWordsWithThoseOfItsItems() {
    #expect(
      listing(SamplePage.vocabulary.entries) == [
        "title (text): The page's title.",
        "special (text): Every character that HTML gives a meaning.",
        "blank (text): Nothing.",
        "body (html): What is HTML already.",
        "no-body (html): No HTML.",
        "chart (html, no section): HTML that cannot be asked whether it is empty.",
        "yes (flag): Always.",
        "no (flag): Never.",
        "rows (each): The rows.",
        "  name (text): The row's name.",
        "  cells (each): The row's cells.",
        "    value (text): The cell's value.",
        "none (each): No rows.",
        "  name (text): The row's name.",
        "  cells (each): The row's cells.",
        "    value (text): The cell's value.",
        "owner (some): Who owns it.",
        "  name (text): The owner's name.",
        "  title (text): The owner's title.",
        "nobody (some): Nobody.",
        "  name (text): The owner's name.",
        "  title (text): The owner's title.",
        "company (text): The company's name.",
        "t.metrics (text): The word for metrics.",
        "navigation (each): The sections of the site.",
        "  name (text): The owner's name.",
        "  title (text): The owner's title.",
      ])
  }

  @Test func findsNamesThatAreSaidTwice() {
    #expect(SamplePage.vocabulary.duplicateNames == [])
    let twice = SampleRow.vocabulary.text("name", "Again.") { $0.name }
    let vocabulary = SamplePage.vocabulary.text("company", "Again.") { $0.title }.each("more", "Rows.", twice) {
      $0.rows
    }
    #expect(vocabulary.duplicateNames == ["company", "more name"])
  }

  /// Each kind of word works where it was taken over, and inside a list.
  @Test(arguments: [
    ("{{company}} {{t.metrics}}", "Fernhill Metrics"),
    ("{{#navigation}}{{title}}, {{/navigation}}", "Head of Fernhill, Head of Sales, "),
    ("{{#rows}}{{name}}:{{#navigation}} {{name}}{{/navigation}}; {{/rows}}", "a: Fernhill Sales; b: Fernhill Sales; "),
    ("{{#rows}}{{#yes}}{{body}}{{/yes}}{{^chosen}}{{/chosen}}{{/rows}}", "no word 'chosen' here"),
    (
      "{{#owner}}{{#body}}{{body}}{{/body}}{{^no-body}}-{{/no-body}}{{#yes}}{{special}}{{/yes}}{{/owner}}",
      "<p>a &amp; b</p>-&amp; &quot; &lt; &gt; &#39;"
    ),
    ("{{#rows}}{{#owner}}{{#rows}}{{name}}{{/rows}}{{name}} {{/owner}}{{/rows}}", "abMarketing abMarketing "),
    ("{{#rows}}{{^nobody}}{{name}}{{/nobody}}{{^owner}}none{{/owner}}{{/rows}}", "ab"),
  ])
  func resolvesNamesFromTheInside(_ template: String, _ expected: String) {
    #expect(SamplePage().rendered(["page": template]) == expected)
  }

  /// One bound template serves many pages at once.
  @Test func rendersInParallel() async throws {
    let template = try #require(
      MarkedTemplates("{{title}}{{#rows}}{{name}}{{title}}{{/rows}}").set.bind("page", to: SamplePage.vocabulary)
        .template)
    let texts = await withTaskGroup(of: (Int, String).self) { group in
      for index in 0..<200 {
        group.addTask {
          var output = Output()
          template.render(SamplePage(title: "\(index)"), into: &output)
          return (index, output.text)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(texts.count == 200)
    #expect(texts.allSatisfy { $1 == "\($0)a\($0)b\($0)" })
  }
}
