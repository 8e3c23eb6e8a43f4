extension Rule {
  /// A critical success factor has neither a metric nor an objective.
  public static let emptyFactor = Rule(
    "empty-factor", .warning, isAdjustable: true,
    what:
      "A critical success factor has neither a metric nor an objective.",
    why:
      "Nobody can tell whether it goes right, and nobody has promised to see to it.",
    example: """
      factors/growth.md
        ---
        title: Growth
        ---
      """,
    remedy: """
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      """)
}

extension Rule {
  static func checkEmptyFactor(_ view: View) -> [Finding] {
    guard !view.factors.isEmpty else { return [] }
    let served = Set(view.entities.objectives.compactMap { $0.factor.flatMap { view.factor($0.id)?.id } })
    return view.factors.compactMap { factor in
      guard !served.contains(factor.id), view.positions(of: factor).isEmpty else { return nil }
      return Finding(
        .emptyFactor, "the factor '\(factor.id.text)' has no metric and no objective", path: factor.path,
        help: "name its metrics: 'metrics: […]', or write 'factor: \(factor.id.text)' into a metric or an objective")
    }
  }
}
