import OpenbookCore

/// A metric's page: the sentence, the figures, the chart, the months, the definition.
///
/// A class, immutable: there are thousands of them, and each of their parts asks for it again.
final class MetricPage: PageContext {
  let frame: PageFrame
  let metric: ShownMetric
  let definition: Document
  let aggregate: Metric.Aggregate
  let factor: NamedRoute?
  /// The page of the role that answers for it.
  let ownerRoute: Route?
  let source: String?
  let formula: String?
  let inputs: [NamedRoute]
  let partOf: NamedRoute?
  let changes: [Change]
  /// The months in which its process became another one.
  let phases: [PhaseStart]
  /// The owner's own forecast for single months.
  let outlook: [OutlookMonth]
  /// The owner's own forecast for quarters and years that are not over.
  let expected: [ExpectedPeriod]
  let benchmark: ChartMark?
  let stretch: ChartMark?
  let asOf: Month?
  let calendar: FiscalPeriods
  /// Of a metric without any figure: why a computed one has none, and what the newest month must reach.
  let lack: Unknown?
  let target: Target?

  var name: String { metric.summary.name }
  var direction: Metric.Direction { metric.summary.direction }
  var owner: String? { metric.summary.owner }
  var numbers: MetricNumbers { metric.numbers }
  var figures: MetricFigures { metric.figures }

  /// The page of the metric at a position among the view's.
  convenience init(_ position: Int, _ material: SiteMaterial, style: SiteStyle) {
    self.init(position, material.view.metrics[position], material.metrics[position], material, style: style)
  }

  private init(
    _ position: Int, _ metric: Metric, _ shown: ShownMetric, _ material: SiteMaterial, style: SiteStyle
  ) {
    let isEmpty = shown.figures.months.isEmpty
    lack = isEmpty ? material.figures.lack(ofMetricAt: position) : nil
    target = isEmpty ? material.figures.newestTarget(ofMetricAt: position) : nil
    let view = material.view
    self.metric = shown
    factor = metric.factor.flatMap { view.factor($0.id) }.map { NamedRoute(name: $0.title, route: .factor($0.id)) }
    ownerRoute = material.owner(metric.owner)?.route
    frame = PageFrame(
      route: .metric(metric.id), title: metric.name,
      summary: metric.definition.map { view.document($0).plainText } ?? metric.name,
      section: .metrics,
      crumbs: [NamedRoute(name: style.words[.metrics], route: .metrics)] + (factor.map { [$0] } ?? []),
      source: metric.path)
    definition = Document(metric.definition, material, style: style)
    aggregate = metric.aggregate
    source = metric.source
    // A declassified metric's formula would name what its readers may not see.
    formula = metric.formula.flatMap { formula in
      formula.names.allSatisfy { view.metric($0.id) != nil } ? formula.text : nil
    }
    inputs = (metric.formula?.names ?? []).map(\.id).uniqued.compactMap { view.metric($0) }.map {
      NamedRoute(name: $0.name, route: .metric($0.id))
    }
    partOf = metric.partOf.flatMap { view.metric($0.id) }.map { NamedRoute(name: $0.name, route: .metric($0.id)) }
    changes = metric.changes
    phases = PhaseStart.all(metric)
    outlook = OutlookMonth.all(metric)
    let calendar = view.configuration.calendar
    expected = metric.outlook.compactMap { entry in
      if case .month = entry.key { return nil }
      let isOver = view.asOf.map { calendar.months(of: entry.key).upperBound <= $0 } ?? false
      return isOver ? nil : ExpectedPeriod(period: entry.key, value: entry.value.value)
    }
    benchmark = metric.benchmark.flatMap { ChartMark($0) }
    stretch = metric.stretch.flatMap { ChartMark($0) }
    asOf = view.asOf
    self.calendar = FiscalPeriods(calendar, asOf: view.asOf)
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("metric", metric.fingerprint)
    fingerprinting.add("ownerRoute", ownerRoute)
    fingerprinting.add("definition", definition)
    fingerprinting.add("aggregate", aggregate)
    fingerprinting.add("factor", factor)
    fingerprinting.add("source", source)
    fingerprinting.add("formula", formula)
    fingerprinting.add("inputs", inputs)
    fingerprinting.add("partOf", partOf)
    fingerprinting.add("changes", changes)
    fingerprinting.add("phases", phases)
    fingerprinting.add("outlook", outlook)
    fingerprinting.add("expected", expected)
    fingerprinting.add("benchmark", benchmark)
    fingerprinting.add("stretch", stretch)
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("calendar", calendar)
    fingerprinting.add("lack", lack)
    fingerprinting.add("target", target)
  }

  func display(_ style: SiteStyle) -> MetricDisplay { MetricDisplay(self, style) }
}

/// A month from which on a metric's process is another one.
struct PhaseStart: Fingerprinted {
  let from: Month
  /// Empty: its file does not say.
  let why: String
  /// Whether it is counted by another definition from then on, so that nothing compares across.
  let breaks: Bool

  /// A metric's, in order.
  static func all(_ metric: Metric) -> [PhaseStart] {
    metric.phases.map { PhaseStart(from: $0.key, why: $0.value.why ?? "", breaks: $0.value.breaks) }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("from", from)
    fingerprinting.add("why", why)
    fingerprinting.add("breaks", breaks)
  }
}

/// What a metric's owner expects of a month.
struct OutlookMonth: Fingerprinted {
  let month: Month
  let value: Double

  /// A metric's single months, in order.
  static func all(_ metric: Metric) -> [OutlookMonth] {
    metric.outlook.compactMap { entry in
      if case .month(let month) = entry.key { OutlookMonth(month: month, value: entry.value.value) } else { nil }
    }.sorted { $0.month < $1.month }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("month", month)
    fingerprinting.add("value", value)
  }
}

/// What a metric's owner expects of a quarter or a year.
struct ExpectedPeriod: Fingerprinted {
  let period: Period
  let value: Double

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("period", period)
    fingerprinting.add("value", value)
  }
}

/// A value to look at beside the target.
struct ChartMark: Fingerprinted {
  let value: Double
  let source: String?

  init?(_ mark: Metric.Mark) {
    guard let value = mark.value?.value else { return nil }
    self.value = value
    source = mark.source
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("value", value)
    fingerprinting.add("source", source)
  }
}

/// The quarter and the fiscal year that hold the as-of month.
struct FiscalPeriods: Sendable {
  let quarter: Period?
  let year: Period?

  init(_ calendar: FiscalCalendar, asOf: Month?) {
    quarter = asOf.map { calendar.quarter(of: $0) }
    year = asOf.map { calendar.year(of: $0) }
  }
}

extension FiscalPeriods: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("quarter", quarter)
    fingerprinting.add("year", year)
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it first stands.
  var uniqued: [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
