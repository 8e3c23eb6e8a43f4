extension Rule {
  /// A result that is due was not reported, and nobody says why.
  public static let unreportedResult = Rule(
    "unreported-result", .warning, isAdjustable: true,
    what:
      "A result that is due was not reported, and nobody says why.",
    why:
      "A gap in a chart is read as a month in which nothing happened, or as one that somebody would rather not show.",
    example: """
      metrics/sales.yaml
        name: Sales
        target: {from 2026-08: 3}
        results: {2026-08: 3, 2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        target: {from 2026-08: 3}
        results: {2026-08: 3, 2026-09: {missing: The CRM was moved}, 2026-10: 4}
      """)
}

extension Rule {
  /// One finding a metric. There is no clock: a month is past its due day once a later one is reported, or once its
  /// commentary was published on that day or after it.
  static func checkUnreportedResult(_ figures: Figures) -> [Finding] {
    guard let asOf = figures.asOf else { return [] }
    let view = figures.view
    let newest = isPastDue(asOf, view) ? asOf : asOf - 1
    return figures.metrics.indices.compactMap { index in
      // By position: there are thousands, and a copy of one is dear.
      guard view.metrics[index].formula == nil else { return nil }
      let months = figures.metrics[index].months
      guard !months.isEmpty else { return neverReported(view.metrics[index], newest, view.configuration.calendar) }
      let lacking = months.indices.filter { place in
        months[place].month <= newest && months[place].actual.reason == .notReported
      }
      guard let first = lacking.first else { return nil }
      let metric = view.metrics[index]
      let before = metric.results.last { $0.month < months[first].month && $0.actual != nil }
      let names = lacking.prefix(3).map { "\(months[$0].month)" }.joined(separator: ", ")
      let more = lacking.count > 3 ? " and \(lacking.count - 3) more" : ""
      return Finding(
        .unreportedResult, "'\(metric.id.text)' has no result for \(names)\(more)",
        place: before.map { .span($0.span) } ?? .path(metric.path),
        help: "write the result, or why there is none: \(months[first].month): {missing: why}")
    }
  }

  /// By maths.md 4 nothing is due before a first result; a target says that one was expected.
  private static func neverReported(_ metric: Metric, _ newest: Month, _ calendar: FiscalCalendar) -> Finding? {
    let due = metric.rhythm == .quarter ? calendar.quarterEnd(of: newest) : newest
    let last = due > newest ? due - 3 : due
    guard let asked = metric.targets.first, MonthlyTargets(metric, calendar: calendar).target(last) != nil,
      !metric.results.contains(where: { $0.month == last })
    else { return nil }
    return Finding(
      .unreportedResult, "'\(metric.id.text)' has a target for \(last), and was never reported", at: asked.span,
      help: "write the result, or why there is none: \(last): {missing: why}")
  }

  /// Whether a month's results should be in.
  static func isPastDue(_ month: Month, _ view: View) -> Bool {
    guard let day = view.months.first(where: { $0.month == month })?.published else { return false }
    let due = min(view.configuration.resultsDue ?? 1, (month + 1).days)
    return day.month > month + 1 || day.month == month + 1 && day.day >= due
  }
}
