extension Rule {
  /// A file names a role that does not exist at the time.
  public static let endedRole = Rule(
    "ended-role", .warning, isAdjustable: true,
    what:
      "A file names a role that does not exist at the time.",
    why:
      "Nobody answers for what a role that is gone owns.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer, until: 2026-06}
      metrics/sales.yaml
        name: Sales
        owner: cmo
        results: {2026-10: 3}
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer, until: 2026-06}
          cro: {title: Chief revenue officer, from: 2026-07}
      metrics/sales.yaml
        name: Sales
        owner: cro
        results: {2026-10: 3}
      """)
}

extension Rule {
  /// Owners as of the newest month, objectives and reporting lines in their own months.
  static func checkEndedRole(_ view: View) -> [Finding] {
    // Thousands of owners need no look where no role begins or ends.
    guard view.roles.contains(where: { $0.from != nil || $0.until != nil }) else { return [] }
    var findings: [Finding] = []
    func check(_ role: Reference<Role>?, in month: Month?, _ what: String) {
      guard let role, let month, let named = view.role(role.id), !named.isInForce(in: month) else { return }
      let when =
        named.until.map { $0 < month } == true ? "ended in \(named.until!)" : "begins in \(named.from ?? month)"
      findings.append(
        Finding(
          .endedRole, "\(what) the role '\(named.id.text)', which \(when)", at: role.span,
          help: "name a role that exists in \(month), or correct its 'from' and 'until' in organisation.yaml"))
    }
    let entities = view.entities
    for entity in entities.strategies { check(entity.owner, in: view.asOf, "the document is kept by") }
    for entity in entities.factors {
      check(entity.owner, in: view.asOf, "the factor is owned by")
      for risk in entity.risks { check(risk.owner, in: view.asOf, "the risk is watched by") }
    }
    // By position: there are thousands, and a copy of one is dear.
    for index in entities.metrics.indices {
      check(entities.metrics[index].owner, in: view.asOf, "the metric is owned by")
    }
    for entity in entities.agreements { check(entity.owner, in: view.asOf, "the agreement is kept by") }
    for entity in entities.funnels { check(entity.owner, in: view.asOf, "the funnel is kept by") }
    for entity in entities.objectives {
      check(
        entity.owner, in: view.configuration.calendar.months(of: entity.quarter).upperBound,
        "'\(entity.localID.value)' is promised by")
    }
    for plan in entities.plans {
      // While it runs, and not for what was over before the role was.
      let month = view.asOf.map { asOf in
        let running = max(asOf, plan.starts?.month ?? asOf)
        return min(running, plan.ends?.month ?? running)
      }
      check(plan.owner, in: month, "the plan is kept by")
    }
    for meeting in entities.decisions {
      for decision in meeting.decisions {
        check(decision.owner, in: (decision.date ?? meeting.meeting)?.month, "the decision is carried out by")
      }
      for action in meeting.actions where !action.isDone(asOf: view.asOf) {
        let month = [action.due?.month, view.asOf].compactMap { $0 }.max()
        check(action.owner, in: month, "the open action '\(action.localID.value)' is owned by")
      }
    }
    for packet in entities.packets {
      for point in packet.agenda { check(point.by, in: packet.meeting?.month, "the item is presented by") }
    }
    for role in entities.roles {
      for entry in role.superiors {
        let months = [entry.key, role.from].compactMap { $0 }.max() ?? view.asOf
        check(entry.value, in: months, "'\(role.id.text)' reports to")
      }
      if let asOf = view.asOf, role.isInForce(in: asOf) {
        check(role.superior(in: asOf), in: asOf, "'\(role.id.text)' reports to")
      }
    }
    // The same place may be wrong at several times; the newest is told.
    var told: Set<Finding.Place> = []
    return findings.reversed().filter { told.insert($0.place).inserted }.reversed()
  }
}
