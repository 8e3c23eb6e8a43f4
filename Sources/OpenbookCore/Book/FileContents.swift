/// What one file of the content folder holds, read by itself: the bind step's unit of parallel work.
///
/// A class, immutable, and the value in a box: thousands of them are handed from thread to thread and list to list.
public final class FileContents: Sendable {
  indirect enum Value: Sendable {
    case organisation(Organisation)
    case strategy(Strategy)
    case factor(Factor)
    case metric(Metric)
    case month(MonthReport)
  }

  let source: Source
  let value: Value?
  let findings: [Finding]
  let mentions: [Mention]

  private init(source: Source, value: Value?, findings: [Finding], mentions: [Mention]) {
    self.source = source
    self.value = value
    self.findings = findings
    self.mentions = mentions
  }
}

extension FileContents {
  /// Reads a file by the table of fields of its kind; files of no kind give nothing.
  ///
  /// - Parameters:
  ///   - configuration: what `openbook.yaml` says; audiences are checked against it.
  ///   - markdown: the Markdown parser.
  public static func read(
    _ source: Source, configuration: Configuration, markdown: @escaping MarkdownReader
  ) -> FileContents? {
    guard case .kind(let kind) = source.role, kind != .config else { return nil }
    var reading = Reading(
      source, audiences: configuration.audiences, markdown: markdown,
      allowsRawHTML: configuration.markdown.allowsRawHTML)
    let value = read(kind, source, &reading)
    return FileContents(source: source, value: value, findings: reading.findings, mentions: reading.mentions)
  }

  private static func read(_ kind: Kind, _ source: Source, _ reading: inout Reading) -> Value? {
    var yaml: Range<Int>?
    var body = 0..<0
    if kind.isDocument {
      let parts = FrontMatter.read(source)
      reading.add(parts.findings)
      yaml = parts.yaml ?? 0..<0
      body = parts.body
      guard parts.findings.isEmpty else { return nil }
      if let fault = source.encodingFinding(in: body) {
        reading.add([fault])
        body = body.upperBound..<body.upperBound
      }
      reading.add(source.forbiddenCharacter(in: body, .forbiddenCharacter, endsLinesWithCR: true).map { [$0] } ?? [])
      // Only a commentary needs none: its file's name says which month it is.
      if parts.yaml == nil, kind != .month {
        reading.add(
          .missingField, "\(kind.noun) without front matter", at: Span(source: source.id, 0..<0),
          help: "begin the file with three lines: '---', 'title: …' and '---'")
        return nil
      }
    }
    let (document, faults) = YAMLDocument.read(source, range: yaml)
    reading.add(faults)
    guard let root = document?.root else { return nil }
    let id = entityID(source, kind, &reading)
    switch kind {
    case .config: return nil
    case .organisation:
      // An empty file is an organisation of nobody.
      guard !root.isEmpty else { return .organisation(Organisation()) }
      return Organisation.schema.read(root, &reading).map(Value.organisation)
    case .strategy:
      guard var strategy = Strategy.schema.read(root, &reading) else { return nil }
      (strategy.id, strategy.path, strategy.body) = (ID(id), source.path, reading.prose(body: body))
      return .strategy(strategy)
    case .factor:
      guard var factor = Factor.schema.read(root, &reading) else { return nil }
      (factor.id, factor.path, factor.body) = (ID(id), source.path, reading.prose(body: body))
      return .factor(factor)
    case .metric:
      guard var metric = Metric.schema.read(root, &reading) else { return nil }
      (metric.id, metric.path) = (ID(id), source.path)
      metric.check(root, &reading)
      metric.checkPercent(root, &reading)
      return .metric(metric)
    case .month:
      // Front matter may be left out: the file's name says which month it is.
      var report = root.isEmpty ? MonthReport() : MonthReport.schema.read(root, &reading)
      guard let month = Month(id) else { return nil }
      report?.id = ID(id)
      report?.path = source.path
      report?.month = month
      report?.body = reading.prose(body: body)
      return report.map(Value.month)
    }
  }

  /// The id that a file's name gives, checked.
  private static func entityID(_ source: Source, _ kind: Kind, _ reading: inout Reading) -> String {
    guard kind.folder != nil else { return "" }
    let id = ContentPath.stem(source.path)
    let name = Finding.Place.path(source.path)
    if kind == .month {
      if Month(id) == nil {
        reading.add([
          Finding(
            rule: Rule.badMonth.id, severity: Rule.badMonth.severity, message: "'\(id.shortened)' is not a month",
            place: name, help: "a commentary's file is named after its month: results/2026-10.md")
        ])
      }
    } else if !isID(id.utf8) || Formula.reserved.contains(id) {
      let why = Formula.reserved.contains(id) ? "a function's name" : "not an id"
      reading.add([
        Finding(
          rule: Rule.malformedID.id, severity: Rule.malformedID.severity, message: "'\(id.shortened)' is \(why)",
          place: name, help: "name the file with lower case letters, digits and hyphens, a letter first")
      ])
    }
    return id
  }
}

extension Metric {
  /// Fields that exclude or need each other.
  fileprivate func check(_ root: YAMLNode, _ reading: inout Reading) {
    let key = { (name: String) in root.child(name)?.key.span ?? root.span }
    if formula != nil, root.child("results") != nil {
      reading.add(
        .conflictingFields, "a metric with both 'formula' and 'results'", at: key("results"),
        help: "remove 'results': they are computed; or remove 'formula'")
    }
    if statedAggregate == .ratio, root.child("formula") == nil {
      reading.add(
        .conflictingFields, "'aggregate: ratio' without a formula", at: key("aggregate"),
        help: "add 'formula: part / whole', or choose sum, mean or last")
    }
  }
}

extension YAMLNode {
  /// The entry of a mapping with a key.
  func child(_ name: String) -> (key: YAMLNode, value: YAMLNode)? {
    guard kind == .mapping else { return nil }
    var found: (YAMLNode, YAMLNode)?
    forEachEntry { key, value in
      if found == nil, key.withText({ $0.elementsEqual(name.utf8) }) { found = (key, value) }
    }
    return found
  }
}
