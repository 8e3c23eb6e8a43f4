extension Metric {
  /// The table of fields.
  static let schema = Schema<Metric>(
    noun: Kind.metric.noun, blank: { Metric() },
    fields: [
      Field("name", \.name, .text, required: true, "What it is called"),
      Field("definition", \.definition, .prose(inline: true), "What exactly is measured, in Markdown"),
      Field("unit", \.unit, .text, "A currency code, %, count, days, hours, score, or any word"),
      Field("direction", \.direction, .word, "Which way is better"),
      Field("aggregate", \.statedAggregate, .word, "How months add up; ratio comes with a formula"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that answers for it"),
      Field("factor", \.factor, .reference(to: Factor.self), "The critical success factor that it measures"),
      Field("source", \.source, .text, "Where its figures come from"),
      Field("decimals", \.decimals, .integer(0...6), "How many decimals it is written with"),
      Field("tolerance", \.tolerance, .tolerance, "How far a result may miss its target and still be near"),
      Field("spread", \.spread, .spread, "How a year's sum falls on its twelve months"),
      Field("target", \.targets, .targets, "What it must reach, by year, quarter or month"),
      Field("results", \.reported, .results, "What was reported, by month, or the CSV that holds it"),
      Field("formula", \.formula, .formula, "How it is computed from other metrics"),
      Field("part-of", \.partOf, .reference(to: Metric.self, derives: true), "The metric of which it is a part"),
      Field("parts", \.parts, .word, "complete: its parts must add up to it"),
      Field("changed", \.changes, .list(changeSchema.shape), "What was changed in its definition or target, and why"),
    ] + commonFields)

  private static let changeSchema = Schema<Change>(
    noun: "a change", blank: { Change() },
    fields: [
      Field("date", \.date, .date, required: true, "The day of the change"),
      Field("field", \.field, .text, required: true, "The field that was changed"),
      Field("from", \.from, .text, "What it was before"),
      Field("why", \.why, .text, required: true, "Its reason"),
    ])
}

extension Metric {
  /// The results as the file states them.
  var reported: Results? {
    get { csv.map(Results.csv) ?? .months(results) }
    set {
      switch newValue {
      case .months(let months):
        results = months
        hasRestrictedWords = months.contains { $0.audience != nil }
      case .csv(let mapping): csv = mapping
      case nil: break
      }
    }
  }
}

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

  var file: File?
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
      reading.wrongType(node, expected: "a mapping by months, or one with 'csv'")
      return nil
    }
    var isMapping = false
    node.forEachEntry { key, _ in if key.withText({ $0.elementsEqual("csv".utf8) }) { isMapping = true } }
    return isMapping ? mapping.read(node, &reading) : months.read(node, &reading)
  }

  /// Read straight into the list that is kept: a folder has tens of thousands of results.
  private static let months = Shape(.map(key: Shape<Month>.month.form, value: Shape<MonthResult>.result.form)) {
    node, reading in
    var months: [MonthResult] = []
    months.reserveCapacity(node.entryBound)
    var isSorted = true
    let (readMonth, readResult) = (Shape<Month>.month.read, Shape<MonthResult>.result.read)
    node.forEachEntry { key, value in
      guard let month = readMonth(key, &reading), var result = readResult(value, &reading) else { return }
      result.month = month
      if let last = months.last?.month, last >= month { isSorted = false }
      months.append(result)
    }
    if !isSorted { months.sort { $0.month < $1.month } }
    return Results.months(months)
  }

  private static let mapping = Schema<CSVMapping>(
    noun: "results from a CSV", blank: { CSVMapping() },
    fields: [
      Field("csv", \.file, .csvPath, required: true, "The file's path within the content folder"),
      Field("month", \.month, .csvColumn, required: true, "The column of the month: 2026-10, or a date"),
      Field("actual", \.actual, .csvColumn, required: true, "The column of the value"),
      Field("note", \.note, .csvColumn, "The column of the note"),
      Field("where", \.filter, .map(.text, .text), "Which rows count: a column and its value"),
      Field("encoding", \.encoding, .word, "The file's encoding, utf-8 without it"),
    ]
  ).shape.map(Results.csv)
}

extension Shape where Value == CSVMapping.File {
  fileprivate static let csvPath = Shape(.text) { node, reading in
    Shape<String>.text.read(node, &reading).map { CSVMapping.File(path: $0, span: node.span) }
  }
}

extension Shape where Value == MonthResult {
  /// A number, or a mapping with the number and what belongs to it.
  static let result = Shape(.either([.number, resultSchema.form])) { node, reading in
    guard node.kind != .mapping else {
      guard var result = resultSchema.read(node, &reading) else { return nil }
      result.span = node.span
      if result.actual == nil, result.missing == nil {
        reading.add(
          .missingField, "a result needs 'actual', or 'missing' with the reason", at: node.span,
          help: "write {actual: 4.2M} or {missing: Why it cannot be reported}")
      } else if result.actual != nil, result.missing != nil {
        reading.add(
          .wrongType, "a result with both 'actual' and 'missing'", at: node.span,
          help: "keep 'actual', or 'missing' with the reason")
      }
      return result
    }
    guard !node.isEmpty else {
      reading.add(
        .missingValue, "a month without a value", at: node.span,
        help: "write the number, {missing: why}, or remove the line")
      return nil
    }
    guard let quantity = Shape<Quantity>.number.read(node, &reading) else { return nil }
    var result = MonthResult()
    result.actual = quantity
    result.span = node.span
    return result
  }

  private static let resultSchema = Schema<MonthResult>(
    noun: "a result", blank: { MonthResult() },
    fields: [
      Field("actual", \.actual, .number, "The reported value"),
      Field("note", \.note, .text, "What a reader should know about it"),
      Field("missing", \.missing, .text, "Why it is not reported"),
      Field(
        "restated", \.restatements,
        .either(.list(restatementSchema.shape), orSingle: restatementSchema.shape.map { [$0] }),
        "The value it replaced, when and why; a list when more than once"),
      Field("audience", \.audience, .audience, "Who may read its words; its figure follows the metric"),
    ])

  private static let restatementSchema = Schema<MonthResult.Restatement>(
    noun: "a restatement", blank: { MonthResult.Restatement() },
    fields: [
      Field("from", \.from, .number, required: true, "The value before"),
      Field("date", \.date, .date, required: true, "The day of the restatement"),
      Field("why", \.why, .text, required: true, "Its reason"),
    ])
}

extension Shape where Value == CSVMapping.Column {
  fileprivate static let csvColumn = Shape(.text) { node, reading in
    Shape<String>.text.read(node, &reading).map { CSVMapping.Column(name: $0, span: node.span) }
  }
}
