import OpenbookCore

/// What pages are made from: the figures, where things stand, and how each metric's numbers are written.
///
/// Metrics are named by their position among the view's: month after month goes over all of them, and a position costs
/// nothing to hand over.
final class SiteMaterial: Sendable {
  /// A metric's statuses from its first reported month on.
  private struct History: Sendable {
    let first: Month
    let statuses: [Status]
  }

  let figures: Figures
  let map: SiteMap
  /// The months that have a page, oldest first: every reported one, and those with a commentary.
  let monthPages: [Month]
  /// One for each metric, in order.
  let numbers: [NumberFacts]
  private let histories: [History?]
  private let positionsByFactor: [ID<Factor>: [Int]]
  private let isTop: [Bool]

  var view: View { figures.view }

  init(_ figures: Figures, map: SiteMap) {
    self.figures = figures
    self.map = map
    let view = figures.view
    var months = Set(view.months.map(\.month))
    var histories: [History?] = []
    for own in figures.metrics {
      for month in own.months where month.actual.value != nil { months.insert(month.month) }
      histories.append(own.months.first.map { History(first: $0.month, statuses: own.months.map { $0.status }) })
    }
    self.histories = histories
    monthPages = months.sorted()
    numbers = view.metrics.indices.map { NumberFacts(view.metrics[$0], figures.metrics[$0]) }
    positionsByFactor = Dictionary(
      view.factors.map { ($0.id, view.positions(of: $0)) }, uniquingKeysWith: { first, _ in first })
    var isTop = Array(repeating: false, count: view.metrics.count)
    for reference in view.configuration.topMetrics {
      if let position = view.position(of: reference.id) { isTop[position] = true }
    }
    self.isTop = isTop
  }

  /// A metric's status in a month; `not-reported` before its first one.
  func status(_ position: Int, at month: Month) -> Status {
    guard let history = histories[position], month >= history.first else { return .notReported }
    let index = month - history.first
    return index < history.statuses.count ? history.statuses[index] : .notReported
  }

  /// The metrics of a factor, those that it lists first.
  func positions(of factor: ID<Factor>) -> [Int] { positionsByFactor[factor] ?? [] }

  /// The metrics that were first reported in a month or before it, in order.
  func positions(reportedBy month: Month) -> [Int] {
    histories.indices.filter { position in histories[position].map { $0.first <= month } ?? false }
  }

  /// How many of some metrics have each status in a month.
  func counts(_ positions: [Int], at month: Month?) -> StatusCounts {
    StatusCounts(positions.map { position in month.map { status(position, at: $0) } ?? .notReported })
  }

  /// At most `cap` metrics of a month: the top ones, then misses, then what is not reported, then the rest; in order.
  func mostTelling(_ positions: [Int], at month: Month, cap: Int) -> [Int] {
    guard positions.count > cap else { return positions }
    let ranked = positions.map { position -> (rank: Int, position: Int) in
      if isTop[position] { return (0, position) }
      switch status(position, at: month) {
      case .missed: return (1, position)
      case .notReported: return (2, position)
      case .near, .met, .noTarget: return (3, position)
      }
    }
    return ranked.sorted(by: <).prefix(cap).map(\.position).sorted()
  }

  /// A metric's line in a list.
  func row(_ position: Int, at month: Month?, withYear: Bool = false) -> MetricRow {
    let year =
      withYear
      ? month.flatMap { figures.period(view.configuration.calendar.year(of: $0), ofMetricAt: position, asOf: $0) } : nil
    return MetricRow(
      view.metrics[position], figures.metrics[position], at: month, in: view, numbers: numbers[position], year: year)
  }

  /// The lines of all metrics, in order.
  func rows(at month: Month?) -> [MetricRow] { view.metrics.indices.map { row($0, at: month) } }
}
