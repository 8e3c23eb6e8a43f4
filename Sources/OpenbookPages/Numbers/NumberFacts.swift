import OpenbookCore

/// What decides how a metric's numbers are written.
struct NumberFacts: Sendable {
  let unit: String?
  let decimals: Int?
  /// By the largest size among its values and targets.
  let scale: NumberScale
  /// The decimals that its values need, at most 2.
  let writtenDecimals: Int
  /// Whether its months add up to quarters and years.
  let isSum: Bool

  init(_ metric: Metric, _ figures: MetricFigures) {
    unit = metric.unit
    decimals = metric.decimals
    isSum = metric.aggregate == .sum
    var largest = 0.0
    var written = 0
    for month in figures.months {
      if let value = month.actual.value {
        largest = max(largest, value.magnitude)
        if written < 2 { written = max(written, Self.neededDecimals(value)) }
      }
      if let edges = month.target?.edges { largest = max(largest, edges.low.magnitude, edges.high.magnitude) }
    }
    scale = NumberScale(largest: largest, isPercent: MetricUnit(metric.unit) == .percent)
    writtenDecimals = written
  }

  /// Facts of figures that are no metric's.
  init(unit: String?, decimals: Int?, values: [Double]) {
    self.unit = unit
    self.decimals = decimals
    isSum = true
    scale = NumberScale(
      largest: values.map(\.magnitude).max() ?? 0, isPercent: MetricUnit(unit) == .percent)
    writtenDecimals = values.map(Self.neededDecimals).max() ?? 0
  }

  private static func neededDecimals(_ value: Double) -> Int {
    if value == value.rounded() { return 0 }
    return (value * 10).rounded() / 10 == value ? 1 : 2
  }
}

extension NumberFacts: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("unit", unit)
    fingerprinting.add("decimals", decimals)
    fingerprinting.add("scale", scale)
    fingerprinting.add("writtenDecimals", writtenDecimals)
    fingerprinting.add("isSum", isSum)
  }
}

/// What tables and charts divide by so that three or four digits remain.
struct NumberScale: Sendable {
  let divisor: Double
  let suffix: String
  /// The decimals at this scale; nil where numbers are written in full.
  let decimals: Int?

  init(largest: Double, isPercent: Bool) {
    let steps: [(from: Double, suffix: String)] = [(1e9, "B"), (1e6, "M"), (1e5, "k")]
    // What is larger by far is written by its power of ten.
    guard !isPercent, largest < 1e18, let step = steps.first(where: { largest >= $0.from }) else {
      divisor = isPercent ? 0.01 : 1
      suffix = ""
      decimals = nil
      return
    }
    divisor = step.suffix == "k" ? 1e3 : step.from
    suffix = step.suffix
    let scaled = largest / divisor
    decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : step.suffix == "k" ? 0 : 1
  }
}

extension NumberScale: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("divisor", divisor)
    fingerprinting.add("suffix", suffix)
    fingerprinting.add("decimals", decimals)
  }
}
