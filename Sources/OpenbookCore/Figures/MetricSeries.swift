/// A metric's monthly values, reported or computed, from the first month that has one.
///
/// A class, immutable: every period of every metric goes over it.
final class MetricSeries: Sendable {
  /// The first month with a value.
  let first: Month
  /// A value for each month from `first` on; nil where there is none.
  private let numbers: [Double?]
  /// Why there is none, by position, where it is not that nobody reported it.
  private let reasons: [Int: Unknown]
  /// Which months quarters and years are made from.
  private let areCounted: [Bool]

  /// A value, or the reason why there is none, for each month from `first` on.
  var values: [Known<Double>] { numbers.indices.map { value(first + $0) } }

  /// The value of a month.
  func value(_ month: Month) -> Known<Double> {
    let index = month - first
    guard numbers.indices.contains(index) else { return .unknown(.notReported) }
    if let number = numbers[index] { return .known(number) }
    return .unknown(reasons[index] ?? .notReported)
  }

  /// Whether quarters and years are made from a month: it has a value, or it adds up through its inputs, which count.
  func counts(_ month: Month) -> Bool {
    let index = month - first
    return areCounted.indices.contains(index) && areCounted[index]
  }

  /// The figure of some months, or of those that much earlier, together (maths.md 4); all must have a value.
  func rollUp(_ months: some Sequence<Month>, back: Int, by aggregate: Metric.Aggregate) -> Known<Double> {
    var sum = CompensatedSum()
    var count = 0
    var last = 0.0
    for month in months {
      switch value(month - back) {
      case .known(let number):
        sum.add(number)
        last = number
        count += 1
      case .unknown(let reason): return .unknown(reason)
      }
    }
    guard count > 0 else { return .unknown(.notReported) }
    return switch aggregate {
    case .sum, .ratio: .finite(sum.value)
    case .mean: .finite(sum.value / Double(count))
    case .last: .known(last)
    }
  }

  /// What was reported; nil when no month has a value.
  init?(reported results: [MonthResult], to asOf: Month) {
    guard let first = results.first(where: { $0.actual != nil })?.month, first <= asOf else { return nil }
    var numbers = [Double?](repeating: nil, count: asOf - first + 1)
    var reasons: [Int: Unknown] = [:]
    for result in results where result.month >= first && result.month <= asOf {
      numbers[result.month - first] = result.actual?.value
      if result.actual == nil, let missing = result.missing { reasons[result.month - first] = .missing(missing) }
    }
    self.first = first
    self.numbers = numbers
    self.reasons = reasons
    areCounted = numbers.map { $0 != nil }
  }

  /// What a formula gives for each month from `start` on; nil when no month has a value.
  ///
  /// - Parameters:
  ///   - addsUpByInputs: whether a month counts as soon as its inputs do, be it only to find a division by zero.
  ///   - isDue: in which months there is a value at all.
  init?(
    computed formula: Formula, from start: Month, to asOf: Month, addsUpByInputs: Bool, isDue: (Month) -> Bool,
    input: (ID<Metric>, Month) -> (value: Known<Double>, counts: Bool)
  ) {
    var values: [Known<Double>] = []
    var areCounted: [Bool] = []
    for month in start...max(start, asOf) {
      guard isDue(month) else {
        values.append(.unknown(.notReported))
        areCounted.append(false)
        continue
      }
      var inputsCount = true
      let value = formula.evaluate { id, back in
        let input = input(id, month - back)
        if !input.counts { inputsCount = false }
        return input.value
      }
      values.append(value)
      areCounted.append(addsUpByInputs ? inputsCount : value.reason == nil)
    }
    guard let first = values.firstIndex(where: { $0.value != nil }), start <= asOf else { return nil }
    values.removeFirst(first)
    self.first = start + first
    numbers = values.map(\.value)
    reasons = Dictionary(
      uniqueKeysWithValues: values.enumerated().compactMap { index, value in value.reason.map { (index, $0) } })
    self.areCounted = Array(areCounted[first...])
  }
}
