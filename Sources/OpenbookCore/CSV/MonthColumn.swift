/// A column of a CSV that holds months, and the first of its cells that hold none.
///
/// Who writes months in another way does so in every row: one finding says it, with how many rows there are.
struct MonthColumn {
  let table: CSVTable
  let column: Int
  private var first: CSVTable.Cell?
  private var count = 0

  init(table: CSVTable, column: Int) {
    self.table = table
    self.column = column
  }

  /// The month of a row's cell, written as a month or as a day; nil for anything else.
  mutating func month(_ row: Int) -> Month? {
    let cell = table.cell(row, column)
    let text = trimmed(table.text(cell))
    if let month = Month(text) ?? CalendarDate(Array(text.utf8))?.month { return month }
    first = first ?? cell
    count += 1
    return nil
  }

  /// What is wrong with the cells that were read.
  var finding: Finding? {
    guard let first else { return nil }
    let text = trimmed(table.text(first))
    let others = count > 1 ? "; \(count - 1) more \(count == 2 ? "row has" : "rows have") none either" : ""
    return Finding(
      .badMonth, "'\(text.shortened)' is not a month such as 2026-10 or a day such as 2026-10-31\(others)",
      at: table.span(first),
      help: text.isEmpty ? "fill the cell, or remove the row" : PeriodRemedy.help(for: text, expected: "a month"))
  }
}
