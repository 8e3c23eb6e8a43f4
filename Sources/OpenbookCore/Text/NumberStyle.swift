/// How a locale writes numbers: its separators.
public struct NumberStyle: Hashable, Sendable {
  /// Between the whole part and the decimals.
  public let point: String
  /// Between groups of three digits.
  public let group: String
  /// Between a number and `%`.
  public let beforePercent: String

  private static let narrowSpace = "\u{202F}"

  /// The locales that are known, by language and by language with region (CLDR's separators).
  private static let known: [String: NumberStyle] = {
    let english = NumberStyle(point: ".", group: ",", beforePercent: "")
    let german = NumberStyle(point: ",", group: ".", beforePercent: "\u{A0}")
    let swiss = NumberStyle(point: ".", group: "’", beforePercent: "")
    let french = NumberStyle(point: ",", group: narrowSpace, beforePercent: narrowSpace)
    let spaced = NumberStyle(point: ",", group: "\u{A0}", beforePercent: "\u{A0}")
    let dotted = NumberStyle(point: ",", group: ".", beforePercent: "")
    return [
      "en": english, "en-US": english, "en-GB": english, "en-IE": english, "en-CA": english, "en-AU": english,
      "en-NZ": english, "en-IN": english, "en-ZA": english, "ja": english, "ja-JP": english,
      "de": german, "de-DE": german, "de-AT": german, "de-CH": swiss, "da": german, "da-DK": german,
      "es": german, "es-ES": german, "it": dotted, "it-IT": dotted, "nl": dotted, "nl-NL": dotted,
      "pt": spaced, "pt-PT": spaced, "pt-BR": dotted, "fr": french, "fr-FR": french, "fr-CA": spaced,
      "sv": spaced, "sv-SE": spaced, "nb": spaced, "nb-NO": spaced, "fi": spaced, "fi-FI": spaced,
      "pl": spaced, "pl-PL": spaced, "cs": spaced, "cs-CZ": spaced,
    ]
  }()

  /// Whether a locale's separators are known.
  public static func isKnown(_ locale: String) -> Bool { known[locale] != nil }

  /// The style of a locale; that of English for an unknown one.
  public init(locale: String) {
    self = Self.known[locale] ?? NumberStyle(point: ".", group: ",", beforePercent: "")
  }

  private init(point: String, group: String, beforePercent: String) {
    self.point = point
    self.group = group
    self.beforePercent = beforePercent
  }

  /// A number with that many decimals, rounded half away from zero on its decimal digits, so that 2.675 is 2.68.
  ///
  /// Negative numbers take a true minus; a number that rounds to zero takes none.
  ///
  /// - Parameter shift: by how many places the point moves to the right: 2 writes 0.285 as 28.5. A product with 100
  ///   would not do, for 0.285 × 100 is less than 28.5.
  public func write(_ value: Double, decimals: Int, shift: Int = 0, groupsThousands: Bool = true) -> String {
    let digits = DecimalDigits(value, decimals: decimals, shift: shift).digits
    let whole = digits.count - decimals
    let isNegative = value < 0 && digits.contains { $0 != UInt8(ascii: "0") }
    let groups = groupsThousands ? (whole - 1) / 3 : 0
    let capacity = digits.count + 3 + groups * group.utf8.count + point.utf8.count
    return String(unsafeUninitializedCapacity: capacity) { text in
      var count = 0
      func put(_ byte: UInt8) {
        text[count] = byte
        count += 1
      }
      if isNegative { for byte in "\u{2212}".utf8 { put(byte) } }
      for (index, digit) in digits.enumerated() {
        if index == whole { for byte in point.utf8 { put(byte) } }
        if groupsThousands, index > 0, index < whole, (whole - index) % 3 == 0 { for byte in group.utf8 { put(byte) } }
        put(digit)
      }
      return count
    }
  }
}

/// A Double's decimal digits without its sign, rounded half away from zero.
struct DecimalDigits {
  /// ASCII, at least one digit more than the decimals that were asked for.
  let digits: [UInt8]

  init(_ value: Double, decimals: Int, shift: Int = 0) {
    let size = value.magnitude
    let scale = powersOfTen[min(decimals + shift, 15)]
    let scaled = size * scale
    var digits: [UInt8]
    // Far from a half neither the product's rounding nor the Double's own distance from its decimal digits can matter
    // (each below 2⁻⁵² of it); near one, the shortest decimal digits decide.
    if scaled < 1e15, ((scaled - scaled.rounded(.down)) - 0.5).magnitude > max(1e-4, scaled * 1e-15) {
      digits = Self.ascii(UInt64(scaled.rounded()))
    } else {
      digits = Self.rounded(size, decimals: decimals + shift)
    }
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
    }
    self.digits = digits
  }

  private static func ascii(_ value: UInt64) -> [UInt8] {
    var rest = value
    var digits: [UInt8] = []
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    digits.reverse()
    return digits
  }

  /// The digits of `size × 10^decimals`, rounded on the shortest decimal text that stands for the Double.
  private static func rounded(_ size: Double, decimals: Int) -> [UInt8] {
    guard size.isFinite else { return [UInt8(ascii: "0")] }
    var mantissa: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var text = Array(size.description.utf8)[...]
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"):
        exponent += Int(String(decoding: text, as: UTF8.self)) ?? 0
        text = []
      default:
        mantissa.append(byte - UInt8(ascii: "0"))
        if hasPoint { exponent -= 1 }
      }
    }
    let shift = exponent + decimals
    if shift >= 0 {
      mantissa.append(contentsOf: Array(repeating: 0, count: shift))
    } else {
      let kept = mantissa.count + shift
      let roundsUp = kept >= 0 && kept < mantissa.count && mantissa[kept] >= 5
      mantissa = kept > 0 ? Array(mantissa[..<kept]) : [0]
      if roundsUp { increment(&mantissa) }
    }
    let significant = mantissa.drop { $0 == 0 }.map { $0 + UInt8(ascii: "0") }
    return significant.isEmpty ? [UInt8(ascii: "0")] : significant
  }

  private static func increment(_ digits: inout [UInt8]) {
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
  }
}
