extension Rule {
  /// An objective counts towards one of another quarter, where nothing adds it up.
  public static let otherQuarter = Rule(
    "other-quarter", .warning, isAdjustable: true,
    what:
      "An objective counts towards one of another quarter, where nothing adds it up.",
    why:
      "What it promises is missing from the sum of its own quarter, and comes too late for the other.",
    example: """
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
      objectives/2026-Q3/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - id: pipeline
          title: Build pipeline
          parent: 2026-Q3/ceo/grow
          link: sums
          measure: {unit: USD, target: 3M}
      """,
    remedy: """
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
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - id: pipeline
          title: Build pipeline
          parent: ceo/grow
          link: sums
          measure: {unit: USD, target: 3M}
      """)
}

extension Rule {
  /// maths.md 7: "the counting children of one parent, in its quarter".
  static func checkOtherQuarter(_ view: View) -> [Finding] {
    view.entities.objectives.compactMap { objective in
      guard let link = objective.link, link != .supports,
        let parent = objective.parent.flatMap({ view.objective($0.id) }),
        parent.quarter != objective.quarter
      else { return nil }
      return Finding(
        .otherQuarter,
        "objective '\(objective.localID.value)' counts towards \(parent.nameInQuarter) of \(parent.quarter), but only objectives of \(parent.quarter) are added up there",
        at: objective.places.link ?? objective.localID.span,
        help: "name a parent of \(objective.quarter), or write 'link: supports' if it only helps")
    }
  }
}
