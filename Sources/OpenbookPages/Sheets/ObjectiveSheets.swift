import OpenbookCore

extension Sheet {
  /// A quarter's objectives; without a quarter, the page of the section, which shows the newest.
  static func objectives(_ quarter: String?, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, promises, view) = (style.words, material.promises, material.view)
    let shown = quarter ?? promises.current ?? ""
    let objectives = promises.of(quarter: shown)
    let period = objectives.first?.quarter
    let title = period.map { words(.objectivesOf, ["quarter": style.calendar.period($0)]) } ?? words[.objectives]
    let owners = Set(objectives.map(\.owner.id))
    let index = promises.quarters.firstIndex(of: shown) ?? 0
    let link = { (index: Int) -> Linked? in
      guard promises.quarters.indices.contains(index) else { return nil }
      let name = promises.quarters[index]
      let period = promises.of(quarter: name).first?.quarter
      return Linked(period.map { style.calendar.period($0) } ?? name, Place(.quarter(name)))
    }
    let month = period.map { view.configuration.calendar.months(of: $0).upperBound }
    let without = view.roles.filter { role in
      role.exempt == nil && !owners.contains(role.id) && month.map { role.isInForce(in: $0) } ?? true
    }
    return Sheet(
      frame: PageFrame(
        route: quarter.map { .quarter($0) } ?? .objectives, title: title, summary: title, section: .objectives,
        crumbs: quarter == nil ? [] : [NamedRoute(name: words[.objectives], route: .objectives)], source: nil),
      heading: title,
      lede: words(
        .objectivesIntro,
        [
          "objectives": style.count(objectives.count, .countObjective, .countObjectives),
          "roles": style.count(owners.count, .countRole, .countRoles),
        ]),
      parts: [
        SheetPart(.note(cascadeNote(shown, material, style))),
        SheetPart(words[.cascade], .outline(material.outline(objectives, style, cap: outlineCap))),
        SheetPart(
          words[.byTeam],
          .lines(
            objectives.count > outlineCap
              ? material.teams(of: shown).map { team, count in
                SheetLine(
                  Linked(view.name(of: EntityName(.team, team.text)), Place(.teamObjectives(shown, team))),
                  aside: style.count(count, .countObjective, .countObjectives))
              } : [])),
        SheetPart(
          words[.byRole],
          .table(
            objectives.count > outlineCap
              ? roles(objectives, material, style) : byRole(objectives, material, style))),
        SheetPart(
          words[.withoutObjective],
          .lines(without.map { SheetLine(material.linked(EntityName(.role, $0.id.text))) })),
      ],
      previous: link(index - 1), next: link(index + 1))
  }

  /// The most lines of a quarter's tree: what is below them stands on the objectives' own pages and on the teams'.
  static let outlineCap = 400

  /// How many parents add up, are short, are over.
  private static func cascadeNote(_ quarter: String, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    let cascades = material.objectives.first { "\($0.quarter)" == quarter }?.cascades ?? []
    let count = { (state: Cascade.State) in cascades.count { $0.state == state } }
    guard cascades.contains(where: { $0.state != .none }) else { return "" }
    return style.words(
      .cascadeNote,
      [
        "adds-up": String(count(.addsUp)), "short": String(count(.short)), "over": String(count(.over)),
      ])
  }

  /// What one team has promised in a quarter, where the quarter's page cannot hold all.
  static func objectives(_ quarter: String, of team: ID<Team>, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let objectives = material.promises.of(quarter: quarter).filter { material.team(of: $0) == team }
    let period = objectives.first.map { style.calendar.period($0.quarter) } ?? quarter
    let name = material.view.name(of: EntityName(.team, team.text))
    let title = words(.teamObjectives, ["team": name, "quarter": period])
    return Sheet(
      frame: PageFrame(
        route: .teamObjectives(quarter, team), title: title, summary: title, section: .objectives,
        crumbs: [
          NamedRoute(name: words[.objectives], route: .objectives), NamedRoute(name: period, route: .quarter(quarter)),
        ], source: nil),
      heading: title,
      parts: [SheetPart(.outline(material.outline(objectives, style, cap: outlineCap)))])
  }

  /// How many objectives each role has, where they are too many to be listed.
  private static func roles(_ objectives: [Objective], _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let owners = objectives.map { material.view.role($0.owner.id)?.id ?? $0.owner.id }
    let counts = Dictionary(owners.map { ($0, 1) }, uniquingKeysWith: +)
    return SheetTable(
      [.text(style.words[.role]), .number(style.words[.objectives])],
      owners.uniqued.map { role in
        SheetTable.Row(
          anchor: role.text,
          [.links([material.linked(EntityName(.role, role.text))]), .text(String(counts[role] ?? 0))])
      })
  }

  private static func byRole(_ objectives: [Objective], _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    var seen: Set<ID<Role>> = []
    let rows = objectives.map { objective in
      let isFirst = seen.insert(objective.owner.id).inserted
      return SheetTable.Row(
        anchor: isFirst ? objective.owner.id.text : "",
        [
          .links([material.linked(objective.owner)]),
          .links([material.linked(EntityName(.objective, objective.id.text))]),
          .mark(material.figure(of: objective).map { Mark($0.status, words) }),
          .text(ObjectiveFacts.progress(objective, material, style)),
          .text(material.figure(of: objective)?.attainment.value.map { style.wholePercent($0) } ?? ""),
          .text(objective.due.map { style.calendar.day($0) } ?? ""),
        ])
    }
    return SheetTable(
      [
        .text(words[.role]), .text(words[.objective]), .text(words[.status]), .text(words[.actual]),
        .number(words[.wayGone]), .text(words[.due]),
      ], rows
    ).withoutEmptyColumns
  }

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
        milestones(objective, style),
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

  private static func milestones(_ objective: Objective, _ style: SiteStyle) -> SheetPart? {
    guard case .milestones(let milestones) = objective.measure else { return nil }
    return SheetPart(style.words[.milestones], .table(style.table(milestones)))
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
