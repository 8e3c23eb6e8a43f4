import OpenbookCore

extension Sheet {
  /// What misalignment costs: leak by leak, in total, and what is not known (maths.md 11).
  static func costParts(_ material: SiteMaterial, _ style: SiteStyle) -> [SheetPart?] {
    guard let asOf = material.view.asOf else { return [] }
    let cost = material.figures.cost(asOf: asOf)
    guard !cost.leaks.isEmpty else { return [] }
    return [
      SheetPart(style.words[.cost], anchor: "cost", .table(leaks(cost.leaks, asOf: asOf, material, style))),
      SheetPart(.note(style.words[.costNote])),
      SheetPart(style.words[.costTotals], .table(totals(cost, material, style))),
      SheetPart(.note(leftOut(cost, style))),
      SheetPart(style.words[.costUnknown], .lines(unknown(cost.leaks, material, style))),
      SheetPart(style.words[.leaksComputed], anchor: "leaks", .note(style.words[.leaksComputedNote])),
    ] + cost.leaks.map { LeakParts(leak: $0, material: material, style: style).part }
  }

  /// The leaks of one funnel, or of all.
  ///
  /// - Parameter formulas: how each is computed, where that is to be told.
  static func leaks(
    _ leaks: [LeakFigures], asOf: Month, formulas: [ID<Leak>: String] = [:], _ material: SiteMaterial,
    _ style: SiteStyle
  ) -> SheetTable {
    let (words, calendar) = (style.words, material.view.configuration.calendar)
    let period = { (period: Period) in toDate(period, asOf, material, style) }
    return SheetTable(
      [
        .text(words[.leak]), .text(words[.kind]), .number(style.calendar.full(asOf)),
        .number(period(calendar.quarter(of: asOf))), .number(period(calendar.year(of: asOf))),
        .number(words[.costSpan]), .text(words[.reported]), .text(words[.formula]),
      ],
      leaks.map { leak in
        let numbers = leak.numbers(style)
        let text = { (value: Double?) in value.map { numbers.full($0) } ?? words[.notKnown] }
        let span = leak.low.flatMap { low in
          leak.high.flatMap { high in
            low == high ? nil : words(.rangeTarget, ["low": numbers.full(low), "high": numbers.full(high)])
          }
        }
        return SheetTable.Row(
          anchor: material.map.place(EntityName(.leak, leak.id.text))?.fragment ?? "",
          [
            .links([material.linked(EntityName(.leak, leak.id.text))]), .text(words[leak.kind.word]),
            .text(text(leak.month.value)), .text(text(leak.quarter.value.value)),
            .text(text(leak.year.value.value)), .text(span ?? ""),
            .text(style.part(leak.year.months, of: leak.year.of)),
            .text(formulas[leak.id] ?? ""),
          ])
      }
    ).withoutEmptyColumns
  }

  /// `Q4 2026 to date`; a period's name alone once its last month is the newest.
  static func toDate(_ period: Period, _ asOf: Month, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    let isOver = asOf >= material.view.configuration.calendar.months(of: period).upperBound
    return style.period(period, isToDate: !isOver, since: nil)
  }

  private static func totals(_ cost: MisalignmentCost, _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    // Each of the three sums may hold other leaks.
    let text = { (sum: MisalignmentCost.Sum, of: Int) in Self.sum(sum, of: of, material, style) }
    let calendar = material.view.configuration.calendar
    let period = { (period: Period) in toDate(period, cost.asOf, material, style) }
    return SheetTable(
      [
        .text(words[.kind]), .number(style.calendar.full(cost.asOf)),
        .number(period(calendar.quarter(of: cost.asOf))), .number(period(calendar.year(of: cost.asOf))),
        .number(words[.leaksCounted]),
      ],
      cost.totals.map { total in
        SheetTable.Row([
          .text(words[total.kind.word].capitalizedFirst), .text(text(total.month, total.of)),
          .text(text(total.quarter, total.of)), .text(text(total.year, total.of)), .text(String(total.of)),
        ])
      })
  }

  /// A total, with how many of how many leaks it holds where it does not hold all.
  static func sum(
    _ sum: MisalignmentCost.Sum, of count: Int, _ material: SiteMaterial, _ style: SiteStyle
  ) -> String {
    guard let value = sum.value else { return style.words[.notKnown] }
    let amount = style.wholeAmount(value, unit: material.view.configuration.currency)
    guard sum.known < count else { return amount }
    return style.words(.sumOfLeaks, ["amount": amount, "known": String(sum.known), "of": String(count)])
  }

  /// Which leaks are amounts of another currency, and in no total.
  private static func leftOut(_ cost: MisalignmentCost, _ style: SiteStyle) -> String {
    let others = cost.leaks.filter { $0.currency != nil && !$0.isTotalled }
    guard !others.isEmpty else { return "" }
    let currencies = Set(others.compactMap(\.currency)).sorted().joined(separator: ", ")
    return style.words(
      .leaksLeftOut, ["leaks": style.count(others.count, .countLeak, .countLeaks), "currencies": currencies])
  }

  /// The leaks that lack the month or an earlier one of the year, and what they lack.
  static func unknown(
    _ leaks: [LeakFigures], _ material: SiteMaterial, _ style: SiteStyle
  ) -> [SheetLine] {
    leaks.compactMap { LeakParts(leak: $0, material: material, style: style).lack }
  }
}

extension LeakFigures {
  /// How its amounts are written: as money where they are that, else as plain numbers.
  func numbers(_ style: SiteStyle) -> MetricNumbers {
    let values = [month.value, quarter.value.value, year.value.value, low, high].compactMap { $0 }
    // Nobody knows a price that was assumed to the cent.
    let isLarge = values.contains { $0.magnitude >= 100 }
    return MetricNumbers(
      NumberFacts(unit: currency, decimals: isLarge ? 0 : nil, values: values), style: style.numbers)
  }
}

extension Leak.Cost {
  /// What it is called.
  var word: Word {
    switch self {
    case .revenue: .kindRevenue
    case .profit: .kindProfit
    case .share: .kindShare
    case .satisfaction: .kindSatisfaction
    }
  }
}

extension Mark {
  /// Whether children add up to their parent.
  init(_ state: Cascade.State, _ words: Words) {
    switch state {
    case .addsUp: self.init(.good, words[.addsUp])
    case .short: self.init(.concern, words[.short])
    case .over: self.init(.half, words[.over])
    case .none: self.init(.dotted, words[.noState])
    }
  }
}
