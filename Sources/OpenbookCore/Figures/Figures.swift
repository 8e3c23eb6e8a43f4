/// Every figure of a view, a pure function of it.
public struct Figures: Sendable {
  /// What they are the figures of.
  public let view: View
  /// The newest month that is reported.
  public let asOf: Month?
  /// One for each of the view's metrics, in their order.
  public let metrics: [MetricFigures]
  /// One for each of the view's factors, in their order.
  public let factors: [FactorFigures]

  let figurings: [MetricFiguring]
  /// The hidden metrics that judge what is declassified; nothing but what they come to may be told.
  private let hidden: [ID<Metric>: Computed]
  /// What formulas are computed from; nil where nothing is reported.
  private let series: AllSeries?

  /// One metric's figures, with what more of them can be computed from.
  private struct Computed: Sendable {
    let figuring: MetricFiguring
    let figures: MetricFigures
  }

  /// Computes the figures of a view.
  public init(_ view: View) {
    let steps = Steps(view, known: nil)
    self.init(view, steps.map { $0.work(0..<view.metrics.count) } ?? [], steps?.series)
  }

  /// Computes the figures of a view.
  ///
  /// - Parameter known: figures of another view of the same book; what must be the same in both is taken over.
  public static func compute(_ view: View, known: Figures? = nil, _ workers: some Workers) async -> Figures {
    if let known, view.isWhole, known.view.isWhole, view.asOf == known.asOf { return Figures(view, known) }
    guard let steps = Steps(view, known: known) else { return Figures(view, [], nil) }
    let count = view.metrics.count
    let ranges = stride(from: 0, to: count, by: 16).map { $0..<min($0 + 16, count) }
    return Figures(view, await workers.map(ranges) { steps.work($0) }.flatMap { $0 }, steps.series)
  }

  /// What each metric's figures are computed from; the metrics may be gone through in any order.
  private struct Steps: Sendable {
    let view: View
    let asOf: Month
    let series: AllSeries
    /// By the view's positions: what is known from elsewhere.
    let known: [Computed?]

    init?(_ view: View, known other: Figures?) {
      guard let asOf = view.asOf else { return nil }
      let known = view.metrics.indices.map { index in other.flatMap { Self.same(view.metrics[index], in: $0, asOf) } }
      self.view = view
      self.asOf = asOf
      self.known = known
      series = AllSeries(view, asOf: asOf)
    }

    /// What is known of a metric that two views must show alike: it is reported, not computed from what one of them
    /// may hide, and no word of it is for some readers only.
    private static func same(_ metric: Metric, in other: Figures, _ asOf: Month) -> Computed? {
      guard other.asOf == asOf, metric.formula == nil, !metric.hasRestrictedWords,
        let index = other.view.position(of: metric.id)
      else { return nil }
      return Computed(figuring: other.figurings[index], figures: other.metrics[index])
    }

    func work(_ range: Range<Int>) -> [Computed] {
      var rollUps = RollUps()
      return range.map { index in
        if let known = known[index] { return known }
        let figuring = MetricFiguring(view.metrics[index], at: index, in: series, view.configuration, to: asOf)
        return Computed(figuring: figuring, figures: figuring.figures(asOf: asOf, &rollUps))
      }
    }
  }

  /// The figures of another view that shows the same.
  private init(_ view: View, _ other: Figures) {
    self.view = view
    asOf = other.asOf
    metrics = other.metrics
    factors = other.factors
    figurings = other.figurings
    hidden = other.hidden
    series = other.series
  }

  private init(_ view: View, _ computed: [Computed], _ series: AllSeries?) {
    self.view = view
    self.series = series
    asOf = view.asOf
    figurings = computed.map { $0.figuring }
    hidden = Self.hidden(view, series)
    guard let asOf = view.asOf else {
      metrics = view.metrics.map { .none(of: $0.id) }
      factors = view.factors.map { FactorFigures(id: $0.id, statuses: []) }
      return
    }
    let figures = computed.map { $0.figures }
    metrics = figures
    factors = view.factors.map { factor in
      FactorFigures(id: factor.id, statuses: view.positions(of: factor).map { Self.status(figures[$0], at: asOf) })
    }
  }

