/// What stands where a reason is due, and is none.
enum Reason {
  /// Answers to a question that nobody asked.
  private static let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "x", "n/a", "na", "none", "null"]

  /// Whether a text gives no reason: one of these words in any case, or nothing that has a letter.
  static func isNone(_ text: String) -> Bool {
    !text.utf8.contains { ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 >= 0x80 } || words.contains(text.lowercased())
  }

  /// The same as a regular expression.
  static let expression = Expression.whole(
    "[ \\t\\r\\n]*(" + (["[\\x00-\\x40\\x5B-\\x60\\x7B-\\x7F]*"] + words.map(inAnyCase)).joined(separator: "|")
      + ")[ \\t\\r\\n]*")

  private static func inAnyCase(_ word: String) -> String {
    word.map { $0.isLetter ? "[\($0)\($0.uppercased())]" : String($0) }.joined()
  }
}
