extension Rule {
  /// A check-in or a result lies outside the months of its objective.
  public static let outsidePeriod = Rule(
    "outside-period", .warning, isAdjustable: true,
    what:
      "A check-in or a result lies outside the months of its objective.",
    why:
      "It counts for nothing, though somebody wrote it.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {unit: partners, target: 12, results: {2026-09: 3}}
      """,
    remedy: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {unit: partners, target: 12, results: {2026-10: 3}}
      """)
}

extension Rule {
  static func checkOutsidePeriod(_ view: View) -> [Finding] {
    view.entities.objectives.flatMap { objective -> [Finding] in
      let months = objective.months(view.configuration.calendar)
      let words = objective.checkIns.map { ("check-in", $0.key, $0.span) }
      let results = objective.ownResults.map { ("result", $0.month, $0.span) }
      return (words + results).compactMap { what, month, span in
        guard !months.contains(month) else { return nil }
        return Finding(
          .outsidePeriod,
          "a \(what) for \(month) of an objective that runs from \(months.lowerBound) to \(months.upperBound)",
          at: span,
          help: "correct the month, or write it into the objective of its own quarter")
      }
    }
  }
}
