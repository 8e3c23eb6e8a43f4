import OpenbookCore

/// The index of results: fiscal years, their quarters and their months, newest first.
struct ResultsPage: PageContext {
  /// A month.
  struct Line: Fingerprinted {
    let month: Month
    let title: String?
    let counts: StatusCounts

    init(_ month: Month, _ material: SiteMaterial) {
      self.month = month
      title = material.view.months.first { $0.month == month }?.title
      counts = material.counts(of: month)
    }

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("month", month)
      fingerprinting.add("title", title)
      fingerprinting.add("counts", counts)
    }

    func display(_ style: SiteStyle, from page: Route) -> LineDisplay {
      LineDisplay(
        link: Link(text: style.calendar.full(month), href: page.link(to: .month(month))), title: title ?? "",
        counts: counts)
    }
  }

  /// A fiscal year.
  struct Year: Fingerprinted {
    let year: Period
    let quarters: [Period]
    let months: [Line]

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("year", year)
      fingerprinting.add("quarters", quarters)
      fingerprinting.add("months", months)
    }
  }

  let frame: PageFrame
  let years: [Year]

  init(_ material: SiteMaterial, style: SiteStyle) {
    frame = PageFrame(
      route: .results, title: style.words[.results], summary: style.words[.resultsIntro], section: .results, crumbs: [],
      source: nil)
    let calendar = material.view.configuration.calendar
    let periods = material.periodPages.reversed()
    years = periods.filter(\.isYear).map { year in
      let months = calendar.months(of: year)
      return Year(
        year: year,
        quarters: periods.filter { !$0.isYear && months.contains(calendar.months(of: $0).lowerBound) },
        months: material.monthPages.reversed().filter { months.contains($0) }.map { Line($0, material) })
    }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("years", years)
  }

  func display(_ style: SiteStyle) -> Display {
    let link = { (period: Period) in
      Link(text: style.calendar.period(period), href: frame.route.link(to: .period(period)))
    }
    return Display(
      years: years.map { year in
        YearDisplay(
          link: link(year.year), quarters: year.quarters.map(link),
          months: year.months.map { $0.display(style, from: frame.route) })
      })
  }

  /// The index as templates see it.
  struct Display: Sendable {
    let years: [YearDisplay]
  }

  /// A fiscal year as templates see it.
  struct YearDisplay: Sendable {
    let link: Link
    let quarters: [Link]
    let months: [LineDisplay]
  }

  /// A month as templates see it.
  struct LineDisplay: Sendable {
    let link: Link
    let title: String
    let counts: StatusCounts

    /// A count; empty where the month has nothing to count.
    fileprivate func text(_ count: Int) -> String {
      counts.met + counts.near + counts.missed + counts.notReported > 0 ? String(count) : ""
    }
  }

  static let lineVocabulary = Vocabulary<LineDisplay>()
    .text("month", "The month") { $0.link.text }
    .text("href", "A link to its page") { $0.link.href }
    .text("headline", "The headline of its commentary, if there is one") { $0.title }
    .text("met", "How many metrics were met; empty where none could be") { $0.text($0.counts.met) }
    .text("near", "How many were near") { $0.text($0.counts.near) }
    .text("missed", "How many were missed") { $0.text($0.counts.missed) }
    .text("not-reported", "How many were not reported") { $0.text($0.counts.notReported) }

  private static let yearVocabulary = Vocabulary<YearDisplay>()
    .text("year", "The fiscal year") { $0.link.text }
    .text("year-href", "A link to its page") { $0.link.href }
    .each("quarters", "Its quarters, newest first", Link.vocabulary) { $0.quarters }
    .each("months", "Its months, newest first", lineVocabulary) { $0.months }

  static let vocabulary = Vocabulary<Display>()
    .each("years", "The fiscal years, newest first", yearVocabulary) { $0.years }
}
