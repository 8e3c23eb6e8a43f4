/// Numbers with a `%` where none is due, and without one where one is (`unexpected-percent`, `missing-percent`).
extension Metric {
  /// One for a column of a CSV.
  func percentFindings(of mapping: CSVMapping) -> [Finding] {
    guard let column = mapping.actual else { return [] }
    let isShare = unit == "%"
    let count = results.count { $0.actual.map { isShare ? $0.lacksPercent : $0.isPercent } ?? false }
    guard count > 0 else { return [] }
    let numbers = count == 1 ? "a number" : "\(count) numbers"
    return [
      isShare
        ? Finding(
          .missingPercent, "\(numbers) without a % in a metric that is measured in %", at: column.span,
          help: "write 38% in the file, or divide the column by 100")
        : Finding(
          .unexpectedPercent, "\(numbers) with a % in a metric that is not measured in %", at: column.span,
          help: "write 'unit: \"%\"' if they are shares; else take the % out of the file")
    ]
  }

  /// Numbers without `%` among those of a metric in %, and with it in any other.
  func checkPercent(_ root: YAMLNode, _ reading: inout Reading) {
    // A target or a forecast without its period has a finding of its own.
    let periods = ["target", "outlook"].compactMap { root.child($0)?.value }.filter { $0.kind == .mapping }
    let marks = ["benchmark", "stretch"].compactMap { root.child($0)?.value }
    var numbers = (periods + marks).flatMap(\.numbers)
    // Walking the results again costs time; what was read tells whether it is worth it.
    let isWorthIt = results.contains { result in
      result.actual.map { unit == "%" ? $0.lacksPercent : $0.isPercent } ?? false || result.hasRestatements
    }
    if isWorthIt, let results = root.child("results")?.value, results.child("csv") == nil {
      numbers += results.numbers
    }
    guard unit != "%" else { return reading.checkMissingPercent(numbers) }
    let percents = numbers.filter(\.isPercent)
    guard percents.count > 1, percents.count == numbers.count else {
      for node in percents {
        let text = node.text.shortened
        reading.add(
          .unexpectedPercent, "'\(text)' in a metric that is not measured in %", at: node.span,
          help: "write 'unit: \"%\"' if it is a share; else write \(text.dropLast())")
      }
      return
    }
    // Where all have one, it is the unit that is missing, or another.
    let stated = root.child("unit")
    let start = Span(source: root.span.source, start: root.span.start, end: root.span.start + 1)
    reading.add(
      .unexpectedPercent, "\(percents.count) numbers with a % in a metric that is not measured in %",
      at: stated?.value.span ?? start,
      help:
        "write 'unit: \"%\"'\(stated.map { " instead of 'unit: \($0.value.text.shortened)'" } ?? "") if they are shares; "
        + "else write them without the %")
  }
}

/// A number that a measure states, to be held against the unit of what it measures.
struct WrittenNumber: Sendable {
  let text: String
  let quantity: Quantity
  let span: Span

  /// The numbers of a measure.
  static func all(in measure: YAMLNode?) -> [WrittenNumber] {
    ["start", "target", "results"].flatMap { measure?.child($0)?.value.numbers ?? [] }.compactMap { node in
      node.withText { try? Quantity.read($0) }.map {
        WrittenNumber(text: node.text.shortened, quantity: $0, span: node.span)
      }
    }
  }
}

extension Rule {
  /// The numbers of objectives and commitments: a measure is in the unit of its metric, or in its own.
  static func checkPercentsOfMeasures(_ view: View) -> [Finding] {
    let objectives = view.entities.objectives.flatMap { objective -> [Finding] in
      switch objective.measure {
      case .metric(let metric, _, _): check(objective.measureNumbers, of: metric, view)
      case .own(let own): own.unit.map { check(objective.measureNumbers, of: $0, unit: $0) } ?? []
      case .milestones, nil: []
      }
    }
    return objectives
      + view.entities.agreements.flatMap(\.commitments).flatMap { commitment in
        commitment.metric.map { check(commitment.measureNumbers, of: $0, view) } ?? []
      }
  }

  private static func check(_ numbers: [WrittenNumber], of metric: Reference<Metric>, _ view: View) -> [Finding] {
    // Where the metric's own numbers are in %, it has the finding.
    guard let metric = view.metric(metric.id), metric.unit == "%" || !metric.results.contains(where: \.isPercent) else {
      return []
    }
    return check(numbers, of: metric.id.text, unit: metric.unit)
  }

  private static func check(_ numbers: [WrittenNumber], of what: String, unit: String?) -> [Finding] {
    numbers.compactMap { number in
      if unit == "%" {
        guard number.quantity.lacksPercent else { return nil }
        return Finding(
          .missingPercent, "'\(number.text)' without a % in a measure of '\(what.shortened)', which is measured in %",
          at: number.span, help: "write \(number.text)%")
      }
      guard number.quantity.isPercent else { return nil }
      let plain = "write \(number.text.prefix { $0 != " " && $0 != "%" })"
      return Finding(
        .unexpectedPercent, "'\(number.text)' in a measure of '\(what.shortened)', which is not measured in %",
        at: number.span,
        help: unit == nil ? "write 'unit: \"%\"' in '\(what.shortened)' if it is a share; else \(plain)" : plain)
    }
  }
}

extension Reading {
  /// Numbers that are too large for shares and have no `%`: one by one, or once where they are many.
  mutating func checkMissingPercent(_ numbers: [YAMLNode]) {
    let lacking = numbers.filter { node in
      !node.isPercent && node.withText({ try? Quantity.read($0) })?.lacksPercent ?? false
    }
    guard let first = lacking.first else { return }
    guard lacking.count > 3 else {
      for node in lacking {
        let text = node.text.shortened
        add(
          .missingPercent, "'\(text)' without a % in a metric that is measured in %", at: node.span,
          help: "write \(text)%")
      }
      return
    }
    let text = first.text.shortened
    add(
      .missingPercent,
      "'\(text)' and \(lacking.count - 1) more numbers without a % in a metric that is measured in %", at: first.span,
      help: "write \(text)% and so on if they are shares; else take 'unit: \"%\"' out")
  }
}

extension MonthResult {
  fileprivate var isPercent: Bool { actual?.isPercent == true }
}

extension Quantity {
  /// Whether it is no share, though it may be meant as one: up to 1.5 a plain number is most likely the share it says.
  var lacksPercent: Bool { !isPercent && value.magnitude > 1.5 }
}

extension YAMLNode {
  /// The numbers in a value: itself, or those of its entries apart from words and days.
  fileprivate var numbers: [YAMLNode] {
    switch kind {
    case .scalar: return isNumber ? [self] : []
    case .sequence: return items.flatMap(\.numbers)
    case .mapping:
      var found: [YAMLNode] = []
      forEachEntry { key, value in
        guard !["note", "missing", "audience", "source", "date", "why"].contains(key.text) else { return }
        found += value.numbers
      }
      return found
    }
  }

  fileprivate var isNumber: Bool { withText { (try? Quantity.read($0)) != nil } }

  fileprivate var isPercent: Bool { withText { $0.last == UInt8(ascii: "%") } }
}
