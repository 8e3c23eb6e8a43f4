/// What a quarter or fiscal year may come to, from what is reported of it (maths.md 8). Never drawn like an actual.
public struct Forecast: Sendable {
  /// How it was made; it stands beside the figure.
  public enum Method: String, CaseIterable, Sendable {
    /// The rest of the period goes on as its reported months did.
    case runRate = "run-rate"
    /// The reported months are the share of the period that the same months were of last year's.
    case seasonalShare = "seasonal-share"
  }

  /// Which quarter or year.
  public let period: Period
  /// How it was made.
  public let method: Method
  /// What it comes to, in the metric's unit.
  public let value: Double
  /// How far it may be off either way: 2.66·MR̄·√(months not yet reported), for sums only; nil without limits.
  public let range: Double?

  /// The lower end of what may come; nil without a range.
  public var low: Double? { range.map { value - $0 } }
  /// The upper end; nil without a range.
  public var high: Double? { range.map { value + $0 } }
}

extension MetricFiguring {
  /// The forecasts of the quarter and the year that are running, the run rate before the seasonal share.
  ///
  /// - Parameter limits: those of the current phase.
  func forecasts(asOf: Month, limits: ControlLimits?) -> [Forecast] {
    [calendar.quarter(of: asOf), calendar.year(of: asOf)].flatMap { period -> [Forecast] in
      guard let toDate = actual(of: period, asOf: asOf)?.value else { return [] }
      return forecasts(of: period, asOf: asOf, toDate: toDate, limits: limits)
    }
  }

  /// The forecasts of a period of which a figure to date is known; none once it is over.
  func forecasts(of period: Period, asOf: Month, toDate: Double, limits: ControlLimits?) -> [Forecast] {
    let all = calendar.months(of: period)
    guard asOf < all.upperBound, let reported = reported(in: all, asOf: asOf) else { return [] }
    // Of a metric that begins within the period only the months from its first one on count.
    let due = (all.upperBound - max(all.lowerBound, start)) / step + 1
    let rate = metric.aggregate == .sum ? toDate / Double(reported.count) * Double(due) : toDate
    let rest = Double(due - reported.count)
    let range = metric.aggregate == .sum ? limits?.spread.map { $0 * rest.squareRoot() } : nil
    let values: [(Forecast.Method, Double?)] = [
      (.runRate, rate), (.seasonalShare, seasonalShare(of: toDate, all, reported, asOf)),
    ]
    return values.compactMap { method, value in
      value.flatMap { $0.isFinite && ($0 + (range ?? 0)).isFinite && ($0 - (range ?? 0)).isFinite ? $0 : nil }
        .map { Forecast(period: period, method: method, value: $0, range: range) }
    }
  }

  /// To date × last year's period ÷ last year's same months; nil where last year's is not complete, or nothing compares
  /// with it.
  private func seasonalShare(
    of toDate: Double, _ all: ClosedRange<Month>, _ reported: ReportedMonths, _ asOf: Month
  ) -> Double? {
    let before = (all.lowerBound - 12)...(all.upperBound - 12)
    guard metric.aggregate == .sum, !breaks.contains(where: { before.lowerBound < $0 && $0 <= asOf }),
      let whole = self.reported(in: before, asOf: asOf), whole.count == all.count / step,
      let total = whole.rollUp(by: .sum, back: 0).value, let same = reported.rollUp(by: .sum, back: 12).value, same != 0
    else { return nil }
    return toDate * total / same
  }
}

extension ControlLimits {
  /// 2.66·MR̄, the distance of a limit from the mean.
  var spread: Double? { averageMovingRange.map { NaturalLimits.width * $0 } }
}
