import OpenbookCore

/// A metric's quarter or year in a table.
struct PeriodResult: Fingerprinted {
  let metric: ShownMetric
  let period: Period
  /// The place among the metric's months of the newest one that the period holds; nil before its first.
  let index: Int?
  /// The places among the metric's months of those that the period holds.
  let months: Range<Int>
  /// What the months without a figure lack, in order; nil where it is nothing that they are computed from.
  let lacks: [Lack?]

  /// - Parameter all: the period's months.
  init(_ position: Int, _ period: Period, _ all: ClosedRange<Month>, to last: Month, _ material: SiteMaterial) {
    metric = material.metrics[position]
    self.period = period
    index = metric.index(of: last)
    let figures = metric.figures.months
    let end = index.map { $0 + 1 } ?? 0
    let held = figures[..<end].reversed().prefix { $0.month >= all.lowerBound }.count
    months = (end - held)..<end
    lacks = figures[months].filter { $0.actual.value == nil }.map { material.lack($0) }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("period", period)
    fingerprinting.add("index", index)
    fingerprinting.add("months", months.count)
    fingerprinting.add("lacks", lacks)
    // The months before are what the year before, the trend and the forecast are taken from.
    fingerprinting.add("metric", metric.fingerprint(to: index))
    metric.figures.fingerprint(of: period).feed(&fingerprinting)
  }

  /// - Parameter up: the way from the page to the site's root.
  func display(_ style: SiteStyle, up: String, since: Month?) -> PeriodResultDisplay {
    PeriodResultDisplay(self, style, up: up, since: since)
  }
}

/// A metric's quarter or year as templates see it.
///
/// A class, immutable: each of a row's words asks for it again, and a reference is cheaper to hand over.
final class PeriodResultDisplay: FigureLine {
  let result: PeriodResult
  let figure: PeriodFigure?
  let style: SiteStyle
  /// The way from the page to the site's root.
  let up: String
  let decimals: Int
  /// What the period may come to while it is running: only sums grow.
  let forecast: Forecast?
  /// How many of its due months are reported, where one lacks; else since when, where the metric began within.
  let reported: String

  var numbers: MetricNumbers { result.metric.numbers }
  var actual: Double? { figure?.actual.value }
  var target: Target? { figure?.target }
  var variance: Double? { figure?.variance }
  var status: Status { figure?.status ?? .notReported }
  var texts: FigureTexts { FigureTexts(style, numbers) }

  /// - Parameter since: the first month of which the page knows anything, where the period had begun before it.
  init(_ result: PeriodResult, _ style: SiteStyle, up: String, since: Month?) {
    let figures = result.metric.figures
    let figure = figures.period(result.period)
    self.result = result
    self.figure = figure
    self.style = style
    self.up = up
    decimals = figure.map { result.metric.numbers.decimals($0) } ?? result.metric.numbers.decimals
    let grows = figure?.isToDate ?? false && figures.aggregate == .sum
    forecast = grows ? figures.forecasts(of: result.period).last : nil
    let start = figures.start(within: result.period).flatMap { $0 == since ? nil : $0 }
    reported = [
      figure.flatMap { figure in
        figure.isPartial
          ? FigureTexts(style, result.metric.numbers).coverage(figure, isQuarterly: figures.step > 1) : nil
      }, start.map { style.words(.sinceMonth, ["month": style.calendar.short($0)]) },
    ].compactMap { $0 }.joined(separator: ", ")
  }

  static let vocabulary = Vocabulary<PeriodResultDisplay>()
    .text("name", "The metric's name") { $0.result.metric.summary.name }
    .written("href", "A link to its page", isEmpty: { _ in false }) { display, output in
      output.escaped(display.up)
      output.escaped(display.result.metric.path)
    }
    .text("unit", "The unit of its numbers, `$M`") { $0.numbers.head }
    .figures()
    .text("reported", "How many of its due months are reported, where one lacks, and since when it is") { $0.reported }
    .text("year-before", "The change on the same months of the year before, and how many where they are fewer") {
      display in
      let metric = display.result.metric.figures
      return display.figure.map { figure in
        metric.redefinition(before: figure) == nil
          ? display.texts.yearOnYear(figure, isQuarterly: metric.step > 1) : display.style.words[.notComparable]
      } ?? ""
    }
    .written("forecast", "What a running period may come to, without unit", isEmpty: { $0.forecast == nil }) {
      display, output in
      if let forecast = display.forecast { display.numbers.writeCell(forecast.value, into: &output) }
    }
    .text("forecast-method", "How the forecast was made") { display in
      display.forecast.map { display.style.words[$0.method == .runRate ? .runRateShort : .seasonalShareShort] } ?? ""
    }
    .html("trend", "The last months as a small line") { display, output in
      guard let index = display.result.index else { return }
      Sparkline(display.result.metric.figures.months, to: index).write(into: &output)
    }
}
