import OpenbookCore

extension Sheet {
  /// The index of funnels.
  static func funnels(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    return Sheet(
      frame: PageFrame(
        route: .funnels, title: words[.funnel], summary: words[.funnelIntro], section: .funnel, crumbs: [], source: nil),
      heading: words[.funnel], lede: words[.funnelIntro],
      parts: [
        SheetPart(
          .lines(material.view.entities.funnels.map { SheetLine(material.linked(EntityName(.funnel, $0.id.text))) }))
      ])
  }

  /// A funnel: how it stands in a sentence and a picture, its conversions, counts and definitions, what is on its way,
  /// and what its leaks cost.
  static func funnel(_ funnel: Funnel, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let isAlone = material.view.entities.funnels.count == 1
    let told = FunnelTexts(funnel, material, style)
    let owner = SheetFact(words[.owner], [material.linked(funnel.owner)])
    let data = told.map { _ in Linked(words[.downloadJSON], Place(.funnelJSON(funnel.id))) }
    return Sheet(
      frame: PageFrame(
        route: .funnel(funnel.id), title: funnel.title, summary: words[.funnelIntro], section: .funnel,
        crumbs: isAlone ? [] : [NamedRoute(name: words[.funnel], route: .funnels)], source: funnel.path),
      kicker: told.map { style.calendar.full($0.figures.asOf) } ?? "", heading: funnel.title,
      lede: told?.lede ?? words[.funnelIntro],
      parts: (told?.conversionParts ?? [])
        + [
          SheetPart(words[.stagesByMonth], .table(months(funnel, material, style))),
          SheetPart(.lines(missing(funnel, material, style))),
          SheetPart(words[.stages], .facts(definitions(funnel, material, style))),
        ] + (told?.cohortParts ?? []) + (told?.pipelineParts ?? [])
        + [SheetPart(words[.leaks], .table(told?.leaks ?? unpriced(funnel, material, style)))] + (told?.leakNotes ?? [])
        + [
          SheetPart(words[.assumptions], .table(assumptions(funnel, style))),
          SheetPart(.facts([owner, SheetFact(words[.allFigures], [data])].compactMap { $0 })),
        ])
  }

  /// Each stage in order: the metric, what it counts and what it does not.
  private static func definitions(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) -> [SheetFact] {
    funnel.stages.compactMap { stage in
      guard let metric = stage.metric.flatMap({ material.view.metric($0.id) }) else { return nil }
      return SheetFact(
        metric.name,
        [Linked(newest(of: metric, material, style), material.map.place(EntityName(.metric, metric.id.text)))],
        texts: [
          Document(metric.definition, material, style: style),
          Document(plain: stage.not ?? "").preceded(by: style.words[.termNot]),
        ])
    }
  }

  /// What it counted in the newest month that is due, or why that is not known.
  private static func newest(of metric: Metric, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    guard let position = material.view.position(of: metric.id), let asOf = material.view.asOf,
      let month = material.metrics[position].figures.month(dueBy: asOf)
    else { return style.words[.notReported] }
    let numbers = material.metrics[position].numbers
    let name = style.calendar.full(month.month)
    guard let value = month.actual.value else {
      return "\(name): \(material.reason(month.actual.reason, style).withoutStop)"
    }
    return "\(numbers.full(value)), \(name)"
  }

  /// How many months a funnel's page lists.
  private static let funnelMonths = 12

  private static func months(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let stages = funnel.stages.compactMap { $0.metric.flatMap { material.view.position(of: $0.id) } }
      .map { material.metrics[$0] }
    guard let asOf = material.view.asOf, !stages.isEmpty else { return SheetTable([], []) }
    let shown = (0..<funnelMonths).map { asOf - $0 }
      .filter { month in stages.contains { $0.figures.month(month)?.actual.value != nil } }
    return SheetTable(
      [.text(style.words[.month])] + stages.map { .number($0.summary.name) },
      shown.map { month in
        SheetTable.Row(
          [.text(style.calendar.full(month))]
            + stages.map { stage in
              // A month in which nothing was due has nothing to say.
              guard let actual = stage.figures.month(month)?.actual else { return .text("–") }
              return .text(actual.value.map { stage.numbers.cell($0) } ?? material.shortReason(actual.reason, style))
            })
      })
  }

  /// Why months have no figure, where their owners say it: too long for a cell.
  private static func missing(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) -> [SheetLine] {
    guard let asOf = material.view.asOf else { return [] }
    return funnel.stages.compactMap { $0.metric.flatMap { material.view.position(of: $0.id) } }.flatMap { position in
      let stage = material.metrics[position]
      return (0..<funnelMonths).compactMap { back -> SheetLine? in
        guard case .unknown(.missing(let why)) = stage.figures.month(asOf - back)?.actual else { return nil }
        let month = style.calendar.full(asOf - back)
        return SheetLine(
          material.linked(EntityName(.metric, stage.id.text)), aside: month, detail: [Linked(why.withStop)])
      }
    }
  }

  /// The leaks of a company that has reported nothing.
  private static func unpriced(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.leak]), .text(words[.kind]), .text(words[.formula])],
      funnel.leaks.map { leak in
        SheetTable.Row(
          anchor: material.map.place(EntityName(.leak, leak.id.text))?.fragment ?? "",
          [
            .text(leak.name), .text(leak.cost.map { words[$0.word] } ?? ""),
            .text(LeakFormula(leak.id, of: funnel, material).text),
          ])
      }
    ).withoutEmptyColumns
  }

  /// What is taken for granted, from where, and which leaks rest on it.
  private static func assumptions(_ funnel: Funnel, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.assumption]), .number(words[.value]), .text(words[.source]), .text(words[.usedBy])],
      funnel.assumptions.map { entry in
        let used = funnel.leaks.filter { leak in leak.formula?.names.contains { $0.id.text == entry.key } ?? false }
        return SheetTable.Row([
          .text(entry.key),
          .text(entry.value.value.map { style.amount($0.value, unit: $0.isPercent ? "%" : nil) } ?? ""),
          .text(entry.value.source ?? ""), .links(used.map { Linked($0.name) }),
        ])
      }
    ).withoutEmptyColumns
  }
}

extension SiteMaterial {
  /// The same for a cell or a drawing: what an owner says of a month has no room there.
  func shortReason(_ reason: Unknown?, _ style: SiteStyle) -> String {
    if case .missing = reason { style.words[.notReported] } else { self.reason(reason, style) }
  }

  /// Why there is no figure, in words that may stand in its place.
  func reason(_ reason: Unknown?, _ style: SiteStyle) -> String {
    guard let reason else { return style.words[.notReported] }
    return FigureTexts(style, style.amounts([], unit: nil)).reason(reason) { view.metric($0)?.name ?? $0.text }
  }
}
