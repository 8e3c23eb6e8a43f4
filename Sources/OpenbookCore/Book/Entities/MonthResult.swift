/// One result as reported: an actual, or the reason why there is none.
///
/// Few results come with words, and there are tens of thousands of them: the words stand apart.
public struct MonthResult: Sendable {
  /// What is said about a result.
  final class Words: Sendable {
    let note: String?
    let missing: String?
    let restatements: [Restatement]
    let audience: String?

    init(note: String?, missing: String?, restatements: [Restatement], audience: String?) {
      self.note = note
      self.missing = missing
      self.restatements = restatements
      self.audience = audience
    }
  }

  /// The month.
  public var month = Month(index: 0)
  /// The reported value.
  public var actual: Quantity?
  /// Where it is written.
  public var span = Span(source: SourceID(0), start: 0, end: 0)
  private(set) var words: Words?

  /// Something a reader should know about it.
  public var note: String? {
    get { words?.note }
    set { say(note: newValue, missing: missing, restatements: restatements, audience: audience) }
  }

  /// Why it is missing.
  public var missing: String? {
    get { words?.missing }
    set { say(note: note, missing: newValue, restatements: restatements, audience: audience) }
  }

  /// The values it replaced, oldest first.
  public var restatements: [Restatement] {
    get { words?.restatements ?? [] }
    set { say(note: note, missing: missing, restatements: newValue, audience: audience) }
  }

  /// Whether its value was replaced.
  var hasRestatements: Bool { words?.restatements.isEmpty == false }

  /// Who may read its words (note, reasons); its figure follows the metric.
  var audience: String? {
    get { words?.audience }
    set { say(note: note, missing: missing, restatements: restatements, audience: newValue) }
  }

  /// Takes all words away.
  mutating func hideWords() { words = nil }

  private mutating func say(note: String?, missing: String?, restatements: [Restatement], audience: String?) {
    words = Words(note: note, missing: missing, restatements: restatements, audience: audience)
  }

  /// A month's value replaced in the open.
  public struct Restatement: Sendable {
    /// The value before.
    public var from: Quantity?
    /// The day of the restatement.
    public var date: CalendarDate?
    /// Its reason.
    public var why: String?
  }
}

extension Shape where Value == MonthResult {
  /// A number, or a mapping with the number and what belongs to it.
  static let result = Shape(.either([.number, resultSchema.form])) { node, reading in
    guard node.kind != .mapping else {
      guard var result = resultSchema.read(node, &reading) else { return nil }
      result.span = node.span
      // One that could not be read has its finding.
      if node.child("actual") == nil, node.child("missing") == nil {
        reading.add(
          .missingField, "a result needs 'actual', or 'missing' with the reason", at: node.span,
          help: "write {actual: 4.2M} or {missing: Why it cannot be reported}")
      } else if result.actual != nil, result.missing != nil {
        reading.add(
          .wrongType, "a result with both 'actual' and 'missing'", at: node.span,
          help: "keep 'actual', or 'missing' with the reason")
      }
      return result
    }
    guard !node.isEmpty else {
      reading.add(
        .missingValue, "a month without a value", at: node.span,
        help: "write the number, {missing: why}, or remove the line")
      return nil
    }
    guard let quantity = Shape<Quantity>.number.read(node, &reading) else { return nil }
    var result = MonthResult()
    result.actual = quantity
    result.span = node.span
    return result
  }

  private static let resultSchema = Schema<MonthResult>(
    noun: "a result", blank: { MonthResult() },
    fields: [
      Field("actual", \.actual, .number, "The reported value"),
      Field("note", \.note, .text, "What a reader should know about it"),
      Field("missing", \.missing, .reason("CRM migration", isOptional: false), "Why it is not reported"),
      Field(
        "restated", \.restatements,
        .either(.list(restatementSchema.shape), orSingle: restatementSchema.shape.map { [$0] }),
        "The value it replaced, when and why; a list when more than once"),
      Field("audience", \.audience, .audience, "Who may read its words; its figure follows the metric"),
    ])

  private static let restatementSchema = Schema<MonthResult.Restatement>(
    noun: "a restatement", blank: { MonthResult.Restatement() },
    fields: [
      Field("from", \.from, .number, required: true, "The value before"),
      Field("date", \.date, .date, required: true, "The day of the restatement"),
      Field("why", \.why, .text, required: true, "Its reason"),
    ])
}
