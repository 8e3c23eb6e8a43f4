import OpenbookCore

/// The metrics of one factor on a page of results.
struct MetricGroup<Row: Fingerprinted & Sendable>: Fingerprinted {
  /// The factor; nil where the page has no groups.
  let title: String?
  let route: Route?
  let rows: [Row]

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("title", title)
    fingerprinting.add("route", route)
    fingerprinting.add("rows", rows)
  }
}

extension SiteMaterial {
  /// Metrics under the first factor that they measure, the rest last.
  func byFactor<Row>(_ positions: [Int], _ style: SiteStyle, row: (Int) -> Row) -> [MetricGroup<Row>] {
    var isLeft = Array(repeating: false, count: metrics.count)
    for position in positions { isLeft[position] = true }
    var groups: [MetricGroup<Row>] = []
    for factor in view.factors {
      let own = self.positions(of: factor.id).filter { isLeft[$0] }
      guard !own.isEmpty else { continue }
      for position in own { isLeft[position] = false }
      groups.append(MetricGroup(title: factor.title, route: .factor(factor.id), rows: own.map(row)))
    }
    let rest = positions.filter { isLeft[$0] }
    if !rest.isEmpty {
      let title = groups.isEmpty ? nil : style.words[.otherMetrics]
      groups.append(MetricGroup(title: title, route: nil, rows: rest.map(row)))
    }
    return groups
  }
}

/// The metrics of one factor as templates see them.
struct MetricGroupDisplay<Row: Sendable>: Sendable {
  let title: String
  let href: String
  let rows: [Row]

  /// - Parameter page: where it is shown.
  init<Context>(_ group: MetricGroup<Context>, on page: Route, row: (Context) -> Row) {
    title = group.title ?? ""
    href = group.route.map { page.link(to: $0) } ?? ""
    rows = group.rows.map(row)
  }

  static func vocabulary(_ rows: Vocabulary<Row>) -> Vocabulary<MetricGroupDisplay> {
    Vocabulary()
      .text("group-title", "The factor's title") { $0.title }
      .text("group-href", "A link to the factor, if it is one") { $0.href }
      .each("rows", "Its metrics", rows) { $0.rows }
  }
}
