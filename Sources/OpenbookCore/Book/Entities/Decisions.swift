/// What a meeting decided, and who does what by when.
public struct Decisions: Identified, HasCommon {
  /// Meetings' files.
  public static let kind = EntityKind.decisions
  /// Its file name without the ending.
  public var id = ID<Decisions>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What the meeting is called; nil: by its day.
  public var title: String?
  /// The day of the meeting.
  public var meeting: CalendarDate?
  /// What was decided, in the order of the file.
  public var decisions: [Decision] = []
  /// What is to be done, in the order of the file.
  public var actions: [Action] = []
  var common = Common()
  fileprivate(set) var statedDecisions: [Part<Decision>] = []
  fileprivate(set) var statedActions: [Part<Action>] = []
}

/// Something decided.
public struct Decision: Identified, HasCommon {
  /// Decisions.
  public static let kind = EntityKind.decision
  /// The meeting's id and its own: `2026-08-board/pilot`.
  public var id = ID<Decision>("")
  /// What was decided.
  public var text = ""
  /// The day, where it is not the meeting's.
  public var date: CalendarDate?
  /// The role that carries it out.
  public var owner: Reference<Role>?
  var localID = Located(value: "", span: Span(source: SourceID(0), 0..<0))
  var common = Common()
}

/// Something to be done.
public struct Action: Identified, HasCommon {
  /// Actions.
  public static let kind = EntityKind.action
  /// The meeting's id and its own: `2026-08-board/pricing`.
  public var id = ID<Action>("")
  /// What is to be done.
  public var text = ""
  /// The role that does it.
  public var owner: Reference<Role>?
  /// The day by which.
  public var due: CalendarDate?
  /// The day on which it was done; nil: it is open.
  public var done: CalendarDate?
  /// The metrics, objectives and commitments that it is about.
  public var about: [Subject] = []
  var localID = Located(value: "", span: Span(source: SourceID(0), 0..<0))
  var common = Common()
}

extension Action {
  /// Whether it was done by the end of a month; nil: whether it is done at all. What is done later is open until then.
  public func isDone(asOf month: Month?) -> Bool {
    done.map { day in month.map { day.month <= $0 } ?? true } ?? false
  }
}

extension Decisions {
  /// The table of fields.
  static let schema = Schema<Decisions>(
    noun: Kind.decisions.noun, blank: { Decisions() },
    fields: [
      Field("title", \.title, .text, "What the meeting is called"),
      Field("meeting", \.meeting, .date, required: true, "The day of the meeting"),
      Field("decisions", \.statedDecisions, .list(.part(decisionSchema)), "What was decided"),
      Field("actions", \.statedActions, .list(.part(actionSchema)), "What is to be done, by whom and by when"),
    ] + commonFields + [formerlyField])

  private static let decisionSchema = Schema<Decision>(
    noun: "a decision", blank: { Decision() },
    fields: [
      Field("id", \.localID, Shape<String>.identifier.located, required: true, "Its id within the meeting"),
      Field("text", \.text, .text, required: true, "What was decided"),
      Field("date", \.date, .date, "The day, where it is not the meeting's"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that carries it out"),
    ] + Decision.commonFields)

  private static let actionSchema = Schema<Action>(
    noun: "an action", blank: { Action() },
    fields: [
      Field("id", \.localID, Shape<String>.identifier.located, required: true, "Its id within the meeting"),
      Field("text", \.text, .text, required: true, "What is to be done"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that does it"),
      Field("due", \.due, .date, "The day by which"),
      Field("done", \.done, .date, "The day on which it was done"),
      Field("about", \.about, .subjects, "The metrics, objectives and commitments that it is about"),
    ] + Action.commonFields)

  /// Hands over the decisions and actions with whom they name, and checks days against the meeting's.
  mutating func settle(_ root: YAMLNode, _ reading: inout Reading) -> ([Part<Decision>], [Part<Action>]) {
    if let meeting {
      root.child("actions")?.value.forEachItem { item in
        for key in ["due", "done"] {
          guard let node = item.child(key)?.value, let day = CalendarDate(Array(node.text.utf8)), day < meeting
          else { continue }
          reading.add(
            .datesOutOfOrder, "'\(key)' (\(day)) lies before the meeting (\(meeting))", at: node.span,
            help: "correct the year, the month or the day")
        }
      }
    }
    defer { (statedDecisions, statedActions) = ([], []) }
    let decisions = statedDecisions.filter { !$0.value.localID.value.isEmpty }.map { part in
      var part = part
      part.value.id = ID("\(id.text)/\(part.value.localID.value)")
      return part
    }
    let actions = statedActions.filter { !$0.value.localID.value.isEmpty }.map { part in
      var part = part
      part.value.id = ID("\(id.text)/\(part.value.localID.value)")
      return part
    }
    return (decisions, actions)
  }
}
