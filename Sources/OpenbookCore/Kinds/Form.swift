/// The printable half of a field: what may be written there.
///
/// JSON Schema, the reference in docs, messages and the leak test are made from it.
public indirect enum Form: Sendable {
  /// Plain text, shown as it is written.
  case text
  /// Text that says why, shown as it is written.
  case reason
  /// Markdown; `inline` for one short paragraph.
  case prose(inline: Bool)
  /// A number with an optional suffix: `4.2M`, `38%`.
  case number
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// `true` or `false`.
  case flag
  /// A month, `2026-10`.
  case month
  /// A day, `2026-10-31`.
  case date
  /// Text of a stated shape: its name, examples, and a regular expression for the schema. Where an example is a number,
  /// a number is meant by it and text by the others.
  case pattern(name: String, examples: [String], expression: String)
  /// One of some words.
  case word([String])
  /// The name of an audience that `openbook.yaml` lists.
  case audience
  /// The id of another entity. What *derives* from it is as secret as it (content-format.md, Audiences).
  case reference(EntityKind, derives: Bool)
  /// Arithmetic over metric ids (maths.md 12); it derives from them.
  case formula
  /// A list, of so many items where that is bound.
  case list(Form, count: ClosedRange<Int>? = nil)
  /// A mapping whose keys are written by the user.
  case map(key: Form, value: Form)
  /// Any of several forms.
  case either([Form])
  /// A mapping with known keys.
  case object([Member])

  /// One known key of a mapping.
  public struct Member: Sendable {
    /// The key as it is written.
    public let key: String
    /// One line for the reference.
    public let doc: String
    /// Whether leaving it out is a finding.
    public let isRequired: Bool
    /// What leaving it out means, where that can be written as its value.
    public let fallback: String?
    /// What may be written there.
    public let form: Form
  }

  /// What is expected, for messages: `a month such as 2026-10`.
  public var expectation: String {
    switch self {
    case .text: "text"
    case .reason: "the reason, in words"
    case .prose: "text"
    case .number: "a number such as 4200000, 4.2M or 38%"
    case .integer(let range) where range.count == 1: "the number \(range.lowerBound)"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .month: "a month such as 2026-10"
    case .date: "a day such as 2026-10-31"
    case .pattern(let name, let examples, _): examples.isEmpty ? name : "\(name) such as \(examples.asChoice)"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .audience: "the name of an audience"
    case .reference(let kind, _):
      kind.example.contains("/") ? "\(kind.noun) such as \(kind.example)" : "the id of \(kind.noun)"
    case .formula: "a formula such as won / opportunities"
    case .list(let form, _): "a list of \(form.plural)"
    case .map(let key, _): "a mapping by \(key.plural)"
    case .either(let forms): forms.map(\.expectation).joined(separator: " or ")
    case .object(let members): "a mapping with " + members.prefix(4).map { "'\($0.key)'" }.joined(separator: ", ")
    }
  }

  /// Whether a mapping may be written there.
  var takesMapping: Bool {
    switch self {
    case .map, .object: true
    case .either(let forms): forms.contains(where: \.takesMapping)
    default: false
    }
  }

  private var plural: String {
    switch self {
    case .text, .prose: "texts"
    case .month: "months"
    case .reference(let kind, _): "\(kind.word) ids"
    case .word: "names"
    case .object(let members): "mappings with " + members.prefix(3).map { "'\($0.key)'" }.joined(separator: ", ")
    case .pattern(let name, _, _):
      name.split(separator: " ").count == 2 ? name.split(separator: " ")[1] + "s" : name
    default: "values"
    }
  }
}

extension [String] {
  /// As a sentence names alternatives: `2026, 2026-Q4 or 2026-10`.
  fileprivate var asChoice: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
