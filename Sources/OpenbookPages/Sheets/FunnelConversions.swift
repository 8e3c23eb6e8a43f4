import OpenbookCore

extension FunnelTexts {
  /// The picture, the table of conversions, and what is to be known about reading them.
  var conversionParts: [SheetPart?] {
    guard figures.stages.count > 1 else { return [] }
    // Where nothing is known there is nothing to draw; the table says why.
    let isKnown = !known.isEmpty || figures.stages.contains { newest($0)?.actual.value != nil }
    return [
      isKnown ? SheetPart(.figure(SheetFigure(title: title, bars: bars, caption: caption))) : nil,
      SheetPart(words[.conversions], anchor: "conversions", .table(conversions)),
      SheetPart(.note(warning)),
      SheetPart(words[.exceeding], .lines(exceeding)),
    ]
  }

  private var title: String {
    if let least {
      return words(
        .funnelTitle, ["before": least.before, "stage": least.stage, "share": style.percent(least.value)])
    }
    return words(
      .funnelTitlePlain,
      [
        "first": figures.stages.first.map { name($0.metric) } ?? "",
        "last": figures.stages.last.map { name($0.metric) } ?? "",
      ])
  }

  private var bars: FunnelBars {
    FunnelBars(
      bars: figures.stages.map { stage in
        FunnelBars.Bar(
          label: label(stage), value: newest(stage)?.actual.value,
          step: stage.conversions.first.map { step($0, lag: stage.lag) } ?? "")
      })
  }

  /// The stage with its count, and with the month where that is not the newest; or why there is none.
  private func label(_ stage: FunnelFigures.Stage) -> String {
    guard let figure = newest(stage) else { return "\(name(stage.metric)): \(words[.notReported])" }
    let count = figure.actual.value.map { full($0, stage) } ?? material.shortReason(figure.actual.reason, style)
    let month = figure.month == figures.asOf ? "" : ", " + style.calendar.full(figure.month)
    return "\(name(stage.metric)): \(count)\(month)"
  }

  private var caption: String {
    var sources: [String] = []
    for stage in figures.stages {
      guard let source = material.view.metrics[stage.position].source, !sources.contains(source) else { continue }
      sources.append(source)
    }
    let caption = words(.funnelCaption, ["month": style.calendar.full(figures.asOf)])
    guard !sources.isEmpty else { return caption }
    return caption + " " + words(.funnelSource, ["source": sources.map(\.withoutStop).joined(separator: "; ")])
  }

  private var conversions: SheetTable {
    SheetTable(
      caption: words[.conversionCaption],
      [.text(words[.stage]), .text(words[.comparedWith])]
        + StageConversion.windows.map { .number(months($0)) },
      zip(figures.stages, figures.stages.dropFirst()).map { before, stage in
        SheetTable.Row(
          [
            .links([material.linked(EntityName(.metric, stage.metric.text))]), .text(mode(stage, before)),
          ] + stage.conversions.map { .text(cell($0)) })
      })
  }

  /// A share; where fewer months are reported than it is asked over, with how many; or why there is none.
  private func cell(_ conversion: StageConversion) -> String {
    guard let value = conversion.value.value else { return lack(conversion) }
    guard conversion.months < conversion.window else { return style.percent(value) }
    return "\(style.percent(value)), \(style.part(conversion.months, of: conversion.window))"
  }

  /// That growth or decline distorts what compares the same month; empty where nothing does.
  private var warning: String {
    let same = figures.stages.filter { $0.conversions.first?.mode == .sameMonth }
    guard !same.isEmpty else { return "" }
    return words(.sameMonthWarning, ["stages": same.map { name($0.metric) }.joined(separator: ", ")])
  }

  /// How many months of one stage are named.
  private static let mostExceeding = 12

  private var exceeding: [SheetLine] {
    zip(figures.stages, figures.stages.dropFirst()).compactMap { before, stage in
      guard !stage.exceeding.isEmpty else { return nil }
      let months = stage.exceeding.suffix(Self.mostExceeding).reversed().map { style.calendar.short($0) }
      let rest = stage.exceeding.count - months.count
      let more = rest > 0 ? [words(.andMore, ["count": String(rest)])] : []
      return SheetLine(
        material.linked(EntityName(.metric, stage.metric.text)),
        detail: [
          Linked(words(.exceedingIn, ["with": mode(stage, before), "months": (months + more).joined(separator: ", ")]))
        ])
    }
  }
}
