/// A number as it was written: `4.2M` is 4,200,000, `38%` is 0.38.
public struct Quantity: Hashable, Sendable {
  /// Its value; always finite and below 1e18.
  public let value: Double
  /// Whether it was written with `%`.
  public let isPercent: Bool

  /// A number and whether it was written with `%`.
  public init(_ value: Double, isPercent: Bool = false) {
    self.value = value
    self.isPercent = isPercent
  }

  /// Why a text is no number, for a finding's message and help.
  public enum Fault: Error, Hashable, Sendable {
    /// Nothing of a number.
    case notANumber
    /// A comma or a space between digits.
    case separator
    /// An unknown ending.
    case suffix(String)
    /// An exponent such as `1e6`.
    case exponent
    /// 1e18 or more.
    case tooLarge
  }

  /// Reads `4200000`, `4_200_000`, `4.2M`, `380k`, `1.1B`, `38%`, `-3.5`.
  ///
  /// The result is the Double nearest to the decimal number, as if it had been written in full.
  public static func read(_ text: UnsafeBufferPointer<UInt8>, allowsExponent: Bool = false) throws(Fault) -> Quantity {
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    var digits = Digits()
    var wasDigit = false
    scan: while index < text.count {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.add(text[index] - UInt8(ascii: "0"))
        wasDigit = true
      case UInt8(ascii: "_") where wasDigit && index + 1 < text.count && isDigit(text[index + 1]): break
      case UInt8(ascii: ".") where !digits.hasPoint && wasDigit:
        digits.hasPoint = true
        wasDigit = false
      default: break scan
      }
      index += 1
    }
    guard digits.count > 0 else { throw .notANumber }
    guard text[index - 1] != UInt8(ascii: ".") else { throw .notANumber }
    var isPercent = false
    if index < text.count {
      let rest = String(decoding: text[index...], as: UTF8.self)
      switch rest {
      case "k", "K": digits.exponent += 3
      case "M": digits.exponent += 6
      case "B": digits.exponent += 9
      case "%", " %":
        digits.exponent -= 2
        isPercent = true
      default:
        if let exponent = readExponent(rest) {
          guard allowsExponent else { throw .exponent }
          digits.exponent += exponent
        } else if rest.contains(where: { [",", "'", "’", "\u{A0}", "\u{202F}"].contains($0) })
          || rest.first == " " && rest.dropFirst().first?.isNumber == true
        {
          throw .separator
        } else if rest.allSatisfy({ $0.isLetter || $0 == " " || $0 == "%" || $0.isCurrencySymbol }) {
          throw .suffix(rest)
        } else {
          throw .notANumber
        }
      }
    }
    let size = digits.value
    guard size < 1e18 else { throw .tooLarge }
    return Quantity(isNegative && size != 0 ? -size : size, isPercent: isPercent)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func readExponent(_ text: String) -> Int? {
    guard text.first == "e" || text.first == "E", text.count <= 4 else { return nil }
    return Int(text.dropFirst())
  }

  /// Decimal digits on the way to a Double.
  private struct Digits {
    var mantissa: UInt64 = 0
    var count = 0
    var exponent = 0
    var hasPoint = false
    var overflow = ""

    mutating func add(_ digit: UInt8) {
      count += 1
      if hasPoint { exponent -= 1 }
      if count <= 18 { mantissa = mantissa * 10 + UInt64(digit) } else { overflow.append(String(digit)) }
    }

    /// Exact where the mantissa fits 53 bits and the power of ten is exact, else by the library's own reader.
    var value: Double {
      if overflow.isEmpty, mantissa < 1 << 53, (-22...22).contains(exponent) {
        let power = powersOfTen[abs(exponent)]
        return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      }
      guard count < 400 else { return .infinity }
      return Double("\(mantissa)\(overflow)e\(exponent)") ?? .infinity
    }
  }
}

/// 10⁰ to 10²², each exact in a Double.
let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
]
