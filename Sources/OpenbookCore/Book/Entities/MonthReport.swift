/// A month's commentary: what was good, what was bad, and why.
public struct MonthReport: Identified, HasCommon {
  /// Commentaries.
  public static let kind = EntityKind.month
  /// The month, as its file name.
  public var id = ID<MonthReport>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// The month.
  public var month = Month(index: 0)
  /// What the month is called.
  public var title: String?
  /// The day on which it was published.
  public var published: CalendarDate?
  /// What went well.
  public var good: [Prose] = []
  /// What did not.
  public var bad: [Prose] = []
  /// The commentary.
  public var body: Prose?
  var common = Common()

  static let schema = Schema<MonthReport>(
    noun: Kind.month.noun, blank: { MonthReport() },
    fields: [
      Field("title", \.title, .text, "The month in a headline"),
      Field("published", \.published, .date, "The day on which it was published"),
      Field("good", \.good, .list(.prose(inline: true)), "What went well"),
      Field("bad", \.bad, .list(.prose(inline: true)), "What did not"),
    ] + commonFields)
}
