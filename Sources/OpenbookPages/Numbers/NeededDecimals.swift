import OpenbookCore

/// How many decimals a metric's newest months need, so that nothing but zero is written as zero, and results that
/// differ are not written alike.
struct NeededDecimals {
  private static let most = 6

  /// The sizes of results and targets, without zeros.
  private let sizes: [Double]
  /// The results, each once, ascending.
  private let results: [Double]
  /// The reported results that missed their targets, with these.
  private let misses: [(Double, Double)]
  private let isReported: Bool

  /// The smallest size that is not zero; 0 where there is none.
  let smallest: Double

  /// - Parameter isReported: whether its results are those that somebody wrote down.
  init(_ months: ArraySlice<MonthFigure>, isReported: Bool) {
    self.isReported = isReported
    let values = months.compactMap { $0.actual.value }
    let edges = months.compactMap { $0.target?.edges }
    let sizes = (values + edges.flatMap { [$0.low, $0.high] }).map(\.magnitude)
    // What is left of terms that cancel each other is nothing.
    let noise = (sizes.max() ?? 0) * 1e-9
    self.sizes = sizes.filter { $0 > noise }
    smallest = self.sizes.min() ?? 0
    results = Set(values).sorted()
    misses =
      isReported
      ? months.compactMap { month in
        guard month.status == .missed || month.status == .near, let value = month.actual.value,
          let variance = month.variance
        else { return nil }
        return (value, value - variance)
      } : []
  }

  /// The decimals of numbers that are divided, no fewer than some.
  func decimals(from least: Int, divisor: Double) -> Int {
    guard smallest > 0, smallest.isFinite else { return least }
    let seen = (least...max(least, Self.most)).first { smallest >= Self.least(divisor, decimals: $0) } ?? Self.most
    // Two digits of the smallest stand as they were reported.
    let told = max(seen, min(Self.unit(smallest / divisor, above: 10), exact(divisor)))
    // Three digits of the smallest are enough; of what is computed two.
    let digits = Self.unit(smallest / divisor, above: isReported ? 100 : 10)
    let apart = (told...max(told, digits)).first { areApart(divisor, decimals: $0) } ?? max(told, digits)
    return (apart...max(apart, Self.most)).first { decimals in
      misses.allSatisfy { Self.written($0.0, divisor, decimals) != Self.written($0.1, divisor, decimals) }
    } ?? apart
  }

  /// At how many decimals every result is written as it is.
  private func exact(_ divisor: Double) -> Int {
    (0..<Self.most).first { decimals in
      results.allSatisfy { value in
        let units = value / divisor * Self.power(decimals)
        return (units - units.rounded()).magnitude <= 1e-9 * max(units.magnitude, 1)
      }
    } ?? Self.most
  }

  private func areApart(_ divisor: Double, decimals: Int) -> Bool {
    zip(results, results.dropFirst()).allSatisfy {
      Self.written($0, divisor, decimals) != Self.written($1, divisor, decimals)
    }
  }

  /// At how many decimals a number has as many units as that.
  private static func unit(_ value: Double, above units: Double) -> Int {
    (0..<most).first { value * power($0) >= units * (1 - 1e-9) } ?? most
  }

  private static func written(_ value: Double, _ divisor: Double, _ decimals: Int) -> Double {
    (value / divisor * power(decimals)).rounded()
  }

  /// The smallest size that is not written as zero.
  static func least(_ divisor: Double, decimals: Int) -> Double { divisor * 0.5 / power(decimals) }

  private static func power(_ decimals: Int) -> Double { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  /// How many decimals a value is written with, at most 2.
  static func of(_ value: Double) -> Int {
    if value == value.rounded() { return 0 }
    return (value * 10).rounded() / 10 == value ? 1 : 2
  }
}
