extension Directive {
  /// What a written directive means, or what is wrong with it.
  ///
  /// - Parameter isAlone: whether it is a line of its own, and one on which a block may stand.
  static func read(_ written: WrittenDirective, isAlone: Bool, at span: Span) -> Result<Directive, DirectiveFault> {
    guard let name = Name(rawValue: written.name) else {
      return .failure(
        DirectiveFault(
          .unknownDirective, "no directive '\(written.name.shortened)'", at: span,
          help: didYouMean(written.name, Name.allCases.map(\.rawValue))
            ?? "directives are: \(Name.allCases.map(\.example).joined(separator: " "))"))
    }
    func fault(_ message: String, _ help: String) -> Result<Directive, DirectiveFault> {
      .failure(DirectiveFault(.badDirective, message, at: span, help: help))
    }
    let mended = written.mended(name)
    let help = "write \(mended)\(name.isBlock ? " on a line of its own" : "")"
    switch written.slip {
    case .open: return fault("'\(name.rawValue)' is not closed on its line", help)
    case .blank: return fault("a space between '\(name.rawValue)' and its bracket", help)
    case .blankBeforeBraces: return fault("a space between '\(name.rawValue)' and its braces", help)
    case .otherBrackets(let brackets): return fault("'\(name.rawValue)' with \(brackets) instead of [ ]", help)
    case nil: break
    }
    guard name.isBlock == (written.colons == 2) else {
      return fault("'\(written.name)' with \(written.colons == 2 ? "two colons" : "one colon")", help)
    }
    guard !name.isBlock || isAlone else {
      return fault(
        "'::\(name.rawValue)' does not stand alone",
        "put it on a line of its own in a document, with an empty line before and after it")
    }
    let id = trimmed(written.argument ?? "")
    guard !id.isEmpty else { return fault("'\(name.rawValue)' names nothing", help) }
    var reader = ParameterReader(name: name, id: id, span: span)
    reader.read(written.parameters ?? "")
    return reader.result
  }
}

/// What is wrong with a directive.
struct DirectiveFault: Error {
  let finding: Finding

  init(_ rule: Rule, _ message: String, at span: Span, help: String) {
    finding = Finding(rule, message, at: span, help: help)
  }
}

/// Reads `of=actual month=2026-09`.
private struct ParameterReader {
  let name: Directive.Name
  let id: String
  let span: Span
  private var figure = Directive.Figure.actual
  private var period: Period?
  private var months: Int?
  private var fault: DirectiveFault?

  init(name: Directive.Name, id: String, span: Span) {
    self.name = name
    self.id = id
    self.span = span
  }

  var result: Result<Directive, DirectiveFault> {
    if let fault { return .failure(fault) }
    return .success(Directive(name: name, id: id, figure: figure, period: period, months: months, span: span))
  }

  private var known: [String] {
    switch name {
    case .value: ["of", "month", "period"]
    case .chart, .table: ["months"]
    case .term, .objective, .funnel: []
    }
  }

  mutating func read(_ text: String) {
    var seen: Set<String> = []
    for pair in text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "," }) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let key = parts[0]
      guard known.contains(key) else {
        return refuse(
          "no parameter '\(key.shortened)' of '\(name.rawValue)'",
          didYouMean(key, known)
            ?? (known.isEmpty ? "remove the braces" : "parameters are: \(known.joined(separator: ", "))"))
      }
      guard parts.count == 2, seen.insert(key).inserted else {
        return refuse("'\(key)' \(parts.count == 2 ? "is given twice" : "has no value")", "write {\(example(key))}")
      }
      let value = parts[1].filter { $0 != "\"" && $0 != "'" }
      guard take(key, value) else { return refuse("'\(key)' is not '\(value.shortened)'", "write {\(example(key))}") }
    }
    if seen.isSuperset(of: ["month", "period"]) {
      refuse("'month' and 'period' exclude each other", "keep one of the two")
    }
  }

  private mutating func take(_ key: String, _ value: String) -> Bool {
    switch key {
    case "of":
      guard let figure = Directive.Figure(rawValue: value) else { return false }
      self.figure = figure
    case "month":
      guard let month = Month(value) else { return false }
      period = .month(month)
    case "period":
      guard let period = Period(Array(value.utf8)) else { return false }
      self.period = period
    default:
      guard let count = Int(value), (1...120).contains(count) else { return false }
      months = count
    }
    return true
  }

  private func example(_ key: String) -> String {
    switch key {
    case "of": "of=\(Directive.Figure.allCases.map(\.rawValue).joined(separator: "|"))"
    case "month": "month=2026-09"
    case "period": "period=2026-Q3"
    default: "\(key)=24"
    }
  }

  private mutating func refuse(_ message: String, _ help: String) {
    fault = fault ?? DirectiveFault(.badDirective, message, at: span, help: help)
  }
}
