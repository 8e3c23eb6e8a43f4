import OpenbookCore

/// Some metrics of a month, a quarter or a year under a title: signals, misses, what is not reported.
struct StatusList<Row: Sendable>: Sendable {
  let title: String
  let rows: [Row]
  let rest: String

  /// A list; nil without metrics.
  ///
  /// - Parameter count: how many there are, of which the rows are the first.
  init?(_ title: String, _ rows: [Row], of count: Int, _ style: SiteStyle) {
    guard !rows.isEmpty else { return nil }
    self.title = title
    self.rows = rows
    rest = count > rows.count ? style.words(.andMore, ["count": String(count - rows.count)]) : ""
  }

  static func vocabulary(_ rows: Vocabulary<Row>) -> Vocabulary<StatusList> {
    Vocabulary()
      .text("list-title", "The list's title") { $0.title }
      .each("rows", "Its metrics", rows) { $0.rows }
      .text("rest", "How many more there are, if any") { $0.rest }
  }
}

extension StatusList<MetricRowDisplay> {
  /// - Parameter up: the way from the page to the site's root.
  init?(_ title: String, _ rows: [MetricRow], of count: Int, _ style: SiteStyle, up: String) {
    self.init(title, rows.map { $0.display(style, up: up) }, of: count, style)
  }
}
