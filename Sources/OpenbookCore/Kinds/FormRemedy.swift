extension Form {
  /// What to write instead of a value of another type; nil where the expectation says it all.
  func remedy(for node: YAMLNode) -> String? {
    let text = node.kind == .scalar ? node.text.shortened : "…"
    switch (self, node.kind) {
    case (.list(let item, _), .scalar): return "write \(item.inList(text))"
    case (.list, .mapping): return "put it into a list: begin it with a dash, or write it in brackets: [{…}]"
    case (.map(let key, _), .scalar): return "write when or what in front: {\(key.exampleKey): \(text)}"
    case (.map(let key, _), .sequence):
      return "write each with its key in front, and without a dash: '\(key.exampleKey): …'"
    case (.object(let members), .scalar):
      guard let first = members.first(where: \.isRequired) ?? members.first else { return nil }
      return "write {\(first.key): \(text)}"
    case (.object, .sequence): return "write its keys without dashes: 'key: value', one a line"
    case (.text, .sequence), (.prose, .sequence): return "write one text, in quotes if it holds commas or brackets"
    case (.text, .mapping), (.prose, .mapping): return "write one text; put it in quotes if it holds ': ' or braces"
    case (.reference, .sequence): return "name one, without brackets"
    case (.flag, .scalar):
      return ["yes", "on", "1", "True", "TRUE"].contains(text)
        ? "write true" : ["no", "off", "0", "False", "FALSE"].contains(text) ? "write false" : nil
    case (.integer, .scalar):
      let digits = text.prefix { $0.isNumber && $0.isASCII }
      return digits.isEmpty ? "write it in digits" : digits == text ? nil : "write \(digits)"
    case (.either(let forms), _): return forms.lazy.compactMap { $0.remedy(for: node) }.first
    default: return nil
    }
  }

  /// A text as the only item of a list of this form.
  private func inList(_ text: String) -> String {
    switch self {
    case .prose: "each on a line of its own below, after a dash: '- \(text)'"
    case .object(let members): "[{\((members.first(where: \.isRequired) ?? members.first)?.key ?? "text"): \(text)}]"
    default: "it in brackets: [\(text)]"
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
