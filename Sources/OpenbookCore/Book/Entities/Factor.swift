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
    ] + commonFields + [formerlyField])

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
