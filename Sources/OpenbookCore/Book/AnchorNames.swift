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
    var anchor: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": anchor.append(UInt8(truncatingIfNeeded: scalar.value))
      case "A"..."Z": anchor.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case " ", "\t", "\n": anchor.append(UInt8(ascii: "-"))
      case "\0"..."\u{7F}": continue
      default:
        if isWordScalar(scalar) { anchor.append(contentsOf: scalar.properties.lowercaseMapping.utf8) }
      }
    }
    return anchor.isEmpty ? "section" : String(decoding: anchor, as: UTF8.self)
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
