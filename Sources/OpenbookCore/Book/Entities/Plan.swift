/// An action plan: what is done, with which resources, for which objective.
public struct Plan: Identified, HasCommon {
  /// The money of a plan.
  public struct Budget: Sendable {
    /// What was approved, in the company's currency.
    public var approved: Quantity?
    /// What was spent, by month, ascending.
    public var spent: [Entry<Month, Quantity>] = []
  }

  /// Plans.
  public static let kind = EntityKind.plan
  /// Its file name without the ending.
  public var id = ID<Plan>("")
  /// The path of its file within the content folder.
  public var path = ""
  /// What it is called.
  public var title = ""
  /// The role that answers for it.
  public var owner: Reference<Role>?
  /// The objectives and factors that it serves.
  public var serves: [Subject] = []
  /// The metrics, objectives and commitments whose misses it answers.
  public var about: [Subject] = []
  /// The day on which it starts.
  public var starts: CalendarDate?
  /// The day on which it ends.
  public var ends: CalendarDate?
  /// How it stands, in its owner's word.
  public var status: String?
  /// Its money.
  public var budget: Budget?
  /// How many people of each team work on it.
  public var people: [Entry<Reference<Team>, Quantity>] = []
  /// On which day each team agreed to it.
  public var agreed: [Entry<Reference<Team>, CalendarDate>] = []
  /// What was changed in it, and why.
  public var changes: [Change] = []
  /// Its steps.
  public var milestones: [Measure.Milestone] = []
  /// The document.
  public var body: Prose?
  var common = Common()

  static let schema = Schema<Plan>(
    noun: Kind.plan.noun, blank: { Plan() },
    fields: [
      Field("title", \.title, .text, required: true, "What it is called"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that answers for it"),
      Field("serves", \.serves, .list(.subject([.objective, .factor])), "The objectives and factors that it serves"),
      Field("about", \.about, .subjects, "The metrics, objectives and commitments whose misses it answers"),
      Field("starts", \.starts, .date, "The day on which it starts"),
      Field("ends", \.ends, .date, "The day on which it ends"),
      Field(
        "status", \.status, .text,
        "How it stands, in its owner's word; one that begins with 'cancelled' serves nothing any more"),
      Field("budget", \.budget, budgetSchema.shape, "Its money, in the company's currency"),
      Field("people", \.people, .map(.reference(to: Team.self), .number), "How many people of each team work on it"),
      Field("agreed", \.agreed, .map(.reference(to: Team.self), .date), "On which day each team agreed to it"),
      Field("changed", \.changes, .changes, "What was changed in it, and why"),
      Field("milestones", \.milestones, .list(.milestone), "Its steps; shares are not needed"),
    ] + commonFields + [formerlyField],
    inOrder: [("starts", "ends")])

  private static let budgetSchema = Schema<Budget>(
    noun: "a budget", blank: { Budget() },
    fields: [
      Field("approved", \.approved, .number, "What was approved"),
      Field(
        "spent", \.spent, Shape.map(.month, .number).map { $0.sorted { $0.key < $1.key } }, "What was spent, by month"),
    ])
}

extension Plan {
  /// Whether something is done by it in some months: it is not cancelled, has not ended before them, and does not start
  /// after them.
  public func isAtWork(in months: ClosedRange<Month>) -> Bool {
    !isCancelled && (starts.map { $0.month <= months.upperBound } ?? true)
      && (ends.map { $0.month >= months.lowerBound } ?? true)
  }

  /// Whether its owner's word begins with `cancelled`.
  public var isCancelled: Bool {
    let word = status?.lowercased().split { !$0.isLetter }.first
    return word == "cancelled" || word == "canceled"
  }
}

extension Plan.Budget {
  /// What was spent up to a month, and the newest month that says so; nil where none does.
  public func spent(to asOf: Month?) -> (sum: Double, newest: Month)? {
    let entries = spent.filter { entry in asOf.map { entry.key <= $0 } ?? true }
    return entries.last.map { (compensatedSum(entries.map(\.value.value)), $0.key) }
  }

  /// By how much more was spent than was approved; nil where it was no more.
  public static func excess(of spent: Double, over approved: Double) -> Double? {
    spent - approved > 1e-9 * max(spent.magnitude, approved.magnitude) ? decimalDifference(spent, approved) : nil
  }
}

extension Shape where Value == [Subject] {
  /// One metric, objective or commitment, or a list of them.
  static let subjects = Shape.either(
    .list(.subject(kinds)), orSingle: Shape<Subject>.subject(kinds).map { [$0] })

  private static let kinds: [EntityKind] = [.metric, .objective, .commitment]
}
