import OpenbookCore

/// The home page as templates see it.
struct HomeDisplay: Sendable {
  let page: HomePage
  let style: SiteStyle
  let headline: String
  let lede: String
  let month: String
  let topMetrics: [MetricRowDisplay]
  let factors: [FactorRowDisplay]
  let lists: [StatusList<MetricRowDisplay>]
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
        page.counts.owed == 0 ? .homeLedeAll : .homeLede,
        [
          "month": month, "met": String(page.counts.met), "near": String(page.counts.near),
          "missed": String(page.counts.missed), "not-reported": String(page.counts.owed),
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
    .each(
      "lists", "The month's metrics by what they say, signals first", StatusList.vocabulary(MetricRowDisplay.vocabulary)
    ) { $0.lists }
    .flag("has-indicators", "Whether anything was promised that could be kept") { !$0.page.indicators.isEmpty }
    .each("indicators", "How far the company is aligned, question by question", IndicatorCardDisplay.vocabulary) {
      display in display.page.indicators.map { IndicatorCardDisplay(card: $0, style: display.style) }
    }
    .flag("has-parts", "Whether there are parts") { !$0.parts.isEmpty }
    .each("parts", "What was promised for the quarter, what is overdue, the next packet", SheetPartDisplay.vocabulary) {
      $0.parts
    }
}
