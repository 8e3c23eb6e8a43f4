import OpenbookCore

/// How one metric's numbers are written: its unit, the scale of its tables, its decimals.
///
/// A class, immutable: every figure that is written asks for it.
final class MetricNumbers: Sendable {
  /// What numbers in tables and charts are divided by.
  let divisor: Double
  /// How many decimals they have.
  let decimals: Int
  /// The unit as a table's head states it: `$M`, `%`, `hours`.
  let head: String
  let isPercent: Bool
  /// Whether its months add up to quarters and years: then they are written as they were reported.
  private let isSum: Bool
  private let style: NumberStyle
  /// What stands around a number with its unit: `$` and `M`, nothing and ` hours`.
  private let prefix: String
  private let postfix: String
  /// What follows a number whose unit another one in the sentence says; nil where that is the same.
  private let shortPostfix: String?
  /// What stands behind a single one: ` day`.
  private let postfixOfOne: String
  /// What stands behind a number that another one with the unit follows: the scale alone.
  private let postfixOfLower: String

  init(_ facts: NumberFacts, style: NumberStyle) {
    self.style = style
    let unit = MetricUnit(facts.unit)
    isPercent = unit == .percent
    isSum = facts.isSum
    let scale = facts.scale
    divisor = scale.divisor
    decimals = scale.decimals ?? facts.decimals ?? (isPercent ? 1 : facts.writtenDecimals)
    head = unit.head(scale.suffix)
    if case .word = unit { shortPostfix = scale.suffix } else { shortPostfix = nil }
    (prefix, postfix) =
      switch unit {
      case .plain: ("", scale.suffix)
      case .percent: ("", style.beforePercent + "%")
      case .word(let word): ("", scale.suffix + "\u{A0}" + word)
      case .currency(let symbol, let isBefore):
        switch isBefore ? style.currency : .after {
        case .before: (symbol, scale.suffix)
        case .beforeApart: (symbol + "\u{A0}", scale.suffix)
        case .after: ("", scale.suffix + "\u{A0}" + symbol)
        }
      }
    postfixOfOne = unit.one.map { "\u{A0}" + $0 } ?? postfix
    postfixOfLower = isPercent ? postfix : scale.suffix
  }

  /// Writes a number as it stands in a table or on an axis, without its unit.
  ///
  /// - Parameter decimals: where its row needs more than usual.
  func writeCell(
    _ value: Double, _ sign: NumberStyle.Sign = .minus, decimals: Int? = nil, into output: inout Output
  ) {
    write(value, sign, prefix: "", decimals: decimals ?? self.decimals, into: &output)
  }

  /// Writes a number with its unit, escaped.
  func writeFull(_ value: Double, into output: inout Output) {
    write(value, .minus, prefix: prefix, decimals: decimals, into: &output)
    output.escaped(isOne(value, decimals: decimals) ? postfixOfOne : postfix)
  }

  /// A number as it stands in a table or on an axis, without its unit.
  func cell(_ value: Double, decimals: Int? = nil) -> String {
    text { writeCell(value, decimals: decimals, into: &$0) }
  }

  /// A number in a sentence, with its unit: `$3.61M`, `38.2%`, `19 hours`. The sign stands before all: `−$0.4M`.
  func full(_ value: Double, decimals: Int? = nil) -> String {
    let decimals = decimals ?? self.decimals
    return text { write(value, .minus, prefix: prefix, decimals: decimals, into: &$0) }
      + (isOne(value, decimals: decimals) ? postfixOfOne : postfix)
  }

  /// The lower edge of a range whose upper one is written in full behind it: a unit that follows stands once.
  func lower(_ value: Double, decimals: Int? = nil) -> String {
    text { write(value, .minus, prefix: prefix, decimals: decimals ?? self.decimals, into: &$0) } + postfixOfLower
  }

  /// A number in a sentence before another one that has the unit: `2` of 10 parts, `$0.4M` of $3.0M.
  func short(_ value: Double) -> String {
    text { write(value, .minus, prefix: prefix, decimals: decimals, into: &$0) } + (shortPostfix ?? postfix)
  }

  /// A size in a sentence after a number that has the unit.
  func shortSize(_ value: Double, points: String) -> String {
    size(value, points: points, point: nil, decimals: nil, postfix: shortPostfix ?? postfix)
  }

