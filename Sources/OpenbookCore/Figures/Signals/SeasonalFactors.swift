/// How a calendar month usually compares with the year's mean, over the whole years of one phase (maths.md 5).
///
/// A year is twelve months counted from the phase's first due month, and whole when each due month of it is reported.
/// The factors of a year's due months average to 1.
public struct SeasonalFactors: Hashable, Sendable {
  /// The first due month of the phase.
  private let first: Month
  /// How many months lie between two due ones.
  private let step: Int
  /// For each due month of a year, from `first` on; all positive.
  let factors: [Double]

  /// The factor of a calendar month; nil where none is due in it.
  public func factor(of month: Month) -> Double? {
    let months = ((month - first) % 12 + 12) % 12
    return months % step == 0 ? factors[months / step] : nil
  }

  /// The factor of a phase's due month, counted from the phase's first.
  func factor(at offset: Int) -> Double { factors[offset % factors.count] }

  /// The factors of a phase; nil with fewer than two whole years, and where they would not all be positive.
  ///
  /// A season multiplies. Where a calendar month, or all of them together, comes to 0 or has another sign than the
  /// rest, no multiple tells what is usual for it; then the phase has the limits that it would have without a season.
  ///
  /// - Parameters:
  ///   - months: where the phase's due months stand in the chart.
  ///   - tolerance: up to which distance a mean is 0.
  init?(_ chart: ControlChart.Input, in months: Range<Int>, tolerance: Double) {
    let year = 12 / chart.step
    guard year > 0, months.count >= 2 * year else { return nil }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: year)
    var years = 0
    for start in stride(from: months.lowerBound, through: months.upperBound - year, by: year) {
      guard (start..<start + year).allSatisfy({ chart.value($0) != nil }) else { continue }
      for offset in 0..<year { sums[offset].add(chart.value(start + offset) ?? 0) }
      years += 1
    }
    guard years >= 2 else { return nil }
    let means = sums.map { $0.value / Double(years) }
    let mean = compensatedSum(means) / Double(year)
    let factors = means.map { $0 / mean }
    guard mean.magnitude > tolerance,
      zip(means, factors).allSatisfy({ $0.magnitude > tolerance && $1 > 0 && $1.isFinite })
    else { return nil }
    first = chart.month(months.lowerBound)
    step = chart.step
    self.factors = factors
  }
}
