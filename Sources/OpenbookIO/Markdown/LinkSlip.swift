import OpenbookCore

/// A link that the parser leaves as text, since a blank stands where none may.
struct LinkSlip {
  /// The bytes of the text that it takes.
  let range: Range<Int>
  /// What is wrong with it.
  let message: String
  /// How it is written.
  let link: String

  /// Whether a text may hold one at all.
  static func mayOccur(in text: [UInt8]) -> Bool {
    enum State { case none, afterBracket, afterBlank, inAddress }
    var state = State.none
    for byte in text {
      switch (state, byte) {
      case (_, UInt8(ascii: "]")): state = .afterBracket
      case (.afterBracket, UInt8(ascii: "(")): state = .inAddress
      case (.afterBracket, UInt8(ascii: " ")), (.afterBlank, UInt8(ascii: " ")): state = .afterBlank
      case (.afterBlank, UInt8(ascii: "(")), (.inAddress, UInt8(ascii: " ")): return true
      case (.inAddress, UInt8(ascii: ")")), (.afterBracket, _), (.afterBlank, _): state = .none
      default: continue
      }
    }
    return false
  }

  /// The first one from a byte on: `[text] (../file.md)`, or `[text](../a file.md)`.
  ///
  /// Neither its words nor its address hold a bracket, so no byte is looked at more than twice.
  static func first(in text: [UInt8], from start: Int) -> LinkSlip? {
    var index = start
    while let close = text[index...].firstIndex(of: UInt8(ascii: "]")) {
      defer { index = close + 1 }
      let gap = text[(close + 1)...].prefix { $0 == UInt8(ascii: " ") }
      let address = text[gap.endIndex...].dropFirst().prefix { !isBracket($0) }
      guard gap.endIndex < text.count, text[gap.endIndex] == UInt8(ascii: "("), address.endIndex < text.count,
        text[address.endIndex] == UInt8(ascii: ")"), let open = text[start..<close].lastIndex(where: isBracket),
        text[open] == UInt8(ascii: "[")
      else { continue }
      let words = String(decoding: text[open...close], as: UTF8.self)
      let path = String(decoding: address, as: UTF8.self)
      guard isPath(path), path.contains(" ") == gap.isEmpty else { continue }
      let range = open..<address.endIndex + 1
      return gap.isEmpty
        ? LinkSlip(range: range, message: "an address with a space", link: "\(words)(<\(path)>)")
        : LinkSlip(range: range, message: "a space between the link's text and its address", link: "\(words)(\(path))")
    }
    return nil
  }

  private static func isBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// Whether a text can be nothing but a file's path.
  private static func isPath(_ text: String) -> Bool {
    let file = text.prefix { $0 != "#" }
    return !text.contains("<") && !text.contains("\"")
      && (file.hasPrefix("../") || file.hasPrefix("./") || file.hasSuffix(".md") || file.hasSuffix(".yaml"))
  }
}

extension HTMLWriter {
  /// Reports the links that a run of texts was meant to hold.
  mutating func checkLinks(in run: [UInt8], at node: CMarkNode) {
    guard mayHaveLinkSlips else { return }
    var from = 0
    while let slip = LinkSlip.first(in: run, from: from) {
      from = slip.range.upperBound
      let words = run[slip.range]
      guard !locator.isEscaped(words, number: 0, on: node) else { continue }
      findings.append(
        Finding(.brokenLink, slip.message, at: locator.span(of: words, in: node), help: "write \(slip.link)"))
    }
  }
}
