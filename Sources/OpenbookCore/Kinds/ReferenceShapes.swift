/// The shapes of ids, references and formulas.
extension Shape {
  /// The id of another entity, which is noted as a mention unless it is noted elsewhere.
  static func reference<Entity: Identified>(
    to entity: Entity.Type, derives: Bool = false, isNoted: Bool = true
  ) -> Shape
  where Value == Reference<Entity> {
    let form = Form.reference(Entity.kind, derives: derives)
    return Shape(form) { node, reading in
      guard node.kind == .scalar, !node.isEmpty else {
        reading.wrongType(node, form: form)
        return nil
      }
      guard let name = reading.name(node, among: [Entity.kind], expected: form.expectation) else { return nil }
      if isNoted { reading.mention(Entity.kind, name.id, derives: derives, at: node.span) }
      return Reference(id: ID(name.id), span: node.span)
    }
  }
}

extension Shape where Value == Subject {
  /// The name of an entity of any of several kinds, told apart by how they are named.
  static func subject(_ kinds: [EntityKind]) -> Shape {
    let form = Form.either(kinds.map { .reference($0, derives: false) })
    return Shape(form) { node, reading in
      guard node.kind == .scalar, !node.isEmpty else {
        reading.wrongType(node, form: form)
        return nil
      }
      guard let name = reading.name(node, among: kinds, expected: form.expectation) else { return nil }
      reading.mention(name.kind, name.id, derives: false, at: node.span)
      return Subject(name: name, span: node.span)
    }
  }
}

/// An entity of any of several kinds, where a file names it.
public struct Subject: Hashable, Sendable {
  /// Whom it names.
  public let name: EntityName
  /// Where it is written.
  public let span: Span
}

extension Reading {
  /// The entity that a text names: as many slashes as it has, so deep does what it names lie.
  ///
  /// In a file of objectives, `role/objective` is one of the same quarter.
  mutating func name(_ node: YAMLNode, among kinds: [EntityKind], expected: String) -> EntityName? {
    let text = node.text
    let slashes = text.utf8.count { $0 == UInt8(ascii: "/") }
    var name: EntityName?
    for kind in kinds {
      switch kind {
      case .objective:
        let quarter = ContentPath.quarterAndRole(of: source.path)?.quarter
        if slashes == 2 { name = EntityName(kind, text) }
        if slashes == 1, let quarter, !kinds.contains(.commitment) { name = EntityName(kind, "\(quarter)/\(text)") }
      case .commitment, .leak, .decision, .action:
        if slashes == 1 { name = EntityName(kind, text) }
      default:
        if slashes == 0 || kinds.count == 1 { name = EntityName(kind, text) }
      }
    }
    guard name == nil else { return name }
    guard slashes < 2, kinds.contains(.objective), isID(text.utf8.filter { $0 != UInt8(ascii: "/") }) else {
      wrongType(node, expected: expected)
      return nil
    }
    let quarter = ContentPath.quarterAndRole(of: source.path)?.quarter
    let form = slashes == 0 ? "its role" : "its quarter"
    add(
      .wrongType, "'\(text.shortened)' without \(form)", at: node.span,
      help: slashes == 0
        ? "write role/objective, such as \(quarter == nil ? "2026-Q4/" : "")cmo/\(text.shortened)"
        : "write the quarter in front: 2026-Q4/\(text.shortened)")
    return nil
  }
}

extension Shape where Value == Formula {
  /// Arithmetic over metrics; each of them is noted as a mention that derives.
  static let formula = Shape(.formula) { node, reading in
    let formula = Shape.openFormula.read(node, &reading)
    // A name that is written twice is named once.
    var seen: Set<ID<Metric>> = []
    for name in formula?.names ?? [] where seen.insert(name.id).inserted {
      reading.mention(.metric, name.id.text, derives: true, isFormula: true, at: name.span)
    }
    return formula
  }

  /// Arithmetic over metrics and over names that the same file gives to numbers; nothing is noted.
  static let openFormula = Shape(.formula) { node, reading in
    guard node.kind == .scalar else {
      reading.wrongType(node, expected: Form.formula.expectation)
      return nil
    }
    let parsed = Formula.read(node, source: reading.source.id)
    reading.add(parsed.findings)
    return parsed.formula
  }
}

extension Shape where Value == Prose {
  /// Markdown; `inline` for one short paragraph.
  static func prose(inline: Bool) -> Shape {
    Shape(.prose(inline: inline)) { node, reading in
      guard reading.isText(node) else { return nil }
      return reading.prose(node, inline: inline)
    }
  }
}
