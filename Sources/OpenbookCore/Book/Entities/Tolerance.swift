/// How far a result may miss its target and still be *near* (maths.md 2).
public enum Tolerance: Hashable, Sendable {
  /// A share of the target's size, or of a range's width.
  case share(Double)
  /// An amount in the metric's unit.
  case amount(Double)

  /// Nothing but a hit is good enough.
  static let none = Tolerance.amount(0)
}

extension Shape where Value == Tolerance {
  /// `5%` is a share of the target; `2` an amount in the unit; `2 points` an amount for a metric in %.
  static let tolerance = Shape(
    .pattern(
      name: "a tolerance", examples: ["5%", "2 points", "2"],
      expression: Expression.whole("[+]?\(Expression.digits)([kKMB]?( *points?)?| ?%)"))
  ) { node, reading in
    if node.kind == .scalar {
      var text = node.text
      let isPoints = text.hasSuffix("points") || text.hasSuffix("point")
      if isPoints { text = trimmed(String(text.prefix { $0 != "p" })) }
      let quantity = text.withUTF8Pointer { try? Quantity.read($0) }
      if let quantity, quantity.value >= 0, !(isPoints && quantity.isPercent) {
        if isPoints { return .amount(quantity.value / 100) }
        return quantity.isPercent ? .share(quantity.value) : .amount(quantity.value)
      }
    }
    reading.wrongType(node, expected: "a tolerance such as 5% (of the target), 2 points, or an amount in the unit")
    return nil
  }
}

extension String {
  /// Runs `body` on the UTF-8 of the text.
  func withUTF8Pointer<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    var copy = self
    return copy.withUTF8 { body($0) }
  }
}
