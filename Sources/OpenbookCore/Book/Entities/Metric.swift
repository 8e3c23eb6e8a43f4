/// Something measured monthly, with a definition, a unit, a direction and an owner.
public struct Metric: Identified, HasCommon {
  /// Which way is better.
  public enum Direction: String, CaseIterable, Sendable { case up, down, range, none }

  /// How months add up to a quarter and a year (maths.md 4).
  public enum Aggregate: String, CaseIterable, Sendable { case sum, mean, last, ratio }

  enum Parts: String, CaseIterable, Sendable { case complete, some }

  /// When results are due.
  public enum Rhythm: String, CaseIterable, Sendable { case month, quarter }

  /// Which rules tell a signal from noise (maths.md 5).
  public enum SignalRules: String, CaseIterable, Sendable {
    case mdc
    case nhsr = "nhsr-0.2.2"
    case wheeler
    case none
  }

  /// A month from which on its process is another one.
  public struct Phase: Sendable {
    /// What changed.
    public var why: String?
    /// Whether the definition or the unit is another, so that nothing compares across it.
    public var breaks = false
  }

  /// A value to look at beside the target; drawn, never judged.
  public struct Mark: Sendable {
    /// The value, in the metric's unit.
    public var value: Quantity?
    /// Where it comes from.
    public var source: String?
  }

  /// Metrics.
  public static let kind = EntityKind.metric
  /// Its file name without the ending.
  public var id = ID<Metric>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var name = ""
  /// What exactly is measured.
  public var definition: Prose?
  /// The unit as written: a currency code, `%`, `days`, any word.
  public var unit: String?
  /// Which way is better.
  public var direction: Direction?
  var statedAggregate: Aggregate?
  /// The role that answers for it.
  public var owner: Reference<Role>?
  /// The factor that it measures.
  public var factor: Reference<Factor>?
  /// Where its figures come from.
  public var source: String?
  /// How many decimals it is written with.
  public var decimals: Int?
  /// How far a result may miss its target and still be near; nil: the company's.
  public var tolerance: Tolerance?
  /// How a year's sum falls on its months: twelve shares in fiscal order.
  public var spread: [Double] = []
  /// What it must reach, by period.
  public var targets: [TargetEntry] = []
  /// What was reported, by month, ascending.
  public var results: [MonthResult] = []
  /// Whether some result's words are for a smaller circle.
  var hasRestrictedWords = false
  var csv: CSVMapping?
  /// How it is computed from other metrics, if it is.
  public var formula: Formula?
  /// The metric of which it is a part.
  public var partOf: Reference<Metric>?
  var parts: Parts?
  /// What was changed in its definition or target, and why.
  public var changes: [Change] = []
  /// When its results are due.
  public var rhythm = Rhythm.month
  /// Which rules tell a signal from noise.
  public var signalRules = SignalRules.mdc
  /// After how many months its seasons repeat; nil: it has none.
  public var season: Int?
  /// From which months on its process is another one, and why; ascending.
  public var phases: [Entry<Month, Phase>] = []
  /// What others reach; drawn, never judged.
  public var benchmark: Mark?
  /// What would be outstanding; drawn, never judged.
  public var stretch: Mark?
  /// The owner's own forecast, by period.
  public var outlook: [Entry<Period, Quantity>] = []
  var common = Common()

  /// How months add up: as stated, else `ratio` for a formula, else `sum`.
  public var aggregate: Aggregate { statedAggregate ?? (formula == nil ? .sum : .ratio) }
}
