/// What one file of the content folder holds, read by itself: the bind step's unit of parallel work.
///
/// A class, immutable, and the value in a box: thousands of them are handed from thread to thread and list to list.
public final class FileContents: Sendable {
  indirect enum Value: Sendable {
    case organisation(Organisation)
    case strategy(Strategy)
    case factor(Factor)
    case metric(Metric)
    case objectives([Part<Objective>])
    case agreement(Agreement, [Part<Commitment>])
    case funnel(Funnel, [Part<Leak>])
    case plan(Plan)
    case month(MonthReport)
    case decisions(Decisions, [Part<Decision>], [Part<Action>])
    case packet(Packet)
    case glossary([Entry<String, Part<Term>>])
    case sealed([Seal])
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
  /// The command whose output it takes its results from, if it is such a metric.
  public var usedCommand: String? {
    if case .metric(let metric) = value { metric.csv?.command?.name } else { nil }
  }

  /// What stands for a path where a command printed a table.
  public static func outputPath(_ command: String) -> String { CSVResults.outputPath(command) }

  /// Reads a file by the table of fields of its kind; files of no kind give nothing.
  ///
  /// - Parameters:
  ///   - configuration: what `openbook.yaml` says; audiences are checked against it.
  ///   - markdown: the Markdown parser.
  public static func read(
    _ source: Source, configuration: Configuration, markdown: @escaping MarkdownReader
  ) -> FileContents? {
    guard case .kind(let kind) = source.role, kind != .config else { return nil }
    var reading = Reading(source, configuration, markdown: markdown)
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
      metric.checkRhythm(&reading)
      return .metric(metric)
    case .objectives: return Objective.read(root, &reading).map(Value.objectives)
    case .agreement:
      guard var agreement = Agreement.schema.read(root, &reading) else { return nil }
      (agreement.id, agreement.path) = (ID(id), source.path)
      let commitments = agreement.settle(root, &reading)
      return .agreement(agreement, commitments)
    case .funnel:
      guard var funnel = Funnel.schema.read(root, &reading) else { return nil }
      (funnel.id, funnel.path) = (ID(id), source.path)
      let leaks = funnel.settle(root, &reading)
      return .funnel(funnel, leaks)
    case .plan:
      guard var plan = Plan.schema.read(root, &reading) else { return nil }
      (plan.id, plan.path, plan.body) = (ID(id), source.path, reading.prose(body: body))
      return .plan(plan)
    case .decisions:
      guard var meeting = Decisions.schema.read(root, &reading) else { return nil }
      (meeting.id, meeting.path) = (ID(id), source.path)
      let (decisions, actions) = meeting.settle(root, &reading)
      return .decisions(meeting, decisions, actions)
    case .packet:
      guard var packet = Packet.schema.read(root, &reading) else { return nil }
      (packet.id, packet.path, packet.body) = (ID(id), source.path, reading.prose(body: body))
      return .packet(packet)
    case .glossary:
      guard !root.isEmpty else { return .glossary([]) }
      return Glossary.shape.read(root, &reading).map(Value.glossary)
    case .sealed:
      guard !root.isEmpty else { return .sealed([]) }
      guard let seals = Seals.shape.read(root, &reading) else { return nil }
      Seals.check(seals, &reading)
      return .sealed(
        seals.map { entry in
          var seal = entry.value
          seal.month = entry.key
          return seal
        })
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
    guard kind.folder != nil, kind != .objectives else { return "" }
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
    } else if !isID(id.utf8, dated: kind.hasDatedIDs) || Formula.reserved.contains(id) {
      let why = Formula.reserved.contains(id) ? "a function's name" : "not an id"
      reading.add([
        Finding(
          rule: Rule.malformedID.id, severity: Rule.malformedID.severity, message: "'\(id.shortened)' is \(why)",
          place: name,
          help: Formula.reserved.contains(id)
            ? "choose another name: formulas use min, max, sum and lag as functions"
            : slug(of: id, dated: kind.hasDatedIDs).map { "rename it to \($0)\(kind.ending)" }
              ?? "name the file with lower case letters, digits and hyphens, a letter first"
        )
      ])
    }
    return id
  }
}
