/// Every metric's monthly values as of a month, computed ones in the order of what they need.
struct AllSeries: Sendable {
  /// What the roll-up of a metric depends on.
  private struct Kind: Sendable {
    let aggregate: Metric.Aggregate
    let formula: Formula?
  }

  private let metrics: [Kind]
  private let ids: [ID<Metric>]
  private let indexes: [ID<Metric>: Int]
  /// The metrics after these are inputs of declassified ones, of which nothing but values may be told.
  private let visibleCount: Int
  private var series: [MetricSeries?]
  /// Metrics whose formula goes in a circle.
  private var isUnusable: [Bool]

  init(_ view: View, asOf: Month) {
    let all = view.hiddenInputs.isEmpty ? view.metrics : view.metrics + view.hiddenInputs
    metrics = all.map { Kind(aggregate: $0.aggregate, formula: $0.formula) }
    ids = all.map(\.id)
    visibleCount = view.metrics.count
    indexes = view.metricIndex.merging(view.hiddenInputs.enumerated().map { ($1.id, view.metrics.count + $0) }) { $1 }
    series = all.map { $0.formula == nil ? MetricSeries(reported: $0.results, to: asOf) : nil }
    isUnusable = Array(repeating: false, count: metrics.count)
    for index in computingOrder() { compute(index, to: asOf) }
  }

  subscript(_ index: Int) -> MetricSeries? { series[index] }

  func value(_ id: ID<Metric>, _ month: Month) -> Known<Double> {
    guard let index = indexes[id] else { return .unknown(.unusable) }
    if isUnusable[index] { return .unknown(.unusable) }
    return series[index]?.value(month) ?? .unknown(.notReported)
  }

  /// The figure of some months together (maths.md 4); every one of them must be reported.
  func rollUp(_ index: Int, over months: [Month], back: Int = 0) -> Known<Double> {
    let metric = metrics[index]
    if metric.aggregate == .ratio, let formula = metric.formula {
      guard !isUnusable[index] else { return .unknown(.unusable) }
      return formula.evaluate { id, further in
        guard let input = indexes[id] else { return .unknown(.unusable) }
        return rollUp(input, over: months, back: back + further)
      }
    }
    var numbers: [Double] = []
    numbers.reserveCapacity(months.count)
    for month in months {
      switch series[index]?.value(month - back) ?? .unknown(.notReported) {
      case .known(let number): numbers.append(number)
      case .unknown: return .unknown(lacking(ids[index]))
      }
    }
    guard let last = numbers.last else { return .unknown(.notReported) }
    switch metric.aggregate {
    case .sum, .ratio: return .known(compensatedSum(numbers))
    case .mean: return .known(compensatedSum(numbers) / Double(numbers.count))
    case .last: return .known(last)
    }
  }

  private mutating func compute(_ index: Int, to asOf: Month) {
    guard let formula = metrics[index].formula else { return }
    let starts = formula.names.compactMap { name in indexes[name.id].flatMap { series[$0]?.first } }
    guard let start = starts.min() else { return }
    let known = self
    series[index] = MetricSeries(computed: formula, from: start, to: asOf) { id, month in
      let value = known.value(id, month)
      return value.reason == nil ? value : .unknown(known.lacking(id))
    }
  }

  /// Why there is no value where an input has none.
  private func lacking(_ id: ID<Metric>) -> Unknown {
    indexes[id].map { $0 < visibleCount } ?? true ? .input(id) : .notReported
  }

  /// Computed metrics, each after those that it names; the rest go in circles and are marked unusable.
  private mutating func computingOrder() -> [Int] {
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
