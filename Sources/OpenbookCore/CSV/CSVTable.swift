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
      headerOnly.cells.append(contentsOf: row)
    }
    return (scanner.fault == nil ? headerOnly : nil, scanner.fault.map { [$0] } ?? [])
  }
}

/// Cuts a CSV file into rows of cells.
private struct CSVScanner {
  let source: Source
  private let separator: UInt8
  private var index: Int
  private(set) var fault: Finding?

  init(source: Source) {
    self.source = source
    index = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Self.separator(source.bytes[index...])
  }

  /// The most frequent candidate of the header outside quotation marks.
  private static func separator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [(byte: UInt8, count: Int)] = [(UInt8(ascii: ","), 0), (UInt8(ascii: ";"), 0), (UInt8(ascii: "\t"), 0)]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if let index = counts.firstIndex(where: { $0.byte == byte }) { counts[index].count += 1 }
    }
    return counts.max { $0.count < $1.count }?.byte ?? UInt8(ascii: ",")
  }

  /// The next row; nil at the end or at a fault.
  mutating func row() -> [CSVTable.Cell]? {
    guard fault == nil, index < source.bytes.count else { return nil }
    var row: [CSVTable.Cell] = []
    while true {
      row.append(cell())
      guard fault == nil else { return nil }
      guard index < source.bytes.count, source.bytes[index] == separator else { break }
      index += 1
    }
    if index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\n") { index += 1 }
    return row
  }

  private mutating func cell() -> CSVTable.Cell {
    source.bytes.withUnsafeBufferPointer { bytes in
      let start = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        while index < bytes.count, bytes[index] != separator, bytes[index] != UInt8(ascii: "\n"),
          bytes[index] != UInt8(ascii: "\r")
        {
          index += 1
        }
        return CSVTable.Cell(start: UInt32(start), end: UInt32(index), hasEscapes: false)
      }
      index += 1
      var hasEscapes = false
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") {
          guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else { break }
          hasEscapes = true
          index += 1
        }
        index += 1
      }
      let end = index
      if index < bytes.count { index += 1 }
      let isEnd =
        index >= bytes.count || bytes[index] == separator || bytes[index] == UInt8(ascii: "\n")
        || bytes[index] == UInt8(ascii: "\r")
      if end >= bytes.count || !isEnd {
        fault = Finding(
          .csvSyntax, end >= bytes.count ? "a quotation that does not end" : "text after a closing quotation mark",
          at: Span(source: source.id, start..<min(start + 1, bytes.count)),
          help: "write a quotation mark inside a quoted cell twice")
      }
      return CSVTable.Cell(start: UInt32(start + 1), end: UInt32(max(end, start + 1)), hasEscapes: hasEscapes)
    }
  }
}
