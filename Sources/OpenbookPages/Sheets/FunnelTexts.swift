import OpenbookCore

/// A funnel's figures as of the month that is reported, in words.
struct FunnelTexts {
  let funnel: Funnel
  let figures: FunnelFigures
  let material: SiteMaterial
  let style: SiteStyle

  var words: Words { style.words }

  /// Nil while nothing is reported.
  init?(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) {
    guard let asOf = material.view.asOf else { return nil }
    self.funnel = funnel
    figures = material.figures.funnel(funnel, asOf: asOf)
    self.material = material
    self.style = style
  }

  func name(_ stage: ID<Metric>) -> String { material.view.metric(stage)?.name ?? stage.text }

  func reason(_ reason: Unknown?) -> String { material.reason(reason, style) }

  /// `1 month`, `3 months`.
  func months(_ count: Int) -> String { style.count(count, .countMonth, .countMonths) }

  /// `21.3%, 2 months later`, or why there is no share.
  func step(_ conversion: StageConversion, lag: Int?) -> String {
    guard let value = conversion.value.value else { return lack(conversion) }
    let share = style.percent(value)
    switch conversion.mode {
    case .sameMonth: return words(.stepSame, ["share": share])
    case .lagged: return words(.stepLater, ["share": share, "lag": months(lag ?? 0)])
    }
  }

  /// `Opportunities, 2 months earlier`.
  func mode(_ stage: FunnelFigures.Stage, _ before: FunnelFigures.Stage) -> String {
    guard let lag = stage.lag, lag > 0 else { return words(.comparedSame, ["stage": name(before.metric)]) }
    return words(.comparedEarlier, ["stage": name(before.metric), "lag": months(lag)])
  }

  /// Why no share is known.
  func lack(_ conversion: StageConversion) -> String {
    switch conversion.value.reason {
    case .divisionByZero: words[.nothingBefore]
    case .notReported: words[.noMonthWithBoth]
    case let reason: self.reason(reason)
    }
  }

  /// What a stage counted in the newest month that is due; nil before its first one.
  func newest(_ stage: FunnelFigures.Stage) -> MonthFigure? {
    material.metrics[stage.position].figures.month(dueBy: figures.asOf)
  }

  /// A stage's count with its unit.
  func full(_ value: Double, _ stage: FunnelFigures.Stage) -> String {
    material.metrics[stage.position].numbers.full(value)
  }
}
