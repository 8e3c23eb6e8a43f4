/// The shapes of ids, references and formulas.
extension Shape {
  /// The id of another entity, which is noted as a mention.
  static func reference<Entity: Identified>(to entity: Entity.Type, derives: Bool = false) -> Shape
  where Value == Reference<Entity> {
    let form = Form.reference(Entity.kind, derives: derives)
    return Shape(form) { node, reading in
      guard node.kind == .scalar, !node.isEmpty else {
        reading.wrongType(node, expected: form.expectation)
        return nil
      }
      let id = node.text
      reading.mention(Entity.kind, id, derives: derives, at: node.span)
      return Reference(id: ID(id), span: node.span)
    }
  }
}

extension Shape where Value == Formula {
  /// Arithmetic over metrics; each of them is noted as a mention that derives.
  static let formula = Shape(.formula) { node, reading in
    guard node.kind == .scalar else {
      reading.wrongType(node, expected: Form.formula.expectation)
      return nil
    }
    let parsed = Formula.read(node, source: reading.source.id)
    reading.add(parsed.findings)
    for name in parsed.formula?.names ?? [] {
      reading.mention(.metric, name.id.text, derives: true, isFormula: true, at: name.span)
    }
    return parsed.formula
  }
}

extension Shape where Value == Prose {
  /// Markdown; `inline` for one short paragraph.
  static func prose(inline: Bool) -> Shape {
    Shape(.prose(inline: inline)) { node, reading in
      guard node.kind == .scalar else {
        reading.wrongType(node, expected: Form.text.expectation)
        return nil
      }
      return reading.prose(node, inline: inline)
    }
  }
}
