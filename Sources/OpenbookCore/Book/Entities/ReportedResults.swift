/// A metric's results: by month in its own file, or in a CSV.
enum Results: Sendable {
  case months([MonthResult])
  case csv(CSVMapping)
}

/// Where in a CSV a metric's results stand.
struct CSVMapping: Sendable {
  /// The CSV's path within the content folder, and where it is named.
  struct File: Sendable {
    let path: String
    let span: Span
  }

  /// A column by its name in the header, and where it is named.
  struct Column: Sendable {
    let name: String
    let span: Span
  }

  /// A command by its name in `openbook.yaml`, and where it is named.
  struct Command: Sendable {
    let name: String
    let span: Span
  }

  var file: File?
  var command: Command?
  var month: Column?
  var actual: Column?
  var note: Column?
  var filter: [Entry<String, String>] = []
  var encoding = Encoding.utf8

  enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case latin1 = "latin-1"
  }
}

extension Shape where Value == Results {
  static let results = Shape(.either([months.form, mapping.form])) { node, reading in
    guard node.kind == .mapping else {
      reading.noMapping(node, expected: "a mapping by months, or one with 'csv'")
      return nil
    }
    var isMapping = false
    node.forEachEntry { key, _ in
      if key.withText({ $0.elementsEqual("csv".utf8) || $0.elementsEqual("command".utf8) }) { isMapping = true }
    }
    return isMapping ? mapping.read(node, &reading) : months.read(node, &reading)
  }

  private static let months = Shape<[MonthResult]>.monthResults.map(Results.months)

  private static let mapping = Schema<CSVMapping>(
    noun: "results from a CSV", blank: { CSVMapping() },
    fields: [
      Field("csv", \.file, .csvPath, "The file's path within the content folder"),
      Field(
        "command", \.command, .command,
        "Instead of csv: a command of openbook.yaml that prints a CSV; it runs only with --allow-commands"),
      Field("month", \.month, .csvColumn, required: true, "The column of the month: 2026-10, or a date"),
      Field("actual", \.actual, .csvColumn, required: true, "The column of the value"),
      Field("note", \.note, .csvColumn, "The column of the note"),
      Field("where", \.filter, .map(.text, .text), "Which rows count: a column and its value"),
      Field("encoding", \.encoding, .word, default: "utf-8", "The file's encoding"),
    ]
  ).shape.map(Results.csv)
}

extension Shape where Value == [MonthResult] {
  /// Read straight into the list that is kept: a folder has tens of thousands of results.
  static let monthResults = Shape(.map(key: Shape<Month>.month.form, value: Shape<MonthResult>.result.form)) {
    node, reading in
    guard node.kind == .mapping else {
      reading.noMapping(node, expected: "a mapping by months such as {2026-10: 3}")
      return nil
    }
    var months: [MonthResult] = []
    months.reserveCapacity(node.entryBound)
    var isSorted = true
    let (readMonth, readResult) = (Shape<Month>.month.read, Shape<MonthResult>.result.read)
    node.forEachEntry { key, value in
      guard let month = readMonth(key, &reading), var result = readResult(value, &reading) else { return }
      result.month = month
      if result.hasRestatements { reading.checkRestatements(result.restatements, of: month, at: value.span) }
      if let last = months.last?.month, last >= month { isSorted = false }
      months.append(result)
    }
    if !isSorted { months.sort { $0.month < $1.month } }
    return months
  }
}

extension Shape where Value == CSVMapping.Command {
  /// A command by its name.
  fileprivate static let command = Shape(Shape<String>.identifier.form) { node, reading in
    Shape<String>.identifier.read(node, &reading).map { CSVMapping.Command(name: $0, span: node.span) }
  }
}

extension Shape where Value == CSVMapping.File {
  /// The path of a CSV within the content folder.
  static let csvPath = Shape(.text) { node, reading in
    Shape<String>.text.read(node, &reading).map { CSVMapping.File(path: $0, span: node.span) }
  }
}

extension Shape where Value == CSVMapping.Column {
  /// A column by its name in the header.
  static let csvColumn = Shape(.text) { node, reading in
    Shape<String>.text.read(node, &reading).map { CSVMapping.Column(name: $0, span: node.span) }
  }
}
