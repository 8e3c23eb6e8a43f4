extension Rule {
  /// A role has no objective of the quarter.
  public static let idleRole = Rule(
    "idle-role", .warning, isAdjustable: true,
    what:
      "A role has no objective of the quarter.",
    why:
      "What it does for the company's goals is nobody's business, and nobody sees it.",
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
        - {id: grow, title: Grow, factor: growth, measure: {target: 3, results: {2026-10: 1}}}
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
        - {id: grow, title: Grow, factor: growth, measure: {target: 3, results: {2026-10: 1}}}
      objectives/2026-Q4/cmo.yaml
        - {id: leads, title: Bring leads, parent: ceo/grow, link: supports, measure: {target: 900, results: {2026-10: 300}}}
      """)
}

extension Rule {
  /// The quarter of the month that is reported, once somebody has had an objective: a company without objectives needs
  /// no finding a role. Coverage asks the same roles (maths.md 13); of them those that are gone when the quarter ends,
  /// against whose organisation it is checked, are not told to promise anything for it.
  static func checkIdleRole(_ book: Book, _ view: View) -> [Finding] {
    guard let asOf = view.asOf, view.hasObjectives(by: asOf) else { return [] }
    let quarter = view.configuration.calendar.quarter(of: asOf)
    let busy = Set(
      view.entities.objectives.filter { $0.quarter == quarter }.compactMap { view.role($0.owner.id)?.id })
    let last = view.configuration.calendar.months(of: quarter).upperBound
    let idle = view.rolesAsked(for: quarter, asOf: asOf).filter { !busy.contains($0.id) && $0.isInForce(in: last) }
    return idle.map { role in
      Finding(
        .idleRole, "'\(role.id.text)' has no objective of \(quarter)",
        place: book.place(of: EntityName(.role, role.id.text)),
        help: "write objectives/\(quarter)/\(role.id.text).yaml, or 'exempt: why' if the role needs none")
    }
  }
}
