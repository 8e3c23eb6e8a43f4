/// How a locale writes numbers and days: its separators, where a currency's symbol stands, what of a day comes first.
public struct NumberStyle: Hashable, Sendable {
  /// Where a currency's symbol stands.
  public enum CurrencyPlace: Sendable {
    /// `€60`.
    case before
    /// `€ 60`.
    case beforeApart
    /// `60 €`.
    case after
  }

  /// Between the whole part and the decimals.
  public let point: String
  /// Between groups of three digits.
  public let group: String
  /// Between a number and `%`.
  public let beforePercent: String
  /// Where a currency's symbol stands.
  public let currency: CurrencyPlace
  /// Whether days are written as `November 6, 2026`, and not as `6 November 2026`.
  public let writesMonthFirst: Bool

  private static let narrowSpace = "\u{202F}"

  /// The locales that are known, by language and by language with region (CLDR's separators).
  private static let known: [String: NumberStyle] = {
    let english = NumberStyle(point: ".", group: ",", beforePercent: "", .before)
    let american = NumberStyle(point: ".", group: ",", beforePercent: "", .before, writesMonthFirst: true)
    let german = NumberStyle(point: ",", group: ".", beforePercent: "\u{A0}", .after)
    let austrian = NumberStyle(point: ",", group: ".", beforePercent: "\u{A0}", .beforeApart)
    let swiss = NumberStyle(point: ".", group: "’", beforePercent: "", .beforeApart)
    let french = NumberStyle(point: ",", group: narrowSpace, beforePercent: narrowSpace, .after)
    let spaced = NumberStyle(point: ",", group: "\u{A0}", beforePercent: "\u{A0}", .after)
    let italian = NumberStyle(point: ",", group: ".", beforePercent: "", .after)
    let dutch = NumberStyle(point: ",", group: ".", beforePercent: "", .beforeApart)
    return [
      "en": american, "en-US": american, "en-GB": english, "en-IE": english, "en-CA": american, "en-AU": english,
      "en-NZ": english, "en-IN": english, "en-ZA": english, "ja": english, "ja-JP": english,
      "de": german, "de-DE": german, "de-AT": austrian, "de-CH": swiss, "da": german, "da-DK": german,
      "es": german, "es-ES": german, "it": italian, "it-IT": italian, "nl": dutch, "nl-NL": dutch,
      "pt": spaced, "pt-PT": spaced, "pt-BR": dutch, "fr": french, "fr-FR": french, "fr-CA": spaced,
      "sv": spaced, "sv-SE": spaced, "nb": spaced, "nb-NO": spaced, "fi": spaced, "fi-FI": spaced,
      "pl": spaced, "pl-PL": spaced, "cs": spaced, "cs-CZ": spaced,
    ]
  }()

  /// The locales that are known, by name.
  static let locales = known.keys.sorted()

  /// Whether a locale's separators are known.
  public static func isKnown(_ locale: String) -> Bool { known[locale] != nil }

  /// The style of a locale; that of English for an unknown one.
  public init(locale: String) {
    self = Self.known[locale] ?? NumberStyle(point: ".", group: ",", beforePercent: "", .before)
  }

  private init(
    point: String, group: String, beforePercent: String, _ currency: CurrencyPlace, writesMonthFirst: Bool = false
  ) {
    self.point = point
    self.group = group
    self.beforePercent = beforePercent
    self.currency = currency
    self.writesMonthFirst = writesMonthFirst
  }

  /// What stands before a number that is not nothing.
  public enum Sign: Sendable {
    /// A true minus before negative ones.
    case minus
    /// A minus, or a plus.
    case always
  }

