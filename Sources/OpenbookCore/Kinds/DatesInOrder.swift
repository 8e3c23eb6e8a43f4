extension Reading {
  /// Notes two days or months of a mapping that stand in the wrong order. A month is compared with a day by its month.
  mutating func checkOrder(_ earlier: String, _ later: String, in node: YAMLNode) {
    guard let first = node.child(earlier)?.value, let second = node.child(later)?.value,
      first.kind == .scalar, second.kind == .scalar
    else { return }
    let (a, b) = (first.text, second.text)
    let count = min(a.utf8.count, b.utf8.count)
    guard Self.isDay(a), Self.isDay(b), a.utf8.prefix(count).lexicographicallyPrecedes(b.utf8.prefix(count)) == false,
      !a.utf8.prefix(count).elementsEqual(b.utf8.prefix(count))
    else { return }
    add(
      .datesOutOfOrder, "'\(later)' (\(b)) lies before '\(earlier)' (\(a))", at: second.span,
      help: later == "meeting" || later == "as-of"
        ? "correct one of the two" : "correct one of the two, or exchange them")
  }

  private static func isDay(_ text: String) -> Bool { Month(text) != nil || CalendarDate(Array(text.utf8)) != nil }
}
