extension Rule {
  /// A field of an objective counts for nothing, since another one is missing or says otherwise.
  public static let idleField = Rule(
    "idle-field", .warning, isAdjustable: true,
    what:
      "A field of an objective counts for nothing, since another one is missing or says otherwise.",
    why:
      "Somebody believes that it adds up.",
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
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: supports, contributes: 3M, measure: {target: 9M}}
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
        - {id: pipeline, title: Build pipeline, parent: ceo/grow, link: sums, contributes: 3M, measure: {target: 9M}}
      """)
}

extension Reading {
  /// Notes fields of an objective that only count beside others.
  mutating func checkIdleFields(_ objective: Objective, in node: YAMLNode) {
    func note(_ key: String, _ message: String, _ help: String) {
      guard let field = node.child(key)?.key else { return }
      add(.idleField, message, at: field.span, help: help)
    }
    // A link that could not be read has its finding.
    guard objective.link != nil || node.child("link") == nil else { return }
    let link = objective.link.map { "'link: \($0.rawValue)'" } ?? "no 'link'"
    if objective.link != nil, node.child("parent") == nil {
      note("link", "'link' without a parent", "add 'parent: role/objective', or remove 'link'")
    }
    if objective.contributes != nil, objective.link != .sums {
      note("contributes", "'contributes' with \(link)", "write 'link: sums' to let it count, or remove 'contributes'")
    }
    if objective.weight != nil, objective.link != .weighted {
      note("weight", "'weight' with \(link)", "write 'link: weighted' to let it count, or remove 'weight'")
    }
  }
}
