/// Fills metrics' results from the CSV files that they name.
struct CSVResults {
  private let sources: [String: Source]
  /// What commands printed, by their names; nil: they may not run.
  private let outputs: [String: Source]?
  private let commands: [String]
  private var tables: [String: CSVTable?] = [:]
  private var indexes: [String: [[String]: [Int]]] = [:]
  var findings: [Finding] = []

  /// - Parameters:
  ///   - sources: every file of the content folder, by path.
  ///   - outputs: what commands printed, by their names; nil: they may not run.
  ///   - commands: the names of the commands that there are.
  init(sources: [String: Source], outputs: [String: Source]?, commands: [String]) {
    self.sources = sources
    self.outputs = outputs
    self.commands = commands
  }

  /// The results that a mapping selects, by month, ascending; several rows of a month are rolled up by `aggregate`.
  mutating func results(_ mapping: CSVMapping, aggregate: Metric.Aggregate) -> [MonthResult] {
    guard let file = mapping.file ?? output(mapping.command), let table = table(file, mapping.encoding)
    else { return [] }
    // A column that is not named at all has its finding already.
    guard let month = mapping.month, let actual = mapping.actual,
      let monthColumn = column(month.name, in: table, file, at: month.span),
      let actualColumn = column(actual.name, in: table, file, at: actual.span)
    else { return [] }
    guard let rows = rows(of: table, file, mapping.filter) else { return [] }
    let noteColumn = mapping.note.flatMap { column($0.name, in: table, file, at: $0.span) }
    var byMonth: [Month: [(value: Quantity, row: Int)]] = [:]
    var months = MonthColumn(table: table, column: monthColumn)
    var noNumbers = CellFaults()
    for row in rows {
      guard let month = months.month(row) else { continue }
      let cell = table.cell(row, actualColumn)
      let text = trimmed(table.text(cell))
      if text.isEmpty { continue }
      switch Self.quantity(text) {
      case .success(let value): byMonth[month, default: []].append((value, row))
      case .failure: noNumbers.add(cell, text)
      }
    }
    findings += months.findings
    findings += noNumbers.findings(in: table, noun: "number") { text, others, span in
      Finding(
        .badNumber, "'\(text.shortened)' is not a number\(others)", at: span,
        help: Self.fault(of: text)?.remedy(for: text, absent: "leave the cell empty"))
    }
    return byMonth.sorted { $0.key < $1.key }.map { month, values in
      var result = MonthResult()
      result.month = month
      result.actual = rolled(values.map(\.value), aggregate)
      result.span = table.span(table.cell(values[values.count - 1].row, actualColumn))
      if let noteColumn {
        let cells = values.map { table.cell($0.row, noteColumn) }
        for cell in cells { checkCharacters(of: cell, in: table) }
        let notes = cells.map { trimmed(table.text($0)) }.filter { !$0.isEmpty }
        if !notes.isEmpty { result.note = joined(notes, at: result.span) }
      }
      return result
    }
  }

  private static func quantity(_ text: String) -> Result<Quantity, Quantity.Fault> {
    text.withUTF8Pointer { bytes in
      do throws(Quantity.Fault) { return .success(try Quantity.read(bytes, allowsExponent: true)) } catch {
        return .failure(error)
      }
    }
  }

  private static func fault(of text: String) -> Quantity.Fault? {
    if case .failure(let fault) = quantity(text) { fault } else { nil }
  }

  private func rolled(_ values: [Quantity], _ aggregate: Metric.Aggregate) -> Quantity {
    let numbers = values.map(\.value)
    let isPercent = values.contains(where: \.isPercent)
    switch aggregate {
    case .sum, .ratio: return Quantity(compensatedSum(numbers), isPercent: isPercent)
    case .mean: return Quantity(compensatedSum(numbers) / Double(numbers.count), isPercent: isPercent)
    case .last: return Quantity(numbers[numbers.count - 1], isPercent: isPercent)
    }
  }

