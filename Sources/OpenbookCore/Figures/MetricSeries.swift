/// A metric's monthly values, reported or computed, from the first month that has one.
struct MetricSeries: Sendable {
  /// The first month with a value.
  let first: Month
  /// A value for each month from `first` on.
  let values: [Known<Double>]
  private let areReported: [Bool]

  /// The value of a month.
  func value(_ month: Month) -> Known<Double> {
    let index = month - first
    return values.indices.contains(index) ? values[index] : .unknown(.notReported)
  }

  /// Whether all that the value is made of was reported, be it only to find a division by zero.
  func isReported(_ month: Month) -> Bool {
    let index = month - first
    return areReported.indices.contains(index) && areReported[index]
  }

  /// What was reported; nil when no month has a value.
  init?(reported results: [MonthResult], to asOf: Month) {
    guard let first = results.first(where: { $0.actual != nil })?.month, first <= asOf else { return nil }
    var values = [Known<Double>](repeating: .unknown(.notReported), count: asOf - first + 1)
    for result in results where result.month >= first && result.month <= asOf {
      values[result.month - first] =
        result.actual.map { .known($0.value) } ?? .unknown(result.missing.map { .missing($0) } ?? .notReported)
    }
    self.first = first
    self.values = values
    areReported = values.map { $0.value != nil }
  }

  /// What a formula gives for each month from `start` on; nil when no month has a value.
  init?(
    computed formula: Formula, from start: Month, to asOf: Month,
    input: (ID<Metric>, Month) -> (value: Known<Double>, isReported: Bool)
  ) {
    var values: [Known<Double>] = []
    var areReported: [Bool] = []
    for month in start...max(start, asOf) {
      var isReported = true
      values.append(
        formula.evaluate { id, back in
          let input = input(id, month - back)
          if !input.isReported { isReported = false }
          return input.value
        })
      areReported.append(isReported)
    }
    guard let first = values.firstIndex(where: { $0.value != nil }), start <= asOf else { return nil }
    self.first = start + first
    self.values = Array(values[first...])
    self.areReported = Array(areReported[first...])
  }
}
