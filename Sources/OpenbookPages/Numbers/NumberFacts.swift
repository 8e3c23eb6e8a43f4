import OpenbookCore

/// What decides how a metric's numbers are written.
struct NumberFacts: Sendable {
  let unit: String?
  /// How many decimals they have.
  let decimals: Int
  /// By the largest size among its values and targets.
  let scale: NumberScale
  /// Whether its months add up to quarters and years.
  let isSum: Bool

  init(_ metric: Metric, _ figures: MetricFigures) {
    unit = metric.unit
    isSum = metric.aggregate == .sum
    var largest = 0.0
    var written = 0
    for month in figures.months {
      if let value = month.actual.value {
        largest = max(largest, value.magnitude)
        if written < 2 { written = max(written, NeededDecimals.of(value)) }
      }
      if let edges = month.target?.edges { largest = max(largest, edges.low.magnitude, edges.high.magnitude) }
    }
    let isPercent = MetricUnit(metric.unit) == .percent
    // What a formula gives has more digits than anybody means.
    let needed = NeededDecimals(figures.months.suffix(MetricDisplay.monthRows), isReported: metric.formula == nil)
    scale = NumberScale(largest: largest, smallest: needed.smallest, isPercent: isPercent)
    decimals =
      scale.decimals ?? metric.decimals
      ?? needed.decimals(from: isPercent ? 1 : written, divisor: scale.divisor)
  }

  /// Facts of figures that are no metric's.
  init(unit: String?, decimals: Int?, values: [Double]) {
    self.unit = unit
    isSum = true
    let isPercent = MetricUnit(unit) == .percent
    scale = NumberScale(largest: values.map(\.magnitude).max() ?? 0, isPercent: isPercent)
    self.decimals = scale.decimals ?? decimals ?? (isPercent ? 1 : values.map(NeededDecimals.of).max() ?? 0)
  }
}

extension NumberFacts: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("unit", unit)
    fingerprinting.add("decimals", decimals)
    fingerprinting.add("scale", scale)
    fingerprinting.add("isSum", isSum)
  }
}

/// What tables and charts divide by so that three or four digits remain.
struct NumberScale: Sendable {
  let divisor: Double
  let suffix: String
  /// The decimals at this scale; nil where numbers are written in full.
  let decimals: Int?

  /// - Parameter smallest: what must not be written as zero; 0: nothing.
  init(largest: Double, smallest: Double = 0, isPercent: Bool) {
    let steps: [(from: Double, suffix: String)] = [(1e9, "B"), (1e6, "M"), (1e5, "k")]
    let fitting = steps.filter { largest >= $0.from }.map { step in
      let divisor = step.suffix == "k" ? 1e3 : step.from
      let scaled = largest / divisor
      return (divisor, step.suffix, scaled < 10 ? 2 : scaled < 100 ? 1 : step.suffix == "k" ? 0 : 1)
    }
    // The largest scale at which nothing is lost, else a smaller one at which the smallest is one at least.
    let chosen = fitting.enumerated().first { index, scale in
      smallest == 0 || smallest >= (index == 0 ? NeededDecimals.least(scale.0, decimals: scale.2) : scale.0)
    }
    // What is larger by far is written by its power of ten.
    guard !isPercent, largest < 1e18, let (divisor, suffix, decimals) = chosen?.element else {
      divisor = isPercent ? 0.01 : 1
      suffix = ""
      decimals = nil
      return
    }
    self.divisor = divisor
    self.suffix = suffix
    self.decimals = decimals
  }
}

extension NumberScale: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("divisor", divisor)
    fingerprinting.add("suffix", suffix)
    fingerprinting.add("decimals", decimals)
  }
}
