import OpenbookCore

/// A metric's quarter or year in a table.
struct PeriodResult: Fingerprinted {
  let metric: ShownMetric
  let period: Period
  /// The place among the metric's months of the newest one that the period holds; nil before its first.
  let index: Int?

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("period", period)
    fingerprinting.add("index", index)
    // The months before are what the year before is taken from.
    fingerprinting.add("metric", metric.fingerprint(to: index))
    metric.figures.fingerprint(of: period).feed(&fingerprinting)
  }

  /// - Parameter up: the way from the page to the site's root.
  func display(_ style: SiteStyle, up: String) -> PeriodResultDisplay {
    PeriodResultDisplay(result: self, figure: metric.figures.period(period), style: style, up: up)
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

  var numbers: MetricNumbers { result.metric.numbers }
  var actual: Double? { figure?.actual.value }
  var target: Target? { figure?.target }
  var variance: Double? { figure?.variance }
  var status: Status { figure?.status ?? .notReported }

  init(result: PeriodResult, figure: PeriodFigure?, style: SiteStyle, up: String) {
    self.result = result
    self.figure = figure
    self.style = style
    self.up = up
  }

  private var texts: FigureTexts { FigureTexts(style, numbers) }

  static let vocabulary = Vocabulary<PeriodResultDisplay>()
    .text("name", "The metric's name") { $0.result.metric.summary.name }
    .written("href", "A link to its page", isEmpty: { _ in false }) { display, output in
      output.escaped(display.up)
      output.escaped(display.result.metric.path)
    }
    .text("unit", "The unit of its numbers, `$M`") { $0.numbers.head }
    .figures()
    .text("reported", "How many of its due months are reported, where one lacks") { display in
      display.figure.map { figure in
        figure.isPartial ? display.texts.coverage(figure, isQuarterly: display.result.metric.figures.step > 1) : ""
      } ?? ""
    }
    .text("year-before", "The change on the same months of the year before") { display in
      display.figure?.yearOnYear.map { display.texts.change($0) } ?? ""
    }
}