  /// What a command printed, as a file.
  private mutating func output(_ command: CSVMapping.Command?) -> CSVMapping.File? {
    guard let command else { return nil }
    guard commands.contains(command.name) else {
      findings.append(
        Finding(
          .unknownReference, "no command '\(command.name.shortened)'", at: command.span,
          help: didYouMean(command.name, commands)
            ?? "commands are written in openbook.yaml: commands: {\(command.name): [program, argument]}"))
      return nil
    }
    guard outputs != nil else {
      findings.append(
        Finding(
          .commandNotAllowed, "the command '\(command.name)' was not run", at: command.span,
          help: "look at what it runs in openbook.yaml, then build with --allow-commands"))
      return nil
    }
    return CSVMapping.File(path: Self.outputPath(command.name), span: command.span)
  }

  /// What stands for a path where a command printed a table.
  static func outputPath(_ command: String) -> String { "output of \(command)" }

  mutating func table(_ file: CSVMapping.File, _ encoding: CSVMapping.Encoding) -> CSVTable? {
    let key = "\(file.path)\n\(encoding.rawValue)"
    if let known = tables[key] { return known }
    guard let source = sources[file.path] ?? outputs?[file.path] else {
      // A command that failed has its finding.
      guard outputs == nil || !commands.contains(where: { Self.outputPath($0) == file.path }) else { return nil }
      findings.append(
        Finding(
          .missingFile, "no file '\(file.path.shortened)' in the content folder", at: file.span,
          help: didYouMean(file.path, sources.keys.filter { $0.hasSuffix(".csv") }.sorted())
            ?? "paths are relative to the content folder: data/crm.csv"))
      return nil
    }
    let (table, found) = CSVTable.read(source, encoding: encoding)
    findings.append(contentsOf: found)
    tables[key] = .some(table)
    return table
  }

  mutating func column(_ name: String, in table: CSVTable, _ file: CSVMapping.File, at span: Span) -> Int? {
    if let index = table.header.firstIndex(of: name) {
      guard let other = table.header[(index + 1)...].firstIndex(of: name) else { return index }
      findings.append(
        Finding(
          .csvSyntax, "two columns are named '\(name.shortened)'", at: table.span(table.headerCells[other]),
          help: "rename one of them: which one is meant cannot be told"))
      return nil
    }
    findings.append(
      Finding(
        .unknownColumn, "no column '\(name.shortened)' in '\(file.path.shortened)'", at: span,
        help: didYouMean(name, table.header)
          ?? "its columns are: \(table.header.prefix(12).map(\.shortened).joined(separator: ", "))"))
    return nil
  }

  /// The rows that a filter selects; nil where it names a column that is not there.
  mutating func rows(of table: CSVTable, _ file: CSVMapping.File, _ filter: [Entry<String, String>]) -> [Int]? {
    var columns: [Int] = []
    for entry in filter {
      guard let found = column(entry.key, in: table, file, at: entry.span) else { return nil }
      columns.append(found)
    }
    let rows = rows(of: table, file, columns: columns, values: filter.map(\.value))
    if rows.isEmpty {
      findings.append(
        Finding(
          .noRows, "no row of '\(file.path)' is selected", at: file.span,
          help: "check 'where' against the file; values are compared letter by letter"))
    }
    return rows
  }

  /// The rows whose cells have the values; one index a file and set of columns serves all metrics that share them.
  private mutating func rows(of table: CSVTable, _ file: CSVMapping.File, columns: [Int], values: [String]) -> [Int] {
    guard !columns.isEmpty else { return Array(0..<table.rowCount) }
    let key = "\(file.path)\n\(columns)\n\(table.isLatin1)"
    if indexes[key] == nil {
      var index: [[String]: [Int]] = [:]
      for row in 0..<table.rowCount {
        index[columns.map { trimmed(table.text(table.cell(row, $0))) }, default: []].append(row)
      }
      indexes[key] = index
    }
    return indexes[key]?[values] ?? []
  }
}
