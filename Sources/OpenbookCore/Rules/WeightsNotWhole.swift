extension Rule {
  /// The weights of an objective's children do not come to 100%.
  public static let weightsNotWhole = Rule(
    "weights-not-whole", .warning, isAdjustable: true,
    what:
      "The weights of an objective's children do not come to 100%.",
    why:
      "With all of them reached, the objective would end short of its goal or beyond it.",
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
        - {id: grow, title: Grow, factor: growth, measure: {target: 3}}
      objectives/2026-Q4/cmo.yaml
        - {id: scoring, title: Score leads, parent: ceo/grow, link: weighted, weight: 50%, measure: {target: 1}}
        - {id: partners, title: Sign partners, parent: ceo/grow, link: weighted, weight: 40%, measure: {target: 12}}
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
        - {id: grow, title: Grow, factor: growth, measure: {target: 3}}
      objectives/2026-Q4/cmo.yaml
        - {id: scoring, title: Score leads, parent: ceo/grow, link: weighted, weight: 60%, measure: {target: 1}}
        - {id: partners, title: Sign partners, parent: ceo/grow, link: weighted, weight: 40%, measure: {target: 12}}
      """)
}

extension Rule {
  /// Those that have a weight, and those that lack one.
  static func checkWeightsNotWhole(_ cascades: [CheckedCascade]) -> [Finding] {
    cascades.filter { $0.cascade.kind == .weighted && $0.cascade.state != .addsUp }.map { checked in
      // A weight that could not be read has its finding.
      let lacking = checked.counting.filter { $0.weight == nil }
      let whom = "objective '\(checked.parent.localID.value)'"
      guard lacking.isEmpty else {
        return Finding(
          .weightsNotWhole,
          "\(listed(lacking.map(\.nameInQuarter))) count\(lacking.count == 1 ? "s" : "") towards \(whom) without a weight",
          at: lacking[0].places.link ?? lacking[0].localID.span,
          help: "add 'weight': the weights of its children come to 100%")
      }
      let plain = checked.counting.first { $0.weight?.lacksPercent ?? false }
      let weights = checked.counting.map { child in
        "\(child.nameInQuarter) (\(percentText(child.weight?.value ?? 0)))"
      }
      return Finding(
        .weightsNotWhole,
        "the weights of the children of \(whom) come to \(percentText(checked.cascade.sum.value ?? 0)), not 100%",
        at: plain?.places.weight ?? checked.parent.localID.span,
        help: plain?.weight.map { "write 'weight: \(OpenbookCore.plain($0.value))%'" }
          ?? "change 'weight' of \(listed(weights))")
    }
  }
}
