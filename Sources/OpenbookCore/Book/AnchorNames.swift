/// Gives each heading of a document its anchor, the way code hosts do: lower case, no punctuation, hyphens for spaces.
public struct AnchorNames: Sendable {
  private var taken: Set<String> = []
  private var repeats: [String: Int] = [:]

  /// No heading yet.
  public init() {}

  /// The anchor of the next heading with these words; `-1`, `-2` … follow for words that came before.
  public mutating func next(for text: String) -> String {
    let plain = Self.anchor(of: text)
    guard taken.contains(plain) else {
      taken.insert(plain)
      return plain
    }
    var number = repeats[plain, default: 0]
    var anchor = plain
    repeat {
      number += 1
      anchor = "\(plain)-\(number)"
    } while taken.contains(anchor)
    repeats[plain] = number
    taken.insert(anchor)
    return anchor
  }

  /// The anchor of some words, whatever came before; `section` for words without a letter or digit.
  static func anchor(of text: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": anchor.append(scalar)
      case " ", "\t", "\n": anchor.append("-")
      case "\0"..."\u{7F}": anchor.append(contentsOf: lowercaseASCII(scalar))
      default:
        guard isWordScalar(scalar) else { continue }
        anchor.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return anchor.isEmpty ? "section" : String(anchor)
  }

  private static func lowercaseASCII(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    ("A"..."Z").contains(scalar) ? String(scalar).lowercased().unicodeScalars : String.UnicodeScalarView()
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
      true
    default: false
    }
  }
}
