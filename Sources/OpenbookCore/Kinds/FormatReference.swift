/// The reference of the content format in Markdown, made from the tables of fields.
public enum FormatReference {
  /// Every kind of file and every field.
  public static var page: String {
    var text = """
      # The content folder

      Every kind of file and every field, made from the tables that the reader itself uses. An unknown key is an error
      that names the nearest known one. `openbook schema KIND` prints the same as JSON Schema, for editors.


      """
    for kind in Kind.allCases { text += section(kind) }
    return text
  }

  private static func section(_ kind: Kind) -> String {
    var text = "## \(kind.heading)\n\n\(kind.about)\n\n| field | takes | |\n| --- | --- | --- |\n"
    rows(kind.form, prefix: "", into: &text)
    return text + "\n"
  }

  private static func rows(_ form: Form, prefix: String, into text: inout String) {
    switch form {
    case .object(let members):
      for member in members {
        let name = prefix + member.key
        let required = member.isRequired ? " Required." : ""
        let fallback = member.fallback.map { " `\($0)` without it." } ?? ""
        text += "| `\(name)` | \(escaped(member.form.expectation)) | \(escaped(member.doc)).\(required)\(fallback) |\n"
        rows(member.form, prefix: name + ".", into: &text)
      }
    case .list(let item, _): rows(item, prefix: prefix.dropLast() + "[].", into: &text)
    case .map(let key, let value): rows(value, prefix: prefix + "<\(key.placeholder)>.", into: &text)
    case .either(let forms): for form in forms { rows(form, prefix: prefix, into: &text) }
    case .text, .reason, .prose, .number, .integer, .flag, .month, .date, .pattern, .word, .audience, .reference,
      .formula:
      break
    }
  }

  /// Text in a table's cell: a bar would end it.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension Form {
  /// What stands for a key that the user writes.
  fileprivate var placeholder: String {
    switch self {
    case .month: "month"
    case .pattern(_, let examples, _): examples.first == "2026" ? "period" : "id"
    default: "name"
    }
  }
}

extension Kind {
  fileprivate var heading: String {
    if let file { return "`\(file)`" }
    switch self {
    case .month: return "`results/2026-10.md`"
    case .objectives: return "`objectives/2026-Q4/<role>.yaml`"
    default: return "`\(folder ?? "")/\(depth == .any ? "**/" : "")<id>\(ending)`"
    }
  }

  /// What its files are for, in a sentence or two.
  var about: String {
    switch self {
    case .config: "The company, its calendar, audiences and thresholds. The only file that every folder needs."
    case .organisation: "Teams and the roles that own things; never a person's name."
    case .strategy: "A strategy document: front matter, then Markdown. The first by `order` leads."
    case .factor: "A critical success factor: front matter, then Markdown."
    case .metric: "Something measured monthly. Its id is its file name; folders below `metrics/` only sort."
    case .objectives: "A role's objectives for a quarter, a list: the folder names the quarter, the file the role."
    case .agreement: "What two teams promise each other."
    case .funnel: "The stages from inquiry to customer, and what is lost between them."
    case .plan: "An action plan: front matter, then Markdown."
    case .month: "A month's commentary: front matter, which may be left out, then Markdown."
    case .decisions: "What a meeting decided, and who does what by when."
    case .packet: "The board's paper for one meeting: front matter, then the letter in Markdown."
    case .glossary: "The company's terms, by id."
    case .sealed: "The closed months, by month. `openbook seal` writes it; nobody else does."
    }
  }
}
