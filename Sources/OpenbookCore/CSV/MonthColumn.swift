/// A column of a CSV that holds months, and those of its cells that hold none.
struct MonthColumn {
  let table: CSVTable
  let column: Int
  private var faults = CellFaults()
  private var orders: Set<PeriodRemedy.Order> = []

  init(table: CSVTable, column: Int) {
    self.table = table
    self.column = column
  }

  /// The month of a row's cell, written as a month or as a day; nil for anything else.
  mutating func month(_ row: Int) -> Month? {
    let cell = table.cell(row, column)
    let text = trimmed(table.text(cell))
    if let month = Month(text) ?? CalendarDate(Array(text.utf8))?.month { return month }
    faults.add(cell, text)
    if let order = PeriodRemedy.order(of: text) { orders.insert(order) }
    return nil
  }

  /// What is wrong with the cells that were read.
  var findings: [Finding] {
    faults.findings(in: table, noun: "month") { text, others, span in
      Finding(
        .badMonth, "'\(text.shortened)' is not a month such as 2026-10 or a day such as 2026-10-31\(others)", at: span,
        help: help(for: text))
    }
  }

  private func help(for text: String) -> String {
    guard !text.isEmpty else { return "fill the cell, or remove the row" }
    // One row such as 31.10.2026 settles what 01.10.2026 means.
    let order = orders.count == 1 ? orders.first : nil
    if let known = PeriodRemedy.known(text, "a month", order) { return known }
    // Spreadsheets count days from 1900 on.
    if text.utf8.count == 5, let days = decimal(text.utf8), (30_000..<80_000).contains(days) {
      return "give the column the spreadsheet's date format year-month-day, 2026-10-31, and export it again"
    }
    return "write the row's year and month, such as 2026-10, or remove the row if it is a total"
  }
}
