import OpenbookCore

/// A metric's month in a list or a table.
struct MetricRow: Fingerprinted {
  let metric: ShownMetric
  /// The month's place among the metric's months; nil where it has no figure.
  let index: Int?
  /// The month against the year before and in its fiscal year, where the page shows it.
  let inYear: MonthInYear?
  /// What a computed metric lacks of what it is computed from, where that is why it has no figure.
  let lack: Lack?
  /// Whether the figure is of an earlier month than the page tells of: that of a quarterly metric between its quarters.
  let isEarlier: Bool

  var month: MonthFigure? { index.map { metric.figures.months[$0] } }

  var status: Status { index.map { metric.figures.months[$0].status } ?? .notReported }

  func feed(_ fingerprinting: inout Fingerprinting) {
    // The months before are in the trend.
    fingerprinting.add("metric", metric.fingerprint(to: index))
    fingerprinting.add("index", index)
    fingerprinting.add("inYear", inYear)
    fingerprinting.add("lack", lack)
    fingerprinting.add("isEarlier", isEarlier)
  }

  /// - Parameter up: the way from the page to the site's root.
  func display(_ style: SiteStyle, up: String) -> MetricRowDisplay {
    MetricRowDisplay(row: self, style: style, up: up)
  }
}

/// A metric that has no figure, so that another one has none either.
struct Lack: Fingerprinted {
  let name: String
  /// The role that reports it; nil where it is computed too.
  let owner: String?

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("name", name)
    fingerprinting.add("owner", owner)
  }
}

extension SiteMaterial {
  /// What a figure lacks; nil where nothing, or nothing that it is computed from.
  func lack(_ figure: MonthFigure?) -> Lack? {
    guard case .input(let id)? = figure?.actual.reason else { return nil }
    let input = view.position(of: id)
    return Lack(
      name: input.map { view.metrics[$0].name } ?? id.text,
      owner: input.flatMap { view.metrics[$0].formula == nil ? metrics[$0].summary.owner : nil })
  }
}

/// A metric's month as templates see it.
///
/// A class, immutable: each of a row's words asks for it again, and a reference is cheaper to hand over.
final class MetricRowDisplay: FigureLine {
  let row: MetricRow
  let style: SiteStyle
  /// The way from the page to the site's root.
  let up: String

  init(row: MetricRow, style: SiteStyle, up: String) {
    self.row = row
    self.style = style
    self.up = up
  }

  var numbers: MetricNumbers { row.metric.numbers }
  var actual: Double? { row.index.flatMap { row.metric.figures.months[$0].actual.value } }
  var target: Target? { row.index.flatMap { row.metric.figures.months[$0].target } }
  var variance: Double? { row.index.flatMap { row.metric.figures.months[$0].variance } }
  var status: Status { row.status }

  static let vocabulary = Vocabulary<MetricRowDisplay>()
    .text("name", "The metric's name") { $0.row.metric.summary.name }
    .written("href", "A link to its page", isEmpty: { _ in false }) { display, output in
      output.escaped(display.up)
      output.escaped(display.row.metric.path)
    }
    .text("month-of-figure", "The month of its figure, where that is earlier than the page's") { $0.monthOfFigure }
    .text("unit", "The unit of its numbers, `$M`") { $0.numbers.head }
    .figures()
    .written("figure", "The month's value with its unit", isEmpty: { _ in false }) { display, output in
      guard let value = display.actual else { return output.raw("–") }
      display.numbers.writeFull(value, decimals: display.decimals, into: &output)
    }
    .text("year-before", "The change on the same month of the year before") { $0.yearBefore }
    .written("year", "The fiscal year to date, without unit", isEmpty: { $0.row.inYear?.toDate == nil }) {
      display, output in
      if let value = display.row.inYear?.toDate { display.numbers.writeCell(value, into: &output) }
    }
    .written(
      "forecast", "What the fiscal year may come to, without unit", isEmpty: { $0.row.inYear?.forecast == nil }
    ) { display, output in
      if let forecast = display.row.inYear?.forecast { display.numbers.writeCell(forecast.value, into: &output) }
    }
    .text("forecast-method", "How the forecast was made") { display in
      display.row.inYear?.forecast.map {
        display.style.words[$0.method == .runRate ? .runRateShort : .seasonalShareShort]
      } ?? ""
    }
    .text("signal", "What its own history says of the month, where it is a signal") { display in
      display.style.words.signal(display.variation) ?? ""
    }
    .text("signal-class", "The signal as a class: good, concern, special") { $0.variation.className }
    .text("signal-rule", "By which rule it is a signal, in plain words") { $0.rule }
    .text("owner", "The role that answers for it") { $0.row.metric.summary.owner ?? "" }
    .text("detail", "What is behind the status, in a sentence") { $0.detail }
    .html("trend", "The last months as a small line") { display, output in
      guard let index = display.row.index else { return }
      Sparkline(display.row.metric.figures.months, to: index).write(into: &output)
    }

  private var yearBefore: String {
    row.inYear?.change.map { FigureTexts(style, numbers).change($0) } ?? ""
  }

  private var variation: Variation? { row.isEarlier ? nil : row.month?.variation }

  private var rule: String { row.isEarlier ? "" : row.month?.signal.map { style.words.rule($0) } ?? "" }

  private var monthOfFigure: String {
    row.isEarlier ? row.month.map { style.calendar.short($0.month) } ?? "" : ""
  }

  /// How many months missed their target one after the other, up to this one.
  private var missesInARow: Int {
    row.index.map { row.metric.figures.months[...$0].reversed().prefix { $0.status == .missed }.count } ?? 0
  }

  private var detail: String {
    let texts = FigureTexts(style, numbers)
    let month = row.month
    switch status {
    case .notReported:
      return texts.lacking(month?.actual.reason ?? .notReported, row.lack, owner: row.metric.summary.owner)
    default:
      let running =
        missesInARow > 1 ? style.words(.missesRunning, ["count": String(missesInARow)]).capitalizedFirst.withStop : nil
      return [texts.against(actual, target, decimals: decimals), running, month?.note].compactMap { $0 }.joined(
        separator: " ")
    }
  }
}
