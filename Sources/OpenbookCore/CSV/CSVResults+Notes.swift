/// Notes, which are shown as they stand.
extension CSVResults {
  /// The notes of a month's rows as one; none, with a finding, where that is longer than any text may be.
  mutating func joined(_ notes: [String], at span: Span) -> String? {
    let length = notes.reduce(notes.count) { $0 + $1.utf8.count }
    if length <= CSVTable.textCap { return notes.joined(separator: " ") }
    findings.append(.capExceeded("notes of one month of \(length) bytes", CSVTable.textCap, at: span))
    return nil
  }
}
