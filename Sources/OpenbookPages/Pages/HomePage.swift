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
    // What the month brought is of the metrics that are due in it.
    let due = rows.filter { !$0.isEarlier }
    counts = StatusCounts(due.map { $0.status })
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
      Self.overdue(material, style),
      Self.packet(material, style),
    ].compactMap { $0 }
  }

  /// The quarter's objectives that serve no other one.
  private static func objectives(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    guard let quarter = material.promises.current else { return nil }
    let objectives = material.promises.of(quarter: quarter)
    let top = objectives.filter { $0.parent.flatMap { material.view.objective($0.id) } == nil }
    guard let period = objectives.first?.quarter else { return nil }
    let lines = top.prefix(listCap).map { objective in
      SheetLine(
        material.linked(EntityName(.objective, objective.id.text)),
        detail: [material.linked(objective.owner), Linked(ObjectiveFacts.progress(objective, material, style))])
    }
    let all = SheetLine(
      Linked(style.count(objectives.count, .countObjective, .countObjectives), Place(.objectives)))
    return SheetPart(
      style.words(.objectivesNow, ["quarter": style.calendar.period(period)]),
      .lines(lines + (objectives.count > lines.count ? [all] : [])))
  }

  private static func overdue(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    SheetPart(
      style.words[.overdueActions],
      .lines(
        material.actions.filter { material.isOverdue($0) }.map { action in
          SheetLine(
            Linked(action.text, material.map.place(EntityName(.action, action.id.text))),
            mark: material.mark(action, style),
            detail: [material.linked(action.owner), action.due.map { Linked(style.calendar.day($0)) }])
        }))
  }

  /// The packet of the first meeting after the month that is reported.
  private static func packet(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    let coming = material.view.entities.packets.filter { packet in
      guard let meeting = packet.meeting, let asOf = material.view.asOf else { return false }
      return meeting.month > asOf
    }
    let next = coming.min { ($0.meeting?.description ?? "") < ($1.meeting?.description ?? "") }
    return SheetPart(
      style.words[.nextPacket],
      .lines(
        (next.map { [$0] } ?? []).map { packet in
          SheetLine(
            material.linked(EntityName(.packet, packet.id.text)),
            aside: packet.meeting.map { style.calendar.day($0) } ?? "")
        }))
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

/// How many metrics have each status.
struct StatusCounts: Sendable {
  private(set) var met = 0
  private(set) var near = 0
  private(set) var missed = 0
  private(set) var notReported = 0
  private(set) var noTarget = 0

  init(_ statuses: [Status]) {
    for status in statuses { add(status) }
  }

  mutating func add(_ status: Status) {
    switch status {
    case .met: met += 1
    case .near: near += 1
    case .missed: missed += 1
    case .notReported: notReported += 1
    case .noTarget: noTarget += 1
    }
  }

  /// Those that were judged or should have been.
  var judged: Int { met + near + missed + notReported }

  /// How many targets were met and how many were not; empty where there is nothing to judge.
  func sentence(_ style: SiteStyle) -> String {
    guard judged > 0 else { return "" }
    return style.words(
      notReported == 0 ? .monthLedeAll : .monthLede,
      [
        "met": String(met), "near": String(near), "missed": String(missed), "not-reported": String(notReported),
        "judged": String(judged),
      ])
  }
}

extension StatusCounts: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("met", met)
    fingerprinting.add("near", near)
    fingerprinting.add("missed", missed)
    fingerprinting.add("notReported", notReported)
    fingerprinting.add("noTarget", noTarget)
  }
}

/// The home page as templates see it.
struct HomeDisplay: Sendable {
  let page: HomePage
  let style: SiteStyle
  let headline: String
  let lede: String
  let month: String
  let topMetrics: [MetricRowDisplay]
  let factors: [FactorRowDisplay]
  let lists: [StatusList]
  let monthHref: String
  let parts: [SheetPartDisplay]

  init(_ page: HomePage, _ style: SiteStyle) {
    self.page = page
    self.style = style
    let words = style.words
    headline = page.sentence ?? style.frame.company
    month = page.asOf.map { style.calendar.full($0) } ?? ""
    let name = page.asOf.map { style.calendar.name($0) } ?? ""
    lede =
      page.asOf == nil || page.counts.judged == 0
      ? (page.sentence == nil ? style.frame.tagline ?? "" : "")
      : words(
        page.counts.notReported == 0 ? .homeLedeAll : .homeLede,
        [
          "month": month, "met": String(page.counts.met), "near": String(page.counts.near),
          "missed": String(page.counts.missed), "not-reported": String(page.counts.notReported),
          "judged": String(page.counts.judged),
        ])
    let row = { (row: MetricRow) in row.display(style, up: Route.home.up) }
    topMetrics = page.topMetrics.map(row)
    factors = page.factors.map { $0.display(style, from: .home) }
    let lists: [(Word, [MetricRow], Int)] = [
      (.signalsIn, page.signals, page.signals.count), (.missedIn, page.missed, page.counts.missed),
      (.notReportedIn, page.notReported, page.counts.notReported), (.nearIn, page.near, page.counts.near),
      (.metIn, page.met, page.counts.met),
    ]
    self.lists =
      page.asOf == nil
      ? [] : lists.compactMap { StatusList(words($0, ["month": name]), $1, of: $2, style, up: Route.home.up) }
    parts = page.parts.map { SheetPartDisplay(part: $0, route: .home, style: style) }
    monthHref = page.asOf.map { page.hasMonthPage ? Route.home.link(to: .month($0)) : "" } ?? ""
  }

  static let vocabulary = Vocabulary<HomeDisplay>()
    .text("headline", "The strategy's sentence, else the company's name") { $0.headline }
    .flag("has-sentence", "Whether the headline is the strategy's sentence") { $0.page.sentence != nil }
    .text("lede", "How the month went, in a sentence") { $0.lede }
    .text("month", "The month reported") { $0.month }
    .text("month-href", "A link to the month's page, if it has one") { $0.monthHref }
    .text("month-title", "The headline of the month's commentary, if there is one") { $0.page.commentaryTitle ?? "" }
    .text("strategy-href", "A link to the strategy, if there is one") {
      $0.page.strategy.map { Route.home.link(to: $0) } ?? ""
    }
    .flag("has-top-metrics", "Whether there are metrics to open with") { !$0.topMetrics.isEmpty }
    .each("top-metrics", "The home page's few metrics", MetricRowDisplay.vocabulary) { $0.topMetrics }
    .flag("has-factors", "Whether there are factors") { !$0.factors.isEmpty }
    .each("factors", "The critical success factors", FactorRowDisplay.vocabulary) { $0.factors }
    .each("lists", "The month's metrics by what they say, signals first", StatusList.vocabulary) { $0.lists }
    .flag("has-indicators", "Whether anything was promised that could be kept") { !$0.page.indicators.isEmpty }
    .each("indicators", "How far the company is aligned, question by question", IndicatorCardDisplay.vocabulary) {
      display in display.page.indicators.map { IndicatorCardDisplay(card: $0, style: display.style) }
    }
    .flag("has-parts", "Whether there are parts") { !$0.parts.isEmpty }
    .each("parts", "What was promised for the quarter, what is overdue, the next packet", SheetPartDisplay.vocabulary) {
      $0.parts
    }
}
