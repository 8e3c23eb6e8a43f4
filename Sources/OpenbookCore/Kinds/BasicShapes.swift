/// The shapes of single values.
extension Shape where Value == String {
  /// Plain text on one line or several; white space at the ends is not part of it.
  static let text = Shape(.text) { node, reading in
    guard reading.isText(node) else { return nil }
    let mayHoldBlock = node.withText { $0.contains(UInt8(ascii: ":")) }
    let text = node.text
    guard !mayHoldBlock || !reading.refuseAudienceBlock(in: Array(text.utf8), at: node.span) else { return nil }
    return trimmed(text)
  }

  /// Why something is so: words, and not `yes`, `n/a` or `1`.
  ///
  /// - Parameters:
  ///   - example: a reason, for messages.
  ///   - isOptional: whether what holds the field can do without it.
  static func reason(_ example: String, isOptional: Bool = true) -> Shape {
    Shape(.reason) { node, reading in
      guard node.kind == .scalar, !node.isEmpty, Reason.isNone(trimmed(node.text)) else {
        return Shape.text.read(node, &reading)
      }
      let key = reading.field ?? "why"
      let written = String(decoding: reading.source.bytes[node.span.range], as: UTF8.self).shortened
      reading.wrongType(
        node, form: .reason,
        help: "write why, such as \(key): \"\(example)\"\(isOptional ? ", or remove '\(key): \(written)'" : "")")
      return nil
    }
  }

  /// Text of a stated shape.
  static func pattern(
    _ name: String, examples: [String], expression: String, _ isValid: @escaping @Sendable (String) -> Bool
  ) -> Shape {
    let form = Form.pattern(name: name, examples: examples, expression: expression)
    return Shape(form) { node, reading in
      guard node.kind == .scalar, isValid(node.text) else {
        reading.wrongType(node, form: form)
        return nil
      }
      return node.text
    }
  }

  /// The name of an audience that `openbook.yaml` lists.
  static let audience = Shape(.audience) { node, reading in
    guard node.kind == .scalar, reading.audiences.contains(node.text) else {
      reading.add(
        .unknownAudience, "no audience '\(node.kind == .scalar ? node.text.shortened : "…")'", at: node.span,
        help: (node.kind == .scalar ? didYouMean(node.text, reading.audiences) : nil)
          ?? "audiences are: \(reading.audiences.joined(separator: ", "))")
      return nil
    }
    return node.text
  }
}

extension Shape where Value == Quantity {
  /// A number with an optional suffix.
  static let number = Shape(.number) { node, reading in
    guard node.kind == .scalar else {
      reading.wrongType(node, form: .number)
      return nil
    }
    do throws(Quantity.Fault) {
      return try node.quantity()
    } catch {
      reading.add(
        .badNumber, "'\(node.text.shortened)' is not a number", at: node.span, help: error.remedy(for: node.text))
      return nil
    }
  }
}

extension YAMLNode {
  fileprivate func quantity() throws(Quantity.Fault) -> Quantity {
    let result = withText { text -> Result<Quantity, Quantity.Fault> in
      do throws(Quantity.Fault) { return .success(try Quantity.read(text)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}

extension Shape where Value == Int {
  /// A whole number within bounds.
  static func integer(_ range: ClosedRange<Int>) -> Shape {
    let form = Form.integer(range)
    return Shape(form) { node, reading in
      guard node.kind == .scalar, let value = Int(node.text), range.contains(value) else {
        reading.wrongType(node, form: form)
        return nil
      }
      return value
    }
  }
}

extension Shape where Value == Bool {
  /// `true` or `false`, and nothing that only looks like it.
  static let flag = Shape(.flag) { node, reading in
    switch node.kind == .scalar ? node.text : "" {
    case "true": return true
    case "false": return false
    default:
      reading.wrongType(node, form: .flag)
      return nil
    }
  }
}

extension Shape where Value == Month {
  /// A month, `2026-10`.
  static let month = Shape(.month) { node, reading in
    guard node.kind == .scalar, let month = node.withText({ Month($0) }) else {
      reading.badMonth(node, expected: Form.month.expectation)
      return nil
    }
    return month
  }
}

extension Shape where Value == CalendarDate {
  /// A day, `2026-10-31`.
  static let date = Shape(.date) { node, reading in
    guard node.kind == .scalar, let date = node.withText({ CalendarDate($0) }) else {
      reading.badMonth(node, expected: Form.date.expectation)
      return nil
    }
    return date
  }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of an enumeration's words.
  static var word: Shape {
    let words = Value.allCases.map(\.rawValue)
    return Shape(.word(words)) { node, reading in
      if node.kind == .scalar, let value = Value(rawValue: node.text) { return value }
      reading.add(
        .wrongType,
        "\(node.kind == .scalar ? "'\(node.text.shortened)'" : "a collection") is not one of \(words.joined(separator: ", "))",
        at: node.span,
        help: node.kind == .scalar
          ? didYouMean(node.text, words)
            ?? Form.synonyms[node.text.lowercased()].flatMap { words.contains($0) ? "write \($0)" : nil }
          : "name one, without brackets")
      return nil
    }
  }
}

extension Reading {
  /// Whether a node is text, which may be of no letters between quotation marks; notes what is not, and what is left out.
  mutating func isText(_ node: YAMLNode) -> Bool {
    if node.isEmpty {
      add(.missingValue, "nothing where text is due", at: node.span, help: "write the text, or remove the line")
    } else if node.kind != .scalar {
      wrongType(node, form: .text)
    } else {
      return true
    }
    return false
  }

  /// Text that is no month, period or day.
  mutating func badMonth(_ node: YAMLNode, expected: String) {
    guard node.kind == .scalar else { return wrongType(node, expected: expected) }
    let text = node.text
    if let day = ImpossibleDay(text) { return add(.badMonth, "\(text) is no day", at: node.span, help: day.remedy) }
    add(
      .badMonth, "'\(text.shortened)' is not \(expected)", at: node.span,
      help: PeriodRemedy.help(for: text, expected: expected))
  }
}

/// Text without white space at its ends.
func trimmed(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
  let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
  var bytes = Array(text.utf8)[...]
  while let byte = bytes.first, isSpace(byte) { bytes.removeFirst() }
  while let byte = bytes.last, isSpace(byte) { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}
