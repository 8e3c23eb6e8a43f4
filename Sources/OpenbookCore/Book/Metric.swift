/// Something measured monthly, with a definition, a unit, a direction and an owner.
public struct Metric: Identified, HasCommon {
  /// Which way is better.
  public enum Direction: String, CaseIterable, Sendable { case up, down, range, none }

  /// How months add up to a quarter and a year (maths.md 4).
  public enum Aggregate: String, CaseIterable, Sendable { case sum, mean, last, ratio }

  enum Parts: String, CaseIterable, Sendable { case complete, some }

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
  var common = Common()

  /// How months add up: as stated, else `ratio` for a formula, else `sum`.
  public var aggregate: Aggregate { statedAggregate ?? (formula == nil ? .sum : .ratio) }
}

/// One result as reported: an actual, or the reason why there is none.
///
/// Few results come with words, and there are tens of thousands of them: the words stand apart.
public struct MonthResult: Sendable {
  /// What is said about a result.
  final class Words: Sendable {
    let note: String?
    let missing: String?
    let restatements: [Restatement]
    let audience: String?

    init(note: String?, missing: String?, restatements: [Restatement], audience: String?) {
      self.note = note
      self.missing = missing
      self.restatements = restatements
      self.audience = audience
    }
  }

  /// The month.
  public var month = Month(index: 0)
  /// The reported value.
  public var actual: Quantity?
  /// Where it is written.
  public var span = Span(source: SourceID(0), start: 0, end: 0)
  private(set) var words: Words?

  /// Something a reader should know about it.
  public var note: String? {
    get { words?.note }
    set { say(note: newValue, missing: missing, restatements: restatements, audience: audience) }
  }

  /// Why it is missing.
  public var missing: String? {
    get { words?.missing }
    set { say(note: note, missing: newValue, restatements: restatements, audience: audience) }
  }

  /// The values it replaced, oldest first.
  public var restatements: [Restatement] {
    get { words?.restatements ?? [] }
    set { say(note: note, missing: missing, restatements: newValue, audience: audience) }
  }

  /// Who may read its words (note, reasons); its figure follows the metric.
  var audience: String? {
    get { words?.audience }
    set { say(note: note, missing: missing, restatements: restatements, audience: newValue) }
  }

  /// Takes all words away.
  mutating func hideWords() { words = nil }

  private mutating func say(note: String?, missing: String?, restatements: [Restatement], audience: String?) {
    words = Words(note: note, missing: missing, restatements: restatements, audience: audience)
  }

  /// A month's value replaced in the open.
  public struct Restatement: Sendable {
    /// The value before.
    public var from: Quantity?
    /// The day of the restatement.
    public var date: CalendarDate?
    /// Its reason.
    public var why: String?
  }
}

/// A change to a metric or an objective, told to its readers.
public struct Change: Sendable {
  /// The day of the change.
  public var date: CalendarDate?
  /// The field that was changed.
  public var field: String?
  /// What it was before.
  public var from: String?
  /// Its reason.
  public var why: String?
}
