extension Rule {
  /// An objective counts towards one whose owner neither leads its own nor has an agreement with its team.
  public static let acrossTheLine = Rule(
    "across-the-line", .warning, isAdjustable: true,
    what:
      "An objective counts towards one whose owner neither leads its own nor has an agreement with its team.",
    why:
      "Nobody can hold its owner to what others have counted on.",
    example: """
      organisation.yaml
        teams:
          sales: {name: Sales}
          marketing: {name: Marketing}
        roles:
          cro: {title: Chief revenue officer, team: sales}
          cmo: {title: Chief marketing officer, team: marketing}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cro.yaml
        - {id: sell, title: Sell, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - {id: leads, title: Bring leads, parent: cro/sell, link: sums, contributes: 3M, measure: {target: 900}}
      """,
    remedy: """
      organisation.yaml
        teams:
          sales: {name: Sales}
          marketing: {name: Marketing}
        roles:
          cro: {title: Chief revenue officer, team: sales}
          cmo: {title: Chief marketing officer, team: marketing}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      agreements/marketing-sales.yaml
        title: Marketing and sales
        between: [marketing, sales]
        from: 2026-10
        reviewed: 2026-10-01
      objectives/2026-Q4/cro.yaml
        - {id: sell, title: Sell, factor: growth, measure: {unit: USD, target: 3M}}
      objectives/2026-Q4/cmo.yaml
        - {id: leads, title: Bring leads, parent: cro/sell, link: sums, contributes: 3M, measure: {target: 900}}
      """)
}

extension Rule {
  /// A child whose owner the parent's neither leads nor has an agreement with, in the quarter's last month.
  struct Across {
    let child: Objective
    let parent: Objective
    let owner: Role
    let above: Role
    let month: Month
  }

  /// maths.md 7, with the organisation of the quarter's last month.
  static func childrenAcrossTheLine(_ cascades: [CheckedCascade], _ view: View) -> [Across] {
    var lines: [Period: ReportingTree] = [:]
    return cascades.flatMap { checked -> [Across] in
      let month = view.configuration.calendar.months(of: checked.quarter.quarter).upperBound
      let tree = lines[checked.quarter.quarter] ?? ReportingTree(view, in: month)
      lines[checked.quarter.quarter] = tree
      // A role that is unknown, or that does not exist in the month, has its finding.
      guard let above = view.role(checked.parent.owner.id), above.isInForce(in: month) else { return [] }
      return checked.counting.compactMap { child in
        guard let below = view.role(child.owner.id), below.isInForce(in: month),
          !tree.leads(above.id, below.id), !tree.haveAgreement(above, below)
        else { return nil }
        return Across(child: child, parent: checked.parent, owner: below, above: above, month: month)
      }
    }
  }

  static func checkAcrossTheLine(_ cascades: [CheckedCascade], _ view: View) -> [Finding] {
    childrenAcrossTheLine(cascades, view).map { across in
      Finding(
        .acrossTheLine,
        "objective '\(across.child.localID.value)' counts towards \(across.parent.nameInQuarter), but '\(across.owner.id.text)' does not report to '\(across.above.id.text)' in \(across.month), and their teams have no agreement",
        at: across.child.places.link ?? across.child.localID.span,
        help: "write an agreement between the two teams, or 'link: supports' if it only helps")
    }
  }
}

/// Who reports to whom in a month, directly or further up, and which teams have an agreement; asked in constant time.
private struct ReportingTree {
  private struct Pair: Hashable {
    let one: String
    let other: String

    init(_ a: String, _ b: String) { (one, other) = a < b ? (a, b) : (b, a) }
  }

  /// From a role's entry to its exit lie those who report to it; circles have neither.
  private var spans: [ID<Role>: ClosedRange<Int>] = [:]
  private var agreements: Set<Pair> = []
  private let view: View

  init(_ view: View, in month: Month) {
    self.view = view
    var reports: [ID<Role>: [ID<Role>]] = [:]
    var roots: [ID<Role>] = []
    for role in view.roles {
      let above = role.superior(in: month).flatMap { view.role($0.id) }
      if let above { reports[above.id, default: []].append(role.id) } else { roots.append(role.id) }
    }
    var count = 0
    var entries: [ID<Role>: Int] = [:]
    // Each role twice: on the way down and, once all below it are done, on the way up.
    var waiting = roots.map { (role: $0, isDone: false) }
    while let (role, isDone) = waiting.popLast() {
      count += 1
      if isDone {
        spans[role] = (entries[role] ?? count)...count
      } else {
        entries[role] = count
        waiting.append((role, true))
        waiting += (reports[role] ?? []).map { ($0, false) }
      }
    }
    for agreement in view.entities.agreements where agreement.isInForce(in: month) && agreement.between.count == 2 {
      agreements.insert(Pair(name(agreement.between[0]), name(agreement.between[1])))
    }
  }

  /// Whether a role is another one, or the other one reports to it.
  func leads(_ above: ID<Role>, _ below: ID<Role>) -> Bool {
    if above == below { return true }
    guard let wide = spans[above], let narrow = spans[below] else { return false }
    return wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound
  }

  func haveAgreement(_ a: Role, _ b: Role) -> Bool {
    guard let one = a.team, let other = b.team else { return false }
    return agreements.contains(Pair(name(one), name(other)))
  }

  /// A team by the id that it has now.
  private func name(_ team: Reference<Team>) -> String {
    view.index.former[EntityName(.team, team.id.text)]?.id ?? team.id.text
  }
}
