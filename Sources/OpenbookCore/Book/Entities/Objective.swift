/// A measurable, time-bound promise of one role for one quarter.
public struct Objective: Identified, HasCommon {
  /// How an objective serves its parent (maths.md 7).
  public enum Link: String, CaseIterable, Sendable { case sums, weighted, same, supports }

  /// A month's word on how it goes.
  public struct CheckIn: Sendable {
    /// How sure its owner is that it is reached, of 10.
    public var confidence: Int?
    /// How its owner sees it; beside the computed status, never instead of it.
    public var status: OwnStatus?
    /// What goes well.
    public var goingWell: String?
    /// What does not.
    public var notGoingWell: String?
    /// What is done next.
    public var next: String?
  }

  /// How an owner may see an objective.
  public enum OwnStatus: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case onTrack = "on-track"
    case atRisk = "at-risk"
    case offTrack = "off-track"
    case met, missed
  }

  /// Where the fields are written that findings point at.
  struct Places: Sendable {
    var measure: Span?
    var target: Span?
    var contributes: Span?
    var weight: Span?
    var link: Span?
  }

  /// Objectives.
  public static let kind = EntityKind.objective
  /// Quarter, role and its own id: `2026-Q4/cmo/enterprise-pipeline`.
  public var id = ID<Objective>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// Its quarter.
  public var quarter = Period.quarter(0, 1)
  /// The role that promises it.
  public var owner = Reference<Role>(id: ID(""), span: Span(source: SourceID(0), 0..<0))
  /// What is promised.
  public var title = ""
  /// The factor that it serves.
  public var factor: Reference<Factor>?
  /// The objective that it serves.
  public var parent: Reference<Objective>?
  /// How it serves its parent; nil: unsaid.
  public var link: Link?
  /// What it adds to its parent's amount, in the parent's unit.
  public var contributes: Quantity?
  /// Its share of its parent where the parent's children are weighted.
  public var weight: Quantity?
  /// How it is judged.
  public var measure: Measure?
  /// The day by which; nil: the quarter's last.
  public var due: CalendarDate? { statedDue?.value }
  /// What was changed in it, and why.
  public var changes: [Change] = []
  /// The objective of an earlier quarter that it goes on with.
  public var continues: Reference<Objective>?
  /// The owner's words, by month, ascending.
  public var checkIns: [Entry<Month, CheckIn>] = []
  var statedDue: Located<CalendarDate>?
  var measureNumbers: [WrittenNumber] = []
  var places = Places()
  /// Whether its file says what it is for, be it wrongly.
  var statesPurpose = false
  var localID = Located(value: "", span: Span(source: SourceID(0), 0..<0))
  var common = Common()

  /// The quarter as its folder writes it: `2026-Q4`.
  public var folder: Substring { id.text.prefix { $0 != "/" } }
}

extension Objective {
  /// The table of fields.
  static let schema = Schema<Objective>(
    noun: "an objective", blank: { Objective() },
    fields: [
      Field("id", \.localID, Shape<String>.identifier.located, required: true, "Its id within the file"),
      Field("title", \.title, .text, required: true, "What is promised"),
      Field("factor", \.factor, .reference(to: Factor.self), "The factor that it serves"),
      Field(
        "parent", \.parent, .reference(to: Objective.self),
        "The objective that it serves: role/objective of the same quarter, or with the quarter in front"),
      Field("link", \.link, .word, "How it serves its parent"),
      Field("contributes", \.contributes, .number, "What it adds to its parent, in the parent's unit"),
      Field("weight", \.weight, .number, "Its share of a parent whose children are weighted"),
      Field("measure", \.measure, .measure, "How it is judged"),
      Field("due", \.statedDue, Shape<CalendarDate>.date.located, "The day by which; the quarter's last without it"),
      Field("changed", \.changes, .changes, "What was changed in it, and why"),
      Field(
        "continues", \.continues, .reference(to: Objective.self),
        "The objective of an earlier quarter that it goes on with"
      ),
      Field("check-ins", \.checkIns, .checkIns, "The owner's words, by month"),
    ] + commonFields + [formerlyField])
}

/// `objectives/2026-Q4/cmo.yaml`: one role's objectives for one quarter.
enum ObjectiveFile {
  static let shape = Shape<[Part<Objective>]>.list(.part(Objective.schema))
}

extension Shape where Value == [Entry<Month, Objective.CheckIn>] {
  /// Words by month, ascending.
  static let checkIns = Shape.map(
    .month,
    Schema<Objective.CheckIn>(
      noun: "a check-in", blank: { Objective.CheckIn() },
      fields: [
        Field("confidence", \.confidence, .confidence, "How sure the owner is that it is reached: 6/10"),
        Field("status", \.status, .word, "How the owner sees it; shown beside the computed status"),
        Field("going-well", \.goingWell, .text, "What goes well"),
        Field("not-going-well", \.notGoingWell, .text, "What does not"),
        Field("next", \.next, .text, "What is done next"),
      ]
    ).shape
  ).map { checkIns in checkIns.sorted { $0.key < $1.key } }
}

extension Shape where Value == Int {
  /// `6/10`, as 6.
  static let confidence = Shape(
    .pattern(name: "a confidence", examples: ["6/10"], expression: Expression.whole("([0-9]|10)/10"))
  ) { node, reading in
    let text = node.kind == .scalar ? node.text : ""
    if text.hasSuffix("/10"), let value = Int(text.dropLast(3)), (0...10).contains(value), text == "\(value)/10" {
      return value
    }
    reading.wrongType(node, expected: "a confidence such as 6/10")
    return nil
  }
}
