import OpenbookCore

/// The page of a fiscal quarter or year: its months, and the metrics over all of them.
struct PeriodPage: PageContext {
  let frame: PageFrame
  let period: Period
  /// The newest month that it tells of: its last one, or as-of.
  let last: Month
  let isToDate: Bool
  /// The first month of which the site knows anything, where the period had begun before it.
  let since: Month?
  let months: [ResultsPage.Line]
  /// What its months counted as good, and as bad, oldest first.
  let good: [MonthNews]
  let bad: [MonthNews]
  let groups: [MetricGroup<PeriodResult>]
  /// The misses of its newest month that nothing answers.
  let unanswered: [MetricRow]
  let waterfalls: [Waterfall]
  let leftOut: Int
  let previous: Period?
  let next: Period?

  init(_ period: Period, _ material: SiteMaterial, style: SiteStyle) {
    let all = material.view.configuration.calendar.months(of: period)
    let asOf = material.view.asOf ?? all.upperBound
    let last = min(all.upperBound, asOf)
    let title = style.calendar.period(period)
    self.period = period
    self.last = last
    since = material.monthPages.first.flatMap { all.lowerBound < $0 && $0 <= last ? $0 : nil }
    isToDate = asOf < all.upperBound
    frame = PageFrame(
      route: .period(period), title: title, summary: style.words(.resultsOfPeriod, ["period": title]),
      section: .results, crumbs: material.crumbs(above: period, style), source: nil)
    months = material.monthPages.filter { all.contains($0) }.map { ResultsPage.Line($0, material) }
    let reports = material.view.months.filter { all.contains($0.month) }
    let news = { (items: [Prose], month: Month) in
      MonthNews(month: month, items: items.map { Document($0, material, style: style, asOf: month) })
    }
    good = reports.map { news($0.good, $0.month) }
    bad = reports.map { news($0.bad, $0.month) }
    let reported = material.positions(reportedIn: all.lowerBound...max(all.lowerBound, last))
    let shown = material.mostTelling(reported, at: last, cap: MonthPage.rowCap)
    leftOut = reported.count - shown.count
    groups = material.byFactor(shown, style) { PeriodResult($0, period, all, to: last, material) }
    unanswered = material.figures.unansweredMisses(asOf: last).filter { all.contains($0.month) }.map {
      material.row($0.position, at: $0.month)
    }
    waterfalls = material.waterfalls(of: period, asOf: last)
    let siblings = material.periodPages.filter { $0.isYear == period.isYear }
    let index = siblings.firstIndex(of: period)
    previous = index.flatMap { $0 > 0 ? siblings[$0 - 1] : nil }
    next = index.flatMap { $0 + 1 < siblings.count ? siblings[$0 + 1] : nil }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("period", period)
    fingerprinting.add("last", last)
    fingerprinting.add("isToDate", isToDate)
    fingerprinting.add("months", months)
    fingerprinting.add("good", good)
    fingerprinting.add("bad", bad)
    fingerprinting.add("since", since)
    fingerprinting.add("groups", groups)
    fingerprinting.add("unanswered", unanswered)
    fingerprinting.add("waterfalls", waterfalls)
    fingerprinting.add("leftOut", leftOut)
    fingerprinting.add("previous", previous)
    fingerprinting.add("next", next)
  }

  func display(_ style: SiteStyle) -> PeriodDisplay { PeriodDisplay(self, style) }
}

/// The page of a quarter or year as templates see it.
struct PeriodDisplay: Sendable {
  private let page: PeriodPage
  private let style: SiteStyle
  private let name: String
  private let groups: [MetricGroupDisplay<PeriodResultDisplay>]
  private let hasPartial: Bool
  private let hasForecast: Bool
  private let lists: [StatusList<PeriodLine>]
  private let unanswered: StatusList<MetricRowDisplay>?

  init(_ page: PeriodPage, _ style: SiteStyle) {
    self.page = page
    self.style = style
    name = style.period(page.period, isToDate: page.isToDate, since: page.since)
    let up = page.frame.route.up
    groups = page.groups.map {
      MetricGroupDisplay($0, on: page.frame.route) { $0.display(style, up: up, since: page.since) }
    }
    let rows = groups.flatMap(\.rows)
    hasPartial = rows.contains { !$0.reported.isEmpty }
    hasForecast = rows.contains { $0.forecast != nil }
    let making = PeriodLists(style: style)
    let plain = style.calendar.period(page.period)
    let list = { (title: Word, lines: [PeriodLine]) in
      StatusList(
        style.words(title, ["month": plain]), Array(lines.prefix(MonthDisplay.listCap)), of: lines.count, style)
    }
    let judged = { (status: Status) in rows.filter { $0.status == status }.map(making.judged) }
    lists = [
      list(.signalsIn, rows.compactMap(making.signals)), list(.missedIn, judged(.missed)),
      list(.notReportedIn, rows.compactMap(making.lacking)), list(.metIn, judged(.met)),
    ].compactMap { $0 }
    unanswered = StatusList(
      style.words(
        page.unanswered.contains { $0.status != .missed } ? .unansweredSignalsIn : .unansweredIn,
        ["month": style.calendar.name(page.last)]),
      Array(page.unanswered.prefix(MonthDisplay.listCap)), of: page.unanswered.count, style, up: up)
  }

