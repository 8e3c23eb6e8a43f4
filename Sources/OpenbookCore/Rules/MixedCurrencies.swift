extension Rule {
  /// A formula adds or compares amounts of two currencies.
  public static let mixedCurrencies = Rule(
    "mixed-currencies", .error,
    what:
      "A formula adds or compares amounts of two currencies.",
    why:
      "A dollar and a euro are not two of anything: the figure would be wrong in every month.",
    example: """
      metrics/sales-america.yaml
        name: Sales, America
        unit: USD
        results: {2026-10: 70}
      metrics/sales-europe.yaml
        name: Sales, Europe
        unit: EUR
        results: {2026-10: 20}
      metrics/sales.yaml
        name: Sales
        unit: USD
        formula: sales-america + sales-europe
      """,
    remedy: """
      metrics/sales-america.yaml
        name: Sales, America
        unit: USD
        results: {2026-10: 70}
      metrics/sales-europe.yaml
        name: Sales, Europe
        unit: EUR
        results: {2026-10: 20}
      metrics/dollars-per-euro.yaml
        name: Dollars per euro
        aggregate: mean
        results: {2026-10: 1.1}
      metrics/sales.yaml
        name: Sales
        unit: USD
        formula: sales-america + sales-europe * dollars-per-euro
      """)
}

extension Rule {
  /// The formulas of metrics and of leaks.
  static func checkMixedCurrencies(_ view: View) -> [Finding] {
    let ofMetrics = view.metrics.compactMap { metric in metric.formula.flatMap { finding($0, [], view) } }
    let ofLeaks = view.entities.funnels.flatMap { funnel in
      funnel.leaks.compactMap { leak in leak.formula.flatMap { finding($0, funnel.assumptions, view) } }
    }
    return ofMetrics + ofLeaks
  }

  private static func finding(_ formula: Formula, _ assumptions: [Entry<String, Funnel.Assumption>], _ view: View)
    -> Finding?
  {
    guard formula.names.count > 1 else { return nil }
    var currencies = FormulaCurrencies(view, assumptions: assumptions, asksOfWhole: false)
    _ = currencies.amount(formula.term)
    guard let (one, other) = currencies.mixed, let name = formula.names.first(where: { $0.id == other.metric })
    else { return nil }
    return Finding(
      .mixedCurrencies,
      "the formula adds or compares \(one.currency) ('\(one.metric.text)') and \(other.currency) ('\(other.metric.text)')",
      at: name.span,
      help:
        "convert one first: '\(other.metric.text) * rate', where the metric 'rate' holds how many \(one.currency) one \(other.currency) is"
    )
  }
}
