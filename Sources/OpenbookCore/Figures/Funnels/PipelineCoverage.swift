/// How the open pipeline stands to what is still to be booked in a quarter (maths.md 9).
public struct PipelineCoverage: Sendable {
  /// Why there is none.
  public enum Reason: Hashable, Sendable {
    /// The target is reached: nothing is left to cover.
    case reached
    /// The bookings have no target for the quarter.
    case noTarget
    /// The funnel names no metric for the open pipeline, or for the bookings.
    case notStated
    /// Something that it takes is not known.
    case unknown(Unknown)
  }

  /// The fiscal quarter of the month after as-of: the one in which the pipeline can still be booked.
  public let quarter: Period
  /// The open pipeline, or why it is not known; nil where the funnel names none.
  public let pipeline: Known<Double>?
  /// What the bookings still lack of their target, 0 where it is reached; nil where it is not known, or there is none.
  public let lacking: Double?
  /// Pipeline ÷ what is lacking; nil with a reason.
  public let value: Double?
  /// Why there is none.
  public let reason: Reason?
  /// 1 ÷ win rate, the coverage that is needed; nil where the funnel names no win rate.
  public let needed: Known<Double>?
}

/// What a funnel is worth, from the metrics that it names for that.
struct FunnelWorth {
  let figures: Figures
  let asOf: Month
  let value: Funnel.Value

  /// What a deal brings, as of the month; nil where the funnel names no metric for it.
  var dealSize: Known<Double>? { newest(value.dealSize) }

  /// Opportunities × win rate × deal size ÷ cycle days.
  var velocity: Known<Double>? {
    guard let opportunities = newest(value.opportunities), let winRate = newest(value.winRate), let dealSize,
      let cycle = newest(value.cycleDays)
    else { return nil }
    return opportunities.times(winRate).times(dealSize).divided(by: cycle)
  }

  var coverage: PipelineCoverage? {
    let pipeline = newest(value.openPipeline)
    let needed = newest(value.winRate).map { Known.known(1).divided(by: $0) }
    guard pipeline != nil || needed != nil else { return nil }
    let quarter = figures.view.configuration.calendar.quarter(of: asOf + 1)
    func coverage(lacking: Double?, _ value: Double?, _ reason: PipelineCoverage.Reason?) -> PipelineCoverage {
      PipelineCoverage(
        quarter: quarter, pipeline: pipeline, lacking: lacking, value: value, reason: reason, needed: needed)
    }
    guard let pipeline, let bookings = position(value.bookings) else { return coverage(lacking: nil, nil, .notStated) }
    guard let target = figures.target(of: quarter, ofMetricAt: bookings)?.edges.low else {
      return coverage(lacking: nil, nil, .noTarget)
    }
    guard let booked = toDate(quarter, ofMetricAt: bookings).value else {
      return coverage(lacking: nil, nil, .unknown(.input(figures.metrics[bookings].id)))
    }
    let lacking = decimalDifference(target, booked)
    guard lacking > 1e-9 * max(target.magnitude, booked.magnitude) else { return coverage(lacking: 0, nil, .reached) }
    let quotient = pipeline.divided(by: .known(lacking))
    return coverage(lacking: lacking, quotient.value, quotient.reason.map { .unknown($0) })
  }

  private func position(_ reference: Reference<Metric>?) -> Int? {
    reference.flatMap { figures.view.position(of: $0.id) }
  }

  /// The newest value that is due by the month, or the metric that lacks it; nil where no metric is named.
  private func newest(_ reference: Reference<Metric>?) -> Known<Double>? {
    position(reference).map { position in
      let actual = figures.metrics[position].month(dueBy: asOf)?.actual
      return actual?.value.map { .known($0) } ?? .unknown(.input(figures.metrics[position].id))
    }
  }

  /// What a quarter has come to: nothing before its first month is due, and unknown while one of them lacks.
  private func toDate(_ quarter: Period, ofMetricAt position: Int) -> Known<Double> {
    let calendar = figures.view.configuration.calendar
    let metric = figures.view.metrics[position]
    let due = calendar.months(of: quarter).filter { month in
      month <= asOf && (metric.rhythm == .month || calendar.quarterEnd(of: month) == month)
    }
    guard !due.isEmpty else { return .known(0) }
    guard due.allSatisfy({ figures.metrics[position].month($0)?.actual.value != nil }) else {
      return .unknown(.notReported)
    }
    return figures.actual(of: quarter, ofMetricAt: position, asOf: asOf) ?? .unknown(.notReported)
  }
}
