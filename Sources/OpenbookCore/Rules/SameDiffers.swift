extension Rule {
  /// An objective that passes its parent's measure down is judged by another measure, or has another target.
  public static let sameDiffers = Rule(
    "same-differs", .warning, isAdjustable: true,
    what:
      "An objective that passes its parent's measure down is judged by another measure, or has another target.",
    why:
      "It can be reached while its parent is missed, or the other way about.",
    example: """
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
          cmo: {title: Chief marketing officer, reports-to: ceo}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/deals.yaml
        name: Deals
        factor: growth
        definition: Deals signed in the month.
        direction: up
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {metric: deals, target: 12}}
      objectives/2026-Q4/cmo.yaml
        - {id: sign, title: Sign deals, parent: ceo/grow, link: same, measure: {metric: deals, target: 10}}
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
      metrics/deals.yaml
        name: Deals
        factor: growth
        definition: Deals signed in the month.
        direction: up
      objectives/2026-Q4/ceo.yaml
        - {id: grow, title: Grow, factor: growth, measure: {metric: deals, target: 12}}
      objectives/2026-Q4/cmo.yaml
        - {id: sign, title: Sign deals, parent: ceo/grow, link: same, measure: {metric: deals, target: 12}}
      """)
}

extension Rule {
  static func childrenThatDiffer(
    _ cascades: [CheckedCascade], _ view: View
  ) -> [(child: Objective, parent: Objective, difference: ChainBreak.Difference)] {
    cascades.filter { $0.cascade.kind == .same }.flatMap { checked in
      checked.counting.compactMap { child in
        difference(of: child, from: checked, view).map { (child, checked.parent, $0) }
      }
    }
  }

  static func checkSameDiffers(_ cascades: [CheckedCascade], _ view: View) -> [Finding] {
    childrenThatDiffer(cascades, view).map { child, parent, difference in
      Finding(
        .sameDiffers,
        "objective '\(child.localID.value)' passes down what \(parent.nameInQuarter) is judged by, and \(clause(difference))",
        at: child.places.target ?? child.places.measure ?? child.localID.span,
        help: "give both the same measure and target, or link it with 'sums', 'weighted' or 'supports'")
    }
  }

  private static func clause(_ difference: ChainBreak.Difference) -> String {
    switch difference {
    case .metric(let own, let its): "is judged by '\(own.text)', not by '\(its.text)'"
    case .unit: "counts in another unit"
    case .measure: "is judged in another way"
    case .target(let own, let its): "has another target: \(text(own)), not \(text(its))"
    }
  }

  /// What differs; nil where nothing does, or where another rule tells what lacks.
  private static func difference(
    of child: Objective, from checked: CheckedCascade, _ view: View
  ) -> ChainBreak.Difference? {
    let parent = checked.parent
    guard let own = child.measure, let its = parent.measure else { return nil }
    switch (own, its) {
    case (.metric(let a, _, _), .metric(let b, _, _)):
      guard let a = view.metric(a.id)?.id, let b = view.metric(b.id)?.id else { return nil }
      if a != b { return .metric(a, b) }
    case (.own, .own):
      if view.unit(of: child) != view.unit(of: parent) { return .unit }
    case (.milestones, .milestones): return nil
    default: return .measure
    }
    guard let a = checked.quarter.objective(child.id)?.target, let b = checked.quarter.objective(parent.id)?.target,
      !isSame(a, b)
    else { return nil }
    return .target(a, b)
  }
}
