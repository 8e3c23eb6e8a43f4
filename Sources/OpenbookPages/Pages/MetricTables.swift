import OpenbookCore

/// A row of the table of months.
///
/// A class, immutable: each of a template's words asks for it again, and a reference is cheaper to hand over.
final class MonthRow: Sendable {
  let month: String
  let iso: String
  let actual: String
  let target: String
  let variance: String
  let isFavourable: Bool
  let isUnfavourable: Bool
  let mark: StatusMark
  let notes: [String]

  init(_ figure: MonthFigure, _ page: MetricPage, _ texts: FigureTexts) {
    let style = texts.style
    month = style.calendar.short(figure.month)
    iso = figure.month.description
    actual = figure.actual.value.map { texts.numbers.cell($0) } ?? ""
    target = figure.target.map { texts.cell($0) } ?? ""
    variance = figure.variance.map { texts.numbers.signedCell($0) } ?? ""
    isFavourable = figure.status == .met && figure.variance != 0
    isUnfavourable = figure.status == .near || figure.status == .missed
    mark = StatusMark(figure.status, style.words)
    var notes: [String] = []
    if let reason = figure.actual.reason, reason != .notReported {
      notes.append(texts.reason(reason) { id in page.inputs.first { $0.route == .metric(id) }?.name ?? id.text })
    }
    if let note = figure.note { notes.append(note) }
    notes += figure.restatements.map { texts.restatement($0) }
    self.notes = notes
  }

  static let vocabulary = Vocabulary<MonthRow>()
    .text("month", "The month, `Oct 2026`") { $0.month }
    .text("iso", "The month, `2026-10`") { $0.iso }
    .text("actual", "The value; empty when not reported") { $0.actual }
    .text("target", "The target; empty when there is none") { $0.target }
    .text("variance", "Actual less target, signed") { $0.variance }
    .flag("favourable", "Whether the variance is good") { $0.isFavourable }
    .flag("unfavourable", "Whether the variance is bad") { $0.isUnfavourable }
    .including(StatusMark.vocabulary) { $0.mark }
    .text("note", "What its owner says, and what was restated") { $0.notes.joined(separator: " ") }
}

/// A row of the table of quarters and years.
///
/// A class, immutable: each of a template's words asks for it again, and a reference is cheaper to hand over.
final class PeriodRow: Sendable {
  let period: String
  let isYear: Bool
  let actual: String
  let target: String
  let variance: String
  let mark: StatusMark
  let isFavourable: Bool
  let isUnfavourable: Bool
  let reported: String
  let yearBefore: String

  init(_ figure: PeriodFigure, _ page: MetricPage, _ texts: FigureTexts) {
    let style = texts.style
    let name = style.calendar.period(figure.period)
    period = figure.isToDate ? style.words(.toDate, ["period": name]) : name
    if case .year = figure.period { isYear = true } else { isYear = false }
    actual = figure.actual.value.map { texts.numbers.cell($0) } ?? ""
    target = figure.target.map { texts.cell($0) } ?? ""
    variance = figure.variance.map { texts.numbers.signedCell($0) } ?? ""
    mark = StatusMark(figure.status, style.words)
    isFavourable = figure.status == .met && figure.variance != 0
    isUnfavourable = figure.status == .near || figure.status == .missed
    reported = texts.coverage(figure)
    yearBefore = figure.yearOnYear.map { texts.change($0) } ?? ""
  }

  static let vocabulary = Vocabulary<PeriodRow>()
    .text("period", "The quarter or year") { $0.period }
    .flag("year", "Whether it is a year") { $0.isYear }
    .text("actual", "The value over its reported months") { $0.actual }
    .text("target", "What those months had to reach") { $0.target }
    .text("variance", "Actual less target, signed") { $0.variance }
    .flag("favourable", "Whether the variance is good") { $0.isFavourable }
    .flag("unfavourable", "Whether the variance is bad") { $0.isUnfavourable }
    .including(StatusMark.vocabulary) { $0.mark }
    .text("reported", "How many of its due months are reported") { $0.reported }
    .text("year-before", "The change on the same months of the year before") { $0.yearBefore }
}

/// A metric's chart and what stands around it.
struct MetricChartDisplay {
  let svg: [UInt8]
  let title: String
  let caption: String
  let notes: [String]

  init(_ page: MetricPage, _ texts: FigureTexts) {
    let style = texts.style
    let months = page.figures.months.suffix(MetricChart.monthCap)
    guard let first = months.first?.month, let last = months.last?.month, months.count > 1 else {
      (svg, title, caption, notes) = ([], "", "", [])
      return
    }
    let words = style.words
    let span = (first: style.calendar.full(first), last: style.calendar.full(last))
    title = words(.chartTitle, ["metric": page.name, "first": span.first, "last": span.last])
    let values = months.compactMap { $0.actual.value }
    let description = words(
      .chartDescription,
      [
        "metric": page.name, "lowest": texts.numbers.full(values.min() ?? 0),
        "highest": texts.numbers.full(values.max() ?? 0),
        "last": values.last.map { texts.numbers.full($0) } ?? "",
        "missed": String(months.count { $0.status == .missed }),
      ])
    let label = months.last?.target.map { words(.targetLabel, ["target": texts.cell($0)]) } ?? ""
    let chart = MetricChart(page.figures.months, numbers: texts.numbers, calendar: style.calendar)
    svg = chart.draw(title: title, description: description, targetLabel: label)
    notes = MetricChart.noted(page.figures.months).map { month in
      let texts = [month.note].compactMap { $0 } + month.restatements.map { texts.restatement($0) }
      return "\(style.calendar.full(month.month)): \(texts.joined(separator: " "))"
    }
    let hasTarget = months.contains { $0.target != nil }
    let about = words(
      hasTarget ? .chartCaption : .chartCaptionNoTarget,
      ["unit": texts.numbers.head.isEmpty ? page.name : texts.numbers.head])
    let source = page.source.map { "\(words[.source]): \($0)." }
    caption = [about, notes.isEmpty ? nil : words[.chartCaptionNotes], source].compactMap { $0 }.joined(separator: " ")
  }
}
