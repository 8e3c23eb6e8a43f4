extension Rule {
  /// An objective's own measure and what its children have reached are more than five points apart.
  public static let progressDiffers = Rule(
    "progress-differs", .warning, isAdjustable: true,
    what:
      "An objective's own measure and what its children have reached are more than five points apart.",
    why:
      "Either the children do not lead where they should, or one of the figures is wrong.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-11
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
          cmo: {title: Chief marketing officer, reports-to: ceo}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {target: 10, results: {2026-10: 4, 2026-11: 4}}}
      objectives/2026-Q4/cmo.yaml
        - {id: leads, title: Bring leads, parent: ceo/grow, link: sums, contributes: 10, measure: {target: 900, results: {2026-10: 300, 2026-11: 720}}}
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-11
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
          cmo: {title: Chief marketing officer, reports-to: ceo}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {target: 10, results: {2026-10: 8, 2026-11: 8}}}
      objectives/2026-Q4/cmo.yaml
        - {id: leads, title: Bring leads, parent: ceo/grow, link: sums, contributes: 10, measure: {target: 900, results: {2026-10: 300, 2026-11: 720}}}
      """)
}

extension Rule {
  /// Of the quarter of the month that is reported: what is over can no longer be put right.
  static func checkProgressDiffers(_ figures: Figures, _ cascades: [CheckedCascade]) -> [Finding] {
    guard let quarter = figures.asOf.map({ figures.view.configuration.calendar.quarter(of: $0) }) else { return [] }
    return cascades.filter { $0.cascade.isApart && $0.quarter.quarter == quarter }.map { checked in
      let own = checked.quarter.objective(checked.parent.id)?.attainment.value ?? 0
      return Finding(
        .progressDiffers,
        "objective '\(checked.parent.localID.value)' stands at \(pointsText(own)) by its own measure and at \(pointsText(checked.cascade.progress.value ?? 0)) by its children",
        at: checked.parent.localID.span,
        help:
          "ask what the children leave out, or correct the figures of \(listed(checked.counting.map(\.nameInQuarter)))")
    }
  }
}
