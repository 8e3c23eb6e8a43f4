import Testing

@testable import OpenbookCore

/// What holds for every chart, tried on random ones. A failure prints the seed and the chart's input.
@Suite struct ChartPropertyTests {
  /// A random chart: holes, phases, seasons, shifts and spikes; on a coarse grid, so that points lie on lines and tie.
  private struct Random {
    var numbers: SeededNumbers
    init(_ seed: Int) { numbers = SeededNumbers(seed) }
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

    mutating func input(season: Bool? = nil) -> ControlChart.Input {
      let count = int(0...60)
      let (gaps, spread, drift) = ([0, 0, 10, 40][int(0...3)], int(1...40), int(-3...3))
      let shift = int(-20...20)
      let isSeasonal = season ?? (int(0...2) == 0)
      let values = (0..<count).map { position -> Double? in
        if int(0...99) < gaps { return nil }
        var value = 500 + int(-spread...spread) + int(-spread...spread) + position * drift
        if position > count / 2 { value += shift }
        if int(0...29) == 0 { value += int(-200...200) }
        if isSeasonal { value += 20 * abs(position % 12 - 6) }
        return Double(value)
      }
      let starts = (0..<int(0...2)).map { _ in ControlChart.start + int(-5...70) }
      let direction = Metric.Direction.allCases[int(0...3)]
      return ControlChart.Input(
        first: ControlChart.start, step: int(0...3) == 0 ? 3 : 1, values: values, phaseStarts: starts,
        season: isSeasonal ? 12 : nil, rules: Metric.SignalRules.allCases[int(0...3)], direction: direction,
        target: int(0...4) == 0 ? nil : Double(500 + int(-100...100)))
    }
  }

  private func map(
    _ input: ControlChart.Input, direction: Metric.Direction? = nil, _ transform: (Double) -> Double
  ) -> ControlChart.Input {
    ControlChart.Input(
      first: input.first, step: input.step, values: input.values.map { $0.map(transform) },
      phaseStarts: input.phaseStarts, season: input.season, rules: input.rules,
      direction: direction ?? input.direction, target: input.target.map(transform))
  }

  /// Each line at each point, or one point's, put through a function.
  private func areClose(_ a: [[Double]], _ b: [[Double]], _ order: [Int], mean: (Double) -> Double, range: Double)
    -> Bool
  {
    zip(a, b).allSatisfy { a, b in
      guard a.count == 6, b.count == 6 else { return a.isEmpty && b.isEmpty }
      let scale = [0, 2, 3].map { max(mean(a[$0]).magnitude, b[$0].magnitude) }.max() ?? 0
      return (0..<6).allSatisfy { line in
        let expected = line == 1 ? a[1] * range : mean(a[line])
        return (expected - b[order[line]]).magnitude <= 1e-11 * max(scale, 1e-300)
      }
    }
  }

  private static let upright = [0, 1, 2, 3, 4, 5]
  private static let mirrored = [0, 1, 3, 2, 5, 4]

