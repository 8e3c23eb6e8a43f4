import OpenbookCore

/// A metric's chart and what stands around it.
struct MetricChartDisplay {
  let svg: [UInt8]
  let isShort: Bool
  let title: String
  let caption: String
  let notes: [String]

  init(_ page: MetricPage, _ chart: ControlChart?, _ texts: FigureTexts) {
    let (style, words) = (texts.style, texts.style.words)
    let months = page.figures.months.suffix(MetricChart.monthCap)
    guard let first = months.first?.month, let last = months.last?.month, months.count > 1 else {
      (svg, isShort, title, caption, notes) = ([], false, "", "", [])
      return
    }
    let signals = chart.map { SignalTexts(chart: $0, texts: texts) }
    let span = words(
      .chartTitle,
      ["metric": page.name, "first": style.calendar.full(first), "last": style.calendar.full(last)])
    title = signals?.title ?? span
    let values = months.compactMap { $0.actual.value }
    let description = words(
      .chartDescription,
      [
        "metric": page.name, "lowest": texts.numbers.full(values.min() ?? 0),
        "highest": texts.numbers.full(values.max() ?? 0),
        "last": values.last.map { texts.numbers.full($0) } ?? "",
        "missed": String(months.count { $0.status == .missed }),
      ])
    let labels = MetricChart.Labels(
      target: months.last?.target.map { words(.targetLabel, ["target": texts.cell($0)]) } ?? "",
      upper: signals?.limitLabel(.upperLimit, \.upper) ?? "", mean: signals?.limitLabel(.meanLabel, \.mean) ?? "",
      lower: signals?.limitLabel(.lowerLimit, \.lower) ?? "",
      marks: [(page.benchmark, Word.benchmarkLabel), (page.stretch, .stretchLabel)].compactMap { mark, word in
        mark.map { ($0.value, words(word, ["value": texts.numbers.cell($0.value)])) }
      })
    let reasons = page.phases.map { ($0.from, $0.why) }
    let drawing = MetricChart(
      page.figures, chart: chart, reasons: reasons, outlook: page.outlook.map { ($0.month, $0.value) },
      labels: labels, numbers: texts.numbers, calendar: style.calendar)
    isShort = drawing.isShort
    svg = drawing.draw(title: title, description: "\(span). \(description)")
    notes = MetricChart.noted(page.figures.months).map { month in
      let texts = [month.note].compactMap { $0 } + month.restatements.map { texts.restatement($0) }
      return "\(style.calendar.full(month.month)): \(texts.joined(separator: " "))"
    }
    caption = Self.caption(page, months, signals, hasNotes: !notes.isEmpty, texts)
  }

  private static func caption(
    _ page: MetricPage, _ months: ArraySlice<MonthFigure>, _ signals: SignalTexts?, hasNotes: Bool,
    _ texts: FigureTexts
  ) -> String {
    let (style, words) = (texts.style, texts.style.words)
    let hasTarget = months.contains { $0.target != nil }
    let about = words(
      hasTarget ? .chartCaption : .chartCaptionNoTarget,
      ["unit": texts.numbers.head.isEmpty ? page.name : words(.inUnit, ["unit": texts.numbers.head])])
    let phases = page.phases.filter { $0.from > months.first?.month ?? $0.from && !$0.why.isEmpty }.map {
      words(.phaseCaption, ["month": style.calendar.full($0.from), "why": $0.why.withoutStop])
    }
    let sources = [(page.benchmark, Word.benchmarkSource), (page.stretch, .stretchSource)].compactMap { mark, word in
      mark?.source.map { words(word, ["source": $0.withoutStop]) }
    }
    let ahead = page.outlook.contains { ahead in months.last.map { ahead.month > $0.month } ?? false }
    let parts: [[String?]] = [
      [about, signals?.caption], phases, [ahead ? words[.outlookCaption] : nil], sources,
      [hasNotes ? words[.chartCaptionNotes] : nil, page.source.map { "\(words[.source]): \($0.withoutStop)." }],
    ]
    return parts.joined().compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
