import OpenbookCore

/// Where the writer is within a table.
struct TableState {
  /// The columns' alignments: `l`, `c`, `r`, or 0.
  var alignments: [UInt8] = []
  /// The column of the next cell, from 0.
  var column = 0
  /// Whether the row is the header.
  var isHeader = false
  /// Whether the open cell is a header.
  var isHeaderCell = false
  /// Whether a body was opened.
  var hasBody = false
}

/// Tables.
extension HTMLWriter {
  mutating func visitTable(_ node: CMarkNode, _ kind: CMarkNode.Kind, _ isEntering: Bool) {
    switch kind {
    case .table: isEntering ? openTable(node) : closeTable()
    case .tableHeader, .tableRow: visitRow(isHeader: kind == .tableHeader, isEntering)
    default: isEntering ? openCell(isEmpty: node.firstChild == nil) : closeCell()
    }
  }

  private mutating func openTable(_ node: CMarkNode) {
    table = TableState(alignments: node.alignments)
    // It may be wider than the page, so that the keyboard must reach it to scroll.
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n<table>\n")
  }

  private mutating func closeTable() { html.raw(table.hasBody ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n") }

  private mutating func visitRow(isHeader: Bool, _ isEntering: Bool) {
    guard isEntering else { return html.raw(isHeader ? "</tr>\n</thead>\n" : "</tr>\n") }
    table.column = 0
    table.isHeader = isHeader
    if isHeader {
      html.raw("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      html.raw("<tbody>\n")
    }
    html.raw("<tr>\n")
  }

  private mutating func openCell(isEmpty: Bool) {
    // An empty cell is the header of nothing.
    table.isHeaderCell = table.isHeader && !isEmpty
    html.raw(table.isHeaderCell ? "<th scope=\"col\"" : "<td")
    let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
    switch alignment {
    case UInt8(ascii: "l"): html.raw(" class=\"left\"")
    case UInt8(ascii: "c"): html.raw(" class=\"center\"")
    case UInt8(ascii: "r"): html.raw(" class=\"right\"")
    default: break
    }
    html.raw(">")
    table.column += 1
  }

  private mutating func closeCell() { html.raw(table.isHeaderCell ? "</th>\n" : "</td>\n") }
}
