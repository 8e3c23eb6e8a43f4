/// Makes a chart's phases, one after the other; nothing is carried from one to the next (maths.md 5).
struct ControlCharting {
  private let input: ControlChart.Input
  private let rules: SignalRuleSet
  /// Up to which distance a value is on a line: 1e-12 of the series' largest |value|.
  private let tolerance: Double

  init(_ input: ControlChart.Input) {
    self.input = input
    rules = SignalRuleSet.named(input.rules)
    var largest = 0.0
    for position in input.values.indices { largest = max(largest, input.value(position)?.magnitude ?? 0) }
    tolerance = 1e-12 * largest
  }

  /// The phases in order; their points are added at the end of `points`.
  func phases(adding points: inout [ControlChart.Point]) -> [ControlChart.Phase] {
    let starts = input.phases
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1].position : input.values.count
      return phase(from: starts[number].from, starts[number].position..<end, number, &points)
    }
  }

  private func phase(
    from: Month, _ months: Range<Int>, _ number: Int, _ points: inout [ControlChart.Point]
  ) -> ControlChart.Phase {
    let (limits, season, reported) = limits(of: months)
    let marks =
      limits.natural.flatMap { natural in
        rules.judges ? SignalMarking.marks(of: reported, in: natural, by: rules, tolerance: tolerance) : nil
      } ?? []
    var next = 0
    for position in months {
      let value = input.value(position)
      var mark: SignalMark?
      if value != nil {
        mark = next < marks.count ? marks[next] : nil
        next += 1
      }
      points.append(
        ControlChart.Point(
          month: input.month(position), value: value, phase: number, signals: mark?.signals ?? SignalSet(),
          variation: mark.map { Variation($0, direction: input.direction) }))
    }
    return ControlChart.Phase(from: from, months: months, limits: limits, season: season)
  }

  /// A phase's limits and the points that they are taken on, with its season where it has one that can be drawn.
  private func limits(of months: Range<Int>) -> (ControlLimits, SeasonalFactors?, ReportedPoints) {
    if input.season == 12, let season = SeasonalFactors(input, in: months, tolerance: tolerance) {
      let points = reported(months, season)
      if let natural = NaturalLimits(of: points, screensRanges: rules.screensRanges),
        season.factors.allSatisfy({ natural.scaled(by: $0).isFinite })
      {
        return (ControlLimits(points: points.count, natural: natural), season, points)
      }
    }
    let points = reported(months, nil)
    let natural = NaturalLimits(of: points, screensRanges: rules.screensRanges)
    return (ControlLimits(points: points.count, natural: natural), nil, points)
  }

  private func reported(_ months: Range<Int>, _ season: SeasonalFactors?) -> ReportedPoints {
    var points = ReportedPoints(capacity: months.count)
    for position in months {
      guard let value = input.value(position) else { continue }
      points.append(value / (season?.factor(at: position - months.lowerBound) ?? 1), at: position)
    }
    return points
  }
}
