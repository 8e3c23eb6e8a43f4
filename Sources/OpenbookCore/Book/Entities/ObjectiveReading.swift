extension Objective {
  /// Reads a file of objectives, whose path says whose they are and for which quarter.
  static func read(_ root: YAMLNode, _ reading: inout Reading) -> [Part<Objective>]? {
    guard let place = ContentPath.quarterAndRole(of: reading.source.path),
      let quarter = Period(Array(place.quarter.utf8))
    else { return nil }
    let start = Span(source: reading.source.id, 0..<0)
    let owner = Mention(EntityName(.role, place.role), derives: false, at: start)
    guard !root.isEmpty else { return [] }
    guard root.kind == .sequence else {
      reading.add(
        .wrongType, "\(Kind.objectives.noun) are a list",
        at: Span(source: start.source, start: root.span.start, end: root.span.start + 1),
        help: "begin each objective with a dash: '- id: pipeline', and indent its other lines by two blanks")
      return nil
    }
    guard let parts = ObjectiveFile.shape.read(root, &reading) else { return nil }
    let nodes = Dictionary(root.items.map { ($0.span, $0) }, uniquingKeysWith: { first, _ in first })
    return parts.filter { !$0.value.localID.value.isEmpty }.map { part in
      var part = part
      if let node = nodes[part.span] {
        reading.checkIdleFields(part.value, in: node)
        part.value.measureNumbers = WrittenNumber.all(in: node.child("measure")?.value)
        part.value.places = places(in: node)
        part.value.statesPurpose = node.child("parent") != nil || node.child("factor") != nil
      }
      part.mentions.append(owner)
      part.value.id = ID("\(place.quarter)/\(place.role)/\(part.value.localID.value)")
      part.value.path = reading.source.path
      part.value.quarter = quarter
      part.value.owner = Reference(id: ID(place.role), span: start)
      return part
    }
  }

  private static func places(in node: YAMLNode) -> Places {
    let place = { (key: String) in node.child(key)?.value.span }
    let target = node.child("measure")?.value.child("target")?.value.span
    return Places(
      measure: place("measure"), target: target, contributes: place("contributes"), weight: place("weight"),
      link: place("link"))
  }

  /// The months through which it runs: from its quarter's first to the one in which it is due (maths.md 6).
  public func months(_ calendar: FiscalCalendar) -> ClosedRange<Month> {
    let quarter = calendar.months(of: quarter)
    return quarter.lowerBound...max(quarter.lowerBound, due?.month ?? quarter.upperBound)
  }

  /// What was reported of its own measure.
  var ownResults: [MonthResult] {
    if case .own(let own) = measure { own.results } else { [] }
  }
}
