import OpenbookCore

extension Sheet {
  /// A quarter's objectives; without a quarter, the page of the section, which shows the newest.
  static func objectives(_ quarter: String?, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, promises, view) = (style.words, material.promises, material.view)
    let shown = quarter ?? promises.newest ?? ""
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
    let without = (period.map { view.rolesAsked(for: $0, asOf: view.asOf) } ?? []).filter { !owners.contains($0.id) }
    return Sheet(
      frame: PageFrame(
        route: quarter.map { .quarter($0) } ?? .objectives, title: title, summary: title, section: .objectives,
        crumbs: quarter == nil ? [] : [NamedRoute(name: words[.objectives], route: .objectives)], source: nil),
      heading: title,
      lede: lede(objectives, roles: owners.count, material, style),
      parts: [
        SheetPart(.note(quarter == nil ? empty(material, style) : "")),
        SheetPart(.note(cascadeNote(shown, material, style))),
        // The way to all of them stands before a tree that does not hold them.
        SheetPart(words[.byTeam], .lines(material.teamLists.of(shown).map { line($0, material, style) })),
        SheetPart(words[.cascade], .outline(material.outline(objectives, style))),
        SheetPart(
          words[.byRole],
          .table(
            objectives.count > byRoleCap
              ? roles(objectives, material, style) : byRole(objectives, material, style))),
        SheetPart(
          words[.withoutObjective],
          .lines(without.map { SheetLine(material.linked(EntityName(.role, $0.id.text))) })),
      ],
      previous: link(index - 1), next: link(index + 1))
  }

  /// That the quarter which runs has no objectives; empty where it has some.
  static func empty(_ material: SiteMaterial, _ style: SiteStyle) -> String {
    material.promises.emptyQuarter(style).map { style.words(.noObjectiveNow, ["quarter": $0]) } ?? ""
  }

  /// The most objectives that are listed role by role: the tree above has them too.
  private static let byRoleCap = 150

  /// How many there are, and whether each leads up to the strategy.
  private static func lede(
    _ objectives: [Objective], roles: Int, _ material: SiteMaterial, _ style: SiteStyle
  ) -> String {
    let broken = objectives.count { !material.reachesStrategy($0) }
    return style.words(
      broken == 0 ? .objectivesIntro : broken < objectives.count ? .objectivesIntroPart : .objectivesIntroNone,
      [
        "objectives": style.count(objectives.count, .countObjective, .countObjectives),
        "roles": style.count(roles, .countRole, .countRoles), "count": String(broken),
      ])
  }

  /// How many parents add up, are short, are over, and of how many nobody can tell; those without a child that counts
  /// are not among them.
  private static func cascadeNote(_ quarter: String, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    let cascades = (material.objectives.first { "\($0.quarter)" == quarter }?.cascades ?? []).filter {
      $0.kind != .none
    }
    guard !cascades.isEmpty else { return "" }
    let counts: [(Cascade.State, Word)] = [
      (.addsUp, .cascadesInFull), (.short, .cascadesShort), (.over, .cascadesOver), (.none, .cascadesNotTold),
    ]
    let told = counts.compactMap { state, word -> String? in
      let count = cascades.count { $0.state == state }
      return count == 0 ? nil : style.words(word, ["count": String(count)])
    }
    return style.words(.cascadeNote, ["counts": told.joined(separator: ", ")])
  }

  private static func line(_ list: TeamLists.List, _ material: SiteMaterial, _ style: SiteStyle) -> SheetLine {
    SheetLine(
      Linked(material.name(of: list.team, style), Place(.teamObjectives(list.quarter, list.team, part: 1))),
      aside: style.count(list.count, .countObjective, .countObjectives))
  }

  /// What one team, or those without one, have promised in a quarter whose own page cannot hold all.
  ///
  /// - Parameter part: from 1, of those that it takes to hold them.
  static func objectives(_ list: TeamLists.List, part: Int, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let objectives = list.parts[part - 1]
    let period = objectives.first.map { style.calendar.period($0.quarter) } ?? list.quarter
    let title = words(
      list.parts.count > 1 ? .teamObjectivesPart : .teamObjectives,
      [
        "team": material.name(of: list.team, style), "quarter": period, "part": String(part),
        "count": String(list.parts.count),
      ])
    let link = { (part: Int) -> Linked? in
      guard list.parts.indices.contains(part - 1) else { return nil }
      let text = words(.metOfPlain, ["value": String(part), "of": String(list.parts.count)])
      return Linked(text, Place(.teamObjectives(list.quarter, list.team, part: part)))
    }
    return Sheet(
      frame: PageFrame(
        route: .teamObjectives(list.quarter, list.team, part: part), title: title, summary: title,
        section: .objectives,
        crumbs: [
          NamedRoute(name: words[.objectives], route: .objectives),
          NamedRoute(name: period, route: .quarter(list.quarter)),
        ], source: nil),
      heading: title,
      lede: style.count(list.count, .countObjective, .countObjectives).withStop,
      parts: [SheetPart(.outline(material.outline(objectives, style)))],
      previous: link(part - 1), next: link(part + 1))
  }

  /// How many objectives each role has, where they are too many to be listed.
  private static func roles(_ objectives: [Objective], _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let owners = objectives.map { material.view.role($0.owner.id)?.id ?? $0.owner.id }
    let counts = Dictionary(owners.map { ($0, 1) }, uniquingKeysWith: +)
    return SheetTable(
      isSortable: false, [.text(style.words[.role]), .number(style.words[.objectives])],
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
      isSortable: false,
      [
        .text(words[.role]), .text(words[.objective]), .text(words[.status]), .text(words[.actual]),
        .number(words[.wayGone]), .text(words[.due]),
      ], rows
    ).withoutEmptyColumns
  }
}
