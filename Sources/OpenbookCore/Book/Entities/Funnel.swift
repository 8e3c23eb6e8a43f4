/// The ordered stages from inquiry to customer, each a metric with its definition.
public struct Funnel: Identified, HasCommon {
  /// One stage.
  public struct Stage: Sendable {
    /// What is counted in it.
    public var metric: Reference<Metric>?
    /// How many months after the stage before.
    public var lag: Int?
    /// What is not counted in it, though one might think so.
    public var not: String?
  }

  /// The metrics that velocity, coverage and the outlook are made from (maths.md 9).
  public struct Value: Sendable {
    /// What a deal brings.
    public var dealSize: Reference<Metric>?
    /// How many days a deal takes.
    public var cycleDays: Reference<Metric>?
    /// What is open.
    public var openPipeline: Reference<Metric>?
    /// Which share is won.
    public var winRate: Reference<Metric>?
    /// How many are open.
    public var opportunities: Reference<Metric>?
    /// What was won.
    public var bookings: Reference<Metric>?
  }

  /// A number that a leak's formula takes for granted.
  public struct Assumption: Sendable {
    /// The number.
    public var value: Quantity?
    /// Where it comes from.
    public var source: String?
  }

  /// Funnels.
  public static let kind = EntityKind.funnel
  /// Its file name without the ending.
  public var id = ID<Funnel>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var title = ""
  /// The role that keeps it.
  public var owner: Reference<Role>?
  /// The stages, from the first.
  public var stages: [Stage] = []
  /// Where each lead's months stand.
  public var cohorts: CohortMapping?
  /// What that CSV says, up to as-of.
  var leads = CohortLeads.none
  /// The metrics of the figures beside the stages.
  public var value = Value()
  /// The numbers that leaks take for granted, by name, in the order of the file.
  public var assumptions: [Entry<String, Assumption>] = []
  /// The leaks, in the order of the file.
  public var leaks: [Leak] = []
  var common = Common()
  fileprivate(set) var statedLeaks: [Part<Leak>] = []
}

/// A measured gap, priced with stated assumptions (maths.md 11).
public struct Leak: Identified, HasCommon {
  /// What it costs.
  public enum Cost: String, CaseIterable, Sendable { case revenue, profit, share, satisfaction }

  /// Leaks.
  public static let kind = EntityKind.leak
  /// The funnel's id and its own: `revenue/never-worked`.
  public var id = ID<Leak>("")
  /// What it is called.
  public var name = ""
  /// What it costs.
  public var cost: Cost?
  /// How it is computed from metrics and assumptions.
  public var formula: Formula?
  var localID = Located(value: "", span: Span(source: SourceID(0), 0..<0))
  var common = Common()
}

extension Funnel {
  /// The table of fields.
  static let schema = Schema<Funnel>(
    noun: Kind.funnel.noun, blank: { Funnel() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that keeps it"),
      Field("stages", \.stages, .list(stageSchema.shape, count: 1...50), required: true, "The stages, from the first"),
      Field("cohorts", \.cohorts, .cohorts, "The CSV with a row for each lead"),
      Field("value", \.value, valueSchema.shape, "The metrics that velocity, coverage and the outlook are made from"),
      Field(
        "assumptions", \.assumptions, .map(.identifier, assumptionSchema.shape),
        "Numbers that leaks take for granted, by name"),
      Field("leaks", \.statedLeaks, .list(.part(leakSchema)), "What misalignment costs, leak by leak"),
    ] + commonFields + [formerlyField])

  private static let stageSchema = Schema<Stage>(
    noun: "a stage", blank: { Stage() },
    fields: [
      Field("metric", \.metric, .reference(to: Metric.self, derives: true), required: true, "What is counted in it"),
      Field("lag", \.lag, .integer(0...36), "How many months after the stage before"),
      Field("not", \.not, .text, "What is not counted in it, though one might think so"),
    ])

  private static let valueSchema = Schema<Value>(
    noun: "a funnel's value", blank: { Value() },
    fields: [
      Field("deal-size", \.dealSize, .reference(to: Metric.self, derives: true), "What a deal brings"),
      Field("cycle-days", \.cycleDays, .reference(to: Metric.self, derives: true), "How many days a deal takes"),
      Field("open-pipeline", \.openPipeline, .reference(to: Metric.self, derives: true), "What is open"),
      Field("win-rate", \.winRate, .reference(to: Metric.self, derives: true), "Which share is won"),
      Field("opportunities", \.opportunities, .reference(to: Metric.self, derives: true), "How many are open"),
      Field("bookings", \.bookings, .reference(to: Metric.self, derives: true), "What was won"),
    ])

  private static let assumptionSchema = Schema<Assumption>(
    noun: "an assumption", blank: { Assumption() },
    fields: [
      Field("value", \.value, .number, required: true, "The number"),
      Field("source", \.source, .text, "Where it comes from"),
    ])

  private static let leakSchema = Schema<Leak>(
    noun: "a leak", blank: { Leak() },
    fields: [
      Field("id", \.localID, Shape<String>.identifier.located, required: true, "Its id within the funnel"),
      Field("name", \.name, .text, required: true, "What it is called"),
      Field("kind", \.cost, .word, required: true, "What it costs"),
      Field(
        "formula", \.formula, .openFormula, required: true, "How it is computed from metrics and assumptions"),
    ] + Leak.commonFields + [Leak.formerlyField])

  /// Checks what concerns several fields, and hands over the leaks with whom they name.
  mutating func settle(_ root: YAMLNode, _ reading: inout Reading) -> [Part<Leak>] {
    var seen: Set<ID<Metric>> = []
    for stage in stages {
      guard let metric = stage.metric, !seen.insert(metric.id).inserted else { continue }
      reading.add(
        .duplicateID, "the metric '\(metric.id.text)' is a stage twice", at: metric.span,
        help: "keep one of the two: a lead goes through each stage once")
    }
    for column in cohorts?.reached ?? [] where !seen.contains(column.key.id) {
      reading.add(
        .unknownReference, "'\(column.key.id.text.shortened)' is not a stage of this funnel", at: column.key.span,
        help: didYouMean(column.key.id.text, seen.map(\.text).sorted())
          ?? "'reached' is by the stages' metrics: \(seen.map(\.text).sorted().joined(separator: ", "))")
    }
    let assumed = Set(assumptions.map(\.key))
    for entry in assumptions where Formula.reserved.contains(entry.key) {
      reading.add(
        .malformedID, "'\(entry.key)' is a function's name", at: entry.span,
        help: "choose another name: formulas use min, max, sum and lag as functions")
    }
    defer { statedLeaks = [] }
    return statedLeaks.filter { !$0.value.localID.value.isEmpty }.map { part in
      var part = part
      part.value.id = ID("\(id.text)/\(part.value.localID.value)")
      for name in part.value.formula?.names ?? [] where !assumed.contains(name.id.text) {
        part.mentions.append(
          Mention(EntityName(.metric, name.id.text), derives: true, isFormula: true, at: name.span))
      }
      return part
    }
  }
}
