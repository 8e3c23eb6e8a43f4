/// A funnel's figures as of a month (maths.md 9).
public struct FunnelFigures: Sendable {
  /// One stage, by the metric that is counted in it.
  public struct Stage: Sendable {
    /// The metric.
    public let metric: ID<Metric>
    /// Its position among the view's metrics.
    public let position: Int
    /// How many months after the stage before, as the file says it.
    public let lag: Int?
    /// Its counts from the first reported month to as-of.
    public let months: [Count]
    /// Which share of the stage before comes to it, over 3, 6 and 12 months; none for the first stage.
    public let conversions: [StageConversion]
    /// The months in which more came to it than the stage before had `lag` months earlier.
    public let exceeding: [Month]
  }

  /// How much was counted in a month.
  public struct Count: Sendable {
    /// The month.
    public let month: Month
    /// The count, or why there is none.
    public let value: Known<Double>
  }

  /// The funnel.
  public let id: ID<Funnel>
  /// The month as of which this is told.
  public let asOf: Month
  /// The stages that the audience may see, from the first.
  public let stages: [Stage]
  /// The leads of each month and how far they came, for the newest `CohortFigures.mostMonths`; none without a file.
  public let cohorts: [CohortFigures]
  /// What the funnel brings a day, in the deal size's unit; nil where the funnel does not name what it takes.
  public let velocity: Known<Double>?
  /// How the open pipeline stands to what is still to be booked; nil where the funnel does not name what it takes.
  public let coverage: PipelineCoverage?
  /// The coming months, as far as the lags reach.
  public let outlook: [PipelineOutlook]
}

extension Figures {
  /// A funnel's figures, as of any month up to the one that is reported (maths.md 9).
  public func funnel(_ funnel: Funnel, asOf: Month) -> FunnelFigures {
    let stages = funnel.stages.compactMap { stage -> (position: Int, lag: Int?)? in
      stage.metric.flatMap { view.position(of: $0.id) }.map { ($0, stage.lag) }
    }
    let pipeline = Pipeline(figures: self, asOf: asOf, stages: stages)
    let worth = FunnelWorth(figures: self, asOf: asOf, value: funnel.value)
    return FunnelFigures(
      id: funnel.id, asOf: asOf, stages: stages.indices.map { pipeline.figures(at: $0) },
      cohorts: cohorts(of: funnel, asOf: asOf), velocity: worth.velocity, coverage: worth.coverage,
      outlook: pipeline.outlook(dealSize: worth.dealSize))
  }
}
