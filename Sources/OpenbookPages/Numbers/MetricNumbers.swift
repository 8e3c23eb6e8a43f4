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
  let isSum: Bool
  let style: NumberStyle
  private let suffix: String
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
    suffix = scale.suffix
    decimals = facts.decimals
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

  /// As others are written, with other decimals.
  init(_ numbers: MetricNumbers, decimals: Int) {
    self.decimals = decimals
    (divisor, head, isPercent, isSum) = (numbers.divisor, numbers.head, numbers.isPercent, numbers.isSum)
    (style, prefix, postfix) = (numbers.style, numbers.prefix, numbers.postfix)
    (suffix, shortPostfix, postfixOfOne) = (numbers.suffix, numbers.shortPostfix, numbers.postfixOfOne)
    postfixOfLower = numbers.postfixOfLower
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
  ///
  /// - Parameter decimals: where what it is compared with needs more than usual.
  func writeFull(_ value: Double, decimals: Int? = nil, into output: inout Output) {
    let decimals = decimals ?? self.decimals
    guard !isBareZero(value) else { return output.escaped(full(value, decimals: decimals)) }
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
    return around(value, decimals, isOne(value, decimals: decimals) ? postfixOfOne : postfix)
  }

  private func around(_ value: Double, _ decimals: Int, _ postfix: String) -> String {
    if isBareZero(value) { return prefix + "0" + postfix.dropFirst(suffix.count) }
    return text { write(value, .minus, prefix: prefix, decimals: decimals, into: &$0) } + postfix
  }

  /// Nothing is nothing in thousands too, and stands without them in a sentence.
  private func isBareZero(_ value: Double) -> Bool { value == 0 && divisor > 1 }

  /// The lower edge of a range whose upper one is written in full behind it: a unit that follows stands once.
  func lower(_ value: Double, decimals: Int? = nil) -> String {
    around(value, decimals ?? self.decimals, postfixOfLower)
  }

  /// A number in a sentence before another one that has the unit: `2` of 10 parts, `$0.4M` of $3.0M.
  func short(_ value: Double) -> String {
    around(value, decimals, shortPostfix ?? postfix)
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
    let enough = (least...least + Self.mostMore).first { !isZero(size, decimals: $0) } ?? least
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
    return percents(change)
  }

  /// A part of something else, signed and in percent: `−20.0%`; nil where it is written as zero, and for a metric in %.
  func share(_ share: Double) -> String? {
    isPercent || share.magnitude < 0.0005 ? nil : percents(share)
  }

  private func percents(_ share: Double) -> String {
    let written = text {
      guard share.magnitude < Self.tooLong else { return writePower(share, shift: 2, .always, prefix: "", into: &$0) }
      style.write(share, decimals: 1, shift: 2, sign: .always, into: &$0)
    }
    return written + style.beforePercent + "%"
  }

  private func write(
    _ value: Double, _ sign: NumberStyle.Sign, prefix: String, decimals: Int, into output: inout Output
  ) {
    guard (value / divisor).magnitude < Self.tooLong else {
      return writePower(value / divisor, shift: 0, sign, prefix: prefix, into: &output)
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
  ///
  /// - Parameter shift: how many places the point moves to the right: 2 for percents.
  private func writePower(
    _ value: Double, shift: Int, _ sign: NumberStyle.Sign, prefix: String, into output: inout Output
  ) {
    var (mantissa, exponent) = (value, shift)
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
