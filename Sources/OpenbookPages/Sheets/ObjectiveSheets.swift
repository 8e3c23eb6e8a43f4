import OpenbookCore

extension Sheet {
  /// An objective's page: how it reaches the strategy, how it is judged, how it stands.
  static func objective(_ objective: Objective, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view, promises) = (style.words, material.view, material.promises)
    let quarter = String(objective.folder)
    let continued = objective.continues.flatMap { view.objective($0.id) }
    let chart = chart(objective, material, style)
    let named = { (objective: Objective) in material.linked(EntityName(.objective, objective.id.text)) }
    var facts = ObjectiveFacts(objective, material, style, withMilestones: false).facts
    facts += [
      SheetFact(words[.link], objective.link.map { words[$0.word] }),
      contribution(objective, material, style),
      SheetFact(words[.continues], [continued.map(named)]),
      SheetFact(words[.continuedBy], promises.continuations(of: objective.id).map(named)),
    ].compactMap { $0 }
    return Sheet(
      frame: PageFrame(
        route: .objective(objective.id), title: objective.title, summary: objective.title, section: .objectives,
        crumbs: [
          NamedRoute(name: words[.objectives], route: .objectives),
          NamedRoute(name: style.calendar.period(objective.quarter), route: .quarter(quarter)),
        ], source: objective.path),
      heading: objective.title,
      lede: lede(objective, material, style),
      parts: [
        SheetPart(.table(standing(objective, material, style))),
        SheetPart(.facts(facts)),
        SheetPart(
          words[.chainBreaks], .lines(ChainBreaks(objective: objective, material: material, style: style).lines)),
        SheetPart(
          words[material.reachesStrategy(objective) ? .wayUp : .whatItServes],
          .outline(wayUp(objective, material, style))),
        SheetPart(words[.servedBy], .outline(below(objective, material, style))),
        SheetPart(words[.measuredBy], .text(chart)),
        milestones(objective, material, style),
        monthByMonth(objective, material, style, hasHeading: chart.isEmpty),
        SheetPart(words[.checkIns], .table(checkIns(objective, style))),
        SheetPart(words[.changes], .lines(style.lines(objective.changes))),
        SheetPart(words[.plansServing], .lines(material.plans(serving: EntityName(.objective, objective.id.text)))),
        SheetPart(words[.actions], .table(material.actions(about: EntityName(.objective, objective.id.text), style))),
      ])
  }

  /// How it stands, in a sentence: the status, what was reached, how far that is.
  private static func lede(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    let progress = ObjectiveFacts.progress(objective, material, style)
    guard let figure = material.figure(of: objective) else { return progress.capitalizedFirst.withStop }
    let status = Mark(figure.status, style.words).text.capitalizedFirst
    return [[status, progress].joined(separator: ": "), style.attainment(figure)].compactMap { $0 }
      .joined(separator: ", ").withStop
  }

  /// Its status and how far it has come, drawn against what is expected; and the owner's own word beside it.
  private static func standing(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    guard let figure = material.figure(of: objective) else { return SheetTable([], []) }
    let (words, said) = (style.words, objective.checkIns.last?.value)
    return SheetTable(
      [
        .text(words[.month]), .text(words[.status]), .number(words[.wayGone]), .number(words[.expectedByNow]),
        .text(words[.progress]),
        .text(words[.ownWord]), .text(words[.confidence]),
      ],
      [
        SheetTable.Row([
          .text(told(objective, figure, material, style) ?? words[.nothingReported]),
          .mark(Mark(figure.status, words)), .text(figure.attainment.value.map { style.wholePercent($0) } ?? ""),
          .text(figure.expected.value.map { style.wholePercent($0) } ?? ""),
          .drawing(figure.attainment.value.map { .progress($0, expected: figure.expected.value) }),
          .mark(said?.status.map { Mark($0, words) }),
          .text(said?.confidence.map { words(.ofTen, ["count": String($0)]) } ?? ""),
        ])
      ]
    ).withoutEmptyColumns
  }

  /// The month that its figures are of; once its quarter's last one is over, the quarter. Steps that are done late are
  /// told after it.
  private static func told(
    _ objective: Objective, _ figure: ObjectiveFigure, _ material: SiteMaterial, _ style: SiteStyle
  ) -> String? {
    guard let asOf = material.view.asOf else { return nil }
    let last = figure.months.upperBound
    if case .milestones? = objective.measure { return style.calendar.full(asOf) }
    guard last < asOf else { return style.calendar.full(asOf) }
    let quarter = material.view.configuration.calendar.months(of: objective.quarter)
    return last == quarter.upperBound ? style.calendar.period(objective.quarter) : style.calendar.full(last)
  }

  /// What it adds to the objective above it, beside that one's amount, or why nobody knows.
  private static func contribution(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> SheetFact? {
    guard let parent = objective.parent.flatMap({ material.view.objective($0.id) }),
      let contribution = material.figure(of: objective)?.contribution
    else { return nil }
    let isWeight = objective.link == .weighted
    let text =
      switch contribution {
      case .known(let value): CascadeLines(material, style).share(value, of: parent, isWeight: isWeight)
      case .unknown(let reason):
        FigureTexts(style, material.numbers(of: parent, style)).reason(reason) {
          material.view.metric($0)?.name ?? $0.text
        }
      }
    return SheetFact(style.words[isWeight ? .weight : .contributes], text)
  }

  /// The chart of what judges it, from before its quarter where that is a metric, up to its last month.
  private static func chart(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> Document {
    guard let figure = material.figure(of: objective) else { return Document(plain: "") }
    switch objective.measure {
    case .metric(let metric, _, _):
      guard let position = material.view.position(of: metric.id) else { return Document(plain: "") }
      return Document(
        chartOfMetricAt: position, material, style: style,
        to: material.view.asOf.map { min($0, figure.months.upperBound) }, count: 18)
    case .own(let own):
      return Document(
        chartOf: objective.ownMonths(figure.months, asOf: material.view.asOf), toward: own.target,
        name: objective.title, FigureTexts(style, material.numbers(of: objective, style)), material)
    case .milestones, nil: return Document(plain: "")
    }
  }

  /// From the strategy and the factor of the topmost one down to the objective, each deeper than what it serves. A factor
  /// that one of them names for itself stands on its own line: what is above it serves another.
  private static func wayUp(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> Outline {
    let way = (material.objectives(above: objective).reversed() + [objective])
    let factor = { (objective: Objective) in
      objective.factor.flatMap { material.view.factor($0.id) }.map { material.linked(EntityName(.factor, $0.id.text)) }
    }
    let ownFactor = { (factor: Linked) in
      Linked(style.words(.ownFactor, ["factor": factor.text]), factor.place)
    }
    var lines: [(name: Linked, detail: [Linked])] = []
    if let factor = factor(way[0]) {
      if let strategy = material.view.strategies.first {
        lines.append((material.linked(EntityName(.strategy, strategy.id.text)), []))
      }
      lines.append((factor, []))
    }
    for (place, each) in way.enumerated() {
      let name = each.id == objective.id ? Linked(each.title) : material.linked(EntityName(.objective, each.id.text))
      let own = place == 0 ? nil : factor(each)
      lines.append((name, own.map { [ownFactor($0)] } ?? []))
    }
    return Outline(
      lines.count > 1 ? [0] : [], children: { $0 + 1 < lines.count ? [$0 + 1] : [] }
    ) { index, depth in
      Outline.Line(depth: depth, lines[index].name, detail: lines[index].detail)
    }
  }

  /// What serves an objective and what that comes to, as far down as a page holds; the rest is on the pages of those that
  /// serve it, and of teams.
  private static func below(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> Outline {
    let children = material.promises.children(of: objective)
    return material.outline(
      of: children, style, without: objective.id,
      sum: material.cascade(of: objective).map { CascadeLines(material, style).sum($0, of: objective) },
      rest: Place(.quarter(String(objective.folder)))
    ) { material.promises.children(of: $0) }
  }

  /// Its steps, each with how it stood when the month ended.
  private static func milestones(
    _ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle
  ) -> SheetPart? {
    guard case .milestones(let milestones) = objective.measure else { return nil }
    return SheetPart(
      style.words[.milestones], .table(style.table(milestones) { $0.mark(asOf: material.view.asOf, style) }))
  }

  /// The months of the metric or the figures by which it is judged, as far as they count.
  private static func monthByMonth(
    _ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle, hasHeading: Bool
  ) -> SheetPart? {
    guard let figure = material.figure(of: objective) else { return nil }
    let (words, texts) = (style.words, FigureTexts(style, material.numbers(of: objective, style)))
    let months: [MonthFigure]
    switch objective.measure {
    case .metric(let metric, _, _):
      guard let position = material.view.position(of: metric.id) else { return nil }
      months = material.metrics[position].figures.months.filter { figure.months.contains($0.month) }
    case .own: months = objective.ownMonths(figure.months, asOf: material.view.asOf)
    case .milestones, nil: return nil
    }
    let columns: [SheetTable.Column] = [
      .text(words[.month]), .number(words[.actual]), .number(words[.target]), .text(words[.note]),
    ]
    let rows = months.map { month in
      SheetTable.Row([
        .text(style.calendar.full(month.month)),
        .text(
          month.actual.value.map { texts.numbers.full($0) }
            ?? texts.reason(month.actual.reason ?? .notReported) { material.view.metric($0)?.name ?? $0.text }),
        .text(month.target.map { texts.full($0) } ?? ""), .text(month.note ?? ""),
      ])
    }
    return SheetPart(hasHeading ? words[.measuredBy] : "", .table(SheetTable(columns, rows).withoutEmptyColumns))
  }

  private static func checkIns(_ objective: Objective, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [
        .text(words[.month]), .text(words[.confidence]), .text(words[.ownWord]), .text(words[.goingWell]),
        .text(words[.notGoingWell]), .text(words[.nextStep]),
      ],
      objective.checkIns.reversed().map { entry in
        let said = entry.value
        return SheetTable.Row([
          .text(style.calendar.full(entry.key)),
          .text(said.confidence.map { words(.ofTen, ["count": String($0)]) } ?? ""),
          .mark(said.status.map { Mark($0, words) }), .text(said.goingWell ?? ""), .text(said.notGoingWell ?? ""),
          .text(said.next ?? ""),
        ])
      }
    ).withoutEmptyColumns
  }
}

extension Objective.Link {
  fileprivate var word: Word {
    switch self {
    case .sums: .linkSums
    case .weighted: .linkWeighted
    case .same: .linkSame
    case .supports: .linkSupports
    }
  }
}

extension Mark {
  /// How an owner sees an objective.
  init(_ status: Objective.OwnStatus, _ words: Words) {
    switch status {
    case .notStarted: self.init(.hollow, words[.notStarted])
    case .onTrack: self.init(.good, words[.onTrack])
    case .atRisk: self.init(.half, words[.atRisk])
    case .offTrack: self.init(.concern, words[.offTrack])
    case .met: self.init(.good, words[.met])
    case .missed: self.init(.concern, words[.missed])
    }
  }
}
