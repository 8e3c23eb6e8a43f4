/// JSON Schema (draft 2020-12) of a kind, made from its table of fields.
///
/// It takes what the reader takes, read by any YAML 1.2 reader: numbers stand for text that looks like one. What a form
/// does not say, it does not know: which ids there are, fields that exclude each other, days in order.
public enum JSONSchema {
  /// The schema of a kind's file, or of its front matter.
  public static func write(_ kind: Kind) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("$id", "urn:openbook:schema:\(kind.rawValue)")
      json.member("title", "Openbook: \(kind.noun)")
      write(kind.form, doc: kind.about, &json)
    }
    return json.finish()
  }

  /// - Parameters:
  ///   - doc: what the field means that holds it, which its items and values mean as well.
  ///   - isAlternative: whether it is one of several forms, so that what it takes says more than what it means.
  private static func write(_ form: Form, doc: String, isAlternative: Bool = false, _ json: inout JSONWriter) {
    json.member("description", isAlternative ? form.expectation : doc)
    switch form {
    case .text, .prose: type("string", "number", "boolean", in: &json)
    case .reason:
      type("string", in: &json)
      json.key("not")
      json.object { $0.member("pattern", Reason.expression) }
    case .formula: text(Expression.whole(Expression.formula), takesNumbers: true, &json)
    case .number:
      type("number", "string", in: &json)
      json.member("exclusiveMinimum", -1e18)
      json.member("exclusiveMaximum", 1e18)
      json.member("pattern", Expression.whole(Expression.number))
    case .integer(let range):
      type("integer", in: &json)
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .flag: type("boolean", in: &json)
    case .month: text(Expression.whole(Expression.month), &json)
    case .date:
      text(Expression.whole(Expression.date), &json)
      json.member("format", "date")
    case .pattern(_, let examples, let expression):
      text(expression, takesNumbers: examples.contains { Double($0) != nil }, &json)
    case .audience: text(Expression.whole(Expression.id), &json)
    case .reference(let kind, _):
      // A meeting's file may be called `2026.yaml`.
      text(kind.expression(inFull: isAlternative), takesNumbers: kind == .decisions || kind == .packet, &json)
    case .word(let words):
      json.key("enum")
      json.array(words) { $1.string($0) }
    case .list(let item, let count):
      type("array", in: &json)
      json.key("items")
      json.object { write(item, doc: doc, &$0) }
      if let count {
        json.member("minItems", count.lowerBound)
        json.member("maxItems", count.upperBound)
      }
    case .map(let key, let value):
      type("object", in: &json)
      json.key("propertyNames")
      json.object { write(key, doc: key.expectation, &$0) }
      json.key("additionalProperties")
      json.object { write(value, doc: doc, &$0) }
    case .either:
      json.key("anyOf")
      json.array(form.alternatives) { form, json in
        json.object { write(form, doc: doc, isAlternative: true, &$0) }
      }
    case .object(let members): object(members, &json)
    }
    let examples = form.examples
    guard !examples.isEmpty else { return }
    json.key("examples")
    json.array(examples) { example, json in
      if let number = Double(example) { json.number(number) } else { json.string(example) }
    }
  }

  /// The types that a value may have; other YAML readers make numbers of `2026`.
  private static func type(_ names: String..., in json: inout JSONWriter) {
    guard names.count > 1 else { return json.member("type", names[0]) }
    json.key("type")
    json.array(names) { $1.string($0) }
  }

  /// Text of a shape; of a number there only has to be a size.
  private static func text(_ expression: String, takesNumbers: Bool = false, _ json: inout JSONWriter) {
    if takesNumbers {
      type("string", "number", in: &json)
      json.member("minimum", 0)
      json.member("exclusiveMaximum", 1e18)
    } else {
      type("string", in: &json)
    }
    json.member("pattern", expression)
  }

  private static func object(_ members: [Form.Member], _ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for member in members {
        json.key(member.key)
        json.object { json in
          write(member.form, doc: member.doc, &json)
          if let fallback = member.fallback { write(fallback, as: member.form, &json) }
        }
      }
    }
    let required = members.filter(\.isRequired).map(\.key)
    if !required.isEmpty {
      json.key("required")
      json.array(required) { $1.string($0) }
    }
    json.member("additionalProperties", false)
  }

  private static func write(_ fallback: String, as form: Form, _ json: inout JSONWriter) {
    switch form {
    case .integer: json.member("default", Int(fallback))
    case .flag: json.member("default", fallback == "true")
    default: json.member("default", fallback)
    }
  }
}

extension Form {
  /// The forms of which it is any, those of its alternatives among them.
  fileprivate var alternatives: [Form] {
    if case .either(let forms) = self { forms.flatMap(\.alternatives) } else { [self] }
  }

  /// What may be written, for example.
  fileprivate var examples: [String] {
    switch self {
    case .number: ["4200000", "4.2M", "38%"]
    case .month: ["2026-10"]
    case .date: ["2026-10-31"]
    case .pattern(_, let examples, _): examples
    case .audience: ["board"]
    case .reference(let kind, _): [kind.example]
    case .formula: ["won / opportunities"]
    case .text, .reason, .prose, .integer, .flag, .word, .list, .map, .either, .object: []
    }
  }
}

extension Kind {
  /// The printable half of its table of fields.
  public var form: Form {
    switch self {
    case .config: Configuration.schema.form
    case .organisation: Organisation.schema.form
    case .strategy: Strategy.schema.form
    case .factor: Factor.schema.form
    case .metric: Metric.schema.form
    case .objectives: ObjectiveFile.shape.form
    case .agreement: Agreement.schema.form
    case .funnel: Funnel.schema.form
    case .plan: Plan.schema.form
    case .month: MonthReport.schema.form
    case .decisions: Decisions.schema.form
    case .packet: Packet.schema.form
    case .glossary: Glossary.shape.form
    case .sealed: Seals.shape.form
    }
  }
}
