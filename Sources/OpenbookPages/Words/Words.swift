import OpenbookCore

/// The texts of the interface in one language.
public struct Words: Sendable {
  /// A text cut at its braces: literal text and names in turn, literal text first.
  private struct Text: Sendable {
    let whole: String
    let pieces: [String]

    init(_ whole: String) {
      self.whole = whole
      var pieces: [String] = []
      var rest = whole[...]
      while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        pieces.append(String(rest[..<open]))
        pieces.append(String(rest[rest.index(after: open)..<close]))
        rest = rest[rest.index(after: close)...]
      }
      pieces.append(String(rest))
      self.pieces = pieces
    }

    /// The names in braces.
    var names: [String] { stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] } }
  }

  private let texts: [Text]
  /// What tells these words from others.
  let fingerprint: Fingerprint

  /// The text of a key as it stands in the file.
  subscript(_ word: Word) -> String { texts[word.rawValue].whole }

  /// A text with values in place of the names in braces.
  func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    let (pieces, whole) = (texts[word.rawValue].pieces, texts[word.rawValue].whole)
    var filled = ""
    filled.reserveCapacity(values.reduce(whole.utf8.count) { $0 + $1.value.utf8.count })
    filled += pieces[0]
    for index in stride(from: 1, to: pieces.count, by: 2) {
      for (name, value) in values where name == pieces[index] {
        filled += value
        break
      }
      filled += pieces[index + 1]
    }
    return filled
  }

  /// The rule that made a month a signal, in plain words.
  func rule(_ signal: Signal) -> String {
    switch signal {
    case .outside: self[.signalOutside]
    case .trend: self[.signalTrend]
    case .twoOfThree: self[.signalTwoOfThree]
    case .run: self[.signalRun]
    case .threeOfFour: self[.signalThreeOfFour]
    }
  }

  /// The same in a word or two.
  func shortRule(_ signal: Signal) -> String {
    switch signal {
    case .outside: self[.ruleOutside]
    case .trend: self[.ruleTrend]
    case .twoOfThree: self[.ruleTwoOfThree]
    case .run: self[.ruleRun]
    case .threeOfFour: self[.ruleThreeOfFour]
    }
  }

  /// A signal as what it is: of improvement, of concern, or neither; nil where there is none.
  func signal(_ variation: Variation?) -> String? {
    switch variation {
    case .improvement: self[.improvement]
    case .concern: self[.concern]
    case .special: self[.special]
    case .commonCause, nil: nil
    }
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

  /// Reads words from a YAML file, filling in from `standard` what it leaves out.
  ///
  /// Every key must be known, and a text may use only the names that the standard text uses.
  static func read(_ source: Source, standard: Words?) -> (words: Words, findings: [Finding]) {
    var texts = standard?.texts ?? Array(repeating: Text(""), count: Word.allCases.count)
    var (document, findings) = YAMLDocument.read(source)
    document?.root.forEachEntry { key, value in
      guard let word = Word(key: key.text) else {
        findings.append(
          Finding(
            .unknownVariable, "no text '\(key.text)' in the interface", at: key.span,
            help: didYouMean(key.text, Word.allCases.map(\.key))))
        return
      }
      guard value.kind == .scalar else {
        findings.append(Finding(.wrongType, "'\(key.text)' takes text", at: value.span, help: "write it on one line"))
        return
      }
      let text = Text(value.text)
      let allowed = standard.map { $0.texts[word.rawValue].names }
      if let allowed, let unknown = text.names.first(where: { !allowed.contains($0) }) {
        findings.append(
          Finding(
            .unknownVariable, "no '{\(unknown)}' in '\(key.text)'", at: value.span,
            help: didYouMean(unknown, allowed) ?? "it may use: \(allowed.map { "{\($0)}" }.joined(separator: ", "))"))
        return
      }
      texts[word.rawValue] = text
    }
    return (Words(texts: texts), findings)
  }

  private init(texts: [Text]) {
    self.texts = texts
    var fingerprint = Fingerprint()
    for text in texts { fingerprint.mix(text.whole) }
    self.fingerprint = fingerprint
  }
}
