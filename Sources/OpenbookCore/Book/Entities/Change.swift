/// A change to a metric or an objective, told to its readers.
public struct Change: Sendable {
  /// The day of the change.
  public var date: CalendarDate?
  /// The field that was changed.
  public var field: String?
  /// What it was before.
  public var from: String?
  /// Its reason.
  public var why: String?
}

extension Shape where Value == [Change] {
  /// A list of changes. One without a reason is told to readers all the same, and found.
  static let changes = Shape.list(
    Shape<Change>(schema.shape.form) { node, reading in
      let found = reading.findings.count
      var change = schema.shape.read(node, &reading)
      // Blanks are no reason, neither here nor for a moved target.
      if let why = change?.why, trimmed(why).isEmpty { change?.why = nil }
      // A key that is mistyped may be the reason.
      if node.kind == .mapping, node.child("why").map({ trimmed($0.value.text).isEmpty }) ?? true,
        reading.findings.count == found
      {
        reading.add(
          .unexplainedChange, "nothing says why \(change?.field.map { "'\($0.shortened)'" } ?? "this") was changed",
          at: node.span, help: "add the reason: why: …")
      }
      return change
    })

  private static let schema = Schema<Change>(
    noun: "a change", blank: { Change() },
    fields: [
      Field("date", \.date, .date, required: true, "The day of the change"),
      Field("field", \.field, .text, required: true, "The field that was changed"),
      Field("from", \.from, .text, "What it was before"),
      Field("why", \.why, .text, "Its reason; a change without one is found"),
    ])
}
