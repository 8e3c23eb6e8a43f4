/// A metric's XmR chart as of a month: what its own history says is signal and what is noise (maths.md 5).
public struct ControlChart: Hashable, Sendable {
  /// A due month on the chart.
  public struct Point: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// What was reported, in the metric's unit; nil where nothing was.
    public let value: Double?
    /// Which of the chart's phases it belongs to, from 0.
    public let phase: Int
    /// All signals that it is part of, in the order of precedence.
    public let signals: SignalSet
    /// What it says about the process; nil when it is not reported, in a phase without limits, and under rules `none`.
    public let variation: Variation?
  }

  /// A stretch of months with one process: its mean and limits are its own, and no signal reaches across.
  public struct Phase: Hashable, Sendable {
    /// The month that the file names as its start; of a first phase that it does not name, the first due month.
    public let from: Month
    /// Where its due months stand among the chart's points; at least one.
    public let months: Range<Int>
    /// Its limits; with a season, those of values ÷ factor.
    public let limits: ControlLimits
    /// Its seasons; nil where none were asked for, and where it has none that can be told.
    public let season: SeasonalFactors?

    /// The limits as drawn for one of its due months: with a season, × that calendar month's factor.
    public func limits(for month: Month) -> ControlLimits {
      season.flatMap { $0.factor(of: month) }.map(limits.scaled) ?? limits
    }
  }

  /// Which rules drew the signals; named on every chart.
  public let rules: Metric.SignalRules
  /// Every due month from the first to the newest, without a hole.
  public let points: [Point]
  /// The phases in order; together they hold every point once.
  public let phases: [Phase]
  /// Whether the process will meet the as-of month's target; nil with fewer than 12 points, without limits, without
  /// a target that is one amount, and without a better direction.
  public let assurance: Assurance?

  /// What the as-of month's point says; nil when it is not reported, without limits, and under rules `none`.
  public var variation: Variation? { points.last?.variation }

  /// The limits as drawn at a point, by its place among the points.
  public func limits(at index: Int) -> ControlLimits {
    phases[points[index].phase].limits(for: points[index].month)
  }

  /// The chart of a metric's due months.
  public init(_ input: Input) {
    let charting = ControlCharting(input)
    var points: [Point] = []
    points.reserveCapacity(input.values.count)
    phases = charting.phases(adding: &points)
    self.points = points
    rules = input.rules
    assurance = phases.last.flatMap { phase in
      let limits = phase.limits(for: input.month(input.values.count - 1))
      return Assurance(target: input.target, limits: limits, direction: input.direction)
    }
  }
}

extension ControlChart {
  /// What a chart is made from: the metric's due months up to as-of, and what its file says of them.
  public struct Input: Sendable {
    /// The first due month.
    let first: Month
    /// How many months lie between two due ones: 1, or 3 for a quarterly metric.
    let step: Int
    /// What was reported for each due month from the first on; nil where nothing was.
    let values: [Double?]
    let phaseStarts: [Month]
    let season: Int?
    let rules: Metric.SignalRules
    let direction: Metric.Direction
    let target: Double?

    /// - Parameters:
    ///   - first: the first due month.
    ///   - step: how many months lie between two due ones: 1, or 3 for a quarterly metric.
    ///   - values: for each due month from the first to the newest what was reported, in the unit; nil where nothing.
    ///   - phaseStarts: the months that start a phase, due or not.
    ///   - season: 12 for seasons that repeat every year; nil for none.
    ///   - rules: what a signal is.
    ///   - direction: which way is better.
    ///   - target: what the newest due month has to reach, where that is one amount; nil for a range.
    public init(
      first: Month, step: Int = 1, values: [Double?], phaseStarts: [Month] = [], season: Int? = nil,
      rules: Metric.SignalRules = .mdc, direction: Metric.Direction = .none, target: Double? = nil
    ) {
      self.first = first
      self.step = max(1, step)
      self.values = values
      self.phaseStarts = phaseStarts.sorted()
      self.season = season
      self.rules = rules
      self.direction = direction
      self.target = target
    }

    func month(_ position: Int) -> Month { first + position * step }

    /// The month that each phase is named by and the position of its first due month, in order.
    var phases: [(from: Month, position: Int)] {
      guard !values.isEmpty else { return [] }
      var phases = [(from: first, position: 0)]
      for month in phaseStarts {
        let position = max(0, month - first + step - 1) / step
        guard position < values.count else { break }
        // Of starts with no due month between them the last one counts.
        if position == phases[phases.count - 1].position { phases.removeLast() }
        phases.append((month, position))
      }
      return phases
    }

    /// What was reported; a number that is none counts as not reported.
    func value(_ position: Int) -> Double? { values[position].flatMap { $0.isFinite ? $0 : nil } }
  }
}