  @Test(arguments: 0..<400) func anotherUnitChangesNoSignal(_ seed: Int) {
    var random = Random(seed)
    let input = random.input()
    let scale = [0.001, 0.25, 3, 1000, 7.3e9, 1e-12, 1e150][random.int(0...6)]
    let (chart, scaled) = (ControlChart(input), ControlChart(map(input) { $0 * scale }))
    #expect(scaled.signals == chart.signals, "seed \(seed), × \(scale): \(input)")
    #expect(scaled.points.map(\.variation) == chart.points.map(\.variation), "seed \(seed): \(input)")
    #expect(scaled.assurance == chart.assurance, "seed \(seed): \(input)")
    #expect(
      areClose(chart.lines, scaled.lines, Self.upright, mean: { $0 * scale }, range: scale), "seed \(seed): \(input)")
  }

  /// Without a season: a multiple of something else is another one.
  @Test(arguments: 0..<400) func anotherZeroChangesNoSignal(_ seed: Int) {
    var random = Random(seed)
    let input = random.input(season: false)
    let shift = Double(random.int(-2000...2000)) + [0, 0.5, 0.1][random.int(0...2)]
    let (chart, shifted) = (ControlChart(input), ControlChart(map(input) { $0 + shift }))
    #expect(shifted.signals == chart.signals, "seed \(seed), + \(shift): \(input)")
    #expect(shifted.points.map(\.variation) == chart.points.map(\.variation), "seed \(seed): \(input)")
    #expect(shifted.assurance == chart.assurance, "seed \(seed): \(input)")
    #expect(
      areClose(chart.lines, shifted.lines, Self.upright, mean: { $0 + shift }, range: 1), "seed \(seed): \(input)")
  }

  @Test(arguments: 0..<400) func theMirrorShowsTheSame(_ seed: Int) {
    var random = Random(seed)
    let input = random.input()
    let direction: Metric.Direction =
      switch input.direction {
      case .up: .down
      case .down: .up
      case .range, .none: input.direction
      }
    let (chart, mirrored) = (ControlChart(input), ControlChart(map(input, direction: direction) { -$0 }))
    #expect(mirrored.signals == chart.signals, "seed \(seed): \(input)")
    #expect(mirrored.points.map(\.variation) == chart.points.map(\.variation), "seed \(seed): \(input)")
    #expect(mirrored.assurance == chart.assurance, "seed \(seed): \(input)")
    #expect(areClose(chart.lines, mirrored.lines, Self.mirrored, mean: { -$0 }, range: 1), "seed \(seed): \(input)")
  }

  /// What happens in a phase is told by its own months: a phase that is over stays as it was, whatever comes later.
  @Test(arguments: 0..<400) func aPhaseThatIsOverStaysAsItWas(_ seed: Int) {
    var random = Random(seed)
    let input = random.input()
    let chart = ControlChart(input)
    for phase in chart.phases {
      let end = phase.months.upperBound
      let early = ControlChart(cut(input, end))
      #expect(early.points == Array(chart.points[..<end]), "seed \(seed), \(end) months: \(input)")
      #expect(Array(chart.phases.prefix(early.phases.count)) == early.phases, "seed \(seed): \(input)")
      // And the months before it do not matter.
      let alone = ControlChart(
        ControlChart.Input(
          first: input.month(phase.months.lowerBound), step: input.step, values: Array(input.values[phase.months]),
          season: input.season, rules: input.rules, direction: input.direction))
      #expect(alone.signals == Array(chart.signals[phase.months]), "seed \(seed): \(input)")
      #expect(alone.lines == Array(chart.lines[phase.months]), "seed \(seed): \(input)")
    }
  }

  /// An earlier as-of is a chart cut there: later phase starts and later months leave no trace in it.
  @Test(arguments: 0..<200) func anEarlierAsOfIsAChartCutThere(_ seed: Int) {
    var random = Random(seed)
    let input = random.input()
    guard !input.values.isEmpty else { return }
    let end = random.int(1...input.values.count)
    let early = cut(input, end)
    let asOf = input.month(end - 1)
    let known = ControlChart.Input(
      first: early.first, step: early.step, values: early.values, phaseStarts: early.phaseStarts.filter { $0 <= asOf },
      season: early.season, rules: early.rules, direction: early.direction, target: early.target)
    #expect(ControlChart(early) == ControlChart(known), "seed \(seed), \(end) months: \(input)")
  }

  private func cut(_ input: ControlChart.Input, _ end: Int) -> ControlChart.Input {
    ControlChart.Input(
      first: input.first, step: input.step, values: Array(input.values.prefix(end)), phaseStarts: input.phaseStarts,
      season: input.season, rules: input.rules, direction: input.direction, target: input.target)
  }

  /// What every chart has in common, whatever it shows.
  @Test(arguments: 0..<400) func everyChartIsWellFormed(_ seed: Int) {
    var random = Random(seed)
    let input = random.input()
    let chart = ControlChart(input)
    #expect(chart.points.map(\.value) == input.values)
    #expect(chart.phases.flatMap { Array($0.months) } == Array(input.values.indices), "seed \(seed): \(input)")
    for (index, point) in chart.points.enumerated() {
      #expect(chart.phases[point.phase].months.contains(index), "seed \(seed): \(input)")
      let limits = chart.limits(at: index)
      let judged = point.value != nil && limits.kind != .none && input.rules != .none
      #expect((point.variation != nil) == judged, "seed \(seed), \(point.month): \(input)")
      #expect(point.signals.isEmpty == (point.variation == nil || point.variation == .commonCause), "seed \(seed)")
      #expect(Array(point.signals) == point.signals.sorted(), "seed \(seed)")
      if point.signals.contains(.outside), let value = point.value, let lower = limits.lower, let upper = limits.upper {
        #expect(value < lower || value > upper, "seed \(seed), \(point.month): \(input)")
      }
    }
  }
}
