import OpenbookCore

extension Sheet {
  /// An objective's page: how it reaches the strategy, how it is judged, how it stands.
  static func objective(_ objective: Objective, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view, promises) = (style.words, material.view, material.promises)
    let quarter = String(objective.folder)
    let continued = objective.continues.flatMap { view.objective($0.id) }
    let named = { (objective: Objective) in material.linked(EntityName(.objective, objective.id.text)) }
    var facts = ObjectiveFacts(objective, material, style, withMilestones: false).facts
    facts += [
      SheetFact(words[.link], objective.link.map { words[$0.word] }),
      SheetFact(
        words[.contributes],
        objective.contributes.map { contribution in
          MetricNumbers(
            NumberFacts(unit: parentUnit(objective, material), decimals: nil, values: [contribution.value]),
            style: style.numbers
          ).full(contribution.value)
        }),
      SheetFact(words[.weight], objective.weight.map { style.percent($0.value) }),
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
        SheetPart(words[.wayUp], .outline(wayUp(objective, material))),
        SheetPart(words[.servedBy], .outline(below(objective, material, style))),
        SheetPart(.note(sum(objective, material, style))),
        SheetPart(words[.measuredBy], .text(chart(objective, material, style))),
        milestones(objective, material.view.asOf, style),
        monthByMonth(objective, material, style),
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
          .text(material.view.asOf.map { style.calendar.full($0) } ?? words[.nothingReported]),
          .mark(Mark(figure.status, words)), .text(figure.attainment.value.map { style.wholePercent($0) } ?? ""),
          .text(figure.expected.value.map { style.wholePercent($0) } ?? ""),
          .drawing(figure.attainment.value.map { .progress($0, expected: figure.expected.value) }),
          .mark(said?.status.map { Mark($0, words) }),
          .text(said?.confidence.map { words(.ofTen, ["count": String($0)]) } ?? ""),
        ])
      ]
    ).withoutEmptyColumns
  }

  /// What those that serve it come to.
  private static func sum(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    guard let cascade = material.cascade(of: objective) else { return "" }
    let sum = CascadeLines(material, style).sum(cascade, of: objective)
    return [sum.mark?.text.capitalizedFirst, sum.text].compactMap { $0 }.joined(separator: ": ")
  }

  /// The chart of the metric that judges it, up to the end of its quarter.
  private static func chart(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> Document {
    guard case .metric(let metric, _, _) = objective.measure, let position = material.view.position(of: metric.id)
    else { return Document(plain: "") }
    let end = material.view.configuration.calendar.months(of: objective.quarter).upperBound
    return Document(
      chartOfMetricAt: position, material, style: style, to: material.view.asOf.map { min($0, end) }, count: 18)
  }

  /// From the factor down to the objective, each deeper than what it serves.
  private static func wayUp(_ objective: Objective, _ material: SiteMaterial) -> Outline {
    var names = material.objectives(above: objective).reversed().map { EntityName(.objective, $0.id.text) }
    if let factor = material.factor(servedBy: objective) { names.insert(EntityName(.factor, factor.id.text), at: 0) }
    if let strategy = material.view.strategies.first { names.insert(EntityName(.strategy, strategy.id.text), at: 0) }
    guard !names.isEmpty else {
      return Outline([], children: { (_: Int) in [] }) { Outline.Line(depth: $1, Linked("\($0)")) }
    }
    return Outline([0], children: { $0 + 1 < names.count ? [$0 + 1] : [] }) { index, depth in
      Outline.Line(depth: depth, material.linked(names[index]))
    }
  }

  /// What serves an objective, down to the last.
  private static func below(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> Outline {
    var found = material.promises.children(of: objective)
    var seen = Set(found.map(\.id)).union([objective.id])
    var index = 0
    while index < found.count {
      for child in material.promises.children(of: found[index]) where seen.insert(child.id).inserted {
        found.append(child)
      }
      index += 1
    }
    return material.outline(found, style, cap: outlineCap)
  }

  private static func parentUnit(_ objective: Objective, _ material: SiteMaterial) -> String? {
    guard let parent = objective.parent.flatMap({ material.view.objective($0.id) }) else { return nil }
    switch parent.measure {
    case .metric(let metric, _, _): return material.view.metric(metric.id)?.unit
    case .own(let own): return own.unit
    case .milestones, nil: return nil
    }
  }

  private static func milestones(_ objective: Objective, _ asOf: Month?, _ style: SiteStyle) -> SheetPart? {
    guard case .milestones(let milestones) = objective.measure else { return nil }
    return SheetPart(style.words[.milestones], .table(style.table(milestones, asOf: asOf)))
  }

  /// The months of the metric or the figures by which it is judged, up to its quarter's end.
  private static func monthByMonth(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    let words = style.words
    let months = material.view.configuration.calendar.months(of: objective.quarter)
    let columns: [SheetTable.Column] = [.text(words[.month]), .number(words[.actual]), .number(words[.target])]
    switch objective.measure {
    case .metric(let metric, _, _):
      guard let position = material.view.position(of: metric.id) else { return nil }
      let shown = material.metrics[position]
      let texts = FigureTexts(style, shown.numbers)
      let rows = shown.figures.months.filter { months.contains($0.month) }.map { figure in
        SheetTable.Row([
          .text(style.calendar.full(figure.month)),
          .text(figure.actual.value.map { shown.numbers.full($0) } ?? words[.notReported]),
          .text(figure.target.map { texts.full($0) } ?? ""),
        ])
      }
      return SheetPart(.table(SheetTable(columns, rows).withoutEmptyColumns))
    case .own(let own):
      let numbers = MetricNumbers(
        NumberFacts(
          unit: own.unit, decimals: nil, values: own.results.compactMap { $0.actual?.value }), style: style.numbers)
      let rows = own.results.map { result in
        SheetTable.Row([
          .text(style.calendar.full(result.month)),
          .text(result.actual.map { numbers.full($0.value) } ?? words[.notReported]),
          .text(""),
        ])
      }
      return SheetPart(words[.measuredBy], .table(SheetTable(columns, rows).withoutEmptyColumns))
    case .milestones, nil: return nil
    }
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
