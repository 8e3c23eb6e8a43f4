extension Rule {
  /// Objectives add to one that has no amount to share.
  public static let unshareableAmount = Rule(
    "unshareable-amount", .warning, isAdjustable: true,
    what:
      "Objectives add to one that has no amount to share.",
    why:
      "Nobody can say whether what they promise is enough.",
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
        - {id: stock, title: Hold stock, factor: growth, measure: {unit: weeks, target: {min: 4, max: 6}}}
      objectives/2026-Q4/cmo.yaml
        - {id: pumps, title: Hold pumps, parent: ceo/stock, link: sums, contributes: 2, measure: {unit: pumps, target: 40}}
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
        - {id: stock, title: Hold stock, factor: growth, measure: {unit: weeks, target: {min: 4, max: 6}}}
      objectives/2026-Q4/cmo.yaml
        - {id: pumps, title: Hold pumps, parent: ceo/stock, link: supports, measure: {unit: pumps, target: 40}}
      """)
}

extension Rule {
  /// A range, a target that is its start, and no measure at all. Where a target or a start lacks, other rules tell.
  static func checkUnshareableAmount(_ cascades: [CheckedCascade]) -> [Finding] {
    cascades.filter { $0.cascade.kind == .sums }.compactMap { checked in
      let why: String
      switch checked.cascade.amount {
      case .known(0): why = "its target is its start"
      case .unknown(.objective(.range)): why = "its target is a range"
      case .unknown where checked.parent.measure == nil && checked.parent.places.measure == nil:
        why = "it has no measure"
      case .known, .unknown: return nil
      }
      let names = listed(checked.counting.map(\.nameInQuarter))
      return Finding(
        .unshareableAmount,
        "objective '\(checked.parent.localID.value)' has no amount that \(names) could add to: \(why)",
        at: checked.parent.places.target ?? checked.parent.localID.span,
        help: "give it a target to share, or link what serves it by 'weighted' or 'supports'")
    }
  }
}
