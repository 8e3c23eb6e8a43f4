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
  static func checkSameDiffers(_ cascades: [CheckedCascade], _ view: View) -> [Finding] {
    cascades.filter { $0.cascade.kind == .same }.flatMap { checked in
      checked.counting.compactMap { child in
        difference(of: child, from: checked, view).map { difference in
          Finding(
            .sameDiffers,
            "objective '\(child.localID.value)' passes down what \(checked.parent.nameInQuarter) is judged by, and \(difference)",
            at: child.places.target ?? child.places.measure ?? child.localID.span,
            help: "give both the same measure and target, or link it with 'sums', 'weighted' or 'supports'")
        }
      }
    }
  }

  /// What differs, as a clause; nil where nothing does, or where another rule tells what lacks.
  private static func difference(of child: Objective, from checked: CheckedCascade, _ view: View) -> String? {
    let parent = checked.parent
    guard let own = child.measure, let its = parent.measure else { return nil }
    switch (own, its) {
    case (.metric(let a, _, _), .metric(let b, _, _)):
      guard let a = view.metric(a.id)?.id, let b = view.metric(b.id)?.id else { return nil }
      if a != b { return "is judged by '\(a.text)', not by '\(b.text)'" }
    case (.own, .own):
      if view.unit(of: child) != view.unit(of: parent) { return "counts in another unit" }
    case (.milestones, .milestones): return nil
    default: return "is judged in another way"
    }
    guard let a = checked.quarter.objective(child.id)?.target, let b = checked.quarter.objective(parent.id)?.target,
      !isSame(a, b)
    else { return nil }
    return "has another target: \(text(a)), not \(text(b))"
  }
}