  /// A number with that many decimals, rounded half away from zero on its decimal digits, so that 2.675 is 2.68.
  ///
  /// Negative numbers take a true minus; a number that rounds to zero takes no sign.
  ///
  /// - Parameters:
  ///   - shift: by how many places the point moves to the right: 2 writes 0.285 as 28.5. A product with 100 would not
  ///     do, for 0.285 × 100 is less than 28.5.
  ///   - prefix: stands between the sign and the digits.
  public func write(
    _ value: Double, decimals: Int, shift: Int = 0, sign: Sign = .minus, prefix: String = "",
    groupsThousands: Bool = true, into output: inout Output
  ) {
    let scaled = value.magnitude * powersOfTen[min(decimals + shift, 15)]
    // Far from a half neither the product's rounding nor the Double's own distance from its decimal digits can matter
    // (each below 2⁻⁵² of it); near one, the shortest decimal digits decide.
    guard scaled < 1e15, decimals + shift <= 15,
      ((scaled - scaled.rounded(.down)) - 0.5).magnitude > max(1e-4, scaled * 1e-15)
    else {
      let digits = DecimalDigits(value, decimals: decimals, shift: shift).digits
      put(sign, value, isNothing: digits.allSatisfy { $0 == UInt8(ascii: "0") }, prefix, into: &output)
      return put(digits, decimals: decimals, groupsThousands: groupsThousands, into: &output)
    }
    let rounded = UInt64(scaled.rounded())
    put(sign, value, isNothing: rounded == 0, prefix, into: &output)
    guard decimals > 0 else { return put(whole: rounded, groupsThousands, into: &output) }
    let unit = UInt64(powersOfTen[decimals])
    put(whole: rounded / unit, groupsThousands, into: &output)
    output.unescaped(point)
    output.digits(rounded % unit, width: decimals)
  }

  /// How many units of the last decimal are written, with their sign: numbers add up as they are read when these do.
  public func units(_ value: Double, decimals: Int, shift: Int = 0) -> Double {
    let scaled = value.magnitude * powersOfTen[min(decimals + shift, 15)]
    let size: Double
    if scaled < 1e15, ((scaled - scaled.rounded(.down)) - 0.5).magnitude > max(1e-4, scaled * 1e-15) {
      size = scaled.rounded()
    } else {
      size = DecimalDigits(value, decimals: decimals, shift: shift).digits.reduce(0) { $0 * 10 + Double($1 & 15) }
    }
    return value < 0 ? -size : size
  }

  /// The same as text.
  public func write(_ value: Double, decimals: Int, shift: Int = 0, groupsThousands: Bool = true) -> String {
    var output = Output(capacity: 32)
    write(value, decimals: decimals, shift: shift, groupsThousands: groupsThousands, into: &output)
    return output.text
  }

  private func put(_ sign: Sign, _ value: Double, isNothing: Bool, _ prefix: String, into output: inout Output) {
    if !isNothing {
      if value < 0 { output.raw("\u{2212}") } else if sign == .always { output.raw("+") }
    }
    output.unescaped(prefix)
  }

  private func put(whole: UInt64, _ groupsThousands: Bool, into output: inout Output) {
    guard whole >= 1000, groupsThousands else { return output.digits(whole) }
    put(whole: whole / 1000, groupsThousands, into: &output)
    output.unescaped(group)
    output.digits(whole % 1000, width: 3)
  }

  private func put(_ digits: [UInt8], decimals: Int, groupsThousands: Bool, into output: inout Output) {
    let whole = digits.count - decimals
    for (index, digit) in digits.enumerated() {
      if index == whole { output.unescaped(point) }
      if groupsThousands, index > 0, index < whole, (whole - index) % 3 == 0 { output.unescaped(group) }
      output.byte(digit)
    }
  }
}

/// A Double's decimal digits without its sign, rounded half away from zero.
struct DecimalDigits {
  /// ASCII, at least one digit more than the decimals that were asked for.
  let digits: [UInt8]

  init(_ value: Double, decimals: Int, shift: Int = 0) {
    var digits = Self.rounded(value.magnitude, decimals: decimals + shift)
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
    }
    self.digits = digits
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
