import OpenbookCore

/// A month's page: commentary, good and bad, and the metrics as of that month.
struct MonthPage: PageContext {
  /// The most metrics that it lists; the rest are found in the index.
  static let rowCap = 300

  let frame: PageFrame
  let month: Month
  let headline: String?
  let published: CalendarDate?
  let counts: StatusCounts
  /// How many metrics were signals.
  let signalCount: Int
  /// The misses that nothing answers.
  let unanswered: [MetricRow]
  let good: [Document]
  let bad: [Document]
  let body: Document
  let groups: [MetricGroup<MetricRow>]
  let waterfalls: [Waterfall]
  let leftOut: Int
  let previous: Month?
  let next: Month?

  init(_ month: Month, _ material: SiteMaterial, style: SiteStyle) {
    let view = material.view
    let report = view.months.first { $0.month == month }
    let title = style.calendar.full(month)
    frame = PageFrame(
      route: .month(month), title: title, summary: report?.title ?? title, section: .results,
      crumbs: material.crumbs(above: .month(month), style), source: report?.path)
    self.month = month
    headline = report?.title
    published = report?.published
    let reported = material.positions(reportedBy: month)
    counts = material.counts(of: month)
    signalCount = material.signalCount(of: month)
    unanswered = material.figures.unansweredMisses(asOf: month).filter { $0.month == month }.map {
      material.row($0.position, at: month)
    }
    good = (report?.good ?? []).map { Document($0, material, style: style, asOf: month) }
    bad = (report?.bad ?? []).map { Document($0, material, style: style, asOf: month) }
    body = Document(report?.body, material, style: style, asOf: month)
    let shown = material.mostTelling(reported, at: month, cap: Self.rowCap)
    leftOut = reported.count - shown.count
    groups = material.byFactor(shown, style) { material.row($0, at: month, withYear: true) }
    waterfalls = material.waterfalls(of: month)
    let index = material.monthPages.firstIndex(of: month)
    previous = index.flatMap { $0 > 0 ? material.monthPages[$0 - 1] : nil }
    next = index.flatMap { $0 + 1 < material.monthPages.count ? material.monthPages[$0 + 1] : nil }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("month", month)
    fingerprinting.add("headline", headline)
    fingerprinting.add("published", published)
    fingerprinting.add("counts", counts)
    fingerprinting.add("signalCount", signalCount)
    fingerprinting.add("unanswered", unanswered)
    fingerprinting.add("good", good)
    fingerprinting.add("bad", bad)
    fingerprinting.add("body", body)
    fingerprinting.add("groups", groups)
    fingerprinting.add("waterfalls", waterfalls)
    fingerprinting.add("leftOut", leftOut)
    fingerprinting.add("previous", previous)
    fingerprinting.add("next", next)
  }

  func display(_ style: SiteStyle) -> MonthDisplay { MonthDisplay(page: self, style: style) }
}

/// A month's page as templates see it.
struct MonthDisplay: Sendable {
  /// The most metrics that stand in one list; the table has them all.
  static let listCap = 12

  let page: MonthPage
  let style: SiteStyle
  private let lists: [StatusList<MetricRowDisplay>]

  init(page: MonthPage, style: SiteStyle) {
    self.page = page
    self.style = style
    let rows = page.groups.flatMap(\.rows).filter { !$0.isEarlier }
    let status = { (status: Status) in rows.filter { $0.status == status } }
    let counts = page.counts
    // A list is of what the page shows; its count is of all.
    let lists: [(Word, [MetricRow], Int)] = [
      (.signalsIn, rows.filter { $0.month?.isSignal ?? false }, page.signalCount),
      (
        page.unanswered.contains { $0.status != .missed } ? .unansweredSignalsIn : .unansweredIn, page.unanswered,
        page.unanswered.count
      ), (.missedIn, status(.missed), counts.missed),
      (.notReportedIn, status(.notReported), counts.notReported), (.metIn, status(.met), counts.met),
    ]
    let (up, name) = (page.frame.route.up, style.calendar.name(page.month))
    self.lists = lists.compactMap {
      StatusList(style.words($0, ["month": name]), Array($1.prefix(Self.listCap)), of: $2, style, up: up)
    }
  }

  static let vocabulary = Vocabulary<MonthDisplay>()
    .text("month", "The month") { $0.style.calendar.full($0.page.month) }
    .text("headline", "The month in a headline") { display in
      display.page.headline
        ?? display.style.words(.monthDefaultTitle, ["month": display.style.calendar.full(display.page.month)])
    }
    .text("lede", "How the month went, in a sentence") { $0.lede }
    .text("published", "The day on which it was published") { display in
      display.page.published.map { display.style.words(.published, ["date": display.style.calendar.day($0)]) } ?? ""
    }
    .flag("has-good-or-bad", "Whether the commentary lists what went well or did not") {
      !$0.page.good.isEmpty || !$0.page.bad.isEmpty
    }
    .each("good", "What went well", News.vocabulary) { display in
      display.page.good.map { News($0, on: display.page.frame.route) }
    }
    .each("bad", "What did not", News.vocabulary) { display in
      display.page.bad.map { News($0, on: display.page.frame.route) }
    }
    .flag("has-lists", "Whether anything changed or is not reported") { !$0.lists.isEmpty }
    .each("lists", "What changed, and what is not reported", StatusList.vocabulary(MetricRowDisplay.vocabulary)) {
      $0.lists
    }
    .html("body", "The commentary", isEmpty: { $0.page.body.isEmpty }) {
      $0.page.body.write(from: $0.page.frame.route, into: &$1)
    }
    .each("groups", "The metrics by factor", MetricGroupDisplay.vocabulary(MetricRowDisplay.vocabulary)) { display in
      let route = display.page.frame.route
      let up = route.up
      return display.page.groups.map { MetricGroupDisplay($0, on: route) { $0.display(display.style, up: up) } }
    }
    .each("waterfalls", "Metrics that are made of others", WaterfallDisplay.vocabulary) { display in
      display.page.waterfalls.map { WaterfallDisplay($0, on: display.page.frame.route, display.style) }
    }
    .text("left-out", "How many metrics the page leaves out, if any") { display in
      display.page.leftOut > 0 ? display.style.words(.moreMetrics, ["count": String(display.page.leftOut)]) : ""
    }
    .text("metrics-href", "A link to all metrics") { $0.page.frame.route.link(to: .metrics) }
    .text("previous", "The month before") { display in
      display.page.previous.map { display.style.calendar.full($0) } ?? ""
    }
    .text("previous-href", "A link to the month before, if it has a page") { display in
      display.page.previous.map { display.page.frame.route.link(to: .month($0)) } ?? ""
    }
    .text("next", "The month after") { display in display.page.next.map { display.style.calendar.full($0) } ?? "" }
    .text("next-href", "A link to the month after, if it has a page") { display in
      display.page.next.map { display.page.frame.route.link(to: .month($0)) } ?? ""
    }

  private var lede: String { page.counts.sentence(style) }
}
