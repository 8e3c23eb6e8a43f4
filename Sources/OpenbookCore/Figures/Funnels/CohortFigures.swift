/// The leads that entered in one month, and how far they came (maths.md 9).
public struct CohortFigures: Sendable {
  /// How many of them reached a stage.
  public struct Stage: Sendable {
    /// The stage, by its metric.
    public let metric: ID<Metric>
    /// Within 1, 2, 3, 6 and 12 months.
    public let within: [Within]
  }

  /// How many reached it in time.
  public struct Within: Sendable {
    /// How many months they had: the month of the stage − the month in which they entered is no more.
    public let months: Int
    /// How many did so up to as-of.
    public let count: Int
    /// Their share of those that entered; nil while the cohort is immature.
    public let share: Double?
    /// Whether as-of has not come so far yet: more may follow.
    public let isImmature: Bool
  }

  /// The month in which they entered.
  public let month: Month
  /// How many they are, one or more.
  public let entered: Int
  /// The stages whose months the file has, in the order of the funnel.
  public let stages: [Stage]

  /// After how many months a cohort is looked at.
  public static let horizons = [1, 2, 3, 6, 12]
  /// Of how many months the cohorts are told, up to as-of.
  public static let mostMonths = 120
}

extension Figures {
  /// The cohorts of a funnel as of a month, oldest first.
  func cohorts(of funnel: Funnel, asOf: Month) -> [CohortFigures] {
    let leads = funnel.leads
    // In the funnel's order, and of visible stages only.
    let columns = funnel.stages.compactMap { stage -> (metric: ID<Metric>, column: Int)? in
      guard let name = stage.metric, let position = view.position(of: name.id),
        let column = leads.stages.firstIndex(of: name.id)
      else { return nil }
      return (view.metrics[position].id, column)
    }
    return leads.cohorts.filter { $0.month <= asOf && $0.month > asOf - CohortFigures.mostMonths }.map { cohort in
      CohortFigures(
        month: cohort.month, entered: cohort.entered,
        stages: columns.map { metric, column in
          CohortFigures.Stage(
            metric: metric,
            within: CohortFigures.horizons.map { horizon in
              let count = cohort.reached[column].reduce(0) { sum, reached in
                reached.month <= min(asOf, cohort.month + horizon) ? sum + reached.count : sum
              }
              let isImmature = cohort.month + horizon > asOf
              return CohortFigures.Within(
                months: horizon, count: count,
                share: isImmature ? nil : Double(count) / Double(cohort.entered), isImmature: isImmature)
            })
        })
    }
  }
}
