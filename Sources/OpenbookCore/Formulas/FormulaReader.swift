extension Formula {
  /// The deepest nesting of brackets.
  static let depthCap = 50
  /// The longest window or lag, in months.
  static let monthsCap = 120
  /// The most characters.
  static let lengthCap = 2000
  /// The most values that it may ask for to give one: a window in a window of 120 months each, and some more.
  static let stepsCap = 20_000.0

  /// Reads a formula out of a YAML value.
  static func read(_ node: YAMLNode, source: SourceID) -> (formula: Formula?, findings: [Finding]) {
    var reader = FormulaReader(node: node, source: source)
    return reader.read()
  }
}

/// Reads a formula by recursive descent; one finding at the first fault.
private struct FormulaReader {
  private let node: YAMLNode
  private let source: SourceID
  private let text: [UInt8]
  private var index = 0
  private var depth = 0
  private var names: [Reference<Metric>] = []
  private var fault: Finding?

  init(node: YAMLNode, source: SourceID) {
    self.node = node
    self.source = source
    text = Array(node.text.utf8)
  }

  mutating func read() -> (formula: Formula?, findings: [Finding]) {
    guard text.count <= Formula.lengthCap else {
      return (
        nil,
        [Finding(.capExceeded, "a formula of \(text.count) characters, more than \(Formula.lengthCap)", at: node.span)]
      )
    }
    let term = additive()
    skipSpace()
    if fault == nil, index < text.count { fail("'\(token())' where +, -, * or / is due", help: signHelp) }
    if let fault { return (nil, [fault]) }
    guard let term else { return (nil, []) }
    guard term.steps <= Formula.stepsCap else {
      return (
        nil,
        [
          Finding(
            .capExceeded, "a formula that adds up more than \(Int(Formula.stepsCap)) values a month", at: node.span,
            help: "shorten its windows, or make the inner one a metric of its own")
        ]
      )
    }
    return (Formula(term: term, names: names, text: String(decoding: text, as: UTF8.self)), [])
  }

  private mutating func additive() -> Formula.Term? {
    guard var left = multiplicative() else { return nil }
    while let sign = next(["+", "-"]) {
      guard let right = multiplicative() else { return nil }
      left = sign == "+" ? .sum(left, right) : .difference(left, right)
    }
    return left
  }

  private mutating func multiplicative() -> Formula.Term? {
    guard var left = unary() else { return nil }
    while let sign = next(["*", "/"]) {
      guard let right = unary() else { return nil }
      left = sign == "*" ? .product(left, right) : .quotient(left, right)
    }
    return left
  }

  private mutating func unary() -> Formula.Term? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Formula.depthCap else {
      fail("brackets or signs nested deeper than \(Formula.depthCap)")
      return nil
    }
    if next(["-"]) != nil { return unary().map { .negated($0) } }
    if next(["("]) != nil {
      let inner = additive()
      return expect(")") ? inner : nil
    }
    skipSpace()
    guard index < text.count else {
      fail("the formula ends where a number or a metric is due")
      return nil
    }
    return isDigit(text[index]) ? number() : name()
  }

  private mutating func number() -> Formula.Term? {
    let start = index
    while index < text.count,
      isDigit(text[index]) || text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: "_")
    {
      index += 1
    }
    if index < text.count, "kMB%".utf8.contains(text[index]) { index += 1 }
    let written = Array(text[start..<index])
    let quantity = written.withUnsafeBufferPointer { try? Quantity.read($0) }
    guard let quantity, index >= text.count || !isNamePart(text[index]) || text[index] == UInt8(ascii: "-") else {
      index = start
      fail("'\(token())' is not a number")
      return nil
    }
    return .number(quantity.value)
  }

  private mutating func name() -> Formula.Term? {
    let start = index
    while index < text.count, isNamePart(text[index]) { index += 1 }
    guard index > start else {
      let help =
        token() == "=" ? "remove it: a formula begins with its first metric" : "write a metric's id, a number, or '('"
      fail("'\(token())' where a number or a metric is due", help: help)
      return nil
    }
    let word = String(decoding: text[start..<index], as: UTF8.self)
    if Formula.reserved.contains(word) { return function(word) }
    names.append(Reference(id: ID(word), span: span(start..<index)))
    return .metric(ID(word))
  }

  private mutating func function(_ word: String) -> Formula.Term? {
    guard expect("("), let first = additive() else { return nil }
    if word == "lag" || word == "sum", fault == nil, peek() == ")" {
      fail(
        "'\(word)' without a number of months",
        help: "write \(word)(\(names.last?.id.text ?? "won"), \(word == "lag" ? 1 : 3))")
      return nil
    }
    if word == "lag" || word == "sum" {
      guard expect(","), let months = wholeNumber(from: word == "lag" ? 0 : 1), expect(")") else { return nil }
      return word == "lag" ? .lagged(first, months: months) : .windowed(first, months: months)
    }
    var terms = [first]
    while next([","]) != nil {
      guard let term = additive() else { return nil }
      terms.append(term)
    }
    guard expect(")") else { return nil }
    return word == "min" ? .least(terms) : .greatest(terms)
  }

  private mutating func wholeNumber(from least: Int) -> Int? {
    skipSpace()
    let start = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    guard let value = decimal(text[start..<index]), (least...Formula.monthsCap).contains(value) else {
      index = start
      fail(
        "a number of months from \(least) to \(Formula.monthsCap) is due here",
        help: "write how many months: lag(won, 1), sum(won, 3)")
      return nil
    }
    return value
  }

  private mutating func peek() -> Character? {
    skipSpace()
    return index < text.count ? Character(Unicode.Scalar(text[index])) : nil
  }

  /// What to write instead of what stands where a sign is due.
  private var signHelp: String {
    switch token() {
    case "x", "X", "×", "·": "write * to multiply"
    case "÷", ":": "write / to divide"
    case "–", "—", "−": "write a plain minus, with a space on either side"
    case "(": "functions are min, max, sum and lag, in small letters"
    case ",": "write a point before decimals: 1.5"
    case "^": "write it out: won * won"
    default: "put a sign between two values; a metric is named by its id, without blanks"
    }
  }

  private mutating func next(_ signs: [Character]) -> Character? {
    skipSpace()
    guard fault == nil, index < text.count else { return nil }
    let sign = Character(Unicode.Scalar(text[index]))
    guard signs.contains(sign) else { return nil }
    index += 1
    return sign
  }

  private mutating func expect(_ sign: Character) -> Bool {
    if next([sign]) != nil { return true }
    fail(
      index < text.count ? "'\(token())' where '\(sign)' is due" : "the formula ends where '\(sign)' is due",
      help: index < text.count ? "functions are min(a, b), max(a, b), lag(a, 1) and sum(a, 3)" : "add the '\(sign)'")
    return false
  }

  private mutating func skipSpace() {
    while index < text.count, text[index] == 0x20 || text[index] == 0x0A || text[index] == 0x09 { index += 1 }
  }

  private func token() -> String {
    var end = index
    while end < text.count, isNamePart(text[end]) { end += 1 }
    if end == index {
      end += 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    }
    return String(decoding: text[index..<min(end, text.count)], as: UTF8.self)
  }

  private mutating func fail(_ message: String, help: String? = nil) {
    guard fault == nil else { return }
    let end = min(index + 1, text.count)
    fault = Finding(.formulaSyntax, message, at: span(min(index, text.count)..<end), help: help)
  }

  private func span(_ range: Range<Int>) -> Span {
    guard let start = node.sourceOffset(ofTextByte: range.lowerBound) else { return node.span }
    return Span(source: source, start..<(start + range.count))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func isNamePart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
