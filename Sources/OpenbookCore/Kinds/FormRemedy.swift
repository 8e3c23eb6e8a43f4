extension Form {
  /// What to write instead of a value of another type; nil where the expectation says it all.
  func remedy(for node: YAMLNode) -> String? {
    let text = node.kind == .scalar ? node.text.shortened : "…"
    switch (self, node.kind) {
    case (.list(.object(let members), _), .scalar): return "write \(Self.items(node.text, members))"
    case (.list(let item, _), .scalar): return "write \(item.inList(text))"
    case (.list, .mapping): return "put it into a list: begin it with a dash, or write it in brackets: [{…}]"
    case (.map(let key, let value), .scalar):
      return "write when or what in front: {\(key.exampleKey): \(value.takesText ? Self.quoted(node.text) : text)}"
    case (.map(let key, _), .sequence):
      return "write each with its key in front, and without a dash: '\(key.exampleKey): …'"
    case (.object(let members), .scalar):
      return "write \(Self.mapping(node.text, members))"
    case (.object, .sequence): return "write its keys without dashes: 'key: value', one a line"
    case (.text, .sequence), (.reason, .sequence), (.prose, .sequence):
      return "write one text, in quotes if it holds commas or brackets"
    case (.text, .mapping), (.reason, .mapping), (.prose, .mapping):
      return "write one text; put it in quotes if it holds ': ' or braces"
    case (.reference, .sequence): return "name one, without brackets"
    case (.flag, .scalar):
      return ["yes", "on", "1", "True", "TRUE"].contains(text)
        ? "write true" : ["no", "off", "0", "False", "FALSE"].contains(text) ? "write false" : nil
    case (.integer, .scalar):
      let digits = text.prefix { $0.isNumber && $0.isASCII }
      return digits.isEmpty ? "write it in digits" : digits == text ? nil : "write \(digits)"
    case (.pattern(let name, _, _), .scalar): return Self.remedy(for: text, named: name)
    case (.either(let forms), _): return forms.lazy.compactMap { $0.remedy(for: node) }.first
    default: return nil
    }
  }

  /// What was most likely meant by a text that has not the shape of its pattern.
  private static func remedy(for text: String, named name: String) -> String? {
    let known: [String: String]
    switch name {
    case "a currency code":
      known = ["$": "USD", "€": "EUR", "£": "GBP", "dollar": "USD", "dollars": "USD", "euro": "EUR", "pound": "GBP"]
      if text.count == 3, text.allSatisfy({ $0.isLetter && $0.isASCII }) { return "write \(text.uppercased())" }
    case "a locale":
      known = ["german": "de-DE", "english": "en-US", "french": "fr-FR", "british": "en-GB"]
      if text.contains("_") { return "write \(text.replacing("_", with: "-"))" }
    case "an interval":
      known = ["yearly": "1 year", "quarterly": "3 months", "monthly": "1 month", "half-yearly": "6 months"]
      if let count = Int(text) { return "write \(count) months" }
    case "a confidence": return Int(text).map { "write \($0)/10" }
    case "a colour": return text.count == 4 && text.first == "#" ? "write all six digits: \(doubled(text))" : nil
    case "an address", "an address with {path}":
      guard !text.contains(" "), !text.contains(":") else { return nil }
      return
        "write https://\(text)\(name == "an address" || text.contains("{path}") ? "" : text.hasSuffix("/") ? "{path}" : "/{path}")"
    case "a tolerance": return text.first == "-" ? "write it without the minus" : nil
    default: return nil
    }
    return known[text.lowercased()].map { "write \($0)" }
  }

  /// `#abc` as `#aabbcc`.
  private static func doubled(_ colour: String) -> String {
    "#" + colour.dropFirst().map { "\($0)\($0)" }.joined()
  }

  /// Words that people use for those that a field takes.
  static let synonyms = [
    "downward": "down", "downwards": "down", "lower": "down", "upward": "up", "upwards": "up", "higher": "up",
    "average": "mean", "avg": "mean", "total": "sum", "newest": "last", "off": "ignore", "silent": "ignore",
    "info": "information", "nhsr": "nhsr-0.2.2", "quarterly": "quarter", "monthly": "month", "turnover": "revenue",
    "risky": "at-risk", "support": "supports", "latin1": "latin-1", "iso-8859-1": "latin-1", "utf8": "utf-8",
  ]

  /// A text as the only item of a list of this form.
  private func inList(_ text: String) -> String {
    switch self {
    case .prose: "each on a line of its own below, after a dash: '- \(text)'"
    default: "it in brackets: [\(text)]"
    }
  }

  /// A value of this form, as an item of a list in brackets.
  var example: String {
    switch self {
    case .reference(let kind, _): kind.example
    case .pattern(_, let examples, _): examples.first ?? "…"
    case .object(let members):
      (members.first(where: \.isRequired) ?? members.first).map { "{\($0.key): \($0.form.example)}" } ?? "…"
    default: "…"
    }
  }

  /// A key that a mapping of this form may have.
  private var exampleKey: String {
    switch self {
    case .month: "2026-10"
    case .reference(let kind, _): kind.example
    case .pattern(let name, _, _): name == "a period" ? "2026-10" : "id"
    default: "key"
    }
  }
}
