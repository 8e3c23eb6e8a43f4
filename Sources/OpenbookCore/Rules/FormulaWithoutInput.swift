extension Rule {
  /// A metric is computed from one of which nothing was ever reported.
  public static let formulaWithoutInput = Rule(
    "formula-without-input", .warning, isAdjustable: true,
    what:
      "A metric is computed from one of which nothing was ever reported.",
    why:
      "It has no value in any month.",
    example: """
      metrics/won.yaml
        name: Won
        results: {2026-10: 3}
      metrics/deals.yaml
        name: Deals
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        formula: won / deals
      """,
    remedy: """
      metrics/won.yaml
        name: Won
        results: {2026-10: 3}
      metrics/deals.yaml
        name: Deals
        results: {2026-10: 12}
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        formula: won / deals
      """)
}

extension Rule {
  static func checkFormulaWithoutInput(_ figures: Figures) -> [Finding] {
    let view = figures.view
    return view.metrics.indices.compactMap { index in
      guard let names = view.metrics[index].formula?.names else { return nil }
      let lacking = names.first { name in
        view.position(of: name.id).map {
          view.metrics[$0].formula == nil && figures.metrics[$0].months.isEmpty
        } ?? false
      }
      return lacking.map { name in
        Finding(
          .formulaWithoutInput,
          "'\(view.metrics[index].id.text)' is computed from '\(name.id.text)', of which nothing is reported",
          at: name.span, help: "report '\(name.id.text)', or name another metric")
      }
    }
  }
}
