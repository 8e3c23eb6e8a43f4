extension Rule {
  /// An objective names a parent and does not say how it serves it.
  public static let uncountedChild = Rule(
    "uncounted-child", .warning, isAdjustable: true,
    what:
      "An objective names a parent and does not say how it serves it.",
    why:
      "It counts for nothing there, and nobody can tell whether it was meant to.",
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
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, measure: {unit: USD, target: 3M}}
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
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, measure: {unit: USD, target: 3M}}
      """)
}

extension Rule {
  /// Within a quarter: across quarters nothing counts. An amount or a weight without a link is an idle field.
  static func uncountedChildren(_ view: View) -> [(child: Objective, parent: Objective)] {
    view.entities.objectives.compactMap { objective in
      guard objective.link == nil, objective.places.link == nil, objective.places.contributes == nil,
        objective.places.weight == nil, let parent = objective.parent.flatMap({ view.objective($0.id) }),
        parent.quarter == objective.quarter
      else { return nil }
      return (objective, parent)
    }
  }

  static func checkUncountedChild(_ view: View) -> [Finding] {
    uncountedChildren(view).map { child, parent in
      Finding(
        .uncountedChild,
        "objective '\(child.localID.value)' does not say how it serves \(parent.nameInQuarter), and counts for nothing there",
        at: child.localID.span,
        help: "add 'link: sums', 'weighted' or 'same' to let it count, or 'link: supports' if it only helps")
    }
  }
}
