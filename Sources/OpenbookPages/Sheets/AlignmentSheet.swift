import OpenbookCore

extension Sheet {
  /// Whether the company is aligned: question by question, each with what fails.
  static func alignment(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let indicators = material.figures.indicators.filter { $0.of > 0 }
    return Sheet(
      frame: PageFrame(
        route: .alignment, title: words[.alignment], summary: words[.alignmentIntro], section: .alignment, crumbs: [],
        source: nil),
      kicker: material.view.asOf.map { style.calendar.full($0) } ?? "", heading: words[.alignment],
      lede: words[.alignmentIntro],
      parts: [SheetPart(.table(table(indicators, style)))]
        + indicators.map { indicator in
          SheetPart(
            words(.alignmentFailing, ["question": words[indicator.question.title]]),
            anchor: indicator.question.rawValue, .lines(lines(indicator, material, style)))
        })
  }

  private static func table(_ indicators: [Indicator], _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.indicator]), .number(words[.holds]), .number(words[.share]), .text(words[.indicatorAsks])],
      indicators.map { indicator in
        SheetTable.Row([
          .links([
            Linked(
              words[indicator.question.title],
              indicator.failing.isEmpty ? nil : Place(.alignment, indicator.question.rawValue))
          ]),
          .text(words(.metOfPlain, ["value": String(indicator.value), "of": String(indicator.of)])),
          .text(indicator.share.map { style.percent($0) } ?? ""),
          .text(words[indicator.question.asks]),
        ])
      })
  }

  private static func lines(_ indicator: Indicator, _ material: SiteMaterial, _ style: SiteStyle) -> [SheetLine] {
    indicator.failing.map { failure in
      SheetLine(
        material.linked(failure.name), mark: mark(failure.reason, style), detail: detail(failure, material, style))
    }
  }

  private static func mark(_ reason: Indicator.Reason, _ style: SiteStyle) -> Mark {
    let words = style.words
    return switch reason {
    case .noObjective: Mark(.dotted, words[.failsNoObjective])
    case .noMeasure: Mark(.dotted, words[.noMeasure])
    case .noTarget: Mark(.dotted, words[.noTarget])
    case .notReported: Mark(.hollow, words[.notReported])
    case .metrics: Mark(.dotted, words[.failsMetrics])
    case .status(let status): Mark(status, words)
    case .reviewed(let day): Mark(.concern, words(.failsReviewed, ["date": style.calendar.day(day)]))
    case .neverReviewed: Mark(.hollow, words[.failsNeverReviewed])
    }
  }

  /// Who can mend it, and the metrics that lack something.
  private static func detail(
    _ failure: Indicator.Failure, _ material: SiteMaterial, _ style: SiteStyle
  ) -> [Linked?] {
    let view = material.view
    if case .metrics(let metrics) = failure.reason {
      return metrics.map { material.linked(EntityName(.metric, $0.text)) }
    }
    let owner: Reference<Role>? =
      switch failure.name.kind {
      case .objective: view.objective(ID(failure.name.id))?.owner
      case .factor: view.factor(ID(failure.name.id))?.owner
      case .metric: view.metric(ID(failure.name.id))?.owner
      case .strategy: view.strategy(ID(failure.name.id))?.owner
      case .agreement: view.entities.agreements.first { $0.id.text == failure.name.id }?.owner
      default: nil
      }
    return [material.linked(owner)]
  }
}

extension Indicator.Question {
  fileprivate var title: Word {
    switch self {
    case .coverage: .coverage
    case .measurement: .measurement
    case .timeliness: .timeliness
    case .reciprocity: .reciprocity
    case .freshness: .freshness
    }
  }

  fileprivate var asks: Word {
    switch self {
    case .coverage: .coverageAsks
    case .measurement: .measurementAsks
    case .timeliness: .timelinessAsks
    case .reciprocity: .reciprocityAsks
    case .freshness: .freshnessAsks
    }
  }
}
