import OpenbookCore

extension Sheet {
  /// How many months a funnel's page lists.
  private static let funnelMonths = 12

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

  /// A funnel's stages with their definitions and months, and its leaks with what they take for granted.
  static func funnel(_ funnel: Funnel, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let isAlone = material.view.entities.funnels.count == 1
    return Sheet(
      frame: PageFrame(
        route: .funnel(funnel.id), title: funnel.title, summary: words[.funnelIntro], section: .funnel,
        crumbs: isAlone ? [] : [NamedRoute(name: words[.funnel], route: .funnels)], source: funnel.path),
      heading: funnel.title, lede: words[.funnelIntro],
      parts: [
        SheetPart(words[.stages], .facts(definitions(funnel, material, style))),
        SheetPart(words[.stagesByMonth], .table(months(funnel, material, style))),
        SheetPart(words[.leaks], .table(leaks(funnel, material, style))),
        SheetPart(words[.assumptions], .table(assumptions(funnel, style))),
        SheetPart(.facts([SheetFact(words[.owner], [material.linked(funnel.owner)])].compactMap { $0 })),
      ])
  }

  /// Each stage in order: the metric, what it counts and what it does not.
  private static func definitions(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) -> [SheetFact] {
    funnel.stages.compactMap { stage in
      guard let metric = stage.metric.flatMap({ material.view.metric($0.id) }) else { return nil }
      return SheetFact(
        metric.name,
        [
          Linked(
            words(of: metric, at: material.view.asOf, material, style),
            material.map.place(EntityName(.metric, metric.id.text)))
        ],
        texts: [
          Document(metric.definition, material, style: style),
          Document(plain: stage.not ?? "").preceded(by: style.words[.termNot]),
        ])
    }
  }

  private static func words(of metric: Metric, at month: Month?, _ material: SiteMaterial, _ style: SiteStyle) -> String
  {
    guard let position = material.view.position(of: metric.id), let month,
      let value = material.metrics[position].figures.month(dueBy: month)?.actual.value
    else { return style.words[.notReported] }
    return "\(material.metrics[position].numbers.full(value)), \(style.calendar.full(month))"
  }

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
              .text(stage.figures.month(month)?.actual.value.map { stage.numbers.cell($0) } ?? "–")
            })
      })
  }

  private static func leaks(_ funnel: Funnel, _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.leak]), .text(words[.kind]), .text(words[.formula])],
      funnel.leaks.map { leak in
        SheetTable.Row(
          anchor: material.map.place(EntityName(.leak, leak.id.text))?.fragment ?? "",
          [
            .text(leak.name), .text(leak.cost.map { words[$0.word] } ?? ""), .text(leak.formula?.text ?? ""),
          ])
      })
  }

  private static func assumptions(_ funnel: Funnel, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.assumption]), .number(words[.value]), .text(words[.source])],
      funnel.assumptions.map { entry in
        SheetTable.Row([
          .text(entry.key), .text(entry.value.value.map { style.amount($0.value, unit: nil) } ?? ""),
          .text(entry.value.source ?? ""),
        ])
      }
    ).withoutEmptyColumns
  }
}
