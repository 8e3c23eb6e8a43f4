import OpenbookCore

/// Ties a template's names to words and puts its partials in place, all before the first page is made.
///
/// Every fault of a run is reported; a tag that is read several times, in a partial, has its first fault alone.
struct TemplateBinder {
  private let files: [String: TemplateFile]
  /// The files that are being read, the page's first.
  private var path: [String] = []
  private var sectionDepth = 0
  private var place = HTMLPlace()
  private var pieces = 0
  private var bytes = 0
  private var isStopped = false
  private var included: Set<String> = []
  private var faulty: Set<Span> = []

  /// What is wrong, in the order of reading.
  private(set) var findings: [Finding] = []
  /// Stands for the texts of all files read so far.
  private(set) var digest = Fingerprint()

  init(_ files: [String: TemplateFile]) { self.files = files }

  /// The steps of a file, which is known to be there.
  mutating func bind<Place>(file name: String, _ file: TemplateFile, in scope: TemplateScope<Place>)
    -> [TemplateStep<Place>]
  {
    if included.insert(name).inserted {
      digest.mix(file.source.bytes)
      for finding in file.findings { add(finding) }
    }
    path.append(name)
    defer { path.removeLast() }
    return bind(file.nodes, in: scope)
  }

  /// The steps of a file's or of a section's body.
  mutating func bind<Place>(_ nodes: [TemplateNode], in scope: TemplateScope<Place>) -> [TemplateStep<Place>] {
    var steps: [TemplateStep<Place>] = []
    for node in nodes where !isStopped {
      pieces += 1
      switch node {
      case .text(let text):
        bytes += text.count
        place.read(text)
        steps.append(text: text)
      case .value(let name, let span):
        if let step = value(name, span, scope) { steps.append(joining: step) }
      case .partial(let name, let span):
        for step in partial(name, span, scope) { steps.append(joining: step) }
      case .section(let section):
        if let step = bind(section, in: scope) { steps.append(step) }
      }
    }
    return steps
  }

  private mutating func value<Place>(
    _ name: String, _ span: Span, _ scope: TemplateScope<Place>
  ) -> TemplateStep<Place>? {
    guard let word = word(name, span, scope) else { return nil }
    let step: TemplateStep<Place>
    let isHTML: Bool
    switch word.meaning {
    case .constant(let text): (step, isHTML) = (.text(text.escapedBytes), false)
    case .text(let write, _): (step, isHTML) = (.write(write), false)
    case .html(let write, _): (step, isHTML) = (.write(write), true)
    case .flag, .items:
      let help = "write {{#\(name)}}…{{/\(name)}}"
      report(span, Finding(.templateSyntax, "'\(name)' is a section, not a value", at: span, help: help))
      return nil
    }
    if let refusal = place.refusal(of: name, isHTML: isHTML) {
      report(span, Finding(.templateSyntax, refusal.message, at: span, help: refusal.help))
    }
    return step
  }

  private mutating func partial<Place>(
    _ name: String, _ span: Span, _ scope: TemplateScope<Place>
  ) -> [TemplateStep<Place>] {
    guard let file = files[name] else {
      let names = files.keys
      report(span, .unknownPartial(name, at: span, among: names))
      return []
    }
    if let index = path.firstIndex(of: name) {
      let way = path[(index + 1)...].map { "'\($0)'" }.joined(separator: ", ")
      report(
        span,
        Finding(
          .templateRecursion, "'\(name)' includes itself" + (way.isEmpty ? "" : " through \(way)"), at: span,
          help: "write a section over a list instead"))
      return []
    }
    guard path.count <= TemplateLimits.partialDepth else {
      stop("a template lies too deep in other templates", TemplateLimits.partialDepth, at: span)
      return []
    }
    let steps = bind(file: name, file, in: scope)
    if pieces > TemplateLimits.pieces {
      stop("the template has too many texts and tags with its partials", TemplateLimits.pieces, at: span)
    } else if bytes > TemplateLimits.bytes {
      stop("the template has too many bytes of text with its partials", TemplateLimits.bytes, at: span)
    }
    return steps
  }

  private mutating func bind<Place>(
    _ section: TemplateSection, in scope: TemplateScope<Place>
  ) -> TemplateStep<Place>? {
    guard sectionDepth < TemplateLimits.sectionDepth else {
      report(section.span, .tooDeep(section.span))
      isStopped = true
      return nil
    }
    sectionDepth += 1
    defer { sectionDepth -= 1 }
    let before = place
    let step = step(of: section, in: scope)
    if !isStopped, !place.agrees(with: before) {
      report(
        section.span,
        Finding(
          .templateSyntax, "section '\(section.name)' ends at another kind of place than it starts", at: section.span,
          help: "close in the section what it opens: tags and quotation marks"))
      place = before
    } else {
      place.join(before)
    }
    return step
  }

  private mutating func step<Place>(
    of section: TemplateSection, in scope: TemplateScope<Place>
  ) -> TemplateStep<Place>? {
    let test: Condition<Place>
    let wanted: Bool
    switch word(section.name, section.span, scope)?.meaning {
    case nil:
      _ = bind(section.nodes, in: scope.uncertain)
      return nil
    case .items(let items) where !section.isInverted:
      return items.bind(section.nodes, in: scope, &self)
    case .items(let items): (test, wanted) = (items.isEmpty, true)
    case .constant(let text): (test, wanted) = (Condition { _ in text.isEmpty }, section.isInverted)
    case .flag(let get): (test, wanted) = (get, !section.isInverted)
    case .text(_, let isEmpty), .html(_, let isEmpty?): (test, wanted) = (isEmpty, section.isInverted)
    case .html(_, nil):
      report(
        section.span,
        Finding(
          .templateSyntax, "'\(section.name)' is a value, not a section", at: section.span,
          help: "write {{\(section.name)}}"))
      _ = bind(section.nodes, in: scope)
      return nil
    }
    return .when(test, is: wanted, bind(section.nodes, in: scope).rendering())
  }

  private mutating func word<Place>(
    _ name: String, _ span: Span, _ scope: TemplateScope<Place>
  ) -> TemplateWord<Place>? {
    let word = scope.find(name)
    if word == nil, scope.isCertain { report(span, .unknownVariable(name, at: span, in: scope)) }
    return word
  }

  private mutating func stop(_ what: String, _ limit: Int, at span: Span) {
    if !isStopped { add(.capExceeded(what, limit, at: span)) }
    isStopped = true
  }

  /// Reports a tag's fault, unless it has one. The finding is made only then: looking for the nearest name takes time.
  private mutating func report(_ span: Span, _ finding: @autoclosure () -> Finding) {
    if faulty.insert(span).inserted { add(finding()) }
  }

  private mutating func add(_ finding: Finding) {
    findings.append(finding)
    if findings.count >= TemplateLimits.findings { isStopped = true }
  }
}

extension Array {
  /// Adds text, joined to text before it.
  fileprivate mutating func append<Place>(text: some Sequence<UInt8>) where Element == TemplateStep<Place> {
    guard case .text(var before)? = last else { return append(.text(Array<UInt8>(text))) }
    removeLast()
    before.append(contentsOf: text)
    append(.text(before))
  }

  /// Adds a step, joined to text before it if it is text.
  fileprivate mutating func append<Place>(joining step: Element) where Element == TemplateStep<Place> {
    if case .text(let text) = step { append(text: text) } else { append(step) }
  }
}

extension String {
  /// Its bytes with `& < > " '` replaced by entities.
  fileprivate var escapedBytes: [UInt8] {
    var output = Output(capacity: utf8.count)
    output.escaped(self)
    return output.finish()
  }
}
