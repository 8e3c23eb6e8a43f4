/// Which share of a stage comes to the next one (maths.md 9): Σ of its counts ÷ Σ of the stage before, `lag` months
/// earlier.
public struct StageConversion: Sendable {
  /// With what a month's counts are compared.
  public enum Mode: String, CaseIterable, Sendable {
    /// With the stage before, so many months earlier as the file says: about the same leads.
    case lagged
    /// With the stage before in the same month: others than those that came through, so that growth or decline distorts
    /// it.
    case sameMonth = "same-month"
  }

  /// How many months it is taken over: the newest ones in which both are reported.
  public let window: Int
  /// The share, 1 for all; or why there is none.
  public let value: Known<Double>
  /// Over how many months it was taken: fewer than the window where no more are reported.
  public let months: Int
  /// The first and the last of them; nil where there is none.
  public let span: ClosedRange<Month>?
  /// With what it compares.
  public let mode: Mode

  /// The windows: the first is the one to go by, the others stand beside it.
  public static let windows = [3, 6, 12]
}

/// The stages of a funnel with what they count, as of a month.
struct Pipeline {
  let figures: Figures
  let asOf: Month
  /// The positions of the stages' metrics, from the first stage, and the stated lags.
  let stages: [(position: Int, lag: Int?)]

  func id(_ stage: Int) -> ID<Metric> { figures.metrics[stages[stage].position].id }

  func lag(_ stage: Int) -> Int { stages[stage].lag ?? 0 }

  /// What a stage counted in a month; nothing is known after as-of.
  func count(_ stage: Int, _ month: Month) -> Known<Double> {
    guard month <= asOf else { return .unknown(.notReported) }
    return figures.metrics[stages[stage].position].month(month)?.actual ?? .unknown(.notReported)
  }

  func figures(at stage: Int) -> FunnelFigures.Stage {
    let months = figures.metrics[stages[stage].position].months.prefix { $0.month <= asOf }
    return FunnelFigures.Stage(
      metric: id(stage), position: stages[stage].position, lag: stages[stage].lag,
      months: months.map { .init(month: $0.month, value: $0.actual) },
      conversions: stage == 0 ? [] : StageConversion.windows.map { conversion(to: stage, over: $0) },
      exceeding: stage == 0 ? [] : exceeding(stage))
  }

  /// The conversion to a stage from the one before it, over the newest months in which both are reported.
  func conversion(to stage: Int, over window: Int) -> StageConversion {
    var (counts, before, months) = (CompensatedSum(), CompensatedSum(), [Month]())
    for figure in figures.metrics[stages[stage].position].months.reversed() where figure.month <= asOf {
      guard months.count < window else { break }
      guard let count = figure.actual.value, let earlier = self.count(stage - 1, figure.month - lag(stage)).value else {
        continue
      }
      counts.add(count)
      before.add(earlier)
      months.append(figure.month)
    }
    let value: Known<Double> =
      months.isEmpty
      ? .unknown(.notReported) : before.value == 0 ? .unknown(.divisionByZero) : .finite(counts.value / before.value)
    let span = months.last.flatMap { first in months.first.map { first...$0 } }
    return StageConversion(
      window: window, value: value, months: months.count, span: span, mode: lag(stage) == 0 ? .sameMonth : .lagged)
  }

  private func exceeding(_ stage: Int) -> [Month] {
    figures.metrics[stages[stage].position].months.compactMap { figure in
      guard figure.month <= asOf, let count = figure.actual.value,
        let before = self.count(stage - 1, figure.month - lag(stage)).value
      else { return nil }
      return count - before > 1e-9 * max(count.magnitude, before.magnitude) ? figure.month : nil
    }
  }
}