  /// A size in a sentence: without a sign, in points for a metric in %, with as many decimals as tell it from zero.
  ///
  /// - Parameter point: what a single point is called.
  func size(_ value: Double, points: String, point: String? = nil, decimals: Int? = nil) -> String {
    size(value, points: points, point: point, decimals: decimals, postfix: nil)
  }

  private func size(
    _ value: Double, points: String, point: String?, decimals: Int?, postfix stated: String?
  ) -> String {
    let size = value.magnitude
    let least = decimals ?? self.decimals
    let enough = (least...least + 3).first { !isZero(size, decimals: $0) } ?? least
    let written = text { write(size, .minus, prefix: isPercent ? "" : prefix, decimals: enough, into: &$0) }
    if isPercent { return written + " " + (written == "1" ? point ?? points : points) }
    return written + (stated ?? (isOne(size, decimals: enough) ? postfixOfOne : postfix))
  }

  /// Whether a number stands as zero in a table.
  func isZero(_ value: Double, decimals: Int? = nil) -> Bool {
    var shifted = value.magnitude / divisor
    for _ in 0..<(decimals ?? self.decimals) { shifted *= 10 }
    return shifted < 0.5
  }

  /// Whether a number is written as a plain 1, of which there is one thing.
  private func isOne(_ value: Double, decimals: Int) -> Bool {
    decimals == 0 && divisor == 1 && value.magnitude >= 0.5 && value.magnitude < 1.5
  }

  /// A change, signed: relative in percent, `+11.4%`, or of a metric in % in points, `+2.1 points`.
  ///
  /// - Parameter point: what a single point is called.
  func change(_ change: Double, points: String, point: String? = nil, decimals: Int? = nil) -> String {
    guard !isPercent else {
      let written = text { writeCell(change, .always, decimals: decimals, into: &$0) }
      return written + " " + (["+1", "−1"].contains(written) ? point ?? points : points)
    }
    return text { style.write(change, decimals: 1, shift: 2, sign: .always, into: &$0) } + style.beforePercent + "%"
  }

  private func write(
    _ value: Double, _ sign: NumberStyle.Sign, prefix: String, decimals: Int, into output: inout Output
  ) {
    guard (value / divisor).magnitude < Self.tooLong else {
      return writePower(value / divisor, sign, prefix: prefix, into: &output)
    }
    if isPercent {
      style.write(value, decimals: decimals, shift: 2, sign: sign, prefix: prefix, into: &output)
    } else {
      style.write(value / divisor, decimals: decimals, sign: sign, prefix: prefix, into: &output)
    }
  }

  /// From here on a number is written by its power of ten: nobody counts the digits.
  private static let tooLong = 1e15

  /// `1.23 × 10³⁰⁰`.
  private func writePower(
    _ value: Double, _ sign: NumberStyle.Sign, prefix: String, into output: inout Output
  ) {
    var (mantissa, exponent) = (value, 0)
    while mantissa.magnitude >= 1e15 { (mantissa, exponent) = (mantissa / 1e15, exponent + 15) }
    while mantissa.magnitude >= 9.995 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    style.write(mantissa, decimals: 2, sign: sign, prefix: prefix, into: &output)
    output.unescaped("\u{A0}×\u{A0}10")
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    for digit in String(exponent) { output.unescaped(String(digits[digit.wholeNumberValue ?? 0])) }
  }

  private func text(_ write: (inout Output) -> Void) -> String {
    var output = Output(capacity: 32)
    write(&output)
    return output.text
  }
}

extension MetricNumbers {
  /// Numbers that people subtract: `difference` is `value` − `base`.
  struct Subtraction {
    let value: Double
    let base: Double
    let difference: Double

    init(_ value: Double, less base: Double, is difference: Double) {
      self.value = value
      self.base = base
      self.difference = difference
    }

    /// Nil where nothing is compared, and within a range.
    init?(_ actual: Double?, _ target: Target?, _ variance: Double?) {
      guard let actual, let edges = target?.edges, let variance else { return nil }
      if edges.low < edges.high, variance == 0 { return nil }
      self.init(actual, less: variance > 0 ? edges.high : edges.low, is: variance)
    }
  }

