/// Cells of a column that cannot be read, told once for each mistake.
///
/// Who writes a month or a number in another way does so in every row, with other digits. One finding, at the first of
/// them, says so and names the other lines.
struct CellFaults {
  private struct Group {
    let first: CSVTable.Cell
    let text: String
    var others: [CSVTable.Cell] = []
  }

  private var groups: [Group] = []
  private var indexes: [[UInt8]: Int] = [:]
  /// The first cell that is one mistake too many.
  private var excess: CSVTable.Cell?

  /// Notes a cell.
  mutating func add(_ cell: CSVTable.Cell, _ text: String) {
    let form = Self.form(of: text)
    if let index = indexes[form] {
      groups[index].others.append(cell)
    } else if groups.count < Finding.mostErrors {
      indexes[form] = groups.count
      groups.append(Group(first: cell, text: text))
    } else {
      excess = excess ?? cell
    }
  }

  /// - Parameters:
  ///   - noun: what the cells were to hold.
  ///   - make: the finding of a cell, by its text, what its message says of the others, and its place.
  func findings(in table: CSVTable, noun: String, _ make: (String, String, Span) -> Finding) -> [Finding] {
    groups.map { make($0.text, told($0.others, in: table, noun: noun), table.span($0.first)) }
      + (excess.map { [.tooMany(at: .span(table.span($0)))] } ?? [])
  }

  private func told(_ others: [CSVTable.Cell], in table: CSVTable, noun: String) -> String {
    guard !others.isEmpty else { return "" }
    let lines = others.prefix(3).map { "\(table.source.position(of: Int($0.start)).line)" }
    let named = lines.joined(separator: ", ") + (others.count > 3 ? " and others" : "")
    return others.count == 1
      ? "; 1 more row has no \(noun) either (line \(named))"
      : "; \(others.count) more rows have no \(noun) either (lines \(named))"
  }

  /// A text with every number and every word as one sign: what is alike in the same mistake.
  private static func form(of text: String) -> [UInt8] {
    var form: [UInt8] = []
    for byte in text.utf8.prefix(64) {
      let isWord = (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
      let sign = byte &- UInt8(ascii: "0") < 10 ? UInt8(ascii: "9") : isWord ? UInt8(ascii: "a") : byte
      if form.last != sign { form.append(sign) }
    }
    return form
  }
}
