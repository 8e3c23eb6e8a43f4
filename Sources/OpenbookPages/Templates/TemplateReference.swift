/// The reference of templates, written from the vocabularies that templates are checked against.
public enum TemplateReference {
  /// `docs/templates.md`.
  public static var page: String {
    var page = """
      # Templates

      <!-- Written from the vocabularies of the program: a test keeps it fresh. -->

      The site's pages are made from the files of `templates/`, which the program holds too. To change some, put files of
      the same names into a folder of your own and build with `--templates DIR`: each stands in place of the theme's.

      | you write | it stands for |
      | --- | --- |
      | `{{name}}` | a value; text is escaped, wherever it stands |
      | `{{#name}}…{{/name}}` | a section: once for each item of a list, or if there is something |
      | `{{^name}}…{{/name}}` | the opposite: if there is nothing |
      | `{{> name}}` | the file `name.html`, as if it were written here |
      | `{{! words }}` | nothing: a remark |

      A name that a page does not have is an error that names the nearest one. Values stand in text or between the
      quotation marks of an attribute; within an item its words come before those around it. Every word of the interface
      is a value too: `{{t.owner}}` is `owner` of `strings/en.yaml`, of which your folder may hold a part. `style.css`,
      `script.js`, `search.js` and `icon.svg` can be replaced as well. No page may load or run anything from elsewhere: its
      Content-Security-Policy forbids it.


      """
    page += "## On every page\n\n"
    page += table(Shell.own.entries)
    for (name, meaning, entries) in templates {
      page += "\n## \(name).html\n\n\(meaning)\n\n"
      page += table(entries)
    }
    return page
  }

  private static let templates: [(name: String, meaning: String, entries: [VocabularyEntry])] = [
    ("home", "The home page.", HomeDisplay.vocabulary.entries),
    ("strategy", "A strategy document.", StrategyDisplay.vocabulary.entries),
    ("factors", "The index of factors.", FactorsPage.vocabulary.entries),
    ("factor", "A critical success factor.", FactorDisplay.vocabulary.entries),
    ("metrics", "The index of metrics.", MetricsPage.vocabulary.entries),
    ("metric", "A metric.", MetricDisplay.vocabulary.entries),
    ("results", "The index of months, quarters and years.", ResultsPage.vocabulary.entries),
    ("month", "A month.", MonthDisplay.vocabulary.entries),
    ("period", "A fiscal quarter or year.", PeriodDisplay.vocabulary.entries),
    (
      "sheet",
      "Objectives, roles, commitments, funnels, plans, decisions, packets and the glossary: pages that are parts, one below the other.",
      SheetDisplay.vocabulary.entries
    ),
    ("search", "The search.", SearchPage.vocabulary.entries),
    ("404", "The page for addresses that lead nowhere.", NotFoundPage.vocabulary.entries),
    ("moved", "The page at a former address.", MovedPage.vocabulary.entries),
  ]

  private static func table(_ entries: [VocabularyEntry]) -> String {
    "| name | kind | what it stands for |\n| --- | --- | --- |\n" + rows(entries, within: "")
  }

  private static func rows(_ entries: [VocabularyEntry], within: String) -> String {
    entries.map { entry in
      let kind =
        switch entry.kind {
        case .text: "text"
        case .html: entry.isSection ? "HTML" : "HTML, no section"
        case .flag: "section only"
        case .each: "list"
        case .some: "one or none"
        }
      return "| \(within)`\(entry.name)` | \(kind) | \(entry.doc.replacing("|", with: "\\|")) |\n"
        + rows(entry.nested, within: within + "`\(entry.name)` › ")
    }.joined()
  }
}
