import OpenbookCore

/// What went well or did not, as templates see it.
struct News: Sendable {
  private let document: Document
  private let route: Route
  private let month: String

  /// - Parameters:
  ///   - route: the page that shows it.
  ///   - month: in which month, where the page is of several.
  init(_ document: Document, on route: Route, month: String = "") {
    self.document = document
    self.route = route
    self.month = month
  }

  static let vocabulary = Vocabulary<News>()
    .html("item", "What went well or did not") { $0.document.write(from: $0.route, into: &$1) }
    .text("month-of-item", "The month in which it did, where the page is of several") { $0.month }
}

/// What a month's commentary counts as good, or as bad.
struct MonthNews: Fingerprinted {
  let month: Month
  let items: [Document]

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("month", month)
    fingerprinting.add("items", items)
  }

  func news(on route: Route, _ style: SiteStyle) -> [News] {
    items.map { News($0, on: route, month: style.calendar.name(month)) }
  }
}
