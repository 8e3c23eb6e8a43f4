/// A mapping in braces instead of a text: what the text says goes to the keys that take it, and what it does not say is
/// left open as `…`, which nobody takes for an answer.
extension Form {
  /// A text as one mapping, written in braces.
  static func mapping(_ text: String, _ members: [Member]) -> String {
    let (braces, rest) = filled(text, members)
    return braces + rest
  }

  /// A text as a list of mappings; with ids between commas, one for each.
  static func items(_ text: String, _ members: [Member]) -> String {
    let parts = text.split(separator: ",").map { trimmed(String($0)) }
    if let lead = lead(members), case .reference = lead.form, parts.count > 1, parts.allSatisfy({ isID($0.utf8) }) {
      return "[\(parts.map { "{\(lead.key): \($0)}" }.joined(separator: ", "))]"
    }
    let (braces, rest) = filled(text, members)
    return "[\(braces)]\(rest)"
  }

  private static func lead(_ members: [Member]) -> Member? { members.first(where: \.isRequired) ?? members.first }

  /// The braces, and what to put where they are left open.
  private static func filled(_ text: String, _ members: [Member]) -> (braces: String, rest: String) {
    guard let lead = lead(members) else { return ("{…}", "") }
    let (value, isOpen) = lead.form.value(in: text)
    var entries = ["\(lead.key): \(value)"]
    // `leads 400` and `400` hold the number for the first key that takes one.
    let number = text.split(separator: " ").last.map(String.init).flatMap { isNumber($0) ? $0 : nil }
    if case .reference = lead.form, let number, let member = members.first(where: \.form.takesNumber) {
      entries.append("\(member.key): \(number)")
    }
    let open = isOpen ? ", with \(lead.form.isText ? "the text" : lead.form.expectation) for '…'" : ""
    return ("{\(entries.joined(separator: ", "))}", open)
  }

  /// A text as it stands in braces: in quotation marks where it needs them, and left open where it is long.
  static func quoted(_ text: String) -> String {
    text.utf8.count <= 80 && !text.contains("\n") ? YAMLScalarWriter(isInFlow: true).value(text) : "\"…\""
  }

  /// What a text says for a value of this form.
  private func value(in text: String) -> (written: String, isOpen: Bool) {
    switch self {
    case .text, .reason, .prose:
      let quoted = Self.quoted(text)
      return (quoted, quoted == "\"…\"")
    case .reference:
      let words = text.split(separator: " ").map(String.init)
      let names = words.last.map { Self.isNumber($0) } == true ? words.dropLast() : words[...]
      // A file's path names what the file holds.
      guard names.count == 1, let file = names[0].split(separator: "/").last,
        let name = file.split(separator: ".").first?.lowercased(), isID(name.utf8)
      else { return ("…", true) }
      return (name, false)
    case .number: return Self.isNumber(text) ? (text, false) : ("…", true)
    default: return text.contains(" ") ? ("…", true) : (text, false)
    }
  }

  private static func isNumber(_ text: String) -> Bool { text.withUTF8Pointer { (try? Quantity.read($0)) != nil } }

  private var isText: Bool {
    switch self {
    case .text, .reason, .prose: true
    default: false
    }
  }

  /// Whether plain text may be written there.
  var takesText: Bool {
    if case .either(let forms) = self { forms.contains(where: \.takesText) } else { isText }
  }

  private var takesNumber: Bool {
    switch self {
    case .number: true
    case .either(let forms): forms.contains(where: \.takesNumber)
    default: false
    }
  }
}
