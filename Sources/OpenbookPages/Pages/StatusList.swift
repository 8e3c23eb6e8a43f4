import OpenbookCore

/// Some of a month's metrics under a title: signals, misses, what is not reported.
struct StatusList: Sendable {
  let title: String
  let rows: [MetricRowDisplay]
  let rest: String

  /// A list; nil without metrics.
  ///
  /// - Parameters:
  ///   - count: how many there are, of which the rows are the first.
  ///   - up: the way from the page to the site's root.
  init?(_ title: String, _ rows: [MetricRow], of count: Int, _ style: SiteStyle, up: String) {
    guard !rows.isEmpty else { return nil }
    self.title = title
    self.rows = rows.map { $0.display(style, up: up) }
    rest = count > rows.count ? style.words(.andMore, ["count": String(count - rows.count)]) : ""
  }

  static let vocabulary = Vocabulary<StatusList>()
    .text("list-title", "The list's title") { $0.title }
    .each("rows", "Its metrics", MetricRowDisplay.vocabulary) { $0.rows }
    .text("rest", "How many more there are, if any") { $0.rest }
}
