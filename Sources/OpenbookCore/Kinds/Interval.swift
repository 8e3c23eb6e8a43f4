extension Shape where Value == Int {
  /// `3 months` or `1 year`, as months.
  static let interval = Shape(
    .pattern(
      name: "an interval", examples: ["3 months", "1 year"],
      expression: Expression.whole("[1-9][0-9]? +(months?|years?)"))
  ) { node, reading in
    let parts = node.kind == .scalar ? node.text.split(separator: " ") : []
    if parts.count == 2, let count = Int(parts[0]), (1...99).contains(count), parts[0] == "\(count)" {
      if parts[1] == "month" || parts[1] == "months" { return count }
      if parts[1] == "year" || parts[1] == "years" { return count * 12 }
    }
    reading.wrongType(node, expected: "an interval such as 3 months or 1 year")
    return nil
  }
}
