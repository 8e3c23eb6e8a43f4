import OpenbookCore

/// Puts a template's tags into a tree: what stands between a section's tags stands inside the section.
struct TemplateReader {
  private var findings: [Finding]
  /// The open sections, outermost first; the first is the file itself.
  private var open: [TemplateSection]

  /// Reads a file; whatever is wrong is in its findings, and the tree holds the rest.
  static func read(_ source: Source) -> TemplateFile {
    let scanner = TemplateScanner(source)
    var reader = TemplateReader(source, scanner.findings)
    for piece in scanner.pieces where !reader.add(piece) { break }
    let nodes = reader.finish()
    return TemplateFile(source: source, nodes: nodes, findings: reader.findings)
  }

  private init(_ source: Source, _ findings: [Finding]) {
    self.findings = (source.encodingFinding().map { [$0] } ?? []) + findings
    open = [TemplateSection(name: "", span: Span(source: source.id, 0..<0), isInverted: false)]
  }

  /// Whether to go on.
  private mutating func add(_ piece: TemplateScanner.Piece) -> Bool {
    switch piece {
    case .text(let text): append(.text(text))
    case .tag(let tag, let span):
      switch tag.kind {
      case .value: append(.value(tag.name, span))
      case .partial: append(.partial(tag.name, span))
      case .comment: break
      case .section, .inverted:
        guard open.count <= TemplateLimits.sectionDepth else {
          findings.append(.tooDeep(span))
          open.removeLast(open.count - 1)
          return false
        }
        open.append(TemplateSection(name: tag.name, span: span, isInverted: tag.kind == .inverted))
      case .close: close(tag.name, span)
      }
    }
    return findings.count < TemplateLimits.findings
  }

  private mutating func append(_ node: TemplateNode) { open[open.count - 1].nodes.append(node) }

  private mutating func close(_ name: String, _ span: Span) {
    guard let index = open.lastIndex(where: { $0.name == name }) else {
      let innermost = open.count > 1 ? open.last : nil
      let help = innermost.map { "the open section is '\($0.name)'" } ?? "open it with {{#\(name)}} or {{^\(name)}}"
      findings.append(Finding(.templateSyntax, "{{/\(name)}} closes no open section", at: span, help: help))
      return
    }
    closeUnclosed(after: index)
    let section = open.removeLast()
    append(.section(section))
  }

  /// Reports and closes the sections that are still open inside the one at `index`.
  private mutating func closeUnclosed(after index: Int) {
    while open.count > index + 1 {
      let section = open.removeLast()
      findings.append(
        Finding(
          .templateSyntax, "section '\(section.name)' is not closed", at: section.span,
          help: "write {{/\(section.name)}} in the same file"))
      append(.section(section))
    }
  }

  private mutating func finish() -> [TemplateNode] {
    closeUnclosed(after: 0)
    return open[0].nodes
  }
}

extension Finding {
  /// Sections within sections beyond what a page needs.
  static func tooDeep(_ span: Span) -> Finding {
    .capExceeded("a section lies too deep in other sections", TemplateLimits.sectionDepth, at: span)
  }
}
