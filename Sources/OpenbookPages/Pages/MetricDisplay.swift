import OpenbookCore

/// A metric's page as templates see it.
///
/// A class, immutable: each of a template's words asks for it again, and a reference is cheaper to hand over.
final class MetricDisplay: Sendable {
  /// How many months the table shows; the CSV has them all.
  static let monthRows = 36
  /// How many quarters and years: three years of them.
  static let periodRows = 15

  let page: MetricPage
  let headline: String
  let lede: String
  let unit: String
  let cards: [FigureCard]
  let chart: [UInt8]
  let isChartShort: Bool
  let chartTitle: String
  let caption: String
  let notes: [String]
  let phases: [String]
  let monthsTitle: String
  let months: [MonthRow]
  let periods: [PeriodRow]
  let columns: MetricColumns
  let forecasts: [ForecastRow]
  let facts: [Fact]
  let changes: [String]

  init(_ page: MetricPage, _ style: SiteStyle) {
    let texts = FigureTexts(style, page.numbers)
    let detail = page.metric.detail.take()
    let (figures, control) = (detail.periods, detail.chart)
    let table = MetricTable(page, texts, figures, control)
    let sentence = MetricHeadline(page, control, figures, texts, style)
    self.page = page
    headline = sentence.headline
    lede = sentence.lede
    unit = texts.numbers.head
    cards = FigureCard.cards(page, figures, texts)
    let drawing = MetricChartDisplay(ChartedMetric(page), control, texts, listsPhases: true)
    chart = drawing.svg
    isChartShort = drawing.isShort
    chartTitle = drawing.title
    caption = drawing.caption
    notes = drawing.notes
    phases = drawing.phases
    monthsTitle = style.words[page.figures.step > 1 ? .quarterByQuarter : .months]
    months = table.monthRows(Self.monthRows)
    periods = table.periodRows(Self.periodRows)
    columns = MetricColumns(table, months, periods)
    forecasts = ForecastRow.rows(page, detail.forecasts, texts)
    facts = Fact.facts(page, style)
    changes = page.changes.map { change in
      style.words(
        .changeEntry,
        [
          "date": change.date.map { style.calendar.day($0) } ?? "", "field": change.field ?? "",
          "from": change.from.map { style.words(.earlier, ["value": $0]) } ?? "", "why": change.why ?? "",
        ])
    }
  }

  static let vocabulary = Vocabulary<MetricDisplay>()
    .text("name", "The metric's name") { $0.page.name }
    .text("headline", "What happened in the month, in a sentence") { $0.headline }
    .text("lede", "The figures behind it, in a sentence or two") { $0.lede }
    .text("unit", "The unit of the numbers in tables and on axes") { $0.unit }
    .flag("has-months", "Whether anything was reported") { !$0.months.isEmpty }
    .each("cards", "The month, the quarter, the year, and the year before", FigureCard.vocabulary) { $0.cards }
    .flag("has-bullets", "Whether one of them is drawn against its target") { $0.cards.contains { $0.bullet != nil } }
    .html("chart", "The chart, as SVG", isEmpty: { $0.chart.isEmpty }) { $1.raw($0.chart) }
    .flag("is-chart-short", "Whether the chart has so few months that it is drawn narrow") { $0.isChartShort }
    .text("chart-title", "The chart's message") { $0.chartTitle }
    .text("chart-caption", "What the chart shows, and its source") { $0.caption }
    .flag("has-notes", "Whether notes are numbered in the chart") { !$0.notes.isEmpty }
    .flag("has-changes", "Whether its definition or target was changed") { !$0.changes.isEmpty }
    .flag("has-phases", "Whether its process has several phases") { !$0.phases.isEmpty }
    .each("phases", "The phases of its process, each with its mean and limits", noteVocabulary) { $0.phases }
    .each("notes", "The notes that are numbered in the chart", noteVocabulary) { $0.notes }
    .including(MetricColumns.vocabulary) { $0.columns }
    .text("months-title", "What the table of its months, or of its quarters, is called") { $0.monthsTitle }
    .each("months", "The months, newest first", MonthRow.vocabulary) { $0.months }
    .each("periods", "Quarters and fiscal years, newest first", PeriodRow.vocabulary) { $0.periods }
    .flag("has-forecasts", "Whether anything can be said of what is coming") { !$0.forecasts.isEmpty }
    .flag("has-forecast-ranges", "Whether some forecast has a range") { $0.forecasts.contains { !$0.range.isEmpty } }
    .flag("has-whole-targets", "Whether some forecast has a target to compare with") {
      $0.forecasts.contains { !$0.target.isEmpty }
    }
    .each("forecasts", "What the running quarter and year may come to", ForecastRow.vocabulary) { $0.forecasts }
    .html("definition", "What exactly is measured", isEmpty: { $0.page.definition.isEmpty }) {
      $0.page.definition.write(from: $0.page.frame.route, into: &$1)
    }
    .each("facts", "Owner, factor, source and the like", Fact.vocabulary) { $0.facts }
    .each("changes", "What was changed in its definition or target", noteVocabulary) { $0.changes }
    .text("csv", "A link to its months as CSV") { $0.page.frame.route.link(to: .metricCSV($0.page.figures.id)) }
    .text("json", "A link to its figures as JSON") { $0.page.frame.route.link(to: .metricJSON($0.page.figures.id)) }

  private static let noteVocabulary = Vocabulary<String>().text("text", "The note") { $0 }
}

