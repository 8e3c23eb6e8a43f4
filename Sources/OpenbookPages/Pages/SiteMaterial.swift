import OpenbookCore

/// What pages are made from: the figures, where things stand, and how each metric's numbers are written.
///
/// Metrics are named by their position among the view's: month after month goes over all of them, and a position costs
/// nothing to hand over.
final class SiteMaterial: Sendable {
  let figures: Figures
  let map: SiteMap
  /// The months that have a page, oldest first: every one in which a result was due, and those with a commentary.
  let monthPages: [Month]
  /// The quarters and fiscal years that hold one of them, in order.
  let periodPages: [Period]
  /// One for each of the view's metrics, in order.
  let metrics: [ShownMetric]
  /// The objectives by quarter, owner and parent.
  let promises: Promises
  /// What each team has promised, in quarters whose page cannot hold all.
  let teamLists: TeamLists
  /// How the objectives of each quarter stand, and what they add up to; quarters ascending.
  let objectives: [ObjectiveFigures]
  /// Where the chain from each objective up to the strategy breaks.
  let chainBreaks: [ID<Objective>: [ChainBreak]]
  /// Who answers for what.
  let responsibilities: Responsibilities
  /// What meetings gave to do, the oldest meeting's first.
  let actions: [Action]
  /// Metrics that are made of others, with those.
  let wholes: [(whole: Int, parts: [Int])]
  private let statuses: StatusTable
  private let positionsByFactor: [ID<Factor>: [Int]]
  private let isTop: [Bool]

  var view: View { figures.view }

  init(_ figures: Figures, _ metrics: [ShownMetric], map: SiteMap) {
    self.figures = figures
    self.map = map
    let view = figures.view
    self.metrics = metrics
    promises = Promises(view)
    teamLists = TeamLists(view, promises)
    responsibilities = Responsibilities(view)
    objectives = figures.objectivesByQuarter
    chainBreaks = figures.chainBreaks(objectives)
    actions = view.entities.decisions.sorted { ($0.meeting?.description ?? "") < ($1.meeting?.description ?? "") }
      .flatMap(\.actions)
    wholes = figures.wholes
    statuses = StatusTable(figures.metrics)
    monthPages = Set(view.months.map(\.month)).union(statuses.dueMonths).sorted()
    periodPages = Self.periods(of: monthPages, view.configuration.calendar)
    positionsByFactor = Dictionary(
      view.factors.map { ($0.id, view.positions(of: $0)) }, uniquingKeysWith: { first, _ in first })
    var isTop = Array(repeating: false, count: view.metrics.count)
    for reference in view.configuration.topMetrics {
      if let position = view.position(of: reference.id) { isTop[position] = true }
    }
    self.isTop = isTop
  }

  /// The metrics of a factor, those that it lists first.
  func positions(of factor: ID<Factor>) -> [Int] { positionsByFactor[factor] ?? [] }

  /// The metrics that are due in a month and were first reported in it or before it, in order.
  func positions(reportedBy month: Month) -> [Int] { metrics.indices.filter { statuses.status($0, at: month) != nil } }

  /// Those that are due in any of some months: a quarterly one also while its quarter runs.
  func positions(reportedIn months: ClosedRange<Month>) -> [Int] {
    metrics.indices.filter { position in months.contains { statuses.status(position, at: $0) != nil } }
  }

  /// How many of some metrics have each status in a month.
  func counts(_ positions: [Int], at month: Month?) -> StatusCounts {
    StatusCounts(positions.map { position in month.flatMap { status(position, at: $0) } ?? .notReported })
  }

  /// How the metrics that are due in a month stand in it.
  func counts(of month: Month) -> StatusCounts { statuses.counts(at: month) }

  /// How many of the metrics that are due in a month were signals.
  func signalCount(of month: Month) -> Int { metrics.indices.count { statuses.isSignal($0, at: month) } }

  /// How a metric stands in a month: a quarterly one as in its newest quarter.
  private func status(_ position: Int, at month: Month) -> Status? {
    statuses.status(position, at: month) ?? metrics[position].figures.month(dueBy: month)?.status
  }

  /// At most `cap` metrics of a month: the top ones, then signals, misses, what is not reported, and the rest; in order.
  func mostTelling(_ positions: [Int], at month: Month, cap: Int) -> [Int] {
    guard positions.count > cap else { return positions }
    var ranks: [[Int]] = Array(repeating: [], count: 5)
    for position in positions { ranks[rank(position, at: month)].append(position) }
    return ranks.joined().prefix(cap).sorted()
  }

  private func rank(_ position: Int, at month: Month) -> Int {
    if isTop[position] { return 0 }
    if statuses.isSignal(position, at: month) { return 1 }
    return switch statuses.status(position, at: month) {
    case .missed: 2
    case .notReported, nil: 3
    case .near, .met, .noTarget: 4
    }
  }

  /// A metric's line in a list.
  ///
  /// - Parameter withYear: whether it also tells of the year before and of the fiscal year.
  func row(_ position: Int, at month: Month?, withYear: Bool = false) -> MetricRow {
    let index = metrics[position].index(of: month)
    let isEarlier = index.map { metrics[position].figures.months[$0].month != month } ?? false
    return MetricRow(
      metric: metrics[position], index: index,
      inYear: withYear ? month.map { figures.monthInYear($0, ofMetricAt: position) } : nil,
      lack: lack(index.map { metrics[position].figures.months[$0] }), isEarlier: isEarlier)
  }
}
