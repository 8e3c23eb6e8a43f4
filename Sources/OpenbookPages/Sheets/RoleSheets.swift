import OpenbookCore

extension Sheet {
  /// The most roles that the reporting line shows, and the teams together: role by role their pages have the rest.
  private static let roleCap = 1_000

  /// Who reports to whom, and who belongs to which team.
  static func roles(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view) = (style.words, material.view)
    let inForce = view.roles.filter { role in view.asOf.map { role.isInForce(in: $0) } ?? true }
    let others = view.roles.filter { role in view.asOf.map { !role.isInForce(in: $0) } ?? false }
    let hasEnded = { (role: Role) in role.until.map { until in view.asOf.map { until < $0 } ?? false } ?? false }
    let some = { (roles: [Role]) in
      material.firstLines(of: roles, rest: nil, style) { role in
        SheetLine(material.linked(EntityName(.role, role.id.text)), aside: span(role, style))
      }
    }
    return Sheet(
      frame: PageFrame(
        route: .roles, title: words[.roles], summary: words[.rolesIntro], section: .roles, crumbs: [],
        source: "organisation.yaml"),
      heading: words[.roles], lede: words[.rolesIntro],
      parts: [
        SheetPart(words[.reportingLine], .outline(reportingLine(inForce, material, style))),
        SheetPart(words[.teams], .facts(teams(inForce, material, style))),
        SheetPart(words[.futureRoles], .lines(some(others.filter { !hasEnded($0) }))),
        SheetPart(words[.formerRoles], .lines(some(others.filter(hasEnded)))),
      ])
  }

  /// Who belongs to each team; of many roles the first of each.
  private static func teams(_ roles: [Role], _ material: SiteMaterial, _ style: SiteStyle) -> [SheetFact] {
    let teams = material.view.entities.teams
    let cap = roles.count > roleCap ? max(roleCap / max(teams.count, 1), 1) : roles.count
    return teams.compactMap { team in
      let members = roles.filter { role in
        role.team.map { material.view.isSame(EntityName(.team, $0.id.text), EntityName(.team, team.id.text)) }
          ?? false
      }
      let more = members.count - cap
      return SheetFact(
        team.name, anchor: SiteMap.anchor(ofTeam: team.id.text),
        // What is linked to has to be there, also without anybody in it.
        (members.isEmpty ? [Linked(style.words[.noRole])] : [])
          + members.prefix(cap).map { material.linked(EntityName(.role, $0.id.text)) }
          + (more > 0 ? [Linked(style.words(.andMore, ["count": String(more)]))] : []))
    }
  }

  private static func reportingLine(_ roles: [Role], _ material: SiteMaterial, _ style: SiteStyle) -> Outline {
    let view = material.view
    let superior = { (role: Role) -> ID<Role>? in
      let reference = view.asOf.map { role.superior(in: $0) } ?? role.superiors.last?.value
      return reference.flatMap { view.role($0.id)?.id }
    }
    let ids = Set(roles.map(\.id))
    let below = Dictionary(grouping: roles) { superior($0).flatMap { ids.contains($0) ? $0 : nil } }
    let byID = Dictionary(roles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = shown(below)
    return Outline(
      (below[nil] ?? []).map(\.id).filter { shown.contains($0) },
      children: { (below[$0] ?? []).map(\.id).filter { shown.contains($0) } }
    ) { id, depth in
      let objectives = material.promises.of(role: id).count { $0.folder == material.promises.current ?? "" }
      let isExempt = byID[id]?.exempt != nil
      let isAsked =
        byID[id].map { role in
          material.promises.currentQuarter.map { view.isAsked(role, for: $0, asOf: view.asOf) } ?? false
        } ?? false
      return Outline.Line(
        depth: depth, material.linked(EntityName(.role, id.text)),
        mark: isAsked && objectives == 0 ? Mark(.hollow, style.words[.failsNoObjective]) : nil,
        detail: [
          isExempt
            ? Linked(style.words[.exempt].lowercased())
            : objectives > 0 ? Linked(style.count(objectives, .countObjective, .countObjectives)) : nil
        ],
        more: more(below[id] ?? [], shown, material.map.place(EntityName(.role, id.text)), style))
    }
  }

  /// The roles that the tree has room for: level by level from the top.
  private static func shown(_ below: [ID<Role>?: [Role]]) -> Set<ID<Role>> {
    var shown: Set<ID<Role>> = []
    var level = below[nil] ?? []
    while !level.isEmpty, shown.count < roleCap {
      level = Array(level.prefix(roleCap - shown.count))
      shown.formUnion(level.map(\.id))
      level = level.flatMap { below[$0.id] ?? [] }.filter { !shown.contains($0.id) }
    }
    return shown
  }

  /// How many of those who report to a role are not shown; its page has them.
  private static func more(_ roles: [Role], _ shown: Set<ID<Role>>, _ place: Place?, _ style: SiteStyle) -> Linked? {
    let more = roles.count { !shown.contains($0.id) }
    return more == 0 ? nil : Linked(style.words(.moreBelow, ["count": String(more)]), place)
  }

  /// A role's page: what it has promised, and what it answers for.
  static func role(_ role: Role, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view, promises) = (style.words, material.view, material.promises)
    let owned = material.responsibilities
    let isOwn = { (owner: Reference<Role>?) in owner.flatMap { view.role($0.id)?.id } == role.id }
    let superior = view.asOf.flatMap { role.superior(in: $0) } ?? role.superiors.last?.value
    let objectives = promises.of(role: role.id)
    let current = promises.current
    let quarter = promises.currentQuarter
    let period = quarter.map { style.calendar.period($0) } ?? ""
    let now = objectives.filter { $0.folder == current ?? "" }
    let line = { (objective: Objective) in
      material.line(objective, style, withOwner: false, withQuarter: objective.folder != current ?? "")
    }
    let team = role.team.map { material.linked(EntityName(.team, $0.id.text)) }
    let (metrics, factors) = (owned.metrics(of: role.id), owned.factors(of: role.id))
    let needsObjective = quarter.map { view.isAsked(role, for: $0, asOf: view.asOf) } ?? false
    return Sheet(
      frame: PageFrame(
        route: .role(role.id), title: role.title, summary: role.title, section: .roles,
        crumbs: [NamedRoute(name: words[.roles], route: .roles)], source: "organisation.yaml"),
      heading: role.title, isOneSheet: true,
      parts: [
        SheetPart(
          .facts(
            [
              SheetFact(words[.team], [team]), SheetFact(words[.reportsTo], [material.linked(superior)]),
              SheetFact(
                words[.reportedBy], owned.reports(of: role.id).map { material.linked(EntityName(.role, $0.text)) }),
              SheetFact(words[.heldBy], role.heldBy),
              SheetFact(words[.fromMonth], role.from.map { style.calendar.full($0) }),
              SheetFact(words[.untilMonth], role.until.map { style.calendar.full($0) }),
              SheetFact(words[.exempt], role.exempt),
            ].compactMap { $0 })),
        SheetPart(words(.objectivesNow, ["quarter": period]), .lines(now.map(line))),
        needsObjective && now.isEmpty
          ? SheetPart(
            words(.objectivesNow, ["quarter": period]), .note(words(.noObjectiveNow, ["quarter": period]))) : nil,
        SheetPart(words[.promisesGiven], .lines(commitments(of: role, given: true, material, style))),
        SheetPart(words[.promisesReceived], .lines(commitments(of: role, given: false, material, style))),
        SheetPart(
          words[.ownedActions],
          .table(material.table(material.actions.filter { !$0.isDone(asOf: view.asOf) && isOwn($0.owner) }, style))),
        SheetPart(
          words[.ownedMetrics], .metrics(metrics.map { material.row($0, at: view.asOf, withYear: true) })),
        SheetPart(
          words[.ownedFactors], .lines(factors.map { SheetLine(material.linked(EntityName(.factor, $0.text))) })),
        SheetPart(
          words[.ownedPlans],
          .lines(
            owned.plans(of: role.id).map { index in
              let plan = view.entities.plans[index]
              return SheetLine(material.linked(EntityName(.plan, plan.id.text)), aside: plan.status ?? "")
            })),
        SheetPart(
          words[.earlierObjectives], .lines(objectives.filter { $0.folder != current ?? "" }.reversed().map(line))),
      ])
  }

  /// What the role's team has promised to another one, or was promised by it, and how that stands in the month.
  private static func commitments(
    of role: Role, given: Bool, _ material: SiteMaterial, _ style: SiteStyle
  ) -> [SheetLine] {
    guard let team = role.team, let asOf = material.view.asOf else { return [] }
    let name = { (reference: Reference<Team>) in EntityName(.team, reference.id.text) }
    let inForce = material.view.entities.agreements.filter { agreement in
      agreement.isInForce(in: asOf) && agreement.between.contains { material.view.isSame(name($0), name(team)) }
    }
    return inForce.flatMap { agreement -> [SheetLine] in
      agreement.commitments.filter { commitment in
        material.view.isSame(EntityName(.team, commitment.team.text), name(team)) == given
      }.map { commitment in
        SheetLine(
          material.linked(EntityName(.commitment, commitment.id.text)),
          mark: material.figures.status(of: commitment, in: asOf).map { Mark($0, style.words) },
          detail: [material.linked(EntityName(.agreement, agreement.id.text))])
      }
    }
  }

  /// `since July 2026`, `until June 2026`.
  private static func span(_ role: Role, _ style: SiteStyle) -> String {
    [
      role.from.map { style.words(.since, ["month": style.calendar.full($0)]) },
      role.until.map { style.words(.until, ["month": style.calendar.full($0)]) },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
