/// A metric's figures as of a month.
public struct MetricFigures: Sendable {
  /// What more of them is made from.
  struct Source: Sendable {
    let figuring: MetricFiguring
    let asOf: Month
    /// Quarters and years that were made together with others that need the same inputs. Nil: they are made when they
    /// are asked for; most builds show few of them, and hold thousands of metrics.
    let made: [PeriodFigure]?
  }

  /// The metric's id.
  public let id: ID<Metric>
  /// Month by month from the first reported one to as-of, without a hole: the due ones, so that those of a quarterly
  /// metric are three apart; empty when nothing was reported.
  public let months: [MonthFigure]
  /// Nil when nothing was reported.
  let source: Source?

  /// Every quarter and fiscal year with a reported month, in order, years after their quarters.
  public var periods: [PeriodFigure] {
    guard let source else { return [] }
    if let made = source.made { return made }
    var rollUps = RollUps()
    return source.figuring.periods(asOf: source.asOf, &rollUps)
  }

  /// Its control chart, as of the newest month; nil when nothing was reported.
  public var chart: ControlChart? { source.map { ControlChart($0.figuring.chartInput(asOf: $0.asOf)) } }

  /// Its control chart as of an earlier month; nil before the first reported one.
  public func chart(asOf month: Month) -> ControlChart? {
    guard let source, source.figuring.start <= month else { return nil }
    return ControlChart(source.figuring.chartInput(asOf: min(month, source.asOf)))
  }

  /// What the quarter and the fiscal year that are running may come to; none for those that are over.
  ///
  /// - Parameter chart: its control chart, if that was made already.
  public func forecasts(_ chart: ControlChart?) -> [Forecast] {
    guard let source else { return [] }
    return source.figuring.forecasts(asOf: source.asOf, limits: (chart ?? self.chart)?.phases.last?.limits)
  }

  /// What a quarter or a fiscal year may come to, without the range of it; none for one that is over.
  public func forecasts(of period: Period) -> [Forecast] {
    guard let source, let toDate = source.figuring.actual(of: period, asOf: source.asOf)?.value else { return [] }
    return source.figuring.forecasts(of: period, asOf: source.asOf, toDate: toDate, limits: nil)
  }

  /// How its months add up; nil when nothing was reported.
  public var aggregate: Metric.Aggregate? { source?.figuring.metric.aggregate }
  /// Whether seasons were asked for: a phase has none until they can be told.
  public var asksForSeasons: Bool { source?.figuring.metric.season != nil }

  /// The figure of a month; nil before the first reported one, after as-of, and where none is due.
  public func month(_ month: Month) -> MonthFigure? {
    index(dueBy: month).map { months[$0] }.flatMap { $0.month == month ? $0 : nil }
  }

  /// The newest figure that is due by a month: that of the month itself for a monthly metric.
  public func month(dueBy month: Month) -> MonthFigure? { index(dueBy: month).map { months[$0] } }

  /// Where the newest month that is due by a month stands among the months.
  public func index(dueBy month: Month) -> Int? {
    guard let first = months.first?.month, month >= first else { return nil }
    // A single month is the newest there is, whatever the rhythm.
    let index = months.count > 1 ? (month - first) / step : 0
    return months.indices.contains(index) ? index : nil
  }

  /// How many months lie between two due ones.
  public var step: Int { source?.figuring.step ?? 1 }

  /// Its first month, where a quarter or a year had begun before it; nil where it has the period's first due month.
  public func start(within period: Period) -> Month? {
    guard let source, let first = months.first?.month else { return nil }
    let all = source.figuring.calendar.months(of: period)
    return all.contains(first) && first - all.lowerBound >= step ? first : nil
  }

  /// The figure of a quarter or a fiscal year; nil without a reported month.
  public func period(_ period: Period) -> PeriodFigure? {
    guard let source else { return nil }
    if let made = source.made { return made.first { $0.period == period } }
    var rollUps = RollUps()
    return source.figuring.period(period, asOf: source.asOf, &rollUps)
  }

  /// What a whole quarter or year must come to; nil where nothing says it.
  public func target(ofWhole period: Period) -> Target? { source?.figuring.target(ofWhole: period) }

  /// The figures of a metric of which nothing was reported.
  static func none(of id: ID<Metric>) -> MetricFigures { MetricFigures(id: id, months: [], source: nil) }
}

/// A month's result against its target (maths.md 2).
public struct MonthFigure: Sendable {
  /// The month.
  public let month: Month
  /// The value, or why there is none.
  public let actual: Known<Double>
  /// What it had to reach.
  public let target: Target?
  /// Actual − target, in the unit; for a range the distance to the nearer edge.
  public let variance: Double?
  /// How it stands.
  public let status: Status
  /// What it said about the process when it was the newest: nil without limits, and when it is not reported.
  public let variation: Variation?
  /// By which rule it was a signal when it was the newest; nil where it was none.
  public let signal: Signal?
  /// Whether the process would meet its target, as it stood when it was the newest: nil without firm limits.
  public let assurance: Assurance?
  let words: Words?

  /// What its owner says about it.
  public var note: String? { words?.note }
  /// The values it replaced, oldest first.
  public var restatements: [MonthResult.Restatement] { words?.restatements ?? [] }

  /// Why its owner cannot report it, where that was said.
  public var missing: String? { if case .missing(let text)? = actual.reason { text } else { nil } }

  /// What is said about a month: few have it, so it stands apart.
  final class Words: Sendable {
    let note: String?
    let restatements: [MonthResult.Restatement]

    private init(note: String?, restatements: [MonthResult.Restatement]) {
      self.note = note
      self.restatements = restatements
    }

    /// The words of a result; nil where there are none.
    static func of(_ result: MonthResult) -> Words? {
      guard let words = result.words, words.note != nil || !words.restatements.isEmpty else { return nil }
      return Words(note: words.note, restatements: words.restatements)
    }
  }
}

/// A quarter or a fiscal year (maths.md 4).
public struct PeriodFigure: Sendable {
  /// The same months of the year before, as far as both years reported them.
  public struct YearOnYear: Sendable {
    /// How many months both years reported.
    public let months: Int
    /// This year's figure over them.
    public let actual: Double
    /// Last year's.
    public let before: Double
    /// Relative to |before|, or in points (as a fraction) for a metric in %; nil for a before of 0.
    public let change: Double?
  }

  /// Which quarter or year.
  public let period: Period
  /// Its figure over the reported months.
  public let actual: Known<Double>
  /// What those months had to reach, or the period's own target once all are reported.
  public let target: Target?
  /// Actual − target.
  public let variance: Double?
  /// How it stands.
  public let status: Status
  /// How many of its months are reported.
  public let reported: Int
  /// How many are due: from the metric's first reported month to as-of.
  public let due: Int
  /// Whether a due month lacks.
  public var isPartial: Bool { reported < due }
  /// Whether as-of has not finished it.
  public let isToDate: Bool
  /// Like for like with the year before.
  public let yearOnYear: YearOnYear?
}
