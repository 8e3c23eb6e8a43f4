/// Cuts a CSV file into rows of cells.
struct CSVScanner {
  let source: Source
  private let separator: UInt8
  private var index: Int
  private(set) var fault: Finding?

  /// A scanner of a whole file.
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
      check(row)
      guard fault == nil else { return nil }
      guard index < source.bytes.count, source.bytes[index] == separator else { break }
      index += 1
    }
    if index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\r") { index += 1 }
    if index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\n") { index += 1 }
    return row
  }

  /// Refuses what no export holds before it takes up memory.
  private mutating func check(_ row: [CSVTable.Cell]) {
    let place = Span(source: source.id, start: row[row.count - 1].start, end: row[row.count - 1].end)
    if place.range.count > CSVTable.textCap {
      fault = fault ?? .capExceeded("a cell of \(place.range.count) bytes", CSVTable.textCap, at: place)
    } else if row.count > CSVTable.columnCap * 16 {
      fault = fault ?? .capExceeded("too many columns", CSVTable.columnCap, at: place)
    }
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
          help: "\(end >= bytes.count ? "close it, or " : "")write a quotation mark inside a quoted cell twice")
      }
      return CSVTable.Cell(start: UInt32(start + 1), end: UInt32(max(end, start + 1)), hasEscapes: hasEscapes)
    }
  }
}
