import OpenbookCore

/// Puts the book's figures and words where a text asks for them.
struct DirectiveWriter {
  private static let monthsOfTable = 12
  private static let monthsOfChart = 24

  let material: SiteMaterial
  let style: SiteStyle
  /// The month as of which the text speaks.
  let month: Month?

  private var view: View { material.view }
  private var words: Words { style.words }

  func parts(_ directive: Directive) -> [Document.Part] {
    switch directive.name {
    case .value: value(directive)
    case .term: term(directive)
    case .chart: chart(directive)
    case .table: months(directive, count: directive.months ?? Self.monthsOfTable)
    case .objective: view.objective(ID(directive.id)).map { objective($0) } ?? []
    case .funnel: view.funnel(ID(directive.id)).map { funnel($0) } ?? []
    }
  }

  private func value(_ directive: Directive) -> [Document.Part] {
    guard let position = view.position(of: ID(directive.id)) else { return [] }
    return [
      .link(.metric(material.metrics[position].id), fragment: nil, title: nil),
      html { output in
        output.escaped(figure(directive, position))
        output.raw("</a>")
      },
    ]
  }

  private func figure(_ directive: Directive, _ position: Int) -> String {
    let metric = material.metrics[position]
    let texts = FigureTexts(style, metric.numbers)
    var found: (actual: Known<Double>, target: Target?, variance: Double?, status: Status)?
    switch directive.period ?? month.map({ .month($0) }) {
    case .month(let month): found = metric.figures.month(month).map { ($0.actual, $0.target, $0.variance, $0.status) }
    case let period?:
      let asOf = month ?? view.asOf
      found = asOf.flatMap { material.figures.period(period, ofMetricAt: position, asOf: $0) }
        .map { ($0.actual, $0.target, $0.variance, $0.status) }
    case nil: break
    }
    guard let found else { return words[.notReported] }
    switch directive.figure {
    case .actual:
      return found.actual.value.map { metric.numbers.full($0) }
        ?? texts.reason(found.actual.reason ?? .notReported) { view.metric($0)?.name ?? $0.text }
    case .target: return found.target.map { texts.full($0) } ?? words[.noTarget]
    case .variance:
      return found.variance.map { texts.variance($0, metric.summary.direction) } ?? words.status(found.status)
    case .status: return words.status(found.status)
    }
  }

  private func term(_ directive: Directive) -> [Document.Part] {
    guard let term = view.term(ID(directive.id)) else { return [] }
    return [
      .link(.glossary, fragment: term.id.text, title: term.definition.map { view.document($0).plainText }),
      html { output in
        output.escaped(term.writtenName)
        output.raw("</a>")
      },
    ]
  }

  /// A metric's newest months.
  private func months(_ directive: Directive, count: Int) -> [Document.Part] {
    guard let position = view.position(of: ID(directive.id)) else { return [] }
    let metric = material.metrics[position]
    let texts = FigureTexts(style, metric.numbers)
    let shown = metric.figures.months.filter { figure in month.map { figure.month <= $0 } ?? true }.suffix(count)
    let unit = metric.numbers.head
    var table = FigureTable(style)
    table.open(link: .metric(metric.id), name: metric.summary.name, detail: unit.isEmpty ? nil : unit)
    table.head([(words[.month], false), (words[.actual], true), (words[.target], true), (words[.status], false)])
    for figure in shown.reversed() {
      table.row(
        style.calendar.full(figure.month),
        [
          .number(figure.actual.value.map { metric.numbers.cell($0) } ?? "–"),
          .number(figure.target.map { texts.cell($0) } ?? ""), .status(figure.status),
        ])
    }
    return table.close()
  }

  /// A metric's chart; its table where there are too few months to draw.
  private func chart(_ directive: Directive) -> [Document.Part] {
    guard let position = view.position(of: ID(directive.id)) else { return [] }
    let count = directive.months ?? Self.monthsOfChart
    let parts = chart(ofMetricAt: position, count: count)
    return parts.isEmpty ? months(directive, count: count) : parts
  }

  /// The chart of a metric's newest months, with its message and its caption; nothing where there are too few to draw.
  func chart(ofMetricAt position: Int, count: Int) -> [Document.Part] {
    let shown = material.metrics[position]
    let charted = ChartedMetric(view.metrics[position], shown, to: month, count: count)
    let control = month.map { shown.figures.chart(asOf: $0) } ?? shown.figures.chart
    return chart(MetricChartDisplay(charted, control, FigureTexts(style, shown.numbers)), of: shown)
  }

  /// A chart with its message and its caption, which leads to the metric that it shows.
  func chart(_ display: MetricChartDisplay, of metric: ShownMetric?) -> [Document.Part] {
    guard !display.svg.isEmpty else { return [] }
    let caption = html { output in
      output.escaped(display.caption)
      for (number, note) in display.notes.enumerated() { output.escaped(" (\(number + 1)) \(note.withStop)") }
      output.raw("</figcaption>\n</figure>\n")
    }
    let name =
      metric.map { metric in
        [
          .link(.metric(metric.id), fragment: nil, title: nil),
          html { output in
            output.escaped(metric.summary.name)
            output.raw("</a>. ")
          },
        ]
      } ?? [Document.Part]()
    return [
      html { output in
        output.raw("<figure>\n<p class=\"title\">")
        output.escaped(display.title)
        output.raw("</p>\n<div class=\"scroll chart")
        if display.isShort { output.raw(" short") }
        output.raw("\" role=\"group\" tabindex=\"0\" aria-label=\"")
        output.escaped(words[.scrollableChart])
        output.raw("\"><div>")
        output.raw(display.svg)
        output.raw("</div></div>\n<figcaption>")
      }
    ] + name + [caption]
  }

  private func objective(_ objective: Objective) -> [Document.Part] {
    var table = FigureTable(style)
    table.open(
      link: .objective(objective.id), name: objective.title, detail: style.calendar.period(objective.quarter))
    for fact in ObjectiveFacts(objective, material, style).facts {
      table.row(fact.label, [.text(fact.values.map(\.text).joined(separator: ", "))])
    }
    return table.close()
  }

  private func funnel(_ funnel: Funnel) -> [Document.Part] {
    var table = FigureTable(style)
    table.open(link: .funnel(funnel.id), name: funnel.title, detail: month.map { style.calendar.full($0) })
    table.head([(words[.stage], false), (words[.actual], true), (words[.notCounted], false)])
    for stage in funnel.stages {
      guard let position = stage.metric.flatMap({ view.position(of: $0.id) }) else { continue }
      let metric = material.metrics[position]
      let actual = month.flatMap { metric.figures.month($0)?.actual.value }
      table.row(
        metric.summary.name,
        [.number(actual.map { metric.numbers.full($0) } ?? "–"), .text(stage.not ?? "")])
    }
    return table.close()
  }

  private func html(_ write: (inout Output) -> Void) -> Document.Part {
    var output = Output(capacity: 128)
    write(&output)
    return .html(output.finish())
  }
}
