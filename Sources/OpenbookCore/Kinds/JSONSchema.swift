/// JSON Schema (draft 2020-12) of a kind, made from its table of fields.
public enum JSONSchema {
  /// The schema of a kind's file, or of its front matter.
  public static func write(_ kind: Kind) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "Openbook: \(kind.noun)")
      write(kind.form, &json)
    }
    return json.finish()
  }

  private static func write(_ form: Form, _ json: inout JSONWriter) {
    switch form {
    case .text, .prose, .formula: text(nil, &json)
    case .number: json.key("anyOf"); numbers(&json)
    case .integer(let range):
      json.member("type", "integer")
      json.member("minimum", range.lowerBound)
      json.member("maximum", range.upperBound)
    case .flag: json.member("type", "boolean")
    case .month: text("^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$", &json)
    case .date: text("^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", &json)
    case .pattern(_, _, let expression): text(expression, &json)
    case .audience: text(EntityKind.role.idExpression, &json)
    case .reference(let kind, _): text(kind.idExpression, &json)
    case .word(let words):
      json.key("enum")
      json.array(words) { $1.string($0) }
    case .list(let item):
      json.member("type", "array")
      json.key("items")
      json.object { write(item, &$0) }
    case .map(let key, let value):
      json.member("type", "object")
      json.key("propertyNames")
      json.object { write(key, &$0) }
      json.key("additionalProperties")
      json.object { write(value, &$0) }
    case .either(let forms):
      json.key("anyOf")
      json.array(forms) { form, json in json.object { write(form, &$0) } }
    case .object(let members): object(members, &json)
    }
  }

  /// Text; where a shape is asked for, numbers may stand for it, since other YAML readers make numbers of `2026`.
  private static func text(_ expression: String?, _ json: inout JSONWriter) {
    if let expression {
      json.member("type", "string")
      json.member("pattern", expression)
    } else {
      json.key("type")
      json.array(["string", "number", "boolean"]) { $1.string($0) }
    }
  }

  private static func numbers(_ json: inout JSONWriter) {
    json.array([true, false]) { isNumber, json in
      json.object { json in
        if isNumber {
          json.member("type", "number")
        } else {
          json.member("type", "string")
          json.member("pattern", "^[-+]?[0-9][0-9_]*([.][0-9]+)?[kKMB%]?$")
        }
      }
    }
  }

  private static func object(_ members: [Form.Member], _ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for member in members {
        json.key(member.key)
        json.object { json in
          json.member("description", member.doc)
          write(member.form, &json)
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
