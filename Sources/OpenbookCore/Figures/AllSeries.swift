/// The monthly values of computed metrics and of all that they and leaks need, in the order of need, as of a month.
struct AllSeries: Sendable {
  /// What the roll-up of a metric depends on.
  private struct Kind: Sendable {
    let aggregate: Metric.Aggregate
    let formula: Formula?
    let rhythm: Metric.Rhythm
  }

  private let metrics: [Kind]
  private let calendar: FiscalCalendar
  private var indexes: [ID<Metric>: Int]
  /// The metrics after these are inputs of declassified ones, of which nothing but values may be told.
  private let visibleCount: Int
  private var series: [MetricSeries?]
  /// Metrics whose formula goes in a circle.
  private var isUnusable: [Bool]

  init(_ view: View, asOf: Month) {
    let all = view.hiddenInputs.isEmpty ? view.metrics : view.metrics + view.hiddenInputs
    metrics = all.indices.map { Kind(aggregate: all[$0].aggregate, formula: all[$0].formula, rhythm: all[$0].rhythm) }
    calendar = view.configuration.calendar
    visibleCount = view.metrics.count
    indexes = view.index.metrics.merging(view.hiddenInputs.enumerated().map { ($1.id, view.metrics.count + $0) }) { $1 }
    for (old, now) in view.index.former where old.kind == .metric && indexes[ID(old.id)] == nil {
      indexes[ID(old.id)] = indexes[ID(now.id)]
    }
    series = Array(repeating: nil, count: metrics.count)
    isUnusable = Array(repeating: false, count: metrics.count)
    let leaks = view.entities.funnels.lazy.flatMap(\.leaks).compactMap(\.formula)
    for formula in metrics.lazy.compactMap(\.formula) + leaks {
      for name in formula.names {
        guard let index = indexes[name.id], series[index] == nil, metrics[index].formula == nil else { continue }
        series[index] = MetricSeries(reported: all[index].results, to: asOf)
      }
    }
    for index in computingOrder() { compute(index, to: asOf) }
  }

  /// The values of a metric that is computed, or that a computed one needs.
  subscript(_ index: Int) -> MetricSeries? { series[index] }

  func value(_ id: ID<Metric>, _ month: Month) -> Known<Double> {
    guard let index = indexes[id] else { return .unknown(.unusable) }
    if isUnusable[index] { return .unknown(.unusable) }
    return series[index]?.value(month) ?? .unknown(.notReported)
  }

  /// The value of a metric that something is computed from; where there is none it is named, unless it is hidden.
  func input(_ id: ID<Metric>, _ month: Month) -> Known<Double> {
    let value = value(id, month)
    return value.reason == nil ? value : .unknown(lacking(id))
  }

  /// Whether quarters and years of what is computed from a metric take in its month.
  private func counts(_ id: ID<Metric>, _ month: Month) -> Bool {
    indexes[id].flatMap { series[$0]?.counts(month) } ?? false
  }

  /// The figure of some months together (maths.md 4); every one of them must be reported.
  ///
  /// Works off a list and keeps what it has: formulas may use formulas thousands deep, and one of them many times.
  func rollUp(_ index: Int, over months: [Month], _ rollUps: inout RollUps) -> Known<Double> {
    let whole = RollUps.Part(metric: index, back: 0)
    guard isRatio(index) else { return plainRollUp(whole, over: months) }
    var known = rollUps.known.removeValue(forKey: months) ?? [:]
    var waiting = [whole]
    while let part = waiting.last {
      var lacking: [RollUps.Part] = []
      let figure =
        known[part]
        ?? ratio(part) { input in
          guard isRatio(input.metric) else { return plainRollUp(input, over: months) }
          if let figure = known[input] { return figure }
          lacking.append(input)
          return .unknown(.notReported)
        }
      if lacking.isEmpty {
        known[part] = figure
        waiting.removeLast()
      } else {
        waiting += lacking
      }
    }
    let figure = known[whole] ?? .unknown(.notReported)
    rollUps.known[months] = known
    return figure
  }

  /// Whether a metric's months add up through its formula.
  func isRatio(_ index: Int) -> Bool { metrics[index].aggregate == .ratio && metrics[index].formula != nil }

  /// A formula over its inputs' roll-ups.
  private func ratio(_ part: RollUps.Part, _ rollUp: (RollUps.Part) -> Known<Double>) -> Known<Double> {
    guard let formula = metrics[part.metric].formula, !isUnusable[part.metric] else { return .unknown(.unusable) }
    return formula.evaluate { id, further in
      guard let index = indexes[id] else { return .unknown(.unusable) }
      let figure = rollUp(RollUps.Part(metric: index, back: part.back + further))
      return figure.reason == nil ? figure : .unknown(lacking(id))
    }
  }

  private func plainRollUp(_ part: RollUps.Part, over months: [Month]) -> Known<Double> {
    guard !isUnusable[part.metric] else { return .unknown(.unusable) }
    guard let own = series[part.metric] else { return .unknown(.notReported) }
    return own.rollUp(months, back: part.back, by: metrics[part.metric].aggregate)
  }

  private mutating func compute(_ index: Int, to asOf: Month) {
    guard let formula = metrics[index].formula else { return }
    let starts = formula.names.compactMap { name in indexes[name.id].flatMap { series[$0]?.first } }
    guard let start = starts.min() else { return }
    let known = self
    let isQuarterly = metrics[index].rhythm == .quarter
    series[index] = MetricSeries(
      computed: formula, from: start, to: asOf, addsUpByInputs: isRatio(index),
      isDue: { [calendar] in !isQuarterly || calendar.quarterEnd(of: $0) == $0 },
      input: { id, month in
        (known.input(id, month), known.counts(id, month))
      })
  }

  /// Why there is no value where an input has none.
  private func lacking(_ id: ID<Metric>) -> Unknown {
    indexes[id].map { $0 < visibleCount } ?? true ? .input(id) : .notReported
  }

  /// Computed metrics, each after those that it names; the rest go in circles and are marked unusable.
  private mutating func computingOrder() -> [Int] {
    guard metrics.contains(where: { $0.formula != nil }) else { return [] }
    var waiting = metrics.map { metric in
      Set((metric.formula?.names ?? []).compactMap { indexes[$0.id] }.filter { metrics[$0].formula != nil }).count
    }
    var users: [Int: [Int]] = [:]
    for (index, metric) in metrics.enumerated() {
      for input in Set((metric.formula?.names ?? []).compactMap({ indexes[$0.id] })) where metrics[input].formula != nil
      {
        users[input, default: []].append(index)
      }
    }
    var ready = metrics.indices.filter { metrics[$0].formula != nil && waiting[$0] == 0 }
    var order: [Int] = []
    while let index = ready.popLast() {
      order.append(index)
      for user in users[index] ?? [] {
        waiting[user] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
    }
    for index in metrics.indices where metrics[index].formula != nil && waiting[index] > 0 { isUnusable[index] = true }
    return order
  }
}
