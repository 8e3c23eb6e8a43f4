import OpenbookCore

/// What the rows of a metric's tables share.
///
/// A class, immutable: each of a template's words asks for it again, and a reference is cheaper to hand over.
final class MetricTable: Sendable {
  let page: MetricPage
  let texts: FigureTexts
  let months: [MonthFigure]
  let periods: [PeriodFigure]
  /// What today's chart says of each of the months; none where no rules tell signals.
  let points: [ControlChart.Point]

  /// - Parameters:
  ///   - periods: the figures' quarters and years.
  ///   - chart: its control chart, as of the newest month.
  init(_ page: MetricPage, _ texts: FigureTexts, _ periods: [PeriodFigure], _ chart: ControlChart?) {
    self.page = page
    self.texts = texts
    months = page.figures.months
    self.periods = periods
    points = chart?.points ?? []
  }

  /// How many of a period's due months, or quarters, are reported, where one lacks.
  func coverage(_ index: Int) -> String {
    periods[index].isPartial ? texts.coverage(periods[index], isQuarterly: page.figures.step > 1) : ""
  }

  /// The newest months, newest first.
  func monthRows(_ cap: Int) -> [MonthRow] { months.indices.suffix(cap).reversed().map { MonthRow(self, $0) } }

  /// The newest quarters and years, newest first.
  func periodRows(_ cap: Int) -> [PeriodRow] { periods.indices.suffix(cap).reversed().map { PeriodRow(self, $0) } }
}

/// A row of the table of months.
struct MonthRow: FigureLine {
  private let table: MetricTable
  private let index: Int

  init(_ table: MetricTable, _ index: Int) {
    self.table = table
    self.index = index
  }

  var style: SiteStyle { table.texts.style }
  var numbers: MetricNumbers { table.texts.numbers }
  var actual: Double? { table.months[index].actual.value }
  var target: Target? { table.months[index].target }
  var variance: Double? { table.months[index].variance }
  var status: Status { table.months[index].status }
  private var month: Month { table.months[index].month }

  private var point: ControlChart.Point? { table.points.indices.contains(index) ? table.points[index] : nil }
  private var variation: Variation? { point.flatMap { $0.variation == .commonCause ? nil : $0.variation } }

  var isSignal: Bool { variation != nil }

  /// What the chart marks: which way, and by which rule.
  private var signal: String {
    let way: Word
    switch variation {
    case .improvement: way = .improvementShort
    case .concern: way = .concernShort
    case .special: way = .specialShort
    case .commonCause, nil: return ""
    }
    let rule = point?.signals.first.map { style.words.shortRule($0) } ?? ""
    return style.words(.signalMark, ["signal": style.words[way], "rule": rule])
  }

  var hasNotes: Bool {
    let figure = table.months[index]
    if let reason = figure.actual.reason, reason != .notReported { return true }
    return figure.note != nil || !figure.restatements.isEmpty
  }

  /// What its owner says, and what was restated.
  var notes: String {
    guard hasNotes else { return "" }
    let figure = table.months[index]
    var notes: [String] = []
    if let reason = figure.actual.reason, reason != .notReported {
      notes.append(
        table.texts.reason(reason) { id in table.page.inputs.first { $0.route == .metric(id) }?.name ?? id.text })
    }
    if let note = figure.note { notes.append(note) }
    notes += figure.restatements.map { table.texts.restatement($0) }
    return notes.joined(separator: " ")
  }

  static let vocabulary = Vocabulary<MonthRow>()
    .text("month", "The month, `Oct 2026`") { $0.style.calendar.short($0.month) }
    .written("iso", "The month, `2026-10`", isEmpty: { _ in false }) { $1.month($0.month) }
    .figures()
    .text("signal", "What the chart marks, and by which rule; empty where it marks nothing") { $0.signal }
    .text("signal-class", "The mark as a class: good, concern, special") { $0.variation.className }
    .text("note", "What its owner says, and what was restated") { $0.notes }
}

/// Which columns of a metric's tables hold anything: an empty one tells nothing, and takes the room of others.
struct MetricColumns: Sendable {
  private let hasStatus: Bool
  private let hasTarget: Bool
  private let hasNote: Bool
  private let hasSignal: Bool
  private let hasPeriodStatus: Bool
  private let hasPeriodTarget: Bool
  private let hasPartial: Bool
  private let hasYearBefore: Bool

  init(_ table: MetricTable, _ months: [MonthRow], _ periods: [PeriodRow]) {
    hasStatus = months.contains { $0.status != .noTarget }
    hasTarget = months.contains { $0.target != nil }
    hasNote = months.contains(where: \.hasNotes)
    hasSignal = months.contains(where: \.isSignal)
    hasPeriodStatus = periods.contains { $0.status != .noTarget }
    hasPeriodTarget = periods.contains { $0.target != nil }
    hasPartial = table.periods.suffix(periods.count).contains(where: \.isPartial)
    hasYearBefore = table.periods.suffix(periods.count).contains {
      $0.yearOnYear != nil || table.page.figures.redefinition(before: $0) != nil
    }
  }

  static let vocabulary = Vocabulary<MetricColumns>()
    .flag("has-status-column", "Whether some month has a status besides no target") { $0.hasStatus }
    .flag("has-target-column", "Whether some month has a target") { $0.hasTarget }
    .flag("has-signal-column", "Whether some month is a signal") { $0.hasSignal }
    .flag("has-note-column", "Whether something is said of some month") { $0.hasNote }
    .flag("has-values-only", "Whether no column of months but their values holds anything") {
      !$0.hasStatus && !$0.hasTarget && !$0.hasNote && !$0.hasSignal
    }
    .flag("has-period-status", "Whether some quarter or year has a status besides no target") { $0.hasPeriodStatus }
    .flag("has-period-target", "Whether some quarter or year has a target") { $0.hasPeriodTarget }
    .flag("has-partial", "Whether some quarter or year lacks a month") { $0.hasPartial }
    .flag("has-year-before", "Whether some quarter or year compares with the year before") { $0.hasYearBefore }
}

/// A row of the table of quarters and years.
struct PeriodRow: FigureLine {
  private let table: MetricTable
  private let index: Int

  init(_ table: MetricTable, _ index: Int) {
    self.table = table
    self.index = index
  }

  var style: SiteStyle { table.texts.style }
  var numbers: MetricNumbers { table.texts.numbers }
  var actual: Double? { table.periods[index].actual.value }
  var target: Target? { table.periods[index].target }
  var variance: Double? { table.periods[index].variance }
  var status: Status { table.periods[index].status }
  var decimals: Int { numbers.decimals(table.periods[index]) }

  private var name: String {
    let figure = table.periods[index]
    return style.period(
      figure.period, isToDate: figure.isToDate, since: table.page.figures.start(within: figure.period))
  }

  static let vocabulary = Vocabulary<PeriodRow>()
    .text("period", "The quarter or year") { $0.name }
    .flag("year", "Whether it is a year") { $0.table.periods[$0.index].period.isYear }
    .figures()
    .text("reported", "How many of its due months are reported, where one lacks") { $0.table.coverage($0.index) }
    .text("year-before", "The change on the same months of the year before, and how many where they are fewer") {
      let (figures, period) = ($0.table.page.figures, $0.table.periods[$0.index])
      return figures.redefinition(before: period) == nil
        ? $0.table.texts.yearOnYear(period, isQuarterly: figures.step > 1) : $0.style.words[.notComparable]
    }
}
