import OpenbookCore

/// A unit as it is written beside numbers.
enum MetricUnit: Hashable, Sendable {
  case plain
  case percent
  case currency(symbol: String, isBefore: Bool)
  case word(String)

  private static let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "CNY": "¥", "KRW": "₩"]

  init(_ unit: String?) {
    switch unit {
    case nil, "count", "score", "": self = .plain
    case "%": self = .percent
    case let unit?:
      if isCurrencyCode(unit) {
        self = .currency(symbol: Self.symbols[unit] ?? unit, isBefore: Self.symbols[unit] != nil)
      } else {
        self = .word(unit)
      }
    }
  }

  /// The English words for things that are counted, and what one of them is called.
  private static let ones = [
    "days": "day", "hours": "hour", "minutes": "minute", "weeks": "week", "months": "month", "quarters": "quarter",
    "years": "year", "points": "point", "people": "person", "deals": "deal", "units": "unit", "orders": "order",
    "customers": "customer",
  ]

  /// What one is called, where that is another word.
  var one: String? { if case .word(let word) = self { Self.ones[word] } else { nil } }

  /// As a table's head states it.
  func head(_ suffix: String) -> String {
    switch self {
    case .plain: suffix
    case .percent: "%"
    case .currency(let symbol, let isBefore): isBefore ? symbol + suffix : symbol + (suffix.isEmpty ? "" : " " + suffix)
    case .word(let word): suffix.isEmpty ? word : word + ", " + suffix
    }
  }
}
