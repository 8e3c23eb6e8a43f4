/// A CSV file read into cells that know their place (RFC 4180, with `;` or tab as the separator where the header has it).
///
/// Ours and not a library's: it is pure, keeps the place of every cell for findings, and makes no String for cells
/// that no metric asks for.
struct CSVTable: Sendable {
  /// The bytes of one cell, quotation marks apart.
  struct Cell: Sendable {
    let start: UInt32
    let end: UInt32
    /// Whether a doubled quotation mark stands inside.
    let hasEscapes: Bool
  }

  let source: Source
  let isLatin1: Bool
  /// The names of the columns.
  let header: [String]
  /// Where they stand.
  private(set) var headerCells: [Cell] = []
  /// Row after row, `header.count` cells each.
  private(set) var cells: [Cell] = []

  var rowCount: Int { header.isEmpty ? 0 : cells.count / header.count }

  func cell(_ row: Int, _ column: Int) -> Cell { cells[row * header.count + column] }

  func span(_ cell: Cell) -> Span { Span(source: source.id, start: cell.start, end: cell.end) }

  func text(_ cell: Cell) -> String {
    let bytes = source.bytes[Int(cell.start)..<Int(cell.end)]
    if isLatin1 {
      return String(String.UnicodeScalarView(unescaped(bytes, cell).map { Unicode.Scalar($0) }))
    }
    return String(decoding: cell.hasEscapes ? unescaped(bytes, cell)[...] : bytes, as: UTF8.self)
  }

  private func unescaped(_ bytes: ArraySlice<UInt8>, _ cell: Cell) -> [UInt8] {
    guard cell.hasEscapes else { return Array(bytes) }
    var plain: [UInt8] = []
    var wasQuote = false
    for byte in bytes {
      if byte == UInt8(ascii: "\""), wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = byte == UInt8(ascii: "\"")
      plain.append(byte)
    }
    return plain
  }
}

extension CSVTable {
  /// The most columns that a file may have.
  static let columnCap = 1000
  /// The most cells, those of the header apart: columns times rows.
  static let cellCap = 2_000_000
  /// The most bytes of one cell.
  static let textCap = 1 << 20

  /// Reads a file; no table where its form is at fault.
  static func read(_ source: Source, encoding: CSVMapping.Encoding) -> (table: CSVTable?, findings: [Finding]) {
    if encoding == .utf8, let fault = source.encodingFinding() { return (nil, [fault]) }
    var scanner = CSVScanner(source: source)
    guard let first = scanner.row() else {
      let place = Span(source: source.id, start: 0, end: 0)
      return (nil, [scanner.fault ?? Finding(.csvSyntax, "a CSV file without a header row", at: place)])
    }
    var headerOnly = CSVTable(source: source, isLatin1: encoding == .latin1, header: [])
    let names = first.map { trimmed(headerOnly.text($0)) }
    guard names.count <= columnCap else {
      return (
        nil, [Finding(.capExceeded, "\(names.count) columns, more than \(columnCap)", at: headerOnly.span(first[0]))]
      )
    }
    headerOnly = CSVTable(source: source, isLatin1: encoding == .latin1, header: names)
    headerOnly.headerCells = first
    while let row = scanner.row() {
      if row.count == 1, row[0].start == row[0].end { continue }
      guard row.count == names.count else {
        let span = Span(source: source.id, start: row[0].start, end: row[row.count - 1].end)
        return (
          nil,
          [
            Finding(
              .csvSyntax, "a row of \(row.count) cells under a header of \(names.count)", at: span,
              help: "put cells that hold a separator or a line end in quotation marks")
          ]
        )
      }
      guard headerOnly.cells.count + row.count <= cellCap else {
        return (nil, [.capExceeded("too many cells", cellCap, at: headerOnly.span(row[0]))])
      }
      headerOnly.cells.append(contentsOf: row)
    }
    return (scanner.fault == nil ? headerOnly : nil, scanner.fault.map { [$0] } ?? [])
  }
}
