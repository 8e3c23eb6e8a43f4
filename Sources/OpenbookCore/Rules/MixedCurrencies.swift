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
  static func checkMixedCurrencies(_ view: View) -> [Finding] {
    view.metrics.compactMap { metric in
      guard let formula = metric.formula, formula.names.count > 1 else { return nil }
      var currencies = FormulaCurrencies(view)
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
}

/// Which currency the parts of a formula are amounts of (maths.md 12).
private struct FormulaCurrencies {
  /// A currency, and the metric that brings it in.
  struct Amount {
    let currency: String
    let metric: ID<Metric>
  }

  private let view: View
  /// The first two that meet.
  private(set) var mixed: (Amount, Amount)?

  init(_ view: View) { self.view = view }

  /// The currency of a part; nil for what is no amount, or where a factor may have converted it.
  mutating func amount(_ term: Formula.Term) -> Amount? {
    switch term {
    case .number: return nil
    case .metric(let id):
      return view.metric(id)?.unit.flatMap { isCurrencyCode($0) ? Amount(currency: $0, metric: id) : nil }
    case .negated(let inner), .lagged(let inner, _), .windowed(let inner, _): return amount(inner)
    case .sum(let a, let b), .difference(let a, let b): return common([a, b])
    case .least(let terms), .greatest(let terms): return common(terms)
    case .product(let a, let b):
      let (first, second) = (amount(a), amount(b))
      if case .number = a { return second }
      if case .number = b { return first }
      return nil
    case .quotient(let a, let b):
      let whole = amount(a)
      _ = amount(b)
      if case .number = b { return whole }
      return nil
    }
  }

  private mutating func common(_ terms: [Formula.Term]) -> Amount? {
    var first: Amount?
    for term in terms {
      guard let next = amount(term) else { continue }
      if let first, first.currency != next.currency, mixed == nil { mixed = (first, next) }
      if first == nil { first = next }
    }
    return first
  }
}
