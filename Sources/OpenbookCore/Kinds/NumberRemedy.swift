extension Quantity.Fault {
  /// What to write instead of a text, worked out where that can be.
  ///
  /// - Parameter absent: what to do where there is no number.
  func remedy(
    for text: String,
    absent: String = "for a month that is not reported write {missing: why}; else write a number, or leave it out"
  ) -> String {
    if let meant = NumberRemedy.meant(by: text) { return "write \(meant)" }
    if ["n/a", "na", "tbd", "-", "–", "—", "?", "none", "null", "unknown"].contains(text.lowercased()) {
      return absent
    }
    return remedy
  }

  /// What to write instead.
  var remedy: String {
    switch self {
    case .notANumber: "write a number such as 4200000, 4.2M or 38%"
    case .separator: "write 4200000, 4_200_000 or 4.2M, with a point before decimals and no other separators"
    case .suffix(let suffix):
      "write the number alone, or with one of the endings k, M, B or %; '\(trimmed(suffix).shortened)' belongs in 'unit' or in a note"
    case .exponent: "write the digits, or k, M or B: 4.2M"
    case .tooLarge: "numbers end below 1e18"
    }
  }
}

/// The number that was most likely meant by a text that is none.
enum NumberRemedy {
  /// How to write it, with both ways where the text could mean two; nil where it cannot be told.
  static func meant(by text: String) -> String? {
    let bare = text.filter { !"$€£¥".contains($0) }
    if bare.hasPrefix("("), bare.hasSuffix(")") {
      return number(String(bare.dropFirst().dropLast())).map { "-\($0)" }
    }
    if let share = share(of: bare) { return share }
    let end = bare.lastIndex { $0.isNumber }.map { bare.index(after: $0) } ?? bare.startIndex
    let ending = String(bare[end...].filter { !$0.isWhitespace })
    if let (first, second) = twoEndings(ending), let digits = number(String(bare[..<end])) {
      return "\(digits)\(second) or \(digits)\(first): a number has one ending"
    }
    guard let ending = endings[ending.lowercased()] else { return nil }
    return unseparated(trimmed(String(bare[..<end])), ending)
  }

  /// Endings as people write them.
  private static let endings = [
    "": "", "k": "k", "thousand": "k", "m": "M", "mn": "M", "mio": "M", "million": "M", "b": "B", "bn": "B",
    "billion": "B", "%": "%", "%%": "%", "percent": "%", "pct": "%", "pct.": "%",
  ]

  private static func twoEndings(_ text: String) -> (Character, Character)? {
    guard text.count == 2, let first = text.first, let last = text.last, "kMB".contains(first), last == "%" else {
      return nil
    }
    return (first, last)
  }

  /// The digits without what parts thousands, and with a point before the decimals.
  ///
  /// One comma before three digits may be either: `3,100` is three thousand, or three and a tenth.
  private static func unseparated(_ text: String, _ ending: String) -> String? {
    let parts = text.split(omittingEmptySubsequences: false) { " '’\u{A0}\u{202F}".contains($0) }
    guard parts.dropFirst().allSatisfy({ $0.prefix(while: \.isNumber).count == 3 }) else { return nil }
    let digits = parts.joined()
    guard let comma = digits.lastIndex(of: ",") else {
      let groups = digits.split(separator: ".", omittingEmptySubsequences: false)
      return number((groups.count > 2 && areThousands(groups) ? groups.joined() : digits) + ending)
    }
    let point = digits.lastIndex(of: ".")
    if let point, point > comma {
      let whole = digits[..<point].split(separator: ",", omittingEmptySubsequences: false)
      return areThousands(whole) ? number(whole.joined() + digits[point...] + ending) : nil
    }
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    let isDecimal = groups.count == 2
    if isDecimal, point != nil || groups[1].utf8.count != 3 {
      let whole = groups[0].split(separator: ".", omittingEmptySubsequences: false)
      return areThousands(whole) ? number(whole.joined() + "." + groups[1] + ending) : nil
    }
    guard point == nil, areThousands(groups), let plain = number(groups.joined() + ending) else { return nil }
    return isDecimal
      ? "\(plain), or \(groups.joined(separator: "."))\(ending) if the ',' stands before decimals" : plain
  }

  private static func areThousands(_ groups: [Substring]) -> Bool {
    groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// A fraction as a share and as a number: `1/3` as 33.3% and 0.333.
  private static func share(of text: String) -> String? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int(trimmed(String($0))) }
    guard parts.count == 2, let part = parts[0], let whole = parts[1], part > 0, part < whole, whole <= 1000 else {
      return nil
    }
    let thousandths = (part * 1000 + whole / 2) / whole
    func decimal(_ whole: Int, _ rest: String) -> String {
      var rest = rest[...]
      while rest.last == "0" { rest.removeLast() }
      return rest.isEmpty ? "\(whole)" : "\(whole).\(rest)"
    }
    let digits = String(String(thousandths + 1000).dropFirst())
    return "\(decimal(thousandths / 10, String(digits.suffix(1))))% or \(decimal(thousandths / 1000, digits))"
  }

  /// The text, if it is a number.
  private static func number(_ text: String) -> String? {
    text.withUTF8Pointer { (try? Quantity.read($0)) != nil } ? text : nil
  }
}
