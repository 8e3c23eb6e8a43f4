/// How wide a text of a chart is, about: a drawing cannot ask the reader's font, and is to have room in any.
enum TextWidth {
  /// The width in a chart's unit, at the style's 12.5 and in the widest of its fonts.
  static func of(_ text: String, isStrong: Bool = false) -> Double {
    // Strong letters are larger, and wider.
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * (isStrong ? 1.15 : 1)
  }

  /// As much of a text as a width holds; nil where that would tell nothing.
  static func fitting(_ text: String, in width: Double) -> String? {
    if of(text) <= width { return text }
    var (room, count) = (width - of("…"), 0)
    for character in text {
      room -= of(String(character))
      guard room >= 0 else { break }
      count += 1
    }
    return count > 7 ? text.prefix(count) + "…" : nil
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case ".", ",", ":", ";", "'", "’", "i", "j", "l", "|", "!", " ", "\u{A0}", "\u{202F}": 4.1
    case "f", "r", "t", "I", "(", ")", "-", "/": 5.1
    case "m", "w", "M", "W", "%", "…", "@": 12.3
    case "+", "−", "×": 10.5
    case "0"..."9", "–", "$", "€", "£": 8
    case "a"..."z": 7.8
    case "A"..."Z": 9.2
    // A letter of another script may be a square.
    default: scalar.value < 0x2E80 ? 8.5 : 12.5
    }
  }
}
