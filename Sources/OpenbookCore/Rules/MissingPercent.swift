extension Rule {
  /// A plain number above 1.5 stands in a metric that is measured in %.
  public static let missingPercent = Rule(
    "missing-percent", .warning, isAdjustable: true,
    what: "A plain number above 1.5 stands in a metric that is measured in %.",
    why: "`38` is 3,800% as numbers go, and 38% as it was meant. `0.38` is 38% either way.",
    example: """
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        aggregate: mean
        results: {2026-10: 38}
      """,
    remedy: """
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        aggregate: mean
        results: {2026-10: 38%}
      """)
}

extension Metric {
  /// One for a column of a CSV: its numbers have no `%`, and are too large for shares.
  func percentFindings(of mapping: CSVMapping) -> [Finding] {
    guard unit == "%", let column = mapping.actual else { return [] }
    let plain = results.filter { result in result.actual.map(Self.lacksPercent) ?? false }
    guard !plain.isEmpty else { return [] }
    return [
      Finding(
        .missingPercent,
        "\(plain.count == 1 ? "a number" : "\(plain.count) numbers") without a % in a metric that is measured in %",
        at: column.span, help: "write 38% in the file, or divide the column by 100")
    ]
  }

  /// Numbers without `%` among the results and targets of a metric in %, and with it in any other.
  func checkPercent(_ root: YAMLNode, _ reading: inout Reading) {
    let check = unit == "%" ? Self.checkMissing : Self.checkUnexpected
    if let targets = root.child("target")?.value, targets.kind == .mapping {
      targets.forEachEntry { _, value in
        guard value.kind == .mapping else { return check(value, &reading) }
        value.forEachEntry { _, edge in check(edge, &reading) }
      }
    }
    // Walking the file again costs time; what was read tells whether it is worth it.
    let isWorthIt = results.contains { result in
      result.actual.map { unit == "%" ? Self.lacksPercent($0) : $0.isPercent } ?? false
    }
    guard isWorthIt, let results = root.child("results")?.value, results.kind == .mapping, results.child("csv") == nil
    else { return }
    results.forEachEntry { _, value in
      guard let number = value.kind == .mapping ? value.child("actual")?.value : value else { return }
      check(number, &reading)
    }
  }

  /// Up to 1.5 a plain number is most likely the share it says.
  private static func lacksPercent(_ quantity: Quantity) -> Bool {
    !quantity.isPercent && quantity.value.magnitude > 1.5
  }

  private static func checkMissing(_ node: YAMLNode, _ reading: inout Reading) {
    // Nearly all have it, and a number that ends so is in % or none.
    guard node.kind == .scalar, node.withText({ $0.last != UInt8(ascii: "%") }),
      let quantity = node.withText({ try? Quantity.read($0) }), lacksPercent(quantity)
    else { return }
    let text = node.text.shortened
    reading.add(
      .missingPercent, "'\(text)' without a % in a metric that is measured in %", at: node.span, help: "write \(text)%")
  }

  private static func checkUnexpected(_ node: YAMLNode, _ reading: inout Reading) {
    guard node.kind == .scalar, node.withText({ $0.last == UInt8(ascii: "%") }),
      node.withText({ try? Quantity.read($0) }) != nil
    else { return }
    let text = node.text.shortened
    reading.add(
      .unexpectedPercent, "'\(text)' in a metric that is not measured in %", at: node.span,
      help: "write 'unit: \"%\"' if it is a share; else write \(text.dropLast())")
  }
}
