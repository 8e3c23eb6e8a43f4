@testable import OpenbookCore

/// How the CSV reader takes a file.
enum CSVCheck {
  /// What is wrong; nil if there is a table that means the same when it is written out in full, and results and leads
  /// that fit it, or a finding.
  static func fault(_ bytes: [UInt8]) -> String? {
    let source = Source(id: SourceID(0), path: "data/a.csv", bytes: bytes)
    for encoding in CSVMapping.Encoding.allCases {
      let (table, findings) = CSVTable.read(source, encoding: encoding)
      if let fault = findingFault(findings, in: [source]) { return fault }
      guard let table else {
        if findings.isEmpty { return "neither a table nor a finding" }
        continue
      }
      if let fault = tableFault(table) ?? resultsFault(table, encoding) ?? leadsFault(table, encoding) {
        return "\(encoding): \(fault)"
      }
    }
    return nil
  }

  private static func tableFault(_ table: CSVTable) -> String? {
    guard !table.header.isEmpty, table.cells.count == table.rowCount * table.header.count else { return "ragged rows" }
    let rows = self.rows(of: table)
    let lines = ([table.header] + rows).map { row in row.map(quoted).joined(separator: [UInt8(ascii: ",")]) + [10] }
    let written = Source(id: SourceID(0), path: "b.csv", bytes: Array(lines.joined()))
    guard let again = CSVTable.read(written, encoding: .utf8).table else {
      // A NUL byte is a character of Latin-1, and of no UTF-8 file.
      return table.isLatin1 && written.bytes.contains(0) ? nil : "refused when written out: \(rows)"
    }
    guard again.header == table.header, self.rows(of: again) == rows else {
      return "read as \(rows), and as \(self.rows(of: again)) when written out"
    }
    return nil
  }

  /// By bytes: a quotation mark before a combining mark is one character with it.
  private static func quoted(_ text: String) -> [UInt8] {
    let mark = UInt8(ascii: "\"")
    return [mark] + text.utf8.flatMap { $0 == mark ? [mark, mark] : [$0] } + [mark]
  }

  private static func rows(of table: CSVTable) -> [[String]] {
    (0..<table.rowCount).map { row in table.header.indices.map { table.text(table.cell(row, $0)) } }
  }

  /// Leads are in some order of months, no more of them go on than entered, and none before.
  private static func leadsFault(_ table: CSVTable, _ encoding: CSVMapping.Encoding) -> String? {
    let place = Span(source: SourceID(0), 0..<0)
    let columns = table.header.prefix(3).map { CSVMapping.Column(name: $0, span: place) }
    var mapping = CohortMapping()
    mapping.file = CSVMapping.File(path: "data/a.csv", span: place)
    mapping.encoding = encoding
    mapping.entered = columns.first
    mapping.reached = columns.dropFirst().enumerated().map { index, column in
      Entry(key: Reference<Metric>(id: ID("m\(index)"), span: place), value: column, span: place)
    }
    var reader = CSVResults(sources: ["data/a.csv": table.source], outputs: nil, commands: [])
    let cohorts = reader.leads(mapping).cohorts
    if let fault = findingFault(reader.findings, in: [table.source]) { return fault }
    guard zip(cohorts, cohorts.dropFirst()).allSatisfy({ $0.month < $1.month }) else { return "cohorts out of order" }
    let isSound = cohorts.allSatisfy { cohort in
      cohort.entered > 0
        && cohort.reached.allSatisfy { stage in
          stage.reduce(0) { $0 + $1.count } <= cohort.entered && stage.allSatisfy { $0.month >= cohort.month }
        }
    }
    return isSound ? nil : "more leads than entered, or sooner"
  }

  private static func resultsFault(_ table: CSVTable, _ encoding: CSVMapping.Encoding) -> String? {
    let place = Span(source: SourceID(0), 0..<0)
    func column(_ index: Int) -> CSVMapping.Column {
      CSVMapping.Column(name: table.header[min(index, table.header.count - 1)], span: place)
    }
    var mapping = CSVMapping()
    mapping.file = CSVMapping.File(path: "data/a.csv", span: place)
    mapping.encoding = encoding
    mapping.month = column(0)
    mapping.actual = column(1)
    mapping.note = column(2)
    if table.header.count > 3, table.rowCount > 0 {
      let value = trimmed(table.text(table.cell(0, 3)))
      mapping.filter = [Entry(key: table.header[3], value: value, span: place)]
    }
    // One way to roll up an input, by its length.
    let aggregates = Metric.Aggregate.allCases
    var reader = CSVResults(sources: ["data/a.csv": table.source], outputs: nil, commands: [])
    let results = reader.results(mapping, aggregate: aggregates[table.source.bytes.count % aggregates.count])
    if let fault = findingFault(reader.findings, in: [table.source]) { return fault }
    guard zip(results, results.dropFirst()).allSatisfy({ $0.month < $1.month }) else { return "months out of order" }
    return results.allSatisfy { $0.actual?.value.isFinite ?? true } ? nil : "a result that is no number"
  }
}
