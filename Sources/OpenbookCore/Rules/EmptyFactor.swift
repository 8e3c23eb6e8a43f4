extension Rule {
  /// A critical success factor lacks a metric or an objective.
  public static let emptyFactor = Rule(
    "empty-factor", .warning, isAdjustable: true,
    what:
      "A critical success factor lacks a metric or, in the quarter of the month that is reported, an objective.",
    why:
      "Without a metric nobody can tell whether it goes right; without an objective nobody has promised to see to it.",
    example: """
      factors/growth.md
        ---
        title: Growth
        ---
      """,
    remedy: """
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      """)
}

extension Rule {
  /// A metric is asked for always, an objective of the quarter of the month that is reported once somebody has had one:
  /// what served it long ago serves it no more.
  static func checkEmptyFactor(_ view: View) -> [Finding] {
    guard !view.factors.isEmpty else { return [] }
    let quarter = view.asOf.map { view.configuration.calendar.quarter(of: $0) }
    let objectives = view.entities.objectives.filter { quarter == nil || $0.quarter == quarter }
    let served = Set(objectives.compactMap { $0.factor.flatMap { view.factor($0.id)?.id } })
    let hasObjectives = view.asOf.map { view.hasObjectives(by: $0) } ?? !view.entities.objectives.isEmpty
    let an = quarter.map { "an objective of \($0)" } ?? "an objective"
    return view.factors.compactMap { factor in
      let id = factor.id.text
      let (isMeasured, isServed) = (!view.positions(of: factor).isEmpty, served.contains(factor.id))
      let told: (lacks: String, help: String)? =
        switch (isMeasured, isServed) {
        case (true, true): nil
        case (false, true): ("no metric", "name its metrics: 'metrics: […]', or write 'factor: \(id)' into a metric")
        case (true, false): hasObjectives ? ("no objective", "write 'factor: \(id)' into \(an)") : nil
        case (false, false):
          (
            "no metric and no objective",
            "name its metrics: 'metrics: […]', or write 'factor: \(id)' into a metric or \(an)"
          )
        }
      return told.map { told in
        Finding(.emptyFactor, "the factor '\(id)' has \(told.lacks)", path: factor.path, help: told.help)
      }
    }
  }
}
