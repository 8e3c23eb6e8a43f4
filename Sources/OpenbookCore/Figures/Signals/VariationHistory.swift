/// What each month said about the process when it was the newest, of its point and of its target (maths.md 5): history
/// as it stood then.
///
/// The same as a chart made anew for each month, without making it: a site tells it of every month of every metric.
struct VariationHistory {
  /// One for each due month.
  private(set) var variations: [Variation?] = []
  /// One for each due month: the rule that made it a signal, where it was one.
  private(set) var signals: [Signal?] = []
  /// One for each due month.
  private(set) var assurances: [Assurance?] = []

  private let input: ControlChart.Input
  private let rules: SignalRuleSet
  /// The largest |value| so far.
  private var largest = 0.0
  private var points = ReportedPoints(capacity: 0)
  /// Those of the phase's points so far.
  private var limits: NaturalLimits?
  private var sum = CompensatedSum()
  private var ranges = CompensatedSum()
  private var rangeCount = 0
  /// Where the newest points go, and how many of them go there.
  private var (way, stretch) = (Side.none, 1)

  /// - Parameter targets: what each due month had to reach.
  init(_ input: ControlChart.Input, targets: [Target?]) {
    self.input = input
    rules = SignalRuleSet.named(input.rules)
    variations.reserveCapacity(input.values.count)
    signals.reserveCapacity(input.values.count)
    assurances.reserveCapacity(input.values.count)
    // What is screened or divided by seasons changes with each further month: there is nothing to carry along.
    guard !rules.screensRanges, input.season == nil else {
      for position in input.values.indices {
        let chart = ControlChart(input.cut(after: position, target: targets[position]?.amount))
        variations.append(chart.variation)
        signals.append(chart.points.last?.signals.first)
        assurances.append(chart.assurance)
      }
      return
    }
    points = ReportedPoints(capacity: input.values.count)
    var starts = input.phases.dropFirst()[...]
    for position in input.values.indices {
      if position == starts.first?.position {
        starts.removeFirst()
        startPhase()
      }
      let mark = input.value(position).flatMap { add($0, at: position) }
      variations.append(mark.map { Variation($0, direction: input.direction) })
      signals.append(mark?.signals.first)
      assurances.append(assurance(of: targets[position]))
    }
  }

  private mutating func startPhase() {
    points = ReportedPoints(capacity: input.values.count)
    sum = CompensatedSum()
    ranges = CompensatedSum()
    rangeCount = 0
    (way, stretch) = (.none, 1)
    limits = nil
  }

  private func assurance(of target: Target?) -> Assurance? {
    guard let target = target?.amount, limits != nil else { return nil }
    return Assurance(
      target: target, limits: ControlLimits(points: points.count, natural: limits), direction: input.direction)
  }

  private mutating func add(_ value: Double, at position: Int) -> SignalMark? {
    largest = max(largest, value.magnitude)
    if let before = points.values.last {
      if points.positions.last == position - 1 {
        ranges.add((value - before).magnitude)
        rangeCount += 1
      }
      let next = Side.way(from: before, to: value)
      stretch = next == way ? stretch + 1 : 2
      way = next
    }
    sum.add(value)
    points.append(value, at: position)
    guard points.count >= ControlLimits.fewestPoints, rangeCount > 0 else { return nil }
    let limits = NaturalLimits(
      mean: sum.value / Double(points.count), averageMovingRange: ranges.value / Double(rangeCount))
    self.limits = limits.isFinite ? limits : nil
    guard rules.judges, limits.isFinite else { return nil }
    return newestMark(in: limits)
  }

  /// The newest point as `SignalMarking` would mark it: of a rule's windows only those that end at it can hold it.
  private func newestMark(in limits: NaturalLimits) -> SignalMark {
    let newest = zone(0, in: limits)
    var mark = SignalMark(side: newest.side)
    if rules.outside, newest.reach == .beyondLimit { mark.signals.insert(.outside) }
    if let length = rules.trend, way != .none, stretch >= length { mark.insertTrend(way) }
    if let length = rules.run, newest.side != .none, points.count >= length,
      (1..<length).allSatisfy({ zone($0, in: limits).side == newest.side })
    {
      mark.signals.insert(.run)
    }
    guard newest.reach >= .beyondNearLimit || rules.threeOfFour else { return mark }
    let zones = (0..<min(4, points.count)).map { zone($0, in: limits) }
    if let rule = rules.twoOfThree, rule.counts(newest), zones.prefix(3).allSatisfy({ $0.side == newest.side }),
      zones.prefix(3).count(where: rule.counts) >= 2
    {
      mark.signals.insert(.twoOfThree)
    }
    if rules.threeOfFour, limits.averageMovingRange > 0 {
      for side in [Side.below, .above]
      where zones.count(where: { $0.side == side && $0.reach >= .beyondHalfway }) >= 3 {
        mark.insertThreeOfFour(side)
      }
    }
    return mark
  }

  /// Where a point lies, counted back from the newest.
  private func zone(_ back: Int, in limits: NaturalLimits) -> Zone {
    Zone(points.values[points.count - 1 - back], in: limits, tolerance: 1e-12 * largest)
  }
}

extension ControlChart.Input {
  /// What was known when the due month at a position was the newest.
  fileprivate func cut(after position: Int, target: Double?) -> ControlChart.Input {
    ControlChart.Input(
      first: first, step: step, values: Array(values[...position]), phaseStarts: phaseStarts, season: season,
      rules: rules, direction: direction, target: target)
  }
}