  static let vocabulary = Vocabulary<PeriodDisplay>()
    .text("period", "The quarter or year") { $0.name }
    .text("headline", "The page's title") { $0.style.words(.resultsOfPeriod, ["period": $0.name]) }
    .text("lede", "How it went, in a sentence") { $0.lede }
    .each("months", "Its months, oldest first", ResultsPage.lineVocabulary) { display in
      display.page.months.map { $0.display(display.style, from: display.page.frame.route) }
    }
    .flag("has-good-or-bad", "Whether its months' commentaries list what went well or did not") { display in
      (display.page.good + display.page.bad).contains { !$0.items.isEmpty }
    }
    .each("good", "What went well", News.vocabulary) { $0.news($0.page.good) }
    .each("bad", "What did not", News.vocabulary) { $0.news($0.page.bad) }
    .flag("has-lists", "Whether anything changed, was judged or is not reported") {
      !$0.lists.isEmpty || $0.unanswered != nil
    }
    .each(
      "lists", "What changed, what was missed and met, and what is not reported",
      StatusList.vocabulary(PeriodLine.vocabulary)
    ) { $0.lists }
    .some(
      "unanswered", "The misses of its newest month without an answer",
      StatusList.vocabulary(MetricRowDisplay.vocabulary)
    ) { $0.unanswered }
    .flag("has-partial", "Whether some metric lacks a month, or began within the period") { $0.hasPartial }
    .flag("has-forecast", "Whether it is running, and something can be said of what is coming") { $0.hasForecast }
    .text("columns", "How many columns the table of metrics has") {
      String(7 + ($0.hasPartial ? 1 : 0) + ($0.hasForecast ? 1 : 0))
    }
    .each("groups", "The metrics by factor", MetricGroupDisplay.vocabulary(PeriodResultDisplay.vocabulary)) {
      $0.groups
    }
    .each("waterfalls", "Metrics that are made of others", WaterfallDisplay.vocabulary) { display in
      display.page.waterfalls.map { WaterfallDisplay($0, on: display.page.frame.route, display.style) }
    }
    .text("left-out", "How many metrics the page leaves out, if any") { display in
      display.page.leftOut > 0 ? display.style.words(.moreMetrics, ["count": String(display.page.leftOut)]) : ""
    }
    .text("metrics-href", "A link to all metrics") { $0.page.frame.route.link(to: .metrics) }
    .text("previous", "The one before") { $0.page.previous.map($0.style.calendar.period) ?? "" }
    .text("previous-href", "A link to the one before, if it has a page") { $0.link($0.page.previous) }
    .text("next", "The one after") { $0.page.next.map($0.style.calendar.period) ?? "" }
    .text("next-href", "A link to the one after, if it has a page") { $0.link($0.page.next) }

  private func news(_ months: [MonthNews]) -> [News] {
    months.flatMap { $0.news(on: page.frame.route, style) }
  }

  private func link(_ period: Period?) -> String {
    period.map { page.frame.route.link(to: .period($0)) } ?? ""
  }

  /// Counts of what is listed would be wrong where something is left out.
  private var lede: String {
    let counts = StatusCounts(groups.flatMap { group in group.rows.map(\.status) })
    return page.leftOut > 0 ? "" : counts.sentence(style)
  }
}

extension SiteMaterial {
  /// The quarters and fiscal years that hold a month with a page, in order: years after their quarters.
  static func periods(of months: [Month], _ calendar: FiscalCalendar) -> [Period] {
    var periods: [Period] = []
    for (index, month) in months.enumerated() {
      let next = index + 1 < months.count ? months[index + 1] : nil
      for period in [calendar.quarter(of: month), calendar.year(of: month)]
      where next.map({ !calendar.months(of: period).contains($0) }) ?? true {
        periods.append(period)
      }
    }
    return periods
  }

  /// The way to a period's page: the results, and for a quarter its year.
  func crumbs(above period: Period, _ style: SiteStyle) -> [NamedRoute] {
    let results = NamedRoute(name: style.words[.results], route: .results)
    let calendar = view.configuration.calendar
    let first = calendar.months(of: period).lowerBound
    let holders: [Period] =
      switch period {
      case .month: [calendar.year(of: first), calendar.quarter(of: first)]
      case .quarter: [calendar.year(of: first)]
      case .year: []
      }
    return [results] + holders.map { NamedRoute(name: style.calendar.period($0), route: .period($0)) }
  }
}

extension Period {
  /// Whether it is a fiscal year.
  var isYear: Bool { if case .year = self { true } else { false } }
}