  private static func hidden(_ view: View, _ series: AllSeries?) -> [ID<Metric>: Computed] {
    guard let series, let asOf = view.asOf, !view.hiddenInputs.isEmpty else { return [:] }
    var rollUps = RollUps()
    return Dictionary(
      view.hiddenInputs.enumerated().map { place, metric in
        let figuring = MetricFiguring(
          metric, at: view.metrics.count + place, in: series, view.configuration, to: asOf)
        return (metric.id, Computed(figuring: figuring, figures: figuring.figures(asOf: asOf, &rollUps)))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A metric by which something is judged, with its figures: one that is seen, or a hidden one where its judgement is
  /// declassified; nil for all others, and where nothing is reported at all.
  func judge(_ id: ID<Metric>) -> (figuring: MetricFiguring, figures: MetricFigures)? {
    if let position = view.position(of: id) { return figuring(at: position).map { ($0, metrics[position]) } }
    return view.hiddenInput(id).flatMap { hidden[$0.id] }.map { ($0.figuring, $0.figures) }
  }

  /// A metric's figures, by id.
  public func metric(_ id: ID<Metric>) -> MetricFigures? { view.index.metrics[id].map { metrics[$0] } }

  /// A factor's figures, by id.
  public func factor(_ id: ID<Factor>) -> FactorFigures? { view.index.factors[id].map { factors[$0] } }

  /// A quarter or year as of any month up to as-of, of the metric at a position: history is told as it stood then.
  public func period(_ period: Period, ofMetricAt position: Int, asOf: Month) -> PeriodFigure? {
    guard figurings.indices.contains(position) else { return nil }
    var rollUps = RollUps()
    return figurings[position].period(period, asOf: asOf, &rollUps)
  }

  /// What a quarter or year had come to as of any month up to as-of, for the metric at a position; nil where nothing
  /// was reported.
  public func actual(of period: Period, ofMetricAt position: Int, asOf: Month) -> Known<Double>? {
    figurings.indices.contains(position) ? figurings[position].actual(of: period, asOf: asOf) : nil
  }

  /// What a whole quarter or year must come to, for the metric at a position; nil where nothing says it.
  public func target(of period: Period, ofMetricAt position: Int) -> Target? {
    figurings.indices.contains(position) ? figurings[position].target(ofWhole: period) : nil
  }

  /// The value of a metric that a leak is computed from, or why there is none; of what is hidden nothing but the value.
  func input(_ id: ID<Metric>, _ month: Month) -> Known<Double> {
    series?.input(id, month) ?? .unknown(.input(id))
  }

  /// Why the metric at a position, which has no value in any month, has none in the newest one that is due; nil for one
  /// that is reported and not computed.
  public func lack(ofMetricAt position: Int) -> Unknown? {
    guard let asOf, let series, let formula = view.metrics[position].formula else { return nil }
    let calendar = view.configuration.calendar
    let isDue = view.metrics[position].rhythm == .month || calendar.quarterEnd(of: asOf) == asOf
    let month = isDue ? asOf : calendar.months(of: calendar.quarter(of: asOf)).lowerBound - 1
    return formula.evaluate { id, back in series.input(id, month - back) }.reason
  }

  /// What the newest month must reach, for the metric at a position; nil where nothing says it, and nothing is reported.
  public func newestTarget(ofMetricAt position: Int) -> Target? {
    asOf.flatMap { figuring(at: position)?.targets.target($0) }
  }

  /// What computes more figures of the metric at a position; nil where nothing is reported at all.
  func figuring(at position: Int) -> MetricFiguring? {
    figurings.indices.contains(position) ? figurings[position] : nil
  }

  private static func status(_ figures: MetricFigures, at month: Month) -> Status {
    figures.month(dueBy: month)?.status ?? .notReported
  }

  /// Targets of whole quarters and years that differ from what the targets of their months come to (maths.md 3).
  var targetDifferences: [(metric: Metric, entry: TargetEntry, months: Target)] {
    guard let asOf else { return [] }
    return figurings.flatMap { figuring in
      figuring.targetDifferences(asOf: asOf).map { (figuring.metric, $0.entry, $0.months) }
    }
  }

  /// Periods whose stated parts come to more than the whole.
  var overdrafts: [(metric: Metric, overdraft: MonthlyTargets.Overdraft)] {
    figurings.flatMap { figuring in figuring.targets.overdrafts.map { (figuring.metric, $0) } }
  }
}
