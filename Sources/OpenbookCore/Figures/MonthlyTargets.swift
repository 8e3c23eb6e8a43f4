/// A metric's target for each month, out of what is stated by year, quarter, month or from a month on (maths.md 3).
struct MonthlyTargets: Sendable {
  /// A period whose stated parts come to more than the whole, or span more than it does.
  struct Overdraft: Sendable {
    let entry: TargetEntry
    let rest: Target
  }

  /// Month by month from `first` on; nil where nothing is stated.
  private var months: [Target?] = []
  private var first = Month(index: 0)
  /// What is stated, by period. A list: most metrics state a year or two, and thousands of dictionaries cost more.
  private(set) var stated: [(period: Period, target: Target)] = []
  /// Whether something is stated for a quarter or a month, so that a year's parts need to be looked for.
  private var statesParts = false
  private var standing: [(from: Month, target: Target)] = []
  /// Periods with a negative rest.
  private(set) var overdrafts: [Overdraft] = []

  init(_ metric: Metric, calendar: FiscalCalendar) {
    var periods: [(entry: TargetEntry, period: Period)] = []
    for entry in metric.targets {
      switch entry.when {
      case .from(let month): standing.append((month, entry.target))
      case .period(let period):
        stated.append((period, entry.target))
        if Self.rank(period) > 0 { statesParts = true }
        periods.append((entry, period))
      }
    }
    standing.sort { $0.from < $1.from }
    let spans = periods.map { calendar.months(of: $0.period) }
    if let start = spans.map({ $0.lowerBound }).min(), let end = spans.map({ $0.upperBound }).max() {
      first = start
      months = Array(repeating: nil, count: end - start + 1)
    }
    // Years first, then quarters, then months: what is stated for less time stands over what is stated for more.
    let ordered = periods.sorted { Self.rank($0.period) < Self.rank($1.period) }
    for (entry, period) in ordered { spread(entry, over: period, metric, calendar) }
  }

  /// A month's own target; nil where nothing is stated for it.
  func target(_ month: Month) -> Target? {
    let index = month - first
    if months.indices.contains(index), let target = months[index] { return target }
    return standing.last { $0.from <= month }?.target
  }

  /// What is stated for a whole period.
  func stated(_ period: Period) -> Target? { stated.last { $0.period == period }?.target }

  private static func rank(_ period: Period) -> Int {
    switch period {
    case .year: 0
    case .quarter: 1
    case .month: 2
    }
  }

  private mutating func spread(_ entry: TargetEntry, over period: Period, _ metric: Metric, _ calendar: FiscalCalendar)
  {
    let span = calendar.months(of: period)
    // What is reported every quarter has its targets in the months in which it is due.
    if metric.rhythm == .quarter, metric.aggregate == .sum {
      let due = span.filter { calendar.quarterEnd(of: $0) == $0 }
      return share(entry, over: due.isEmpty ? Array(span) : due, period, metric, calendar)
    }
    switch metric.aggregate {
    case .mean, .ratio: for month in span { months[month - first] = entry.target }
    case .last: months[span.upperBound - first] = entry.target
    case .sum:
      guard statesParts || !metric.spread.isEmpty else {
        // The same for every month, as nearly all metrics have it.
        let part = 1 / Double(span.count)
        let (low, high) = (entry.target.edges.low * part, entry.target.edges.high * part)
        let share = entry.target.sharing(low, high)
        for month in span { months[month - first] = share }
        return
      }
      share(entry, over: Array(span), period, metric, calendar)
    }
  }

  /// Shares a sum over the months that nothing within it names.
  private mutating func share(
    _ entry: TargetEntry, over months: [Month], _ period: Period, _ metric: Metric, _ calendar: FiscalCalendar
  ) {
    var named: [Target] = []
    var remaining: [Month] = []
    var quarters: Set<Period> = []
    for month in months {
      let quarter = calendar.quarter(of: month)
      if case .year = period, let target = stated(quarter) {
        if quarters.insert(quarter).inserted { named.append(target) }
      } else if period != .month(month), let target = stated(.month(month)) {
        named.append(target)
      } else {
        remaining.append(month)
      }
    }
    let low = entry.target.edges.low - compensatedSum(named.map { $0.edges.low })
    let high = entry.target.edges.high - compensatedSum(named.map { $0.edges.high })
    let slack = 1e-9 * max(entry.target.edges.low.magnitude, entry.target.edges.high.magnitude)
    let isInsideOut = high < low - slack
    if isInsideOut || entry.target.edges.high >= 0 && high < -slack {
      overdrafts.append(Overdraft(entry: entry, rest: .range(low, high)))
    }
    // Of a whole whose parts span more than it does nothing sensible is left.
    guard !isInsideOut else { return }
    let weights = remaining.map { weight($0, metric, calendar) }
    let total = compensatedSum(weights)
    for (month, weight) in zip(remaining, weights) {
      let part = total > 0 ? weight / total : 1 / Double(remaining.count)
      self.months[month - first] = entry.target.sharing(low * part, high * part)
    }
  }

  private func weight(_ month: Month, _ metric: Metric, _ calendar: FiscalCalendar) -> Double {
    guard metric.spread.count == 12 else { return 1 }
    return metric.spread[(month.number - calendar.starts + 12) % 12]
  }
}
