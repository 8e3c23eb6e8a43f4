import OpenbookCore

/// A metric as a chart shows it: some of its months, and what is said about it.
struct ChartedMetric {
  let name: String
  let numbers: MetricNumbers
  /// The months that are drawn, up to the one that the page tells of.
  let months: ArraySlice<MonthFigure>
  let step: Int
  let asksForSeasons: Bool
  let phases: [PhaseStart]
  let outlook: [OutlookMonth]
  let benchmark: ChartMark?
  let stretch: ChartMark?
  /// What is to be reached in the end, where months have no target of their own.
  var goal: Target? = nil
  let source: String?
}

extension ChartedMetric {
  /// A metric on its own page.
  init(_ page: MetricPage) {
    self.init(
      name: page.name, numbers: page.numbers, months: page.figures.months.suffix(MetricChart.monthCap),
      step: page.figures.step, asksForSeasons: page.figures.asksForSeasons, phases: page.phases, outlook: page.outlook,
      benchmark: page.benchmark,
      stretch: page.stretch, source: page.source)
  }

  /// At most `count` months of a metric up to one of them, within a text that speaks as of it.
  init(_ metric: Metric, _ shown: ShownMetric, to month: Month?, count: Int) {
    let months = shown.figures.months.prefix { figure in month.map { figure.month <= $0 } ?? true }
    self.init(
      name: metric.name, numbers: shown.numbers, months: months.suffix(min(count, MetricChart.monthCap)),
      step: shown.figures.step, asksForSeasons: metric.season != nil, phases: PhaseStart.all(metric),
      outlook: OutlookMonth.all(metric),
      benchmark: metric.benchmark.flatMap { ChartMark($0) }, stretch: metric.stretch.flatMap { ChartMark($0) },
      source: metric.source)
  }
}

/// A metric's chart and what stands around it.
struct MetricChartDisplay {
  let svg: [UInt8]
  let isShort: Bool
  let title: String
  let caption: String
  let notes: [String]
  /// Its phases, where there are several.
  let phases: [String]

