/// The board's paper for one meeting: agenda, asks, and a letter.
public struct Packet: Identified, HasCommon {
  /// A point of the agenda.
  public struct Point: Sendable {
    /// What a point is for.
    public enum Purpose: String, CaseIterable, Sendable { case information, discussion, decision }

    /// What it is about.
    public var item = ""
    /// The role that presents it.
    public var by: Reference<Role>?
    /// How many minutes it takes.
    public var minutes: Int?
    /// What it is for.
    public var purpose: Purpose?
  }

  /// A question put to the board.
  public struct Ask: Sendable {
    /// The question.
    public var question = ""
    /// What must be known to answer it.
    public var background: Prose?
    /// The answers there are.
    public var options: [Prose] = []
    /// What management recommends.
    public var recommendation: Prose?
    /// What the board is asked to do.
    public var ask: String?
  }

  /// A part that a packet may hold besides its letter.
  public enum Section: String, CaseIterable, Sendable {
    case agenda, asks, changes, results, strategy, factors, metrics, objectives, commitments, funnel, plans, decisions
    case alignment, glossary
  }

  /// Packets.
  public static let kind = EntityKind.packet
  /// Its file name without the ending.
  public var id = ID<Packet>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var title = ""
  /// The day of the meeting.
  public var meeting: CalendarDate?
  /// The newest month that it reports; nil: the book's.
  public var asOf: Month?
  /// The newest month that the last meeting was told.
  public var since: Month?
  /// The agenda.
  public var agenda: [Point] = []
  /// The questions put to the board.
  public var asks: [Ask] = []
  /// The decisions of the last meeting.
  public var minutes: Reference<Decisions>?
  /// The parts that it holds, in order; none: all.
  public var sections: [Section] = []
  /// The letter.
  public var body: Prose?
  var common = Common()

  static let schema = Schema<Packet>(
    noun: Kind.packet.noun, blank: { Packet() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("meeting", \.meeting, .date, required: true, "The day of the meeting"),
      Field("as-of", \.asOf, .month, "The newest month that it reports"),
      Field("since", \.since, .month, "The newest month that the last meeting was told"),
      Field("agenda", \.agenda, .list(pointSchema.shape), "The agenda"),
      Field("asks", \.asks, .list(askSchema.shape), "The questions put to the board"),
      Field("minutes", \.minutes, .reference(to: Decisions.self), "The decisions file of the last meeting"),
      Field("sections", \.sections, .list(.word), "The parts that it holds, in order; all without it"),
    ] + commonFields + [formerlyField],
    inOrder: [("since", "as-of"), ("as-of", "meeting"), ("since", "meeting")])

  private static let pointSchema = Schema<Point>(
    noun: "a point of the agenda", blank: { Point() },
    fields: [
      Field("item", \.item, .text, required: true, "What it is about"),
      Field("by", \.by, .reference(to: Role.self), "The role that presents it"),
      Field("minutes", \.minutes, .integer(1...600), "How many minutes it takes"),
      Field("for", \.purpose, .word, "What it is for"),
    ])

  private static let askSchema = Schema<Ask>(
    noun: "an ask", blank: { Ask() },
    fields: [
      Field("question", \.question, .text, required: true, "The question"),
      Field("background", \.background, .prose(inline: false), "What must be known to answer it"),
      Field(
        "options", \.options,
        .either(.list(.prose(inline: true)), orSingle: Shape<Prose>.prose(inline: true).map { [$0] }),
        "The answers there are"),
      Field("recommendation", \.recommendation, .prose(inline: true), "What management recommends"),
      Field("ask", \.ask, .text, "What the board is asked to do"),
    ])
}
