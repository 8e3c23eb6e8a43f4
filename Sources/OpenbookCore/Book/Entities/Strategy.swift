/// A strategy document: where we are, where we are going, what we will not do.
public struct Strategy: Identified, HasCommon {
  /// Strategy documents.
  public static let kind = EntityKind.strategy
  /// Its file name without the ending.
  public var id = ID<Strategy>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var title = ""
  /// The role that keeps it.
  public var owner: Reference<Role>?
  /// When it was reviewed last, and how long that holds.
  public var review = Review()
  /// The strategy in one sentence.
  public var sentence: String?
  /// Where we are.
  public var here: Prose?
  /// Where we are going.
  public var there: Prose?
  /// The year by which.
  public var by: Int?
  /// The critical success factors, in order.
  public var factors: [Reference<Factor>] = []
  /// The document.
  public var body: Prose?
  var common = Common()

  static let schema = Schema<Strategy>(
    noun: Kind.strategy.noun, blank: { Strategy() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that keeps it"),
      Field("reviewed", \.review.day, Shape<CalendarDate>.date.located, "The day of its last review"),
      Field("review-every", \.review.statedInterval, .interval, default: "3 months", "How often it is reviewed"),
      Field("sentence", \.sentence, .text, "The strategy in one sentence, on the leading document"),
      Field("here", \.here, .prose(inline: true), "Where we are"),
      Field("there", \.there, .prose(inline: true), "Where we are going"),
      Field("by", \.by, .integer(1900...2199), "The year by which"),
      Field("factors", \.factors, .list(.reference(to: Factor.self)), "The critical success factors, in order"),
    ] + commonFields + [formerlyField])
}
