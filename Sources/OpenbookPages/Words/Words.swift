import OpenbookCore

/// The texts of the interface in one language.
public struct Words: Sendable {
  private let texts: [Word: String]
  /// What tells these words from others.
  let fingerprint: Fingerprint

  /// The text of a key as it stands in the file.
  subscript(_ word: Word) -> String { texts[word] ?? "" }

  /// A text with values in place of the names in braces.
  func callAsFunction(_ word: Word, _ values: KeyValuePairs<StaticString, String>) -> String {
    Self.fill(self[word], values)
  }

  /// The name of a status.
  func status(_ status: Status) -> String {
    switch status {
    case .met: self[.met]
    case .near: self[.near]
    case .missed: self[.missed]
    case .noTarget: self[.noTarget]
    case .notReported: self[.notReported]
    }
  }

  private static func fill(_ text: String, _ values: KeyValuePairs<StaticString, String>) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      filled += values.first { "\($0.key)" == name }?.value ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// Reads words from a YAML file, filling in from `standard` what it leaves out.
  ///
  /// Every key must be known, and a text may use only the names that the standard text uses.
  static func read(_ source: Source, standard: Words?) -> (words: Words, findings: [Finding]) {
    var texts = standard?.texts ?? [:]
    var (document, findings) = YAMLDocument.read(source)
    document?.root.forEachEntry { key, value in
      guard let word = Word(rawValue: key.text) else {
        findings.append(
          Finding(
            .unknownVariable, "no text '\(key.text)' in the interface", at: key.span,
            help: didYouMean(key.text, Word.allCases.map(\.rawValue))))
        return
      }
      guard value.kind == .scalar else {
        findings.append(Finding(.wrongType, "'\(key.text)' takes text", at: value.span, help: "write it on one line"))
        return
      }
      let allowed = standard.map { names(in: $0[word]) }
      if let allowed, let unknown = names(in: value.text).first(where: { !allowed.contains($0) }) {
        findings.append(
          Finding(
            .unknownVariable, "no '{\(unknown)}' in '\(key.text)'", at: value.span,
            help: didYouMean(unknown, allowed) ?? "it may use: \(allowed.map { "{\($0)}" }.joined(separator: ", "))"))
        return
      }
      texts[word] = value.text
    }
    return (Words(texts: texts), findings)
  }

  private init(texts: [Word: String]) {
    self.texts = texts
    var fingerprint = Fingerprint()
    for word in Word.allCases { fingerprint.mix(texts[word] ?? "") }
    self.fingerprint = fingerprint
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