  /// - Parameter listsPhases: whether they are listed beside the chart; else its caption names them.
  init(_ metric: ChartedMetric, _ all: ControlChart?, _ texts: FigureTexts, listsPhases: Bool = false) {
    let (style, words) = (texts.style, texts.style.words)
    let months = metric.months
    // Limits that nobody judges by would only mislead.
    let chart = all?.rules == Metric.SignalRules.none ? nil : all
    let isQuarterly = metric.step > 1
    guard let first = months.first?.month, let last = months.last?.month, months.count > 1 else {
      (svg, isShort, title, caption, notes, phases) = ([], false, "", "", [], [])
      return
    }
    let signals = all.map {
      SignalTexts(chart: $0, texts: texts, isQuarterly: isQuarterly, asksForSeasons: metric.asksForSeasons)
    }
    let span = words(
      .chartTitle,
      ["metric": metric.name, "first": style.calendar.full(first), "last": style.calendar.full(last)])
    let values = months.compactMap { $0.actual.value }
    let description = words(
      .chartDescription,
      [
        "metric": metric.name, "lowest": texts.numbers.full(values.min() ?? 0),
        "highest": texts.numbers.full(values.max() ?? 0),
        "last": values.last.map { texts.numbers.full($0) } ?? "",
        "missed": style.count(months.count { $0.status == .missed }, isQuarterly: isQuarterly),
        "rhythm": words[isQuarterly ? .byQuarter : .byMonth],
        "where": words(
          months.count > MetricDisplay.monthRows ? .describedInCSV : .describedInTable,
          ["count": style.count(MetricDisplay.monthRows, isQuarterly: isQuarterly)]),
        "signals": signals.map { $0.description(months) } ?? "",
      ])
    let goals =
      metric.goal.map { $0.edges.low == $0.edges.high ? [$0.edges.low] : [$0.edges.low, $0.edges.high] } ?? []
    let newest = months.last
    let decimals = texts.numbers.decimals(newest?.actual.value, newest?.target, newest?.variance)
    let said = newest?.actual.value.map { texts.numbers.full($0, decimals: decimals) }
    title =
      signals?.title
      ?? words(
        said == nil ? .chartTitleNotReported : .chartTitleValue,
        ["metric": metric.name, "month": style.calendar.full(last), "value": said ?? ""])
    let labels = MetricChart.Labels(
      value: newest?.actual.value.map { texts.numbers.full($0, decimals: decimals) } ?? "",
      target: newest?.target.map { words(.targetLabel, ["target": texts.cell($0, decimals: decimals)]) } ?? "",
      upper: signals?.limitLabel(.upperLimit, \.upper) ?? "", mean: signals?.limitLabel(.meanLabel, \.mean) ?? "",
      lower: signals?.limitLabel(.lowerLimit, \.lower) ?? "",
      marks: [(metric.benchmark, Word.benchmarkLabel), (metric.stretch, .stretchLabel)].compactMap { mark, word in
        mark.map { ($0.value, words(word, ["value": texts.numbers.cell($0.value)])) }
      } + goals.map { ($0, words(.targetLabel, ["target": texts.numbers.cell($0)])) })
    let reasons = metric.phases.map { phase in
      let texts = [phase.breaks ? words[.otherDefinition] : "", phase.why]
      return (phase.from, texts.filter { !$0.isEmpty }.joined(separator: ": "))
    }
    let drawing = MetricChart(
      months, step: metric.step, chart: chart, reasons: reasons, breaks: metric.phases.filter(\.breaks).map(\.from),
      outlook: metric.outlook.map { ($0.month, $0.value) },
      labels: labels, numbers: texts.numbers, calendar: style.calendar)
    isShort = drawing.isShort
    svg = drawing.draw(description: "\(span). \(description)")
    notes = MetricChart.noted(months).map { month in
      let missing = month.missing.map { words(.reasonMissing, ["reason": $0.withoutStop]) }
      let texts = [missing, month.note].compactMap { $0 } + month.restatements.map { texts.restatement($0) }
      return "\(style.calendar.full(month.month)): \(texts.joined(separator: " "))"
    }
    phases = listsPhases ? signals?.phases(metric.phases) ?? [] : []
    caption = Self.caption(
      metric, signals, hasNotes: !notes.isEmpty, namesPhases: phases.isEmpty,
      isNewestMiss: months.last?.status == .missed && (chart?.variation ?? .commonCause) == .commonCause, texts)
  }

  private static func caption(
    _ metric: ChartedMetric, _ signals: SignalTexts?, hasNotes: Bool, namesPhases: Bool, isNewestMiss: Bool,
    _ texts: FigureTexts
  ) -> String {
    let months = metric.months
    let words = texts.style.words
    let hasTarget = metric.goal != nil || months.contains { $0.target != nil }
    let about = words(
      hasTarget ? .chartCaption : .chartCaptionNoTarget,
      [
        "unit": texts.numbers.head.isEmpty ? metric.name : words(.inUnit, ["unit": texts.numbers.head]),
        "rhythm": words[metric.step > 1 ? .byQuarter : .byMonth],
      ])
    let shown = namesPhases ? metric.phases : []
    let phases = shown.filter { $0.from > months.first?.month ?? $0.from && (!$0.why.isEmpty || $0.breaks) }.map {
      $0.head(texts) + "."
    }
    let sources = [(metric.benchmark, Word.benchmarkSource), (metric.stretch, .stretchSource)].compactMap {
      mark, word in
      mark?.source.map { words(word, ["source": $0.withoutStop]) }
    }
    let ahead = metric.outlook.contains { ahead in months.last.map { ahead.month > $0.month } ?? false }
    let parts: [[String?]] = [
      [about, signals?.caption],
      [
        isNewestMiss ? words[.markMissed] : nil,
        months.contains { $0.actual.value == nil } ? words[.markUnknown] : nil,
      ], phases, [ahead ? words[.outlookCaption] : nil], sources,
      [hasNotes ? words[.chartCaptionNotes] : nil, metric.source.map { "\(words[.source]): \($0.withoutStop)." }],
    ]
    return parts.joined().compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
