/// Notes, which are shown as they stand.
extension CSVResults {
  /// The notes of a month's rows as one; none, with a finding, where that is longer than any text may be.
  mutating func joined(_ notes: [String], at span: Span) -> String? {
    let length = notes.reduce(notes.count) { $0 + $1.utf8.count }
    if length <= CSVTable.textCap { return notes.joined(separator: " ") }
    findings.append(.capExceeded("notes of one month of \(length) bytes", CSVTable.textCap, at: span))
    return nil
  }

  /// A line end in a note may be any of the usual ones.
  mutating func checkCharacters(of cell: CSVTable.Cell, in table: CSVTable) {
    for scalar in table.text(cell).unicodeScalars where scalar.value >= 0x7F || scalar.value < 0x20 {
      guard scalar.value != 0x0D, let name = forbiddenName(scalar) else { continue }
      let help =
        table.isLatin1 && scalar.value >= 0x80
        ? "save the file as UTF-8: it may be Windows-1252, which differs from Latin-1" : "remove it"
      findings.append(Finding(.forbiddenCharacter, "a note with \(name)", at: table.span(cell), help: help))
      return
    }
  }
}
