import OpenbookCore

extension FunnelTexts {
  /// What the pipeline is worth, and what it means for the coming months.
  var pipelineParts: [SheetPart?] {
    [
      SheetPart(words[.pipelineWorth], anchor: "pipeline", .facts(worth)),
      SheetPart(words[.outlookTitle], anchor: "outlook", .table(outlook)),
      figures.outlook.isEmpty
        ? SheetPart(
          words[.outlookTitle], anchor: "outlook", .note(figures.stages.count < 2 ? "" : words[.outlookNone]))
        : SheetPart(.note(words[.outlookNote])),
    ]
  }

  /// How deals are written: a tenth of one tells something only where they are few.
  var deals: MetricNumbers {
    let values = figures.outlook.compactMap(\.deals.value)
    let isMany = values.contains { $0.magnitude >= 10 }
    return MetricNumbers(NumberFacts(unit: nil, decimals: isMany ? 0 : 1, values: values), style: style.numbers)
  }

  // MARK: Worth

  private var worth: [SheetFact] {
    let value = funnel.value
    let named = [
      value.dealSize, value.cycleDays, value.openPipeline, value.winRate, value.opportunities, value.bookings,
    ]
    guard named.contains(where: { $0 != nil }) else { return [] }
    return [
      SheetFact(words[.velocity], velocity), SheetFact(words[.coverage], coverage),
      SheetFact(words[.coverageNeeded], needed),
    ].compactMap { $0 }
  }

  private var velocity: String {
    guard let velocity = figures.velocity else { return words[.notNamed] }
    guard let value = velocity.value else { return reason(velocity.reason).capitalizedFirst }
    return words(.velocityDaily, ["value": style.wholeAmount(value, unit: unit(of: funnel.value.dealSize))])
  }

  private var coverage: String {
    guard let coverage = figures.coverage else { return words[.notNamed] }
    let quarter = style.calendar.period(coverage.quarter)
    guard let value = coverage.value else {
      switch coverage.reason {
      case .reached: return words(.coverageReached, ["quarter": quarter])
      case .noTarget: return words(.coverageNoTarget, ["quarter": quarter])
      case .notStated: return words[.notNamed]
      case .unknown(let reason): return self.reason(reason).capitalizedFirst
      case nil: return words[.notKnown]
      }
    }
    let amount = { (value: Double?, metric: Reference<Metric>?) in
      value.map { style.wholeAmount($0, unit: unit(of: metric)) } ?? words[.notKnown]
    }
    return words(
      .coverageTimes,
      [
        "value": times(value), "quarter": quarter,
        "pipeline": amount(coverage.pipeline?.value, funnel.value.openPipeline),
        "lacking": amount(coverage.lacking, funnel.value.bookings),
      ])
  }

  private var needed: String? {
    guard let coverage = figures.coverage else { return nil }
    guard let needed = coverage.needed else { return words[.notNamed] }
    switch needed {
    case .known(let value): return words(.coverageNeededTimes, ["value": times(value)])
    case .unknown(.divisionByZero): return words[.winRateZero]
    case .unknown(let reason): return self.reason(reason).capitalizedFirst
    }
  }

  private func times(_ value: Double) -> String {
    MetricNumbers(NumberFacts(unit: nil, decimals: 1, values: [value]), style: style.numbers).full(value)
  }

  private func unit(of metric: Reference<Metric>?) -> String? {
    metric.flatMap { material.view.metric($0.id)?.unit }
  }

  // MARK: Coming months

  private var outlook: SheetTable {
    let most = figures.outlook.compactMap(\.deals.value).max() ?? 0
    let amounts = figures.outlook.compactMap(\.value?.value)
    let isLarge = amounts.contains { $0.magnitude >= 100 }
    let money = MetricNumbers(
      NumberFacts(unit: unit(of: funnel.value.dealSize), decimals: isLarge ? 0 : nil, values: amounts),
      style: style.numbers)
    let last = figures.stages.last.map { name($0.metric) } ?? ""
    return SheetTable(
      [
        .text(words[.month]), .number(words(.expectedOf, ["stage": last])), .text(words[.outlookHollow]),
        .number(words[.value]), .text(words[.countedFrom]), .text(words[.conversionsUsed]),
      ],
      figures.outlook.map { month in
        SheetTable.Row([
          .text(style.calendar.short(month.month)),
          .text(month.deals.value.map { deals.full($0) } ?? lack(month.deals.reason)),
          .drawing(month.deals.value.map { .expected($0, most: most) }),
          .text(
            month.value.map { value in
              value.value.map { money.full($0) } ?? month.deals.reason.map(lack) ?? reason(value.reason)
            }
              ?? ""),
          .text(counted(month)), .text(month.steps.map { used($0) }.joined(separator: "; ")),
        ])
      }
    ).withoutEmptyColumns
  }

  /// Why nothing is expected: a share of nothing is no formula's fault.
  private func lack(_ reason: Unknown?) -> String {
    reason == .divisionByZero ? words[.nothingBefore] : self.reason(reason)
  }

  /// `371 Accepted leads, October 2026`.
  private func counted(_ month: PipelineOutlook) -> String {
    guard let id = month.stage, let count = month.count, let counted = month.counted,
      let stage = figures.stages.first(where: { $0.metric == id })
    else { return "" }
    return words(
      .countedIn,
      ["count": full(count, stage), "stage": name(id), "month": style.calendar.short(counted)])
  }

  /// `Opportunities 43.0%, 1 month later`.
  private func used(_ used: PipelineOutlook.Step) -> String {
    let step = step(used.conversion, lag: figures.stages.first { $0.metric == used.stage }?.lag)
    return name(used.stage) + (used.conversion.value.value == nil ? ": " : " ") + step
  }
}
