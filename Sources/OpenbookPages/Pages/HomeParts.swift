import OpenbookCore

/// What stands below the month's lists on the home page.
extension HomePage {
  /// The quarter's objectives that serve no other one: how each stands, and whether what serves it adds up. What asks for
  /// an answer stands first.
  static func objectives(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    guard let quarter = material.promises.newest else { return nil }
    let objectives = material.promises.of(quarter: quarter)
    let top = objectives.filter { $0.parent.flatMap { material.view.objective($0.id) } == nil }
    guard let period = objectives.first?.quarter else { return nil }
    let urgencies = top.map { material.figure(of: $0)?.status.urgency ?? ObjectiveStatus.noTarget.urgency }
    let ordered = top.indices.sorted { (urgencies[$0], $0) < (urgencies[$1], $1) }.map { top[$0] }
    let lines = ordered.prefix(listCap).map { objective in
      SheetLine(
        material.linked(EntityName(.objective, objective.id.text)),
        mark: material.figure(of: objective).map { Mark($0.status, style.words) },
        detail: [
          material.linked(objective.owner), Linked(ObjectiveFacts.progress(objective, material, style)),
          material.figure(of: objective).flatMap { style.attainment($0) }.map { Linked($0) },
          material.cascade(of: objective).flatMap { cascade in
            cascade.state == .none ? nil : Linked(Mark(cascade.state, style.words).text)
          },
        ])
    }
    let count = style.count(objectives.count, .countObjective, .countObjectives)
    let more = top.count - lines.count
    let all =
      more > 0
      ? SheetLine(Linked(style.words(.andMore, ["count": String(more)]), Place(.objectives)), aside: count)
      : SheetLine(Linked(count, Place(.objectives)))
    return SheetPart(
      style.words(.objectivesNow, ["quarter": style.calendar.period(period)]),
      .lines(
        [SheetLine(Linked(Sheet.empty(material, style)))].filter { !$0.name.text.isEmpty } + lines
          + (objectives.count > lines.count ? [all] : [])))
  }

  /// The agreements in force, by how their two sides stand to each other.
  static func balances(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    guard let asOf = material.view.asOf else { return nil }
    let inForce = material.view.entities.agreements.filter { $0.isInForce(in: asOf) }
    let texts = inForce.compactMap { AgreementTexts($0, material, style) }
    let lines = texts.prefix(listCap).map { text in
      SheetLine(
        material.linked(EntityName(.agreement, text.agreement.id.text)),
        mark: text.told.map { text.state(at: $0) },
        detail: text.told.map { told in
          [Linked(style.calendar.short(text.figures.balance[told].month))] + text.bothKept(at: told).map { Linked($0) }
        } ?? [Linked(text.short)])
    }
    let all = SheetLine(Linked(style.count(texts.count, .countAgreement, .countAgreements), Place(.commitments)))
    return SheetPart(style.words[.commitments], .lines(lines + (texts.count > lines.count ? [all] : [])))
  }

  /// The open actions that are past their day.
  static func overdue(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    SheetPart(
      style.words[.overdueActions],
      .lines(
        material.actions.filter { material.isOverdue($0) }.map { action in
          SheetLine(
            Linked(action.text, material.map.place(EntityName(.action, action.id.text))),
            mark: material.mark(action, style),
            detail: [material.linked(action.owner), action.due.map { Linked(style.calendar.day($0)) }])
        }))
  }

  /// The packet of the first meeting after the month that is reported.
  static func packet(_ material: SiteMaterial, _ style: SiteStyle) -> SheetPart? {
    let coming = material.view.entities.packets.filter { packet in
      guard let meeting = packet.meeting, let asOf = material.view.asOf else { return false }
      return meeting.month > asOf
    }
    let next = coming.min { ($0.meeting?.description ?? "") < ($1.meeting?.description ?? "") }
    return SheetPart(
      style.words[.nextPacket],
      .lines(
        (next.map { [$0] } ?? []).map { packet in
          SheetLine(
            material.linked(EntityName(.packet, packet.id.text)),
            aside: packet.meeting.map { style.calendar.day($0) } ?? "")
        }))
  }
}
