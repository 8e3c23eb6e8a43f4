import OpenbookCore

/// A plain table of figures within a document.
struct FigureTable {
  /// What stands in a cell.
  enum Cell {
    case number(String)
    case text(String)
    case status(Status)
  }

  private let words: Words
  private var parts: [Document.Part] = []
  private var html = Output(capacity: 1_024)

  init(_ style: SiteStyle) { words = style.words }

  /// Begins the table with its caption.
  mutating func open(link: Route?, name: String, detail: String?) {
    html.raw("<figure>\n<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    html.escaped(name)
    html.raw("\">\n<table>\n<caption>")
    if let link {
      flush()
      parts.append(.link(link, fragment: nil, title: nil))
    }
    html.escaped(name)
    if link != nil { html.raw("</a>") }
    if let detail {
      html.raw(" · ")
      html.escaped(detail)
    }
    html.raw("</caption>\n")
  }

  /// Names the columns, and says which hold numbers.
  mutating func head(_ columns: [(name: String, isNumber: Bool)]) {
    html.raw("<thead><tr>")
    for column in columns {
      if column.isNumber { html.raw("<th scope=\"col\" class=\"n\">") } else { html.raw("<th scope=\"col\">") }
      html.escaped(column.name)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
  }

  mutating func row(_ name: String, _ cells: [Cell]) {
    html.raw("<tr><th scope=\"row\">")
    html.escaped(name)
    html.raw("</th>")
    for cell in cells { write(cell) }
    html.raw("</tr>\n")
  }

  private mutating func write(_ cell: Cell) {
    switch cell {
    case .number(let text):
      html.raw("<td class=\"n\">")
      html.escaped(text)
    case .text(let text):
      html.raw("<td class=\"text\">")
      html.escaped(text)
    case .status(let status):
      html.raw("<td><span class=\"status ")
      html.escaped(status.rawValue)
      html.raw("\">")
      html.escaped(words.status(status))
      html.raw("</span>")
    }
    html.raw("</td>")
  }

  /// The finished table.
  mutating func close() -> [Document.Part] {
    html.raw("</table>\n</div>\n</figure>\n")
    flush()
    return parts
  }

  private mutating func flush() {
    parts.append(.html(html.finish()))
    html = Output(capacity: 1_024)
  }
}
