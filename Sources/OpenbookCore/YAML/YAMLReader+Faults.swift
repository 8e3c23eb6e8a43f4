extension YAMLReader {
  static let quoteHelp = "put the whole text in quotes"

  @inline(never) mutating func failTab() {
    fail(.yamlSyntax, "a tab in the indentation", at: position..<position + 1, help: "indent with spaces")
  }

  /// A line that starts at a column at which nothing is open.
  @inline(never) mutating func failIndentation() {
    let message =
      "this line is indented by \(column) \(column == 1 ? "space" : "spaces"), unlike the lines it could belong to"
    fail(
      .yamlSyntax, message, at: rest,
      help: "align it with the lines above; text that goes on over several lines may need quotes")
  }

  /// Text behind a value that has ended.
  @inline(never) mutating func failAfterValue() {
    let last = position > 0 ? bytes[max(lastEnd - 1, 0)] : 0
    let help: String
    switch (byte(position), last) {
    case (UInt8(ascii: "#"), _): help = "put a space before '#' if it starts a comment"
    case (UInt8(ascii: ":"), UInt8(ascii: "]")), (UInt8(ascii: ":"), UInt8(ascii: "}")):
      return fail(
        .yamlSubset, "a list or map cannot be a key", at: position..<position + 1, help: "put the key in quotes")
    case (_, UInt8(ascii: "'")): help = "put the whole text in quotes, and write '' for an apostrophe within '…'"
    case (_, UInt8(ascii: "\"")):
      help = "put the whole text in quotes, and write \\\" for a quotation mark within \"…\""
    case (UInt8(ascii: "]"), UInt8(ascii: "]")), (UInt8(ascii: "}"), UInt8(ascii: "}")):
      help = "remove the second '\(Character(Unicode.Scalar(last)))', or put the whole text in quotes"
    default: help = Self.quoteHelp
    }
    let isBracket = last == UInt8(ascii: "]") || last == UInt8(ascii: "}")
    let mark = isBracket ? "'\(Character(Unicode.Scalar(last)))'" : "quotation mark"
    fail(.yamlSyntax, "text after the closing \(mark)", at: rest, help: help)
  }

  /// `: ` within plain text.
  @inline(never) mutating func failSecondColon(at colon: Int) {
    fail(
      .yamlSyntax, "a second ':' with a space after it in one value", at: colon..<min(colon + 1, end),
      help: Self.quoteHelp)
  }

  /// Fails if plain text cannot start here; true if it can.
  @inline(__always) mutating func checkPlainStart(inFlow: Bool) -> Bool {
    let first = byte(position)
    let isLetter = (first | 0x20) &- UInt8(ascii: "a") < 26
    let isDigit = first &- UInt8(ascii: "0") < 10
    return isLetter || isDigit || checkUnusualStart(inFlow: inFlow)
  }

  @inline(never) private mutating func checkUnusualStart(inFlow: Bool) -> Bool {
    let first = byte(position)
    let standsAlone = byte(position + 1).isYAMLBlankOrLineEnd || inFlow && byte(position + 1).isYAMLFlowIndicator
    let fault: (rule: Rule, message: String)
    var help = Self.quoteHelp
    switch first {
    case UInt8(ascii: "&"): fault = (.yamlSubset, "'&' starts an anchor, and anchors are not used here")
    case UInt8(ascii: "*"): fault = (.yamlSubset, "'*' starts an alias, and aliases are not used here")
    case UInt8(ascii: "!"): fault = (.yamlSubset, "'!' starts a tag, and tags are not used here")
    case UInt8(ascii: "%") where column == 0:
      fault = (.yamlSubset, "'%' starts a directive, and directives are not used here")
    case UInt8(ascii: "?") where standsAlone || inFlow:
      fault = (.yamlSubset, "'?' starts a complex key, and keys are text here")
    case UInt8(ascii: "-") where standsAlone:
      fault = (.yamlSyntax, "a '-' where no list can start")
      help = "start the list on a line of its own, or put the text in quotes"
    case UInt8(ascii: ":") where standsAlone || inFlow: fault = (.yamlSyntax, "no key before ':'")
    case UInt8(ascii: "|") where inFlow, UInt8(ascii: ">") where inFlow:
      fault = (.yamlSyntax, "a block text within brackets")
    case UInt8(ascii: ",") where inFlow:
      fault = (.yamlSyntax, "no item before ','")
      help = "remove the ',', or put the text in quotes"
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"):
      fault = (.yamlSyntax, "a text without quotes that starts with '\(Character(Unicode.Scalar(first)))'")
    default: return true
    }
    if first == UInt8(ascii: "%"), byte(position + 1) &- UInt8(ascii: "0") < 10 {
      let digits = bytes[(position + 1)..<end].prefix { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: ".") }
      help += "; a share is written \(String(decoding: digits, as: UTF8.self).shortened)%"
    }
    fail(fault.rule, fault.message, at: position..<min(position + 1, end), help: help)
    return false
  }
}
