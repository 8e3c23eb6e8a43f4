import OpenbookCore

extension Sheet {
  /// How many months of the indicators are told.
  private static let historyMonths = 12

  /// Whether the company is aligned: question by question, each with what fails; and what it costs where it is not.
  static func alignment(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let indicators = material.figures.indicators
    let asked = indicators.filter { $0.of > 0 }
    let history = material.figures.indicatorHistory(historyMonths)
    return Sheet(
      frame: PageFrame(
        route: .alignment, title: words[.alignment], summary: words[.alignmentIntro], section: .alignment, crumbs: [],
        source: nil),
      kicker: material.view.asOf.map { style.calendar.full($0) } ?? "", heading: words[.alignment],
      lede: [words[.alignmentIntro], weakest(asked, style), price(material, style)].compactMap { $0 }
        .joined(separator: " "),
      parts: [SheetPart(.table(table(indicators, history, style))), SheetPart(.note(publication(material, style)))]
        + asked.map { indicator in
          SheetPart(
            words(.alignmentFailing, ["question": words[indicator.question.title]]),
            anchor: indicator.question.rawValue, .lines(lines(indicator, material, style)))
        } + costParts(material, style) + [
          SheetPart(words[.indicatorHistory], .table(table(history, style))),
          SheetPart(.note(history.months.count > 1 ? historyNote(history, style) : "")),
        ])
  }

  /// The indicator of which least holds; nil where everything does.
  private static func weakest(_ indicators: [Indicator], _ style: SiteStyle) -> String? {
    let weakest = indicators.min { ($0.share ?? 1) < ($1.share ?? 1) }
    guard let weakest, !weakest.failing.isEmpty else { return indicators.isEmpty ? nil : style.words[.allHolds] }
    return style.words(
      .leastHolds,
      [
        "indicator": style.words[weakest.question.title], "value": String(weakest.value), "of": String(weakest.of),
      ])
  }

  /// What is priced of it; nil where nothing is.
  private static func price(_ material: SiteMaterial, _ style: SiteStyle) -> String? {
    guard let asOf = material.view.asOf else { return nil }
    let totals = material.figures.cost(asOf: asOf).totals.compactMap { total in
      total.year.value.map { _ in
        style.words(
          .pricedKind,
          ["amount": sum(total.year, of: total.of, material, style), "kind": style.words[total.kind.word]])
      }
    }
    guard !totals.isEmpty else { return nil }
    let year = material.view.configuration.calendar.year(of: asOf)
    return style.words(
      .priced,
      [
        "costs": totals.joined(separator: ", "),
        "year": toDate(year, asOf, material, style),
      ])
  }

  private static func table(_ indicators: [Indicator], _ history: IndicatorHistory, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    let rows = indicators.enumerated().map { place, indicator in
      guard indicator.of > 0 else {
        return SheetTable.Row([
          .text(words[indicator.question.title]), .text("–"), .text(""), .text(""),
          .text("\(words[indicator.question.asks]) \(words[indicator.question.nothingAsked])"),
        ])
      }
      return SheetTable.Row([
        .links([
          Linked(
            words[indicator.question.title],
            indicator.failing.isEmpty ? nil : Place(.alignment, indicator.question.rawValue))
        ]),
        .text(words(.metOfPlain, ["value": String(indicator.value), "of": String(indicator.of)])),
        .text(indicator.share.map { style.percent($0) } ?? ""),
        .drawing(.shares(history.months.map { $0.shares[place].share })),
        .text(words[indicator.question.asks]),
      ])
    }
    return SheetTable(
      [
        .text(words[.indicator]), .number(words[.holds]), .number(words[.share]), .text(words[.trend]),
        .text(words[.indicatorAsks]),
      ], rows
    ).withoutEmptyColumns
  }

  /// When the month's results were due, and when they were published.
  private static func publication(_ material: SiteMaterial, _ style: SiteStyle) -> String {
    guard let asOf = material.view.asOf, let day = material.view.configuration.resultsDue else { return "" }
    let due = style.calendar.day(CalendarDate(day, of: asOf + 1))
    let month = style.calendar.full(asOf)
    guard let published = material.view.months.last(where: { $0.month == asOf })?.published else {
      return style.words(.resultsWereDue, ["month": month, "due": due])
    }
    return style.words(
      .resultsPublished, ["month": month, "due": due, "date": style.calendar.day(published)])
  }

