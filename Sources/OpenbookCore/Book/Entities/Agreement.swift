/// What two teams promise each other.
public struct Agreement: Identified, HasCommon {
  /// What one side asks of the other.
  public struct Need: Sendable {
    /// How the other side answers.
    public enum Answer: String, CaseIterable, Sendable { case open, accepted, declined, met }

    /// The team that asks.
    public var team = ID<Team>("")
    /// What it asks, in specifics.
    public var text = ""
    /// The day by which.
    public var by: CalendarDate?
    /// The other side's answer.
    public var answer = Answer.open
  }

  /// Agreements.
  public static let kind = EntityKind.agreement
  /// Its file name without the ending.
  public var id = ID<Agreement>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var title = ""
  /// The two teams, in the order of the file.
  public var between: [Reference<Team>] = []
  /// The month in which it begins.
  public var from: Month?
  /// The last month in which it holds; nil for still.
  public var until: Month?
  /// The role that keeps it.
  public var owner: Reference<Role>?
  /// What each side promises, in the order of the file.
  public var commitments: [Commitment] = []
  /// What each side asks of the other.
  public var needs: [Need] = []
  /// When it was reviewed last, and how long that holds.
  public var review = Review()
  /// What was changed in it, and why.
  public var changes: [Change] = []
  var common = Common()
  fileprivate(set) var statedGives: [Entry<Reference<Team>, [Part<Commitment>]>] = []
  fileprivate(set) var statedNeeds: [Entry<Reference<Team>, [Need]>] = []
}

/// One of the promises in an agreement.
public struct Commitment: Identified, HasCommon {
  /// Commitments.
  public static let kind = EntityKind.commitment
  /// The agreement's id and its own: `marketing-sales/volume`.
  public var id = ID<Commitment>("")
  /// The team that promises it.
  public var team = ID<Team>("")
  /// What is promised.
  public var promise = ""
  /// The metric that judges it.
  public var metric: Reference<Metric>?
  /// What the metric must reach; nil: the metric's own target.
  public var targets: [TargetEntry] = []
  var measureNumbers: [WrittenNumber] = []
  var localID = Located(value: "", span: Span(source: SourceID(0), 0..<0))
  var common = Common()

  fileprivate struct Judge: Sendable {
    var metric: Reference<Metric>?
    var targets: [TargetEntry] = []
  }

  fileprivate var judge: Judge? {
    get { metric.map { Judge(metric: $0, targets: targets) } }
    set { (metric, targets) = (newValue?.metric, newValue?.targets ?? []) }
  }
}

extension Agreement {
  /// The table of fields.
  static let schema = Schema<Agreement>(
    noun: Kind.agreement.noun, blank: { Agreement() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("between", \.between, .list(.reference(to: Team.self), count: 2...2), required: true, "The two teams"),
      Field("from", \.from, .month, required: true, "The month in which it begins"),
      Field("until", \.until, .month, "The last month in which it holds"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that keeps it"),
      Field(
        "gives", \.statedGives, .map(.reference(to: Team.self, isNoted: false), .list(.part(commitmentSchema))),
        "What each side promises, by team"),
      Field(
        "needs", \.statedNeeds, .map(.reference(to: Team.self, isNoted: false), .list(needSchema.shape)),
        "What each side asks of the other, by team"),
      Field("reviewed", \.review.day, Shape<CalendarDate>.date.located, "The day of its last review"),
      Field("review-every", \.review.statedInterval, .interval, default: "3 months", "How often it is reviewed"),
      Field("changed", \.changes, .changes, "What was changed in it, and why"),
    ] + commonFields + [formerlyField],
    inOrder: [("from", "until")])

  private static let commitmentSchema = Schema<Commitment>(
    noun: "a commitment", blank: { Commitment() },
    fields: [
      Field("id", \.localID, Shape<String>.identifier.located, required: true, "Its id within the agreement"),
      Field("promise", \.promise, .text, required: true, "What is promised"),
      Field("measure", \.judge, judgeSchema.shape, "How it is judged"),
    ] + Commitment.commonFields + [Commitment.formerlyField])

  private static let judgeSchema = Schema<Commitment.Judge>(
    noun: "a commitment's measure", blank: { Commitment.Judge() },
    fields: [
      Field(
        "metric", \.metric, .reference(to: Metric.self, derives: true), required: true, "The metric that judges it"),
      Field("target", \.targets, .standingTargets, "What it must reach each month; the metric's own without it"),
    ])

  private static let needSchema = Schema<Need>(
    noun: "a need", blank: { Need() },
    fields: [
      Field("text", \.text, .text, required: true, "What is asked, in specifics"),
      Field("by", \.by, .date, "The day by which"),
      Field("answer", \.answer, .word, default: "open", "The other side's answer"),
    ])

  /// Checks what concerns several fields, and hands over the commitments with whom they name.
  mutating func settle(_ root: YAMLNode, _ reading: inout Reading) -> [Part<Commitment>] {
    if let node = root.child("between")?.value, node.kind == .sequence,
      Set(between.map(\.id)).count != 2 || between.count != 2,
      node.items.count == between.count, !between.isEmpty
    {
      reading.add(
        .wrongType,
        "an agreement between \(between.count == 2 ? "a team and itself" : between.count == 1 ? "one team" : "\(between.count) teams")",
        at: node.span, help: "name two teams: between: [marketing, sales]")
    }
    let teams = Set(between.map(\.id))
    for entry in statedGives.map({ ($0.key, "gives") }) + statedNeeds.map({ ($0.key, "needs") })
    where teams.count == 2 && !teams.contains(entry.0.id) {
      reading.add(
        .unknownReference, "'\(entry.0.id.text.shortened)' is not one of the two teams of this agreement",
        at: entry.0.span,
        help: didYouMean(entry.0.id.text, between.map(\.id.text))
          ?? "'\(entry.1)' is by team: \(between.map(\.id.text).joined(separator: " or "))")
    }
    needs = statedNeeds.flatMap { entry in
      entry.value.map { need in
        var need = need
        need.team = entry.key.id
        return need
      }
    }
    let nodes = root.child("gives")?.value.entries.flatMap(\.value.items) ?? []
    let measures = Dictionary(
      nodes.map { ($0.span, $0.child("measure")?.value) }, uniquingKeysWith: { first, _ in first })
    defer { (statedGives, statedNeeds) = ([], []) }
    return statedGives.flatMap { entry in
      entry.value.filter { !$0.value.localID.value.isEmpty }.map { part in
        var part = part
        part.value.id = ID("\(id.text)/\(part.value.localID.value)")
        part.value.team = entry.key.id
        part.value.measureNumbers = WrittenNumber.all(in: measures[part.span] ?? nil)
        return part
      }
    }
  }
}

extension Shape where Value == [TargetEntry] {
  /// One target for each month, or targets by period.
  static let standingTargets = Shape(.either([Shape<Target>.target.form, Shape<[TargetEntry]>.targets.form])) {
    node, reading in
    let isRange = node.child("min") != nil || node.child("max") != nil
    if node.kind == .mapping, !isRange { return Shape<[TargetEntry]>.targets.read(node, &reading) }
    return Shape<Target>.target.read(node, &reading).map {
      [TargetEntry(when: .from(Month(index: 0)), target: $0, span: node.span)]
    }
  }
}
