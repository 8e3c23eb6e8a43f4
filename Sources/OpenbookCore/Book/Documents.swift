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
  /// The day of its last review.
  public var reviewed: CalendarDate?
  var reviewEvery: Int?
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
      Field("reviewed", \.reviewed, .date, "The day of its last review"),
      Field("review-every", \.reviewEvery, .interval, "How often it is reviewed, 3 months without it"),
      Field("sentence", \.sentence, .text, "The strategy in one sentence, on the leading document"),
      Field("here", \.here, .prose(inline: true), "Where we are"),
      Field("there", \.there, .prose(inline: true), "Where we are going"),
      Field("by", \.by, .integer(1900...2199), "The year by which"),
      Field("factors", \.factors, .list(.reference(to: Factor.self)), "The critical success factors, in order"),
    ] + commonFields)
}

/// A critical success factor: one of the few things that must go right for the strategy to work.
public struct Factor: Identified, HasCommon {
  /// Something that could go wrong.
  public struct Risk: Sendable {
    /// What could happen.
    public var text = ""
    /// How likely it is.
    public var likelihood: String?
    /// What it would do.
    public var impact: String?
    /// The role that watches it.
    public var owner: Reference<Role>?
    /// What is done about it.
    public var response: String?
    /// How it moved since the last review.
    public var moved: String?
  }

  /// Factors.
  public static let kind = EntityKind.factor
  /// Its file name without the ending.
  public var id = ID<Factor>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var title = ""
  /// The role that answers for it.
  public var owner: Reference<Role>?
  /// The metrics that measure it, in order; those that name it come after.
  public var metrics: [Reference<Metric>] = []
  /// What a board should ask.
  public var questions: [Prose] = []
  /// What could go wrong.
  public var risks: [Risk] = []
  /// The document.
  public var body: Prose?
  var common = Common()

  static let schema = Schema<Factor>(
    noun: Kind.factor.noun, blank: { Factor() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that answers for it"),
      Field("metrics", \.metrics, .list(.reference(to: Metric.self)), "The metrics that measure it"),
      Field("questions", \.questions, .list(.prose(inline: true)), "What a board should ask"),
      Field("risks", \.risks, .list(riskSchema.shape), "What could go wrong"),
    ] + commonFields)

  private static let riskSchema = Schema<Risk>(
    noun: "a risk", blank: { Risk() },
    fields: [
      Field("text", \.text, .text, required: true, "What could happen"),
      Field("likelihood", \.likelihood, .text, "How likely it is"),
      Field("impact", \.impact, .text, "What it would do"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that watches it"),
      Field("response", \.response, .text, "What is done about it"),
      Field("moved", \.moved, .text, "How it moved since the last review"),
    ])
}

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

extension Shape where Value == Int {
  /// `3 months` or `1 year`, as months.
  static let interval = Shape(
    .pattern(name: "an interval", example: "3 months", expression: "^[1-9][0-9]? (months?|years?)$")
  ) { node, reading in
    let parts = node.kind == .scalar ? node.text.split(separator: " ") : []
    if parts.count == 2, let count = Int(parts[0]), (1...99).contains(count) {
      if parts[1] == "month" || parts[1] == "months" { return count }
      if parts[1] == "year" || parts[1] == "years" { return count * 12 }
    }
    reading.wrongType(node, expected: "an interval such as 3 months or 1 year")
    return nil
  }
}
