/// What a metric must reach: an amount, or a range.
public enum Target: Hashable, Sendable {
  /// An amount in the metric's unit.
  case amount(Double)
  /// From the first to the second, both included.
  case range(Double, Double)

  /// Its edges, equal for an amount; shares and sums are taken edge by edge (maths.md 3).
  public var edges: (low: Double, high: Double) {
    switch self {
    case .amount(let value): (value, value)
    case .range(let low, let high): (low, high)
    }
  }

  /// The amount; nil for a range.
  var amount: Double? { if case .amount(let amount) = self { amount } else { nil } }

  /// What of it falls to a month: an amount, or a range, be it one without width.
  func sharing(_ low: Double, _ high: Double) -> Target {
    switch self {
    case .amount: .amount(low)
    case .range: .range(low, max(low, high))
    }
  }

  /// The same kind of target with its edges put through a function.
  func mapEdges(_ transform: (Double) -> Double) -> Target {
    switch self {
    case .amount(let value): .amount(transform(value))
    case .range(let low, let high): .range(transform(low), transform(high))
    }
  }
}

/// One line of a metric's `target`.
public struct TargetEntry: Sendable {
  /// When it holds.
  public enum When: Hashable, Sendable {
    /// For a month, a quarter or a fiscal year.
    case period(Period)
    /// Monthly, from a month on.
    case from(Month)
  }

  /// When it holds.
  public let when: When
  /// What must be reached.
  public let target: Target
  /// Where it is written.
  public let span: Span
}

extension Shape where Value == [TargetEntry] {
  /// Targets by period.
  static let targets = Shape<[Entry<TargetEntry.When, Target>]>.map(.targetKey, .target).map { entries in
    entries.map { TargetEntry(when: $0.key, target: $0.value, span: $0.span) }
  }
}

extension Shape where Value == TargetEntry.When {
  /// `2026`, `2026-Q4`, `2026-10`, or `from 2026-07`.
  static let targetKey = Shape(
    .pattern(
      name: "a period", examples: ["2026", "2026-Q4", "2026-10", "from 2026-07"],
      expression: Expression.whole("(\(Expression.period)|from +\(Expression.month))"))
  ) { node, reading in
    if node.kind == .scalar {
      let text = node.text
      if text.hasPrefix("from "), let month = Month(trimmed(String(text.dropFirst(5)))) { return .from(month) }
      if let period = Period(Array(text.utf8)) { return .period(period) }
    }
    reading.badMonth(node, expected: "a period such as 2026, 2026-Q4, 2026-10 or from 2026-07")
    return nil
  }
}

extension Shape where Value == Period {
  /// `2026`, `2026-Q4` or `2026-10`.
  static let period = Shape(
    .pattern(
      name: "a period", examples: ["2026", "2026-Q4", "2026-10"], expression: Expression.whole(Expression.period))
  ) { node, reading in
    if node.kind == .scalar, let period = Period(Array(node.text.utf8)) { return period }
    reading.badMonth(node, expected: "a period such as 2026, 2026-Q4 or 2026-10")
    return nil
  }
}

extension Shape where Value == Target {
  /// A number, or a mapping with `min` and `max`.
  static let target = Shape(.either([.number, rangeSchema.form])) { node, reading in
    guard node.kind == .mapping else {
      return Shape<Quantity>.number.read(node, &reading).map { .amount($0.value) }
    }
    guard let range = rangeSchema.read(node, &reading), let low = range.low, let high = range.high else { return nil }
    guard low.value <= high.value else {
      reading.add(.badNumber, "a range whose 'min' is above its 'max'", at: node.span, help: "exchange the two")
      return nil
    }
    return .range(low.value, high.value)
  }

  private struct Range: Sendable {
    var low: Quantity?
    var high: Quantity?
  }

  private static let rangeSchema = Schema<Range>(
    noun: "a range", blank: { Range() },
    fields: [
      Field("min", \.low, .number, required: true, "The least that is good"),
      Field("max", \.high, .number, required: true, "The most that is good"),
    ])
}

extension Shape where Value == [Double] {
  /// Twelve shares in fiscal order, none negative, not all zero.
  static let spread = Shape(.list(.number, count: 12...12)) { node, reading in
    guard let shares = Shape<[Quantity]>.list(.number).read(node, &reading) else { return nil }
    guard shares.count == 12, shares.allSatisfy({ $0.value >= 0 }), shares.contains(where: { $0.value > 0 }) else {
      reading.add(
        .wrongType, "a spread of \(shares.count) shares", at: node.span,
        help: "write twelve shares in fiscal order, none negative, not all zero")
      return nil
    }
    return shares.map(\.value)
  }
}
