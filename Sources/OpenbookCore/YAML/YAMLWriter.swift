/// Writes values as the text of an edit; tabs are never written, and text takes one line.
struct YAMLWriter: Sendable {
  /// What ends a line of this file.
  let lineEnd: String

  /// A value on one line: a collection in brackets.
  func inline(_ value: YAMLValue, isInFlow: Bool, like quoting: YAMLQuoting? = nil) -> String {
    let scalars = YAMLScalarWriter(isInFlow: true)
    switch value {
    case .scalar(let text): return YAMLScalarWriter(isInFlow: isInFlow).value(text, like: quoting)
    case .sequence(let items): return "[" + items.map { inline($0, isInFlow: true) }.joined(separator: ", ") + "]"
    case .mapping(let entries):
      let written = entries.map { scalars.key($0.key) + ": " + inline($0.value, isInFlow: true) }
      return "{" + written.joined(separator: ", ") + "}"
    }
  }

  /// A collection that is not empty on lines of its own, from the start of its first entry at a column; what is within
  /// its entries stands on one line.
  func block(_ value: YAMLValue, column: Int) -> String {
    let scalars = YAMLScalarWriter(isInFlow: false)
    switch value {
    case .scalar: return inline(value, isInFlow: false)
    case .sequence(let items): return lines(items.map { "- " + inline($0, isInFlow: false) }, column: column)
    case .mapping(let entries):
      return lines(entries.map { scalars.key($0.key) + ": " + inline($0.value, isInFlow: false) }, column: column)
    }
  }

  /// Lines of which all but the first are indented.
  private func lines(_ lines: [String], column: Int) -> String { lines.joined(separator: newLine(column)) }

  /// A line end and the indentation of the next line.
  func newLine(_ column: Int) -> String { lineEnd + String(repeating: " ", count: column) }
}