  /// Month by month, the newest first.
  private static func table(_ history: IndicatorHistory, _ style: SiteStyle) -> SheetTable {
    guard history.months.count > 1 else { return SheetTable([], []) }
    return SheetTable(
      [.text(style.words[.month])] + Indicator.Question.allCases.map { .number(style.words[$0.title]) },
      history.months.reversed().map { entry in
        SheetTable.Row(
          [.text(style.calendar.full(entry.month))]
            + entry.shares.map { .text($0.share.map { style.percent($0) } ?? "") })
      }
    ).withoutEmptyColumns
  }

  private static func historyNote(_ history: IndicatorHistory, _ style: SiteStyle) -> String {
    let sealed = history.months.count(where: \.isSealed)
    guard sealed > 0 else { return style.words[.historyComputed] }
    return style.words(
      .historySealed, ["sealed": String(sealed), "count": String(history.months.count)])
  }

  private static func lines(_ indicator: Indicator, _ material: SiteMaterial, _ style: SiteStyle) -> [SheetLine] {
    material.firstLines(
      of: indicator.failing, rest: rest(of: indicator, material), data: .alignmentJSON, style, rank: { rank($0.reason) }
    ) { failure in
      SheetLine(
        material.linked(failure.name), mark: mark(failure.reason, style),
        detail: FailureTexts(failure: failure, material: material, style: style).detail)
    }
  }

  /// What lacks more comes first where a list is cut; a parent by how far it is from what it needs.
  private static func rank(_ reason: Indicator.Reason) -> Double {
    switch reason {
    case .cascade(let cascade): -((cascade.difference ?? 0) / (cascade.amount.value ?? 1)).magnitude
    case .metrics, .status(.missed), .noObjective, .noMeasure, .neverReviewed: 0
    case .noTarget, .reviewed: 1
    case .notReported, .status: 2
    }
  }

  /// What leads to all that fails a question.
  private static func rest(of indicator: Indicator, _ material: SiteMaterial) -> Route? {
    let quarter = material.promises.newest.map { Route.quarter($0) }
    return switch indicator.question {
    case .coverage: .roles
    case .cascade: quarter
    case .measurement: indicator.failing.contains { $0.name.kind == .objective } ? quarter : .factors
    case .timeliness: .metrics
    case .reciprocity: .commitments
    case .freshness: nil
    }
  }

  private static func mark(_ reason: Indicator.Reason, _ style: SiteStyle) -> Mark {
    let words = style.words
    return switch reason {
    case .noObjective: Mark(.dotted, words[.failsNoObjective])
    case .noMeasure: Mark(.dotted, words[.noMeasure])
    case .noTarget: Mark(.dotted, words[.noTarget])
    case .notReported: Mark(.hollow, words[.notReported])
    case .cascade(let cascade): Mark(cascade.state, words)
    case .metrics: Mark(.dotted, words[.failsMetrics])
    case .status(let status): Mark(status, words)
    case .reviewed(let day): Mark(.concern, words(.failsReviewed, ["date": style.calendar.day(day)]))
    case .neverReviewed: Mark(.hollow, words[.failsNeverReviewed])
    }
  }
}

extension Indicator.Question {
  /// What it is called.
  var title: Word {
    switch self {
    case .coverage: .coverage
    case .cascade: .cascadeIndicator
    case .measurement: .measurement
    case .timeliness: .timeliness
    case .reciprocity: .reciprocity
    case .freshness: .freshness
    }
  }

  /// Why it has no value.
  var nothingAsked: Word {
    switch self {
    case .coverage: .coverageNone
    case .cascade: .cascadeNone
    case .measurement: .measurementNone
    case .timeliness: .timelinessNone
    case .reciprocity: .reciprocityNone
    case .freshness: .freshnessNone
    }
  }

  /// What it asks, in a sentence.
  var asks: Word {
    switch self {
    case .coverage: .coverageAsks
    case .cascade: .cascadeAsks
    case .measurement: .measurementAsks
    case .timeliness: .timelinessAsks
    case .reciprocity: .reciprocityAsks
    case .freshness: .freshnessAsks
    }
  }
}
