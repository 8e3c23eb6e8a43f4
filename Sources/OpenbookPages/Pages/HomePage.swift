import OpenbookCore

/// The home page: the strategy's sentence, the factors, what the month brought.
struct HomePage: PageContext {
  /// The most metrics that a list of the month shows; the month's page has the rest.
  static let listCap = 6

  let frame: PageFrame
  let sentence: String?
  let strategy: Route?
  let asOf: Month?
  let counts: StatusCounts
  let topMetrics: [MetricRow]
  let factors: [FactorRow]
  let signals: [MetricRow]
  let missed: [MetricRow]
  let notReported: [MetricRow]
  let near: [MetricRow]
  let met: [MetricRow]
  let hasMonthPage: Bool
  let commentaryTitle: String?
  /// The indicators of alignment that ask about something.
  let indicators: [IndicatorCard]
  /// What was promised for the quarter, what is overdue, the next packet.
  let parts: [SheetPart]

  init(_ material: SiteMaterial, style: SiteStyle) {
    let view = material.view
    let leading = view.strategies.first
    frame = PageFrame(
      route: .home, title: view.configuration.company,
      summary: leading?.sentence ?? view.configuration.tagline ?? view.configuration.company,
      section: .home, crumbs: [], source: nil)
    sentence = leading?.sentence
    strategy = leading.map { _ in .strategy(nil) }
    asOf = view.asOf
    let rows = view.metrics.indices.map { material.row($0, at: view.asOf) }
    // What the month brought is of the metrics that are due in it, from their first result on.
    let due = rows.filter { !$0.isEarlier && (view.asOf == nil || $0.month != nil) }
    var counts = StatusCounts([])
    for row in due { counts.add(row.status, isTarget: row.month?.target != nil) }
    self.counts = counts
    let top = view.configuration.topMetrics.compactMap { view.position(of: $0.id).map { rows[$0] } }
    topMetrics = top.isEmpty ? Array(rows.prefix(4)) : top
    factors = view.factors.map { FactorRow($0, material) }
    signals = Array(due.filter { $0.month?.isSignal ?? false }.prefix(Self.listCap))
    let list = { (status: Status) in Array(due.filter { $0.status == status }.prefix(Self.listCap)) }
    (missed, notReported, near, met) = (list(.missed), list(.notReported), list(.near), list(.met))
    hasMonthPage = view.asOf.map { material.monthPages.contains($0) } ?? false
    commentaryTitle = view.months.last.flatMap { $0.month == view.asOf ? $0.title : nil }
    indicators = IndicatorCard.all(material)
    parts = [
      material.unansweredMisses(asOf: view.asOf, style), Self.objectives(material, style),
      Self.balances(material, style), Self.overdue(material, style), Self.packet(material, style),
    ].compactMap { $0 }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("sentence", sentence)
    fingerprinting.add("strategy", strategy)
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("counts", counts)
    fingerprinting.add("topMetrics", topMetrics)
    fingerprinting.add("factors", factors)
    fingerprinting.add("signals", signals)
    fingerprinting.add("missed", missed)
    fingerprinting.add("notReported", notReported)
    fingerprinting.add("near", near)
    fingerprinting.add("met", met)
    fingerprinting.add("hasMonthPage", hasMonthPage)
    fingerprinting.add("commentaryTitle", commentaryTitle)
    fingerprinting.add("indicators", indicators)
    fingerprinting.add("parts", parts)
  }

  func display(_ style: SiteStyle) -> HomeDisplay { HomeDisplay(self, style) }
}
