/// A calendar month, such as `2026-10`.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of year 0.
  public let index: Int32

  /// The month that many months after January of year 0.
  public init(index: Int) { self.index = Int32(index) }

  /// Month `number` (1 to 12) of a year.
  public init(year: Int, number: Int) { index = Int32(year * 12 + number - 1) }

  /// The calendar year.
  public var year: Int { Int(index) / 12 }

  /// The month of the year, 1 to 12.
  public var number: Int { Int(index) % 12 + 1 }

  /// The month written `2026-10`, years 1900 to 2199; nil for anything else.
  public init?(_ text: some Collection<UInt8>) {
    guard text.count == 7 else { return nil }
    var year = 0
    var number = 0
    for (index, byte) in text.enumerated() {
      if index == 4 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      if index < 4 { year = year * 10 + digit } else { number = number * 10 + digit }
    }
    guard (1900...2199).contains(year), (1...12).contains(number) else { return nil }
    self.init(year: year, number: number)
  }

  /// The month written `2026-10`; nil for anything else.
  public init?(_ text: String) { self.init(Array(text.utf8)) }

  /// Months compare by time.
  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }

  /// The month `count` months later.
  public static func + (month: Month, count: Int) -> Month { Month(index: Int(month.index) + count) }

  /// The month `count` months earlier.
  public static func - (month: Month, count: Int) -> Month { month + -count }

  /// How many months `a` lies after `b`.
  public static func - (a: Month, b: Month) -> Int { Int(a.index - b.index) }

  /// How many days it has.
  public var days: Int {
    switch number {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Month: CustomStringConvertible {
  /// `2026-10`.
  public var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
}

extension Month: Strideable {
  /// How many months `other` lies after this one.
  public func distance(to other: Month) -> Int { other - self }

  /// The month that many months later.
  public func advanced(by months: Int) -> Month { self + months }
}

/// The number that decimal digits stand for; nil if there are none or there is anything else.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}
