/// What reading one file needs to know and what it brings to light besides the value.
public struct Reading: Sendable {
  /// The names of the audiences, least trusted first.
  let audiences: [String]
  /// The Markdown parser that the world supplies.
  let markdown: MarkdownReader
  /// How Markdown is read here.
  let allowsRawHTML: Bool
  /// The company's fiscal year.
  let calendar: FiscalCalendar
  /// The file that is read.
  let source: Source
  /// The key of the field that is read.
  var field: String?
  /// What is wrong with it.
  private(set) var findings: [Finding] = []
  /// Whom it names.
  private(set) var mentions: [Mention] = []

  /// - Parameter configuration: what `openbook.yaml` says; nil while that is what is read.
  init(_ source: Source, _ configuration: Configuration?, markdown: @escaping MarkdownReader) {
    self.source = source
    self.markdown = markdown
    audiences = configuration?.audiences ?? []
    calendar = configuration?.calendar ?? FiscalCalendar()
    allowsRawHTML = configuration?.markdown.allowsRawHTML ?? false
  }

  /// How many errors there are.
  private var errors = 0

  /// Whether no more errors are noted: nobody reads a thousand, and making a million takes minutes.
  var isFull: Bool { errors > Finding.mostErrors }

  /// Notes a finding.
  mutating func add(_ rule: Rule, _ message: String, at span: Span, help: String? = nil) {
    add([Finding(rule, message, at: span, help: help)])
  }

  /// Notes findings that were made elsewhere.
  mutating func add(_ more: [Finding]) {
    for finding in more {
      if finding.severity == .error { errors += 1 }
      guard isFull, finding.severity == .error else {
        findings.append(finding)
        continue
      }
      if errors == Finding.mostErrors + 1 { findings.append(.tooMany(at: finding.place)) }
    }
  }

  /// Notes that the file names an entity.
  mutating func mention(_ kind: EntityKind, _ id: String, derives: Bool, isFormula: Bool = false, at span: Span) {
    mentions.append(Mention(EntityName(kind, id), derives: derives, isFormula: isFormula, at: span))
  }

  /// Runs `body` and takes away whom it named.
  mutating func collectingMentions<Result>(_ body: (inout Reading) -> Result) -> (Result, [Mention]) {
    let before = mentions
    mentions = []
    let result = body(&self)
    defer { mentions = before }
    return (result, mentions)
  }

  /// A value of another type than the field takes.
  mutating func wrongType(_ node: YAMLNode, expected: String, noun: String? = nil, help: String? = nil) {
    guard !isFull else { return }
    let found =
      switch node.kind {
      case .mapping: "a mapping"
      case .sequence: node.items.isEmpty ? "an empty list" : "a list"
      case .scalar: node.isEmpty ? "nothing" : "'\(node.text.shortened)'"
      }
    let place = noun ?? field.map { "'\($0)'" } ?? "the field"
    add(.wrongType, "\(found) where \(place) takes \(expected)", at: node.span, help: help)
  }

  /// Something where a mapping is due, with what to write instead.
  mutating func noMapping(_ node: YAMLNode, expected: String, noun: String? = nil, help: String? = nil) {
    if node.kind == .scalar, node.isPlain, let colon = unspacedColon(source.bytes[node.span.range]) {
      let place = Span(source: source.id, colon..<colon + 1)
      let braces = source.mayStartKey(at: node.span.range.lowerBound) ? "" : ", and braces around it all: {key: value}"
      return add(.wrongType, "a ':' without a space after it", at: place, help: "put a space after it\(braces)")
    }
    wrongType(node, expected: expected, noun: noun, help: help)
  }

  /// A key without a value; what looks like one may be a comment.
  mutating func missingValue(_ key: YAMLNode, _ value: YAMLNode, _ member: Form.Member) {
    let rest = source.bytes[min(Int(value.span.end), source.bytes.count)...].drop { $0 == UInt8(ascii: " ") }
    let help: String
    if rest.first == UInt8(ascii: "#") {
      let comment = String(
        decoding: rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
      help = "'#' begins a comment: to keep it, write '\(member.key): \"\(trimmed(comment).shortened)\"'"
    } else {
      help = "write \(member.form.expectation)\(member.isRequired ? "" : ", or remove the line")"
    }
    add(.missingValue, "'\(key.text)' has no value", at: key.span, help: help)
  }

  /// An unknown key where the one that is missing is most likely meant.
  mutating func unknownKey(_ key: YAMLNode, noun: String, meant member: Form.Member) {
    add(
      .unknownKey, "unknown key '\(key.text.shortened)' in \(noun), which needs '\(member.key)'", at: key.span,
      help: "write '\(member.key): …' (\(member.doc.lowercasedFirst))")
  }

  /// A value of another type than a form takes, with what to write instead.
  mutating func wrongType(_ node: YAMLNode, form: Form, noun: String? = nil, help: String? = nil) {
    let help = help ?? form.remedy(for: node)
    if form.takesMapping {
      noMapping(node, expected: form.expectation, noun: noun, help: help)
    } else {
      wrongType(node, expected: form.expectation, noun: noun, help: help)
    }
  }

  mutating func unknownKey(_ key: YAMLNode, noun: String, known: [String]) {
    guard !isFull else { return }
    if Period(Array(key.text.utf8)) != nil {
      return add(
        .unknownKey, "'\(key.text)' stands beside the keys of \(noun), not below one", at: key.span,
        help: "indent it by two blanks, so that it belongs to the key above it, such as 'results:'")
    }
    add(
      .unknownKey, "unknown key '\(key.text.shortened)' in \(noun)", at: key.span,
      help: didYouMean(key.text, known)
        ?? "known keys: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " and others, in docs/content.md" : "")"
    )
  }

  mutating func missingField(_ member: Form.Member, noun: String, at span: Span) {
    let first = Span(source: span.source, start: span.start, end: min(span.end, span.start + 1))
    add(
      .missingField, "\(noun) needs '\(member.key)'", at: first,
      help: "add '\(member.key): …' (\(member.doc.lowercasedFirst))")
  }
}

/// A place where one entity names another.
public struct Mention: Hashable, Sendable {
  /// An entity at a place.
  init(_ name: EntityName, derives: Bool, isFormula: Bool = false, at span: Span) {
    self.kind = name.kind
    self.id = name.id
    self.derives = derives
    self.isFormula = isFormula
    self.span = span
  }

  /// The same place, where the id that is written there means another one.
  func renamed(_ id: String) -> Mention {
    Mention(EntityName(kind, id), derives: derives, isFormula: isFormula, at: span)
  }

  /// What kind of entity is named.
  let kind: EntityKind
  /// Its id, as written.
  let id: String
  /// Whether the one that names is computed from the named one, and so as secret.
  let derives: Bool
  /// Whether a formula names it.
  let isFormula: Bool
  /// Where it is written.
  let span: Span
}

extension String {
  /// At most 40 code points, for messages: of one letter with marks there may be any number.
  var shortened: String {
    guard utf8.count > 40, unicodeScalars.count > 40 else { return self }
    return String(unicodeScalars.prefix(38)) + " …"
  }

  /// With a small first letter, for sentences.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
