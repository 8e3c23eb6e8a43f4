@testable import OpenbookCore

/// Decimal arithmetic by school rules on digits, to check what is reckoned with Doubles.
struct DecimalOracle {
  private var digits: [Int]
  /// How many of the digits stand after the point.
  private var places: Int
  private let isNegative: Bool

  /// The number that a plain text or a Double's description stands for: `-1.5`, `1e-07`.
  init(_ text: String) {
    let parts = text.lowercased().split(separator: "e")
    var mantissa = String(parts[0])
    isNegative = mantissa.hasPrefix("-")
    if isNegative { mantissa.removeFirst() }
    let halves = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    digits = (halves.joined()).compactMap(\.wholeNumberValue)
    places = halves.count > 1 ? halves[1].count : 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    places -= exponent
    if places < 0 {
      digits += Array(repeating: 0, count: -places)
      places = 0
    }
  }

  /// With that many decimals, half away from zero, with a point and a hyphen and without groups.
  func rounded(_ decimals: Int) -> String {
    var digits = digits
    var places = places
    if places > decimals {
      let dropped = places - decimals
      while digits.count <= dropped { digits.insert(0, at: 0) }
      let isUp = digits[digits.count - dropped] >= 5
      digits.removeLast(dropped)
      places = decimals
      if isUp {
        var index = digits.count - 1
        while index >= 0, digits[index] == 9 {
          digits[index] = 0
          index -= 1
        }
        if index >= 0 { digits[index] += 1 } else { digits.insert(1, at: 0) }
      }
    }
    digits += Array(repeating: 0, count: decimals - places)
    while digits.count <= decimals { digits.insert(0, at: 0) }
    while digits.count > decimals + 1, digits[0] == 0 { digits.removeFirst() }
    var text = digits.map(String.init).joined()
    let isZero = digits.allSatisfy { $0 == 0 }
    if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
    return (isNegative && !isZero ? "-" : "") + text
  }
}
