import OpenbookCore

/// How one metric's numbers are written: its unit, the scale of its tables, its decimals.
struct MetricNumbers: Sendable {
  private let style: NumberStyle
  private let unit: MetricUnit
  /// What numbers in tables and charts are divided by.
  let divisor: Double
  /// How many decimals they have.
  let decimals: Int
  /// The unit as a table's head states it: `$M`, `%`, `hours`.
  let head: String
  private let suffix: String

  init(_ facts: NumberFacts, style: NumberStyle) {
    self.style = style
    unit = MetricUnit(facts.unit)
    let scale = NumberScale(largest: facts.largest, isPercent: unit == .percent)
    divisor = scale.divisor
    suffix = scale.suffix
    decimals = scale.decimals ?? facts.decimals ?? (unit == .percent ? 1 : facts.writtenDecimals)
    head = unit.head(suffix)
  }

  /// A number as it stands in a table or on an axis, without its unit.
  func cell(_ value: Double) -> String {
    isPercent ? style.write(value, decimals: decimals, shift: 2) : style.write(value / divisor, decimals: decimals)
  }

  /// A difference in a table: always signed, but for nothing.
  func signedCell(_ value: Double) -> String { signed(cell(value), value) }

  /// A number in a sentence, with its unit: `$3.61M`, `38.2%`, `19 hours`.
  func full(_ value: Double) -> String { dressed(cell(value), value) }

  /// A size in a sentence: without a sign, in points for a metric in %.
  func size(_ value: Double, points: String) -> String {
    unit == .percent ? "\(cell(value.magnitude)) \(points)" : dressed(cell(value.magnitude), value.magnitude)
  }

  /// A relative change in percent, signed: `+11.4%`.
  func change(_ ratio: Double) -> String {
    signed(style.write(ratio, decimals: 1, shift: 2) + style.beforePercent + "%", ratio)
  }

  /// A change in points, signed: `+2.1 points`.
  func change(points: Double, word: String) -> String { signed(cell(points), points) + " " + word }

  var isPercent: Bool { unit == .percent }

  private func signed(_ text: String, _ value: Double) -> String {
    let isNothing = !text.utf8.contains { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }
    return value > 0 && !isNothing ? "+" + text : text
  }

  private func dressed(_ number: String, _ value: Double) -> String {
    switch unit {
    case .plain: return number + suffix
    case .percent: return number + style.beforePercent + "%"
    case .word(let word): return number + suffix + "\u{A0}" + word
    case .currency(let symbol, let isBefore):
      guard isBefore else { return number + suffix + "\u{A0}" + symbol }
      // The sign stands before the currency: −$0.4M.
      guard number.hasPrefix("\u{2212}") else { return symbol + number + suffix }
      return "\u{2212}" + symbol + number.dropFirst() + suffix
    }
  }
}

/// What decides how a metric's numbers are written.
struct NumberFacts: Sendable {
  let unit: String?
  let decimals: Int?
  /// The largest size among its values and targets.
  let largest: Double
  /// The decimals that its values need, at most 2.
  let writtenDecimals: Int

  init(_ metric: Metric, _ figures: MetricFigures) {
    unit = metric.unit
    decimals = metric.decimals
    var largest = 0.0
    var written = 0
    for month in figures.months {
      if let value = month.actual.value {
        largest = max(largest, value.magnitude)
        if written < 2 { written = max(written, Self.neededDecimals(value)) }
      }
      if let edges = month.target?.edges { largest = max(largest, edges.low.magnitude, edges.high.magnitude) }
    }
    self.largest = largest
    writtenDecimals = written
  }

  private static func neededDecimals(_ value: Double) -> Int {
    if value == value.rounded() { return 0 }
    return (value * 10).rounded() / 10 == value ? 1 : 2
  }
}

extension NumberFacts: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("unit", unit)
    fingerprinting.add("decimals", decimals)
    fingerprinting.add("largest", largest)
    fingerprinting.add("writtenDecimals", writtenDecimals)
  }
}

/// What tables and charts divide by so that three or four digits remain.
struct NumberScale {
  let divisor: Double
  let suffix: String
  /// The decimals at this scale; nil where numbers are written in full.
  let decimals: Int?

  init(largest: Double, isPercent: Bool) {
    let steps: [(from: Double, suffix: String)] = [(1e9, "B"), (1e6, "M"), (1e5, "k")]
    guard !isPercent, let step = steps.first(where: { largest >= $0.from }) else {
      divisor = isPercent ? 0.01 : 1
      suffix = ""
      decimals = nil
      return
    }
    divisor = step.suffix == "k" ? 1e3 : step.from
    suffix = step.suffix
    let scaled = largest / divisor
    decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : step.suffix == "k" ? 0 : 1
  }
}

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
      let isCode = unit.utf8.count == 3 && unit.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      if isCode {
        self = .currency(symbol: Self.symbols[unit] ?? unit, isBefore: Self.symbols[unit] != nil)
      } else {
        self = .word(unit)
      }
    }
  }

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
