import OpenbookCore

/// With how many decimals the numbers of one row are written, which people read beside each other.
extension MetricNumbers {
  /// Numbers that people subtract: `difference` is `value` − `base`.
  struct Subtraction {
    let value: Double
    let base: Double
    let difference: Double

    init(_ value: Double, less base: Double, is difference: Double) {
      self.value = value
      self.base = base
      self.difference = difference
    }

    /// Nil where nothing is compared, and within a range.
    init?(_ actual: Double?, _ target: Target?, _ variance: Double?) {
      guard let actual, let edges = target?.edges, let variance else { return nil }
      if edges.low < edges.high, variance == 0 { return nil }
      self.init(actual, less: variance > 0 ? edges.high : edges.low, is: variance)
    }
  }

  /// The fewest decimals, up to three more than usual, at which numbers come out as they are read, and no
  /// variance is written as nothing, which may take six. A sum's are those of its months, unless a variance would be
  /// nothing.
  private func decimals(_ lines: [Subtraction?], variance: Double?) -> Int {
    let lines = lines.compactMap { $0 }
    guard !lines.isEmpty else { return decimals }
    let told = { (decimals: Int) in
      variance.map { $0 == 0 || !self.isZero($0, decimals: decimals) } ?? true
    }
    let candidates = decimals...decimals + 3
    if !isSum, let fitting = candidates.first(where: { told($0) && adds(lines, $0) }) { return fitting }
    return (decimals...decimals + Self.mostMore).first(where: told) ?? decimals
  }

  /// How many decimals more than usual tell a miss of four of two thousand million from none.
  static let mostMore = 6

  private func adds(_ lines: [Subtraction], _ decimals: Int) -> Bool {
    lines.allSatisfy {
      units($0.value, decimals) - units($0.base, decimals) == units($0.difference, decimals)
    }
  }

  private func units(_ value: Double, _ decimals: Int) -> Double {
    isPercent ? style.units(value, decimals: decimals, shift: 2) : style.units(value / divisor, decimals: decimals)
  }

  /// With the fewest decimals, up to three more than usual, at which amounts that are promised stand as they were
  /// stated; where three do not, at which each is no further off than a twentieth, and their difference comes out as it
  /// is read.
  func stating(_ values: [Double], _ line: Subtraction? = nil) -> MetricNumbers {
    let candidates = decimals...decimals + 3
    let fitting =
      candidates.first { decimals in values.allSatisfy { isExact($0, decimals) } }
      ?? candidates.first { decimals in
        values.allSatisfy { isNear($0, decimals) } && adds(line.map { [$0] } ?? [], decimals)
      }
    return fitting == decimals ? self : MetricNumbers(self, decimals: fitting ?? candidates.upperBound)
  }

  private func isNear(_ value: Double, _ decimals: Int) -> Bool {
    let shifted = shifted(value, decimals)
    return (shifted - shifted.rounded()).magnitude <= 0.05 * shifted.magnitude
  }

  private func isExact(_ value: Double, _ decimals: Int) -> Bool {
    let shifted = shifted(value, decimals)
    return (shifted - shifted.rounded()).magnitude <= 1e-9 * max(shifted.magnitude, 1)
  }

  private func shifted(_ value: Double, _ decimals: Int) -> Double {
    (0..<decimals).reduce(value / divisor) { shifted, _ in shifted * 10 }
  }

  /// The decimals of a month, a quarter or a year against its target.
  func decimals(_ actual: Double?, _ target: Target?, _ variance: Double?) -> Int {
    decimals([Subtraction(actual, target, variance)], variance: variance)
  }

  /// The decimals of a quarter or a year, where one in % stands beside the year before as well.
  func decimals(_ figure: PeriodFigure) -> Int {
    var lines = [Subtraction(figure.actual.value, figure.target, figure.variance)]
    if isPercent, let year = figure.yearOnYear, let change = year.change, year.months == figure.reported {
      lines.append(Subtraction(year.actual, less: year.before, is: change))
    }
    return decimals(lines, variance: figure.variance)
  }
}
