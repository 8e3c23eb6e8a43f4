/// One measured answer to "are we aligned?" (maths.md 13): how many of how many, and what fails.
public struct Indicator: Sendable {
  /// What is asked, in the order of the alignment page.
  public enum Question: String, CaseIterable, Sendable {
    /// Whether every role in force, and not exempt, has an objective of the quarter.
    case coverage
    /// Whether what the children of an objective promise adds up to it.
    case cascade
    /// Whether objectives and factors have a target and a reported result.
    case measurement
    /// Whether the results that are due in the month are reported.
    case timeliness
    /// Whether the commitments that are due in the month are kept.
    case reciprocity
    /// Whether documents and agreements were reviewed in time.
    case freshness
  }

  /// Why something fails.
  public enum Reason: Sendable {
    /// A role has no objective of the quarter.
    case noObjective
    /// Nothing says how it is judged.
    case noMeasure
    /// Nothing says what it must reach.
    case noTarget
    /// Its metric, or what it counts itself, has no result.
    case notReported
    /// Some of a factor's metrics lack a target or a result.
    case metrics([ID<Metric>])
    /// What its children promise is less, or more, than it needs.
    case cascade(Cascade)
    /// A commitment's metric stands so to what was promised.
    case status(Status)
    /// The last review does not reach the end of the month.
    case reviewed(CalendarDate)
    /// It was never reviewed.
    case neverReviewed
  }

  /// What fails, and why.
  public struct Failure: Sendable {
    /// What it is.
    public let name: EntityName
    /// Why it fails.
    public let reason: Reason
  }

  /// What is asked.
  public let question: Question
  /// Of how many.
  public let of: Int
  /// The rest, in the order of the view.
  public let failing: [Failure]

  /// How many hold.
  public var value: Int { of - failing.count }

  /// The share that holds; nil where there is nothing to ask about.
  public var share: Double? { of == 0 ? nil : Double(value) / Double(of) }

  /// Asks about each of some things.
  init<Things: Collection>(
    _ question: Question, _ things: Things, _ failure: (Things.Element) -> (name: EntityName, reason: Reason?)
  ) {
    self.question = question
    of = things.count
    failing = things.compactMap { thing in
      let (name, reason) = failure(thing)
      return reason.map { Failure(name: name, reason: $0) }
    }
  }
}
