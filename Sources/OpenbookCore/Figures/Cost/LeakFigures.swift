/// What one leak costs, as of a month (maths.md 11), in what its formula gives: money, or a number of something.
public struct LeakFigures: Sendable {
  /// The months of a quarter or a fiscal year up to as-of, together.
  public struct ToDate: Sendable {
    /// The sum of the months that have a value; the newest month's reason where none has.
    public let value: Known<Double>
    /// How many of them have a value.
    public let months: Int
    /// How many there are: from the period's first month to as-of.
    public let of: Int
  }

  /// One month, never below 0.
  public struct LeakMonth: Sendable {
    /// The month.
    public let month: Month
    /// What it cost, or why that is not known.
    public let value: Known<Double>
  }

  /// The funnel's id and its own.
  public let id: ID<Leak>
  /// The funnel that states it.
  public let funnel: ID<Funnel>
  /// What it costs.
  public let kind: Leak.Cost
  /// The currency of which it is an amount; nil where it is none.
  public let currency: String?
  /// Whether it counts in the totals: it is an amount in the company's currency.
  public let isTotalled: Bool
  /// Each month of the fiscal year up to as-of.
  public let months: [LeakMonth]
  /// What the month cost, or why that is not known.
  public let month: Known<Double>
  /// The fiscal quarter to date.
  public let quarter: ToDate
  /// The fiscal year to date.
  public let year: ToDate
  /// The least that the year to date comes to when each assumption alone is taken 20 % lower and higher, in the same
  /// unit; nil without a value, and where a month loses its own on the way.
  public let low: Double?
  /// The most that it comes to.
  public let high: Double?
}

/// Computes what leaks cost.
struct LeakFiguring {
  let figures: Figures
  let asOf: Month

  private var calendar: FiscalCalendar { figures.view.configuration.calendar }

  /// How far each assumption is varied, either way.
  private static let variation = 0.2

  /// The figures of a leak; nil for one without a kind, whose file has an error.
  func figures(of leak: Leak, in funnel: Funnel) -> LeakFigures? {
    guard let kind = leak.cost else { return nil }
    let assumptions = Self.values(funnel.assumptions)
    let days = calendar.months(of: calendar.year(of: asOf)).lowerBound...asOf
    let months = days.map { LeakFigures.LeakMonth(month: $0, value: value(leak, $0, assumptions)) }
    let quarterStart = calendar.months(of: calendar.quarter(of: asOf)).lowerBound
    let year = LeakFigures.ToDate(months)
    let ends = year.value.value.flatMap { extremes(of: leak, months, $0, assumptions) }
    let currency = currency(of: leak, kind, in: funnel)
    return LeakFigures(
      id: leak.id, funnel: funnel.id, kind: kind, currency: currency,
      isTotalled: isTotalled(kind, currency), months: months, month: value(leak, asOf, assumptions),
      quarter: LeakFigures.ToDate(months.filter { $0.month >= quarterStart }), year: year, low: ends?.low,
      high: ends?.high)
  }

  /// The numbers that are taken for granted, by name; the first of two with one name.
  static func values(_ assumptions: [Entry<String, Funnel.Assumption>]) -> [String: Double] {
    Dictionary(
      assumptions.compactMap { entry in entry.value.value.map { (entry.key, $0.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a month costs, never below 0.
  private func value(_ leak: Leak, _ month: Month, _ assumptions: [String: Double]) -> Known<Double> {
    guard let formula = leak.formula else { return .unknown(.unusable) }
    let value = formula.evaluate { id, back in
      if let assumed = assumptions[id.text] { return .known(assumed) }
      return figures.input(id, month - back)
    }
    return value.value?.isFinite == false ? .unknown(.tooLarge) : value.map { max(0, $0) }
  }

  /// The least and the most of the year to date, each assumption varied alone.
  private func extremes(
    of leak: Leak, _ months: [LeakFigures.LeakMonth], _ value: Double, _ assumptions: [String: Double]
  ) -> (low: Double, high: Double)? {
    let known = months.filter { $0.value.value != nil }.map(\.month)
    var (low, high) = (value, value)
    for name in Set(leak.formula?.names.map(\.id.text) ?? []) {
      guard let assumed = assumptions[name] else { continue }
      for factor in [1 - Self.variation, 1 + Self.variation] {
        var varied = assumptions
        varied[name] = assumed * factor
        let values = known.map { self.value(leak, $0, varied).value }
        // A sum over fewer months would look like a lower cost.
        guard !values.contains(where: { $0 == nil }) else { return nil }
        let sum = compensatedSum(values.compactMap { $0 })
        guard sum.isFinite else { return nil }
        (low, high) = (min(low, sum), max(high, sum))
      }
    }
    return (low, high)
  }

  /// The currency that the formula's units tell. Where they tell none, revenue and profit are money, in the company's.
  private func currency(of leak: Leak, _ kind: Leak.Cost, in funnel: Funnel) -> String? {
    let company = figures.view.configuration.currency
    var currencies = FormulaCurrencies(figures.view, assumed: Set(funnel.assumptions.map(\.key)), company: company)
    if let told = leak.formula.flatMap({ currencies.amount($0.term) }) { return told.currency }
    return kind == .revenue || kind == .profit ? company : nil
  }

  private func isTotalled(_ kind: Leak.Cost, _ currency: String?) -> Bool {
    guard let company = figures.view.configuration.currency else {
      // A company that names no currency has but one.
      return currency == nil && (kind == .revenue || kind == .profit)
    }
    return currency == company
  }
}

extension LeakFigures.ToDate {
  init(_ months: [LeakFigures.LeakMonth]) {
    let values = months.compactMap(\.value.value)
    let reason = months.last?.value.reason ?? .notReported
    value = values.isEmpty ? .unknown(reason) : .finite(compensatedSum(values))
    self.months = values.count
    of = months.count
  }
}