/// One of the few figures below a headline.
struct FigureCard: Sendable {
  let label: String
  let value: String
  let mark: StatusMark
  let hasStatus: Bool
  let detail: String
  let bullet: Bullet?

  static let vocabulary = Vocabulary<FigureCard>()
    .text("label", "Which figure it is") { $0.label }
    .text("value", "The figure with its unit") { $0.value }
    .flag("has-status", "Whether it is set against a target") { $0.hasStatus }
    .including(StatusMark.vocabulary) { $0.mark }
    .text("detail", "What stands below it") { $0.detail }
    .html("bullet", "The figure against its target, as a small drawing", isEmpty: { $0.bullet == nil }) {
      $0.bullet?.write(into: &$1)
    }

  static func cards(_ page: MetricPage, _ periods: [PeriodFigure], _ texts: FigureTexts) -> [FigureCard] {
    let style = texts.style
    guard let asOf = page.asOf, let month = page.figures.month(dueBy: asOf) else { return [] }
    let decimals = texts.numbers.decimals(month.actual.value, month.target, month.variance)
    var cards = [
      FigureCard(
        label: style.calendar.full(month.month),
        value: month.actual.value.map { texts.numbers.full($0, decimals: decimals) } ?? "–",
        mark: StatusMark(month.status, style.words), hasStatus: month.status != .noTarget,
        detail: texts.variance(month.variance, ratio: month.varianceRatio, page.direction, decimals: decimals),
        bullet: Bullet(month.actual.value, month.target))
    ]
    let isQuarterly = page.figures.step > 1
    let (quarter, year) = (page.calendar.quarter, page.calendar.year)
    for period in [quarter, year].compactMap({ $0 }) {
      guard let figure = periods.last(where: { $0.period == period }) else { continue }
      cards.append(card(figure, page, texts))
    }
    let figure = year.flatMap { year in periods.last { $0.period == year } }
    if let figure, let since = page.figures.redefinition(before: figure) {
      cards.append(
        FigureCard(
          label: style.words[.onYearBefore], value: style.words[.noComparison],
          mark: StatusMark(.noTarget, style.words), hasStatus: false,
          detail: style.words(.notComparableBefore, ["month": style.calendar.short(since)]), bullet: nil))
    }
    if let figure, let change = figure.yearOnYear {
      let decimals = texts.numbers.decimals(figure)
      cards.append(
        FigureCard(
          label: style.words[.onYearBefore],
          value: change.change.map { texts.change($0, decimals: decimals) } ?? style.words[.noComparison],
          mark: StatusMark(.noTarget, style.words),
          hasStatus: false,
          detail: style.words(
            .sameMonths,
            [
              "months": style.count(change.months, isQuarterly: isQuarterly),
              "value": texts.numbers.full(change.before, decimals: decimals),
            ]), bullet: nil))
    }
    return cards
  }

  private static func card(_ figure: PeriodFigure, _ page: MetricPage, _ texts: FigureTexts) -> FigureCard {
    let style = texts.style
    let name = style.calendar.period(figure.period)
    let label = figure.isToDate ? style.words(.toDate, ["period": name]) : name
    let coverage = texts.coverage(figure, isQuarterly: page.figures.step > 1)
    let decimals = texts.numbers.decimals(figure)
    let variance = texts.variance(figure.variance, ratio: figure.varianceRatio, page.direction, decimals: decimals)
    return FigureCard(
      label: label, value: figure.actual.value.map { texts.numbers.full($0, decimals: decimals) } ?? "–",
      mark: StatusMark(figure.status, style.words), hasStatus: figure.status != .noTarget,
      detail: [variance, coverage, texts.definitions(figure, page) ?? ""].filter { !$0.isEmpty }.joined(
        separator: " · "),
      bullet: Bullet(
        figure.actual.value, figure.target,
        whole: figure.isToDate && page.aggregate == .sum ? page.figures.target(ofWhole: figure.period) : nil))
  }
}

/// A labelled line about a metric, with a link where there is one.
struct Fact: Sendable {
  let label: String
  let text: String
  let href: String

  static let vocabulary = Vocabulary<Fact>()
    .text("label", "What the line is about") { $0.label }
    .text("text", "What it says") { $0.text }
    .text("href", "Where it leads, if anywhere") { $0.href }

  static func facts(_ page: MetricPage, _ style: SiteStyle) -> [Fact] {
    let words = style.words
    let route = page.frame.route
    var facts: [Fact] = []
    let add = { (label: Word, text: String?, target: Route?) in
      guard let text else { return }
      facts.append(Fact(label: words[label], text: text, href: target.map { route.link(to: $0) } ?? ""))
    }
    add(.owner, page.owner, page.ownerRoute)
    add(.factor, page.factor?.name, page.factor?.route)
    add(.source, page.source, nil)
    add(.formula, page.formula, nil)
    add(.partOf, page.partOf?.name, page.partOf?.route)
    let isQuarterly = page.figures.step > 1
    let aggregate: Word =
      switch page.aggregate {
      case .sum: isQuarterly ? .sumOfQuarters : .sum
      case .mean: isQuarterly ? .meanOfQuarters : .mean
      case .last: isQuarterly ? .lastOfQuarters : .last
      case .ratio: isQuarterly ? .ratioOfQuarters : .ratio
      }
    add(.addsUpBy, words[aggregate], nil)
    let better: Word =
      switch page.direction {
      case .up: .betterUp
      case .down: .betterDown
      case .range: .betterRange
      case .none: .betterNone
      }
    add(.better, words[better], nil)
    return facts
  }
}
