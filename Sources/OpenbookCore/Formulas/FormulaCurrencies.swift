/// Which currency the parts of a formula are amounts of (maths.md 12).
struct FormulaCurrencies {
  /// A currency, and the metric that brings it in.
  struct Amount {
    let currency: String
    let metric: ID<Metric>
  }

  private let view: View
  /// The names that are assumptions and no metrics, each with whether it is a share, in %.
  private let assumed: [String: Bool]
  /// Whether what is asked is of which currency the whole is an amount. Else any factor may have converted an amount,
  /// so that a product is an amount of none.
  private let asksOfWhole: Bool
  /// The company's currency, which nobody converts; nil where it states none.
  private let company: String?
  /// The first two that meet.
  private(set) var mixed: (Amount, Amount)?

  /// Units of which nothing is the price of a currency in another.
  private static let plainUnits: Set<String> = ["%", "count", "days", "hours", "score"]

  init(_ view: View, assumptions: [Entry<String, Funnel.Assumption>], asksOfWhole: Bool) {
    self.view = view
    self.asksOfWhole = asksOfWhole
    company = view.configuration.currency
    assumed = Dictionary(
      assumptions.map { ($0.key, $0.value.value?.isPercent ?? false) }, uniquingKeysWith: { first, _ in first })
  }

  /// The currency of a part; nil for what is no amount, or where a factor may have converted it.
  mutating func amount(_ term: Formula.Term) -> Amount? {
    switch term {
    case .number: return nil
    case .metric(let id):
      guard assumed[id.text] == nil else { return nil }
      return view.metric(id)?.unit.flatMap { isCurrencyCode($0) ? Amount(currency: $0, metric: id) : nil }
    case .negated(let inner), .lagged(let inner, _), .windowed(let inner, _): return amount(inner)
    case .sum(let a, let b), .difference(let a, let b): return common([a, b])
    case .least(let terms), .greatest(let terms): return common(terms)
    case .product(let a, let b):
      let (first, second) = (amount(a), amount(b))
      if let first, second == nil { return scaled(first, by: b) }
      if let second, first == nil { return scaled(second, by: a) }
      return nil
    case .quotient(let a, let b):
      let (whole, part) = (amount(a), amount(b))
      if let whole, part == nil { return scaled(whole, by: b) }
      return nil
    }
  }

  /// An amount times something, or divided by it: still one, unless that may be the price of a currency in another.
  /// Nobody converts the company's own.
  private func scaled(_ amount: Amount, by term: Formula.Term) -> Amount? {
    if isShare(term) { return amount }
    guard asksOfWhole else { return nil }
    return amount.currency == company || !mayConvert(term) ? amount : nil
  }

  /// A plain number, or a share in %: the price of nothing.
  private func isShare(_ term: Formula.Term) -> Bool {
    switch term {
    case .number: true
    case .metric(let id): assumed[id.text] ?? (view.metric(id)?.unit == "%")
    case .negated(let inner), .lagged(let inner, _), .windowed(let inner, _): isShare(inner)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b): isShare(a) && isShare(b)
    case .quotient, .least, .greatest: false
    }
  }

  private func mayConvert(_ term: Formula.Term) -> Bool {
    switch term {
    case .number: false
    case .metric(let id):
      assumed[id.text].map { !$0 } ?? !(view.metric(id)?.unit.map { Self.plainUnits.contains($0) } ?? false)
    case .negated(let inner), .lagged(let inner, _), .windowed(let inner, _): mayConvert(inner)
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      mayConvert(a) || mayConvert(b)
    case .least(let terms), .greatest(let terms): terms.contains { mayConvert($0) }
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
