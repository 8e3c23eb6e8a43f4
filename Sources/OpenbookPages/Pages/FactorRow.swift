import OpenbookCore

/// A factor in a list: its status, its metrics' counts, and the line of its first metric.
struct FactorRow: Sendable {
  let id: ID<Factor>
  let title: String
  let status: Status
  let counts: StatusCounts
  let first: MetricRow?

  init(_ factor: Factor, _ material: SiteMaterial) {
    id = factor.id
    title = factor.title
    status = material.figures.factor(factor.id)?.status ?? .noTarget
    let metrics = material.positions(of: factor.id)
    counts = material.counts(metrics, at: material.view.asOf)
    first = metrics.first.map { material.row($0, at: material.view.asOf) }
  }

  func display(_ style: SiteStyle, from page: Route) -> FactorRowDisplay { FactorRowDisplay(self, style, page) }
}

extension FactorRow: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("id", id)
    fingerprinting.add("title", title)
    fingerprinting.add("status", status)
    fingerprinting.add("counts", counts)
    fingerprinting.add("first", first)
  }
}

/// A factor in a list as templates see it.
struct FactorRowDisplay: Sendable {
  let link: Link
  let mark: StatusMark
  let counts: String
  let first: MetricRowDisplay?

  init(_ row: FactorRow, _ style: SiteStyle, _ page: Route) {
    link = Link(text: row.title, href: page.link(to: .factor(row.id)))
    mark = StatusMark(row.status, style.words)
    counts = Self.counts(row.counts, style.words)
    first = row.first?.display(style, up: page.up)
  }

  /// `2 of 4 metrics met`, or that there is nothing to judge.
  static func counts(_ counts: StatusCounts, _ words: Words) -> String {
    guard counts.judged > 0 else { return words[.noneReported] }
    return words(.metOf, ["met": String(counts.met), "judged": String(counts.judged)])
  }

  static let vocabulary = Vocabulary<FactorRowDisplay>()
    .text("title", "The factor's title") { $0.link.text }
    .text("href", "A link to its page") { $0.link.href }
    .including(StatusMark.vocabulary) { $0.mark }
    .text("counts", "How many of its metrics are met") { $0.counts }
    .some("first", "Its first metric", MetricRowDisplay.vocabulary) { $0.first }
}
