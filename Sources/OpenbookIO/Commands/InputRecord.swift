import OpenbookCore

/// What a build was made from and what it found, as the cache keeps it.
struct InputRecord {
  let program: Fingerprint
  let options: Fingerprint
  /// `SourceStamps` of the content folder.
  let content: [UInt8]
  /// `SourceStamps` of the templates folder, if there was one.
  let templates: [UInt8]?
  let findings: [LocatedFinding]

  init(program: Fingerprint, options: Fingerprint, content: [UInt8], templates: [UInt8]?, findings: [LocatedFinding]) {
    self.program = program
    self.options = options
    self.content = content
    self.templates = templates
    self.findings = findings
  }

  private static let kind: StaticString = "openbook inputs 2\n"

  func encoded() -> [UInt8] {
    var writer = BinaryWriter(capacity: content.count + 4_096)
    for fingerprint in [program, options] {
      writer.word(fingerprint.high)
      writer.word(fingerprint.low)
    }
    writer.data(content)
    writer.byte(templates == nil ? 0 : 1)
    writer.data(templates ?? [])
    writer.number(findings.count)
    for finding in findings { writer.finding(finding) }
    return writer.sealed(Self.kind)
  }

  /// Reads a record; nil if it is damaged or of another version.
  init?(_ bytes: [UInt8]) {
    guard var reader = BinaryReader(sealed: bytes, Self.kind) else { return nil }
    program = Fingerprint(high: reader.word(), low: reader.word())
    options = Fingerprint(high: reader.word(), low: reader.word())
    content = reader.data()
    let hasTemplates = reader.byte() == 1
    let listed = reader.data()
    templates = hasTemplates ? listed : nil
    var findings: [LocatedFinding] = []
    for _ in 0..<reader.count(size: 40) {
      guard let finding = reader.finding() else { return nil }
      findings.append(finding)
    }
    guard reader.isWhole else { return nil }
    self.findings = findings
  }
}

extension BinaryWriter {
  fileprivate mutating func finding(_ item: LocatedFinding) {
    text(item.finding.rule)
    text(item.finding.severity.rawValue)
    text(item.finding.message)
    optional(item.finding.help)
    text(item.path)
    number(item.position?.line ?? 0)
    number(item.position?.column ?? 0)
    optional(item.excerpt)
    number(item.width)
  }

  private mutating func optional(_ value: String?) {
    byte(value == nil ? 0 : 1)
    text(value ?? "")
  }
}

extension BinaryReader {
  fileprivate mutating func finding() -> LocatedFinding? {
    let rule = text()
    guard let severity = Severity(rawValue: text()) else { return nil }
    let message = text()
    let help = optional()
    let path = text()
    let (line, column) = (Int(word()), Int(word()))
    let excerpt = optional()
    let width = Int(word())
    // The place within a source is not needed any more: line and column say it.
    let finding = Finding(rule: rule, severity: severity, message: message, place: .path(path), help: help)
    return LocatedFinding(
      finding: finding, path: path, position: line > 0 ? Position(line: line, column: column) : nil, excerpt: excerpt,
      width: width)
  }

  private mutating func optional() -> String? {
    let isThere = byte() == 1
    let value = text()
    return isThere ? value : nil
  }
}
