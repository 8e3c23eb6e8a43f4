/// How many leads entered in each month, and how many of them reached each stage in which month: all that figures need
/// of a CSV with a row for each lead.
public struct CohortLeads: Sendable {
  /// The leads that entered in one month.
  struct Cohort: Sendable {
    let month: Month
    let entered: Int
    /// By stage: how many reached it in a month, months ascending.
    let reached: [[(month: Month, count: Int)]]
  }

  /// The stages whose months the file has, by metric.
  let stages: [ID<Metric>]
  /// By the month in which they entered, ascending; none without a lead.
  let cohorts: [Cohort]

  /// No leads.
  static let none = CohortLeads(stages: [], cohorts: [])

  /// The same as it was known at the end of a month: nobody had entered after it, or reached a stage.
  func cut(at asOf: Month) -> CohortLeads {
    CohortLeads(
      stages: stages,
      cohorts: cohorts.filter { $0.month <= asOf }.map { cohort in
        Cohort(
          month: cohort.month, entered: cohort.entered,
          reached: cohort.reached.map { $0.filter { $0.month <= asOf } })
      })
  }
}

extension CohortLeads {
  /// Counts leads one by one.
  struct Counting {
    private let stages: [ID<Metric>]
    private var entered: [Month: Int] = [:]
    private var reached: [Month: [[Month: Int]]] = [:]

    init(_ stages: [ID<Metric>]) { self.stages = stages }

    /// - Parameter months: the month in which it reached each stage; nil for those that it has not reached.
    mutating func add(entered month: Month, reached months: [Month?]) {
      entered[month, default: 0] += 1
      for (stage, reachedMonth) in months.enumerated() {
        guard let reachedMonth else { continue }
        reached[month, default: Array(repeating: [:], count: stages.count)][stage][reachedMonth, default: 0] += 1
      }
    }

    var leads: CohortLeads {
      CohortLeads(
        stages: stages,
        cohorts: entered.sorted { $0.key < $1.key }.map { month, count in
          let counts = reached[month] ?? Array(repeating: [:], count: stages.count)
          return Cohort(
            month: month, entered: count,
            reached: counts.map { stage in stage.sorted { $0.key < $1.key }.map { (month: $0.key, count: $0.value) } })
        })
    }
  }
}
