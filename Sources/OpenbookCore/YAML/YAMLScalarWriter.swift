/// Quotation marks that a text takes over from its neighbours.
struct YAMLQuoting: Sendable {
  /// `'` or `"`.
  let mark: Character
  /// Whether to write them where they are not needed, since the neighbours do.
  let isAlways: Bool
}

/// Writes a text on one line so that the reader gives exactly it back.
struct YAMLScalarWriter: Sendable {
  /// Whether it stands within brackets.
  let isInFlow: Bool

  /// A value.
  func value(_ text: String, like quoting: YAMLQuoting? = nil) -> String {
    written(text, like: quoting, isPlain: isPlainValue(text))
  }

  /// A key, without its colon.
  func key(_ text: String, like quoting: YAMLQuoting? = nil) -> String {
    written(text, like: quoting, isPlain: isPlainKey(text))
  }

  /// A value in quotation marks, whether it needs them or not; it is not read to find out.
  func quoted(_ text: String) -> String { written(text, like: nil, isPlain: false) }

  /// Whether the reader gives back a value that has no quotation marks. Texts for nothing, and tabs, take them anyway,
  /// for other programs and for people.
  func isPlainValue(_ text: String) -> Bool {
    guard !text.utf8.contains(UInt8(ascii: "\t")), !["", "~", "null", "Null", "NULL"].contains(text) else {
      return false
    }
    guard let root = root(of: isInFlow ? "{k: \(text)}" : "- \(text)") else { return false }
    guard let value = isInFlow ? root.entries.first?.value : root.items.first else { return false }
    return root.entries.count + root.items.count == 1 && value.isPlain && value.says(text)
  }

  /// Whether the reader gives back a key that has no quotation marks; in a block, at the start of a line.
  func isPlainKey(_ text: String) -> Bool {
    guard !text.utf8.contains(UInt8(ascii: "\t")) else { return false }
    guard let root = root(of: isInFlow ? "{\(text): v}" : "\(text): v") else { return false }
    guard root.entries.count == 1, let (key, value) = root.entries.first else { return false }
    return key.isPlain && key.says(text) && value.says("v")
  }

  private func root(of text: String) -> YAMLNode? {
    YAMLDocument.read(Source(id: SourceID(0), path: "", bytes: Array(text.utf8))).document?.root
  }

  private func written(_ text: String, like quoting: YAMLQuoting?, isPlain: Bool) -> String {
    if isPlain, quoting?.isAlways != true { return text }
    let needsEscapes = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    let hasControls = text.utf8.contains { $0 < 0x20 }
    if !hasControls, (quoting?.mark ?? (needsEscapes ? "'" : "\"")) == "'" {
      return "'" + replacing(text) { $0 == "'" ? "''" : nil } + "'"
    }
    let quoted = replacing(text) { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: nil
      }
    }
    return "\"" + quoted + "\""
  }

  /// Replaces scalars and not characters, since a mark may combine with a quotation mark.
  private func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let new = replacement(scalar) { result.append(contentsOf: new.unicodeScalars) } else { result.append(scalar) }
    }
    return String(result)
  }
}

extension YAMLNode {
  /// Whether its text is this one, byte for byte.
  func says(_ text: String) -> Bool { withText { $0.elementsEqual(text.utf8) } }
}

extension YAMLQuoting {
  /// The quotation marks of a scalar; nil if it has none.
  init?(_ node: YAMLNode, isKey: Bool, isInFlow: Bool) {
    guard node.kind == .scalar, node.style == .singleQuoted || node.style == .doubleQuoted else { return nil }
    let writer = YAMLScalarWriter(isInFlow: isInFlow)
    mark = node.style == .singleQuoted ? "'" : "\""
    isAlways = isKey ? writer.isPlainKey(node.text) : writer.isPlainValue(node.text)
  }

  /// What scalars have in common: the marks of the last that has any, and that all have them without need.
  init?(of nodes: [YAMLNode], isKey: Bool, isInFlow: Bool) {
    let scalars = nodes.filter { $0.kind == .scalar && !$0.isEmpty }
    let all = scalars.compactMap { YAMLQuoting($0, isKey: isKey, isInFlow: isInFlow) }
    guard let last = all.last else { return nil }
    mark = last.mark
    isAlways = all.count == scalars.count && all.allSatisfy(\.isAlways)
  }
}
