/// Everything that a book or a view of it holds, each list in its order.
public struct BookEntities: Sendable {
  /// The teams.
  public var teams: [Team] = []
  /// The roles.
  public var roles: [Role] = []
  /// The strategy documents; the first leads.
  public var strategies: [Strategy] = []
  /// The factors.
  public var factors: [Factor] = []
  /// The metrics.
  public var metrics: [Metric] = []
  /// The objectives, by quarter and role, as their files have them.
  public var objectives: [Objective] = []
  /// The agreements with their commitments.
  public var agreements: [Agreement] = []
  /// The funnels with their leaks.
  public var funnels: [Funnel] = []
  /// The plans.
  public var plans: [Plan] = []
  /// The commentaries, by month.
  public var months: [MonthReport] = []
  /// The meetings with their decisions and actions.
  public var decisions: [Decisions] = []
  /// The packets.
  public var packets: [Packet] = []
  /// The terms.
  public var terms: [Term] = []
  /// The sealed months, ascending.
  public var seals: [Seal] = []

  /// The same, each list by its entities' stated order; those without one stay last, as they are.
  func inOrder() -> BookEntities {
    var ordered = self
    ordered.teams.sort(byOrder: ())
    ordered.roles.sort(byOrder: ())
    ordered.strategies.sort(byOrder: ())
    ordered.factors.sort(byOrder: ())
    ordered.metrics.sort(byOrder: ())
    ordered.agreements.sort(byOrder: ())
    ordered.funnels.sort(byOrder: ())
    ordered.plans.sort(byOrder: ())
    ordered.decisions.sort(byOrder: ())
    ordered.packets.sort(byOrder: ())
    ordered.terms.sort(byOrder: ())
    ordered.months.sort { $0.month < $1.month }
    return ordered
  }
}

extension Array where Element: HasCommon {
  fileprivate mutating func sort(byOrder: Void) {
    guard contains(where: { $0.common.order != nil }) else { return }
    self = enumerated().sorted { a, b in
      (a.element.common.order ?? .max, a.offset) < (b.element.common.order ?? .max, b.offset)
    }.map(\.element)
  }
}
