extension Rule {
  /// An objective counts towards an amount in another unit, and does not say how much of it.
  public static let otherUnit = Rule(
    "other-unit", .warning, isAdjustable: true,
    what:
      "An objective counts towards an amount in another unit, and does not say how much of it.",
    why:
      "Dollars and customers make no sum, so nobody can say whether the children add up.",
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
        - {id: sign, title: Sign twelve customers, parent: ceo/grow, link: sums, measure: {unit: customers, target: 12}}
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
        - {id: sign, title: Sign twelve customers, parent: ceo/grow, link: sums, contributes: 3M, measure: {unit: customers, target: 12}}
      """)
}

extension Rule {
  static func checkOtherUnit(_ cascades: [CheckedCascade], _ view: View) -> [Finding] {
    cascades.flatMap { checked -> [Finding] in
      // Without a measure there is no unit, and another rule tells.
      guard let measure = checked.parent.measure, checked.counting.contains(where: { $0.link == .sums }) else {
        return []
      }
      var unit = "%"
      if case .milestones = measure {} else { unit = view.unit(of: checked.parent) ?? "" }
      return checked.counting.compactMap { child in
        guard child.link == .sums else { return nil }
        guard let stated = child.contributes else { return unsaid(child, checked, unit, view) }
        return percents(stated, of: child, checked, unit)
      }
    }
  }

  /// A child without `contributes`, whose own amount is no part of its parent's.
  private static func unsaid(
    _ child: Objective, _ checked: CheckedCascade, _ unit: String, _ view: View
  ) -> Finding? {
    // A 'contributes' that could not be read has its finding, and so have a measure and a target that lack.
    guard child.places.contributes == nil, child.measure != nil, let figure = checked.quarter.objective(child.id),
      figure.target != nil, figure.contribution?.value == nil
    else { return nil }
    let parent = checked.parent.nameInQuarter
    let own = view.unit(of: child)
    let message =
      if let own, own != unit || checked.parent.isMilestones {
        "counts \(unitText(own)) and \(parent), to which it adds, \(unitText(unit))"
      } else {
        "does not say what it adds to \(parent)"
      }
    return Finding(
      .otherUnit, "objective '\(child.localID.value)' \(message)", at: child.places.link ?? child.localID.span,
      help: "add 'contributes: …', \(unit.isEmpty ? "in the unit of its parent" : unitText(unit))")
  }

  /// An amount with a `%` for a parent that is measured in something else, or without one where one is due.
  private static func percents(
    _ stated: Quantity, of child: Objective, _ checked: CheckedCascade, _ unit: String
  ) -> Finding? {
    let isShare = unit == "%"
    guard isShare ? stated.lacksPercent : stated.isPercent else { return nil }
    let number = plain(isShare ? stated.value : stated.value * 100)
    return Finding(
      .otherUnit,
      "objective '\(child.localID.value)' contributes \(number)\(isShare ? "" : "%") to \(checked.parent.nameInQuarter), which counts \(unitText(unit))",
      at: child.places.contributes ?? child.localID.span,
      help: isShare ? "write 'contributes: \(number)%'" : "write the amount that it adds")
  }

  private static func unitText(_ unit: String) -> String { unit.isEmpty ? "without a unit" : "in \(unit)" }
}

extension Objective {
  fileprivate var isMilestones: Bool { if case .milestones = measure { true } else { false } }
}
