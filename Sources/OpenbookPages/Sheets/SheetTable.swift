import OpenbookCore

/// A table of a sheet; the first cell of each row is its header.
struct SheetTable: Sendable {
  struct Column: Sendable {
    let name: String
    let isNumber: Bool

    static func text(_ name: String) -> Column { Column(name: name, isNumber: false) }
    static func number(_ name: String) -> Column { Column(name: name, isNumber: true) }
  }

  struct Cell: Sendable {
    let values: [Linked]
    let mark: Mark?
    let drawing: Drawing?

    init(values: [Linked] = [], mark: Mark? = nil, drawing: Drawing? = nil) {
      self.values = values
      self.mark = mark
      self.drawing = drawing
    }

    static func text(_ text: String) -> Cell { Cell(values: text.isEmpty ? [] : [Linked(text)]) }
    static func links(_ values: [Linked?]) -> Cell { Cell(values: values.compactMap { $0 }) }
    static func mark(_ mark: Mark?) -> Cell { Cell(mark: mark) }
    static func drawing(_ drawing: Drawing?) -> Cell { Cell(drawing: drawing.flatMap { $0.isEmpty ? nil : $0 }) }

    var isEmpty: Bool { values.isEmpty && mark == nil && drawing == nil }
  }

  struct Row: Sendable {
    let anchor: String
    let cells: [Cell]

    init(anchor: String = "", _ cells: [Cell]) {
      self.anchor = anchor
      self.cells = cells
    }
  }

  let caption: String
  /// Whether a reader may sort it: not where that would rank roles or teams by their figures.
  let isSortable: Bool
  let columns: [Column]
  let rows: [Row]

  init(caption: String = "", isSortable: Bool = true, _ columns: [Column], _ rows: [Row]) {
    self.caption = caption
    self.isSortable = isSortable
    self.columns = columns
    self.rows = rows
  }

  /// Without the columns in which no row says anything.
  var withoutEmptyColumns: SheetTable {
    let kept = columns.indices.filter { index in
      index == 0 || rows.contains { !$0.cells[index].isEmpty }
    }
    return SheetTable(
      caption: caption, isSortable: isSortable, kept.map { columns[$0] },
      rows.map { row in Row(anchor: row.anchor, kept.map { row.cells[$0] }) })
  }
}

extension SheetTable: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("caption", caption)
    fingerprinting.add("isSortable", isSortable)
    fingerprinting.add("columns", columns)
    fingerprinting.add("rows", rows)
  }
}

extension SheetTable.Column: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("name", name)
    fingerprinting.add("isNumber", isNumber)
  }
}

extension SheetTable.Cell: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("values", values)
    fingerprinting.add("mark", mark)
    fingerprinting.add("drawing", drawing)
  }
}

extension SheetTable.Row: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("anchor", anchor)
    fingerprinting.add("cells", cells)
  }
}
