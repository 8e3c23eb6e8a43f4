import OpenbookCore

/// The sentence that a metric's page opens with, and the one below it.
struct MetricHeadline {
  let headline: String
  let lede: String

  /// - Parameter chart: the metric's control chart, as of the newest month.
  init(
    _ page: MetricPage, _ chart: ControlChart?, _ periods: [PeriodFigure], _ texts: FigureTexts, _ style: SiteStyle
  ) {
    headline = Self.headline(page, texts, style)
    let isQuarterly = page.figures.step > 1
    let asksForSeasons = page.figures.asksForSeasons
    let signals = chart.map {
      SignalTexts(chart: $0, texts: texts, isQuarterly: isQuarterly, asksForSeasons: asksForSeasons).sentences
    }
    lede = [Self.lede(page, periods, texts, style), signals ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func headline(_ page: MetricPage, _ texts: FigureTexts, _ style: SiteStyle) -> String {
    let words = style.words
    guard let asOf = page.asOf, !page.figures.months.isEmpty else {
      guard let asOf = page.asOf, let lack = page.lack, lack != .notReported else {
        return words(.metricNever, ["metric": page.name])
      }
      return words(
        .metricNotReportedWhy,
        ["metric": page.name, "month": style.calendar.name(asOf), "reason": reason(lack, page, texts)])
    }
    guard let month = page.figures.month(dueBy: asOf) else {
      return words(.metricNotReported, ["metric": page.name, "month": style.calendar.name(asOf)])
    }
    let name = style.calendar.name(month.month)
    let decimals = texts.numbers.decimals(month.actual.value, month.target, month.variance)
    let actual = month.actual.value.map { texts.numbers.full($0, decimals: decimals) } ?? ""
    let target = month.target.map { texts.full($0, decimals: decimals) } ?? ""
    let size = month.variance.map { texts.size($0, decimals: decimals) } ?? ""
    switch month.status {
    case .met: return words(.metricMet, ["metric": page.name, "month": name, "actual": actual, "target": target])
    case .near:
      return words(
        .metricNear, ["metric": page.name, "month": name, "actual": actual, "target": target, "variance": size])
    case .missed:
      let run = page.figures.months.reversed().prefix { $0.status == .missed }.count
      return words(
        run > 1 ? .metricMissedAgain : .metricMissed,
        [
          "metric": page.name, "month": name, "variance": size, "count": String(run), "actual": actual,
          "target": target,
        ])
    case .noTarget: return words(.metricNoTarget, ["metric": page.name, "month": name, "actual": actual])
    case .notReported:
      guard let reason = month.actual.reason, reason != .notReported else {
        return words(.metricNotReported, ["metric": page.name, "month": name])
      }
      return words(
        .metricNotReportedWhy, ["metric": page.name, "month": name, "reason": Self.reason(reason, page, texts)])
    }
  }

  /// A headline has no full stop, not even one that an owner wrote.
  private static func reason(_ reason: Unknown, _ page: MetricPage, _ texts: FigureTexts) -> String {
    if case .missing(let text) = reason { return text.withoutStop }
    return texts.reason(reason) { id in page.inputs.first { $0.route == .metric(id) }?.name ?? id.text }
  }

  private static func lede(
    _ page: MetricPage, _ periods: [PeriodFigure], _ texts: FigureTexts, _ style: SiteStyle
  ) -> String {
    guard let asOf = page.asOf, let month = page.figures.month(dueBy: asOf) else {
      return page.target.map {
        style.words(
          .ledeNeverTarget, ["month": page.asOf.map { style.calendar.full($0) } ?? "", "target": texts.full($0)])
      } ?? ""
    }
    var sentences: [String] = []
    if let value = month.actual.value, let target = month.target {
      let decimals = texts.numbers.decimals(value, target, month.variance)
      sentences.append(
        style.words(
          .ledeTarget,
          ["actual": texts.numbers.full(value, decimals: decimals), "target": texts.full(target, decimals: decimals)]))
    }
    if month.actual.value == nil, let last = page.figures.months.last(where: { $0.actual.value != nil }),
      let value = last.actual.value
    {
      sentences.append(
        style.words(.ledeLast, ["actual": texts.numbers.full(value), "month": style.calendar.full(last.month)]))
    }
    if let period = page.calendar.year, let year = periods.last(where: { $0.period == period }),
      let value = year.actual.value
    {
      let decimals = texts.numbers.decimals(year)
      let variance = texts.variance(year.variance, ratio: year.varianceRatio, page.direction, decimals: decimals)
      let label = style.calendar.period(period)
      let name = year.isToDate ? style.words(.toDate, ["period": label]) : label
      sentences.append(
        style.words(
          variance.isEmpty ? .ledeYearNoTarget : .ledeYear,
          [
            "period": name, "actual": texts.numbers.full(value, decimals: decimals), "variance": variance,
            "coverage": texts.coverage(year, isQuarterly: page.figures.step > 1),
          ]))
      if page.aggregate != .last, let since = page.figures.redefinition(within: period) {
        sentences.append(
          style.words(.ledeDefinitions, ["period": label, "month": style.calendar.full(since)]))
      }
    }
    return sentences.joined(separator: " ")
  }
}