  /// The fewest decimals, up to three more than usual, at which numbers come out as they are read, and no miss is
  /// written as nothing. A sum's are those of its months, unless a miss would be nothing.
  func decimals(_ lines: [Subtraction?], isMiss: Bool) -> Int {
    let lines = lines.compactMap { $0 }
    guard !lines.isEmpty else { return decimals }
    let told = { (decimals: Int) in
      !isMiss || lines.allSatisfy { $0.difference == 0 || !self.isZero($0.difference, decimals: decimals) }
    }
    let candidates = decimals...decimals + 3
    if !isSum, let fitting = candidates.first(where: { told($0) && adds(lines, $0) }) { return fitting }
    return candidates.first(where: told) ?? decimals
  }

  private func adds(_ lines: [Subtraction], _ decimals: Int) -> Bool {
    lines.allSatisfy {
      units($0.value, decimals) - units($0.base, decimals) == units($0.difference, decimals)
    }
  }

  private func units(_ value: Double, _ decimals: Int) -> Double {
    isPercent ? style.units(value, decimals: decimals, shift: 2) : style.units(value / divisor, decimals: decimals)
  }

  /// The decimals of a month, a quarter or a year against its target.
  func decimals(_ actual: Double?, _ target: Target?, _ variance: Double?, _ status: Status) -> Int {
    decimals([Subtraction(actual, target, variance)], isMiss: status == .near || status == .missed)
  }

  /// The decimals of a quarter or a year, where one in % stands beside the year before as well.
  func decimals(_ figure: PeriodFigure) -> Int {
    var lines = [Subtraction(figure.actual.value, figure.target, figure.variance)]
    if isPercent, let year = figure.yearOnYear, let change = year.change, year.months == figure.reported {
      lines.append(Subtraction(year.actual, less: year.before, is: change))
    }
    return decimals(lines, isMiss: figure.status == .near || figure.status == .missed)
  }
}

/// What decides how a metric's numbers are written.
struct NumberFacts: Sendable {
  let unit: String?
  let decimals: Int?
  /// By the largest size among its values and targets.
  let scale: NumberScale
  /// The decimals that its values need, at most 2.
  let writtenDecimals: Int
  /// Whether its months add up to quarters and years.
  let isSum: Bool

  init(_ metric: Metric, _ figures: MetricFigures) {
    unit = metric.unit
    decimals = metric.decimals
    isSum = metric.aggregate == .sum
    var largest = 0.0
    var written = 0
    for month in figures.months {
      if let value = month.actual.value {
        largest = max(largest, value.magnitude)
        if written < 2 { written = max(written, Self.neededDecimals(value)) }
      }
      if let edges = month.target?.edges { largest = max(largest, edges.low.magnitude, edges.high.magnitude) }
    }
    scale = NumberScale(largest: largest, isPercent: MetricUnit(metric.unit) == .percent)
    writtenDecimals = written
  }

  /// Facts of figures that are no metric's.
  init(unit: String?, decimals: Int?, values: [Double]) {
    self.unit = unit
    self.decimals = decimals
    isSum = true
    scale = NumberScale(
      largest: values.map(\.magnitude).max() ?? 0, isPercent: MetricUnit(unit) == .percent)
    writtenDecimals = values.map(Self.neededDecimals).max() ?? 0
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
    fingerprinting.add("scale", scale)
    fingerprinting.add("writtenDecimals", writtenDecimals)
    fingerprinting.add("isSum", isSum)
  }
}

/// What tables and charts divide by so that three or four digits remain.
struct NumberScale: Sendable {
  let divisor: Double
  let suffix: String
  /// The decimals at this scale; nil where numbers are written in full.
  let decimals: Int?

  init(largest: Double, isPercent: Bool) {
    let steps: [(from: Double, suffix: String)] = [(1e9, "B"), (1e6, "M"), (1e5, "k")]
    // What is larger by far is written by its power of ten.
    guard !isPercent, largest < 1e18, let step = steps.first(where: { largest >= $0.from }) else {
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

extension NumberScale: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("divisor", divisor)
    fingerprinting.add("suffix", suffix)
    fingerprinting.add("decimals", decimals)
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
  fileprivate var one: String? { if case .word(let word) = self { Self.ones[word] } else { nil } }

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
