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
  /// A list of changes.
  static let changes = Shape.list(
    Schema<Change>(
      noun: "a change", blank: { Change() },
      fields: [
        Field("date", \.date, .date, required: true, "The day of the change"),
        Field("field", \.field, .text, required: true, "The field that was changed"),
        Field("from", \.from, .text, "What it was before"),
        Field("why", \.why, .text, required: true, "Its reason"),
      ]
    ).shape)
}
