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

  /// What a metric gives to the newest month's figure.
  public struct Input: Sendable {
    /// The metric.
    public let metric: ID<Metric>
    /// The month of it that counts: an earlier one where the formula looks back.
    public let month: Month
    /// Its value, or why there is none.
    public let value: Known<Double>
  }

  /// What is taken for granted, and what the year to date comes to where it alone is 20 % lower and higher.
  public struct Assumption: Sendable {
    /// Its name in the funnel's file.
    public let name: String
    /// What the file says of it.
    public let stated: Funnel.Assumption
    /// The least and the most that it is taken to be; nil without a value.
    public let range: (least: Double, most: Double)?
    /// The least of what the year comes to, in the leak's unit; nil without a value of the year.
    public let low: Double?
    /// The most of it.
    public let high: Double?
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
  /// What the newest month is computed from, in the formula's order; none where that would name what the reader may
  /// not see.
  public let inputs: [Input]
  /// The assumptions that it uses, in the order of the file.
  public let assumptions: [Assumption]
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
    let used = assumed(by: leak, in: funnel, months, assumptions, hasYear: year.value.value != nil)
    let ends = year.value.value.flatMap { extremes(of: used, $0) }
    let currency = currency(of: leak, kind, in: funnel)
    return LeakFigures(
      id: leak.id, funnel: funnel.id, kind: kind, currency: currency,
      isTotalled: isTotalled(kind, currency), months: months, month: value(leak, asOf, assumptions),
      quarter: LeakFigures.ToDate(months.filter { $0.month >= quarterStart }), year: year, low: ends?.low,
      high: ends?.high, inputs: inputs(of: leak, in: funnel), assumptions: used)
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

  /// Each metric and month that the newest month's value asks for, once.
  private func inputs(of leak: Leak, in funnel: Funnel) -> [LeakFigures.Input] {
    guard let formula = leak.formula, funnel.isOpen(formula, in: figures.view) else { return [] }
    let assumed = Set(funnel.assumptions.map(\.key))
    var inputs: [LeakFigures.Input] = []
    _ = formula.evaluate { id, back in
      guard !assumed.contains(id.text) else { return .known(0) }
      let (month, value) = (asOf - back, figures.input(id, asOf - back))
      if !inputs.contains(where: { $0.metric == id && $0.month == month }) {
        inputs.append(LeakFigures.Input(metric: id, month: month, value: value))
      }
      return value
    }
    return inputs
  }

  /// The assumptions of a leak, each varied alone over the months that have a value.
  private func assumed(
    by leak: Leak, in funnel: Funnel, _ months: [LeakFigures.LeakMonth], _ assumptions: [String: Double], hasYear: Bool
  ) -> [LeakFigures.Assumption] {
    let names = Set(leak.formula?.names.map(\.id.text) ?? [])
    let known = months.filter { $0.value.value != nil }.map(\.month)
    var seen: Set<String> = []
    return funnel.assumptions.filter { names.contains($0.key) && seen.insert($0.key).inserted }.map { entry in
      let sums = hasYear ? sums(of: leak, known, varying: entry.key, assumptions) : []
      let range = assumptions[entry.key].map { value in
        let ends = [value * (1 - Self.variation), value * (1 + Self.variation)].sorted()
        return (least: ends[0], most: ends[1])
      }
      return LeakFigures.Assumption(
        name: entry.key, stated: entry.value, range: range, low: sums.min(), high: sums.max())
    }
  }

  /// What the months come to with an assumption a fifth lower, and a fifth higher; nothing where one of them loses its
  /// value on the way: a sum over fewer months would look like a lower cost.
  private func sums(
    of leak: Leak, _ months: [Month], varying name: String, _ assumptions: [String: Double]
  ) -> [Double] {
    guard let assumed = assumptions[name] else { return [] }
    let sums = [1 - Self.variation, 1 + Self.variation].map { factor -> Double? in
      let varied = assumptions.merging([name: assumed * factor]) { $1 }
      let values = months.compactMap { value(leak, $0, varied).value }
      return values.count < months.count ? nil : Known.finite(compensatedSum(values)).value
    }
    return sums.contains { $0 == nil } ? [] : sums.compactMap { $0 }
  }

  /// The least and the most of the year to date; nil where an assumption has none.
  private func extremes(of assumptions: [LeakFigures.Assumption], _ year: Double) -> (low: Double, high: Double)? {
    let assumptions = assumptions.filter { $0.stated.value != nil }
    let (lows, highs) = (assumptions.compactMap(\.low), assumptions.compactMap(\.high))
    guard lows.count == assumptions.count, highs.count == assumptions.count else { return nil }
    return ((lows + [year]).min() ?? year, (highs + [year]).max() ?? year)
  }

  /// The currency that the formula's units tell. Where they tell none, revenue and profit are money, in the company's.
  private func currency(of leak: Leak, _ kind: Leak.Cost, in funnel: Funnel) -> String? {
    var currencies = FormulaCurrencies(figures.view, assumptions: funnel.assumptions, asksOfWhole: true)
    if let told = leak.formula.flatMap({ currencies.amount($0.term) }) { return told.currency }
    return kind == .revenue || kind == .profit ? figures.view.configuration.currency : nil
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

extension Funnel {
  /// Whether a reader may see all that a formula names, as they may not where its leak is declassified.
  public func isOpen(_ formula: Formula, in view: View) -> Bool {
    formula.names.allSatisfy { name in assumptions.contains { $0.key == name.id.text } || view.metric(name.id) != nil }
  }
}
