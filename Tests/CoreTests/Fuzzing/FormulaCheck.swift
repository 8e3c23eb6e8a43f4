@testable import OpenbookCore

/// How the formula reader takes a text, written as a metric's field would be.
enum FormulaCheck {
  /// What is wrong; nil if there is a formula that means the same when it is written anew, or a finding.
  static func fault(_ bytes: [UInt8]) -> String? {
    let source = Source(id: SourceID(0), path: "metrics/a.yaml", bytes: Array("formula: ".utf8) + bytes)
    guard let value = YAMLDocument.read(source).document?.root.entries.first?.value, value.kind == .scalar else {
      return nil
    }
    let (formula, findings) = Formula.read(value, source: source.id)
    if let fault = findingFault(findings, in: [source]) { return fault }
    guard let formula else { return findings.isEmpty ? "neither a formula nor a finding" : nil }
    guard findings.isEmpty else { return "a formula with findings" }
    for name in formula.names where Int(name.span.end) > source.bytes.count { return "a name beyond the end" }
    return meaningFault(formula)
  }

  private static func meaningFault(_ formula: Formula) -> String? {
    var asked = 0
    let result = formula.evaluate { id, back in
      asked += 1
      return id.text.count % 3 == 2 ? .unknown(.divisionByZero) : .known(Double(id.text.utf8.count * 7 - back))
    }
    guard asked <= Int(Formula.stepsCap) else { return "\(asked) values are asked for" }
    if case .known(let number) = result, !number.isFinite { return "a value of \(number)" }
    let written = text(formula.term)
    let again = Source(id: SourceID(0), path: "a.yaml", bytes: Array("'\(written)'".utf8))
    guard let node = YAMLDocument.read(again).document?.root else { return "cannot be written anew: \(written)" }
    let (read, findings) = Formula.read(node, source: again.id)
    guard let read else {
      // What is written anew may be longer, and has more brackets.
      let isCap = findings.allSatisfy { $0.rule == Rule.capExceeded.id || $0.message.contains("nested") }
      return isCap ? nil : "refused when written anew: \(written): \(findings.map(\.message))"
    }
    return read.term == formula.term ? nil : "means something else when written anew: \(written)"
  }

  /// A term with no more brackets than it needs to be read as it is.
  private static func text(_ term: Formula.Term) -> String {
    switch term {
    case .number(let number): decimal(number)
    case .metric(let id): id.text
    case .negated(let inner): "-\(unary(inner))"
    case .sum(let a, let b): "\(text(a)) + \(factor(b))"
    case .difference(let a, let b): "\(text(a)) - \(factor(b))"
    case .product(let a, let b): "\(factor(a)) * \(unary(b))"
    case .quotient(let a, let b): "\(factor(a)) / \(unary(b))"
    case .least(let terms): "min(\(terms.map(text).joined(separator: ", ")))"
    case .greatest(let terms): "max(\(terms.map(text).joined(separator: ", ")))"
    case .lagged(let inner, let months): "lag(\(text(inner)), \(months))"
    case .windowed(let inner, let months): "sum(\(text(inner)), \(months))"
    }
  }

  private static func factor(_ term: Formula.Term) -> String {
    switch term {
    case .sum, .difference: "(\(text(term)))"
    default: text(term)
    }
  }

  private static func unary(_ term: Formula.Term) -> String {
    switch term {
    case .sum, .difference, .product, .quotient: "(\(text(term)))"
    default: text(term)
    }
  }

  /// A number without an exponent, with every digit that it needs.
  private static func decimal(_ number: Double) -> String {
    let short = number.description
    guard let mark = short.firstIndex(of: "e"), let exponent = Int(short[short.index(after: mark)...]) else {
      return short
    }
    let parts = short[..<mark].split(separator: Character("."))
    let (digits, fraction) = (parts.joined(), parts.count > 1 ? parts[1].count : 0)
    return exponent < 0
      ? "0." + String(repeating: "0", count: -exponent - 1) + digits
      : digits + String(repeating: "0", count: max(0, exponent - fraction))
  }
}
