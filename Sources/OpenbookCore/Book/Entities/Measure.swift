/// How an objective is judged (maths.md 6).
public enum Measure: Sendable {
  /// By a metric of the company; without a target of its own it takes the metric's for the quarter.
  case metric(Reference<Metric>, target: Target?, start: Quantity?)
  /// By steps, each with its share of the whole.
  case milestones([Milestone])
  /// By figures of its own.
  case own(Own)

  /// One step of an objective or a plan.
  public struct Milestone: Sendable {
    /// What is reached.
    public var text = ""
    /// Its share of the whole.
    public var share: Quantity?
    /// The day by which.
    public var due: CalendarDate?
    /// The day on which it was reached.
    public var done: CalendarDate?
  }

  /// Figures that belong to the objective alone.
  public struct Own: Sendable {
    /// What is counted.
    public var unit: String?
    /// Where it began.
    public var start: Quantity?
    /// What must be reached; nil where it is not stated yet.
    public var target: Target?
    /// What was reported, by month, ascending.
    public var results: [MonthResult]
  }
}

extension Shape where Value == Measure {
  /// The fields of all three ways; they exclude each other.
  private struct Fields: Sendable {
    var metric: Reference<Metric>?
    var milestones: [Measure.Milestone]?
    var unit: String?
    var start: Quantity?
    var target: Target?
    var results: [MonthResult]?
  }

  private static let schema = Schema<Fields>(
    noun: "a measure", blank: { Fields() },
    fields: [
      Field("metric", \.metric, .reference(to: Metric.self, derives: true), "The metric that judges it"),
      Field("target", \.target, .target, "What must be reached; a metric's own for the quarter without it"),
      Field("start", \.start, .number, "Where it begins"),
      Field("milestones", \.milestones, .list(.milestone), "Steps, whose shares come to 100%"),
      Field("unit", \.unit, .text, "What is counted, where no metric does"),
      Field("results", \.results, .monthResults, "What was counted, by month, where no metric does"),
    ])

  /// A metric, milestones, or figures of its own.
  static let measure = Shape(schema.form) { node, reading in
    guard let fields = schema.read(node, &reading) else { return nil }
    let key = { (name: String) in node.child(name)?.key.span ?? node.span }
    let ways = ["metric", "milestones", "results"].filter { node.child($0) != nil }
    if ways.count > 1 || ways.first == "metric" && fields.unit != nil {
      let other = ways.count > 1 ? ways[1] : "unit"
      reading.add(
        .conflictingFields, "a measure with both '\(ways[0])' and '\(other)'", at: key(other),
        help: "an objective is judged by a metric, by milestones, or by results of its own: keep one")
      return nil
    }
    if node.child("milestones") != nil {
      for extra in ["target", "start", "unit"] where node.child(extra) != nil {
        reading.add(
          .conflictingFields, "a measure with both 'milestones' and '\(extra)'", at: key(extra),
          help: "remove '\(extra)': milestones are reached or not")
      }
      guard let milestones = fields.milestones else { return nil }
      if let list = node.child("milestones")?.value { reading.checkShares(milestones, in: list) }
      return .milestones(milestones)
    }
    if node.child("metric") != nil {
      return fields.metric.map { .metric($0, target: fields.target, start: fields.start) }
    }
    // Without a target something is counted all the same, which is bad news and no fault of the file.
    let counts = ["unit", "results"].contains { node.child($0) != nil }
    guard node.child("target") == nil ? counts : fields.target != nil else {
      // An unknown key has its finding, and may be what was meant.
      let known = schema.fields.map(\.member.key)
      if node.child("target") == nil, node.entries.allSatisfy({ known.contains($0.key.text) }) {
        reading.add(
          .missingField, "a measure needs 'target'",
          at: Span(source: node.span.source, start: node.span.start, end: node.span.start + 1),
          help: "add 'target: …', or name a metric: {metric: qualified-pipeline}")
      }
      return nil
    }
    return .own(.init(unit: fields.unit, start: fields.start, target: fields.target, results: fields.results ?? []))
  }
}

extension Shape where Value == Measure.Milestone {
  /// One step with its share.
  static let milestone = Schema<Measure.Milestone>(
    noun: "a milestone", blank: { Measure.Milestone() },
    fields: [
      Field("text", \.text, .text, required: true, "What is reached"),
      Field("share", \.share, .number, "Its share of the whole: 40%"),
      Field("due", \.due, .date, "The day by which"),
      Field("done", \.done, .date, "The day on which it was reached"),
    ]
  ).shape
}
