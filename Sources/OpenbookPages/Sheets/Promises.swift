import OpenbookCore

/// A view's objectives by quarter, owner and parent.
struct Promises: Sendable {
  /// The quarters that have objectives, as their folders are called, ascending.
  let quarters: [String]
  /// The quarter of the month that is reported; nil if it has no objectives: then the newest before it.
  let current: String?
  /// The fiscal quarter of the month that is reported.
  let asked: Period?
  private let byQuarter: [String: [Int]]
  private let byOwner: [ID<Role>: [Int]]
  private let byParent: [ID<Objective>: [Int]]
  private let continuations: [ID<Objective>: [Int]]
  private let objectives: [Objective]

  init(_ view: View) {
    objectives = view.entities.objectives
    let indices = objectives.indices
    let objectives = objectives
    let idOf = { (reference: Reference<Objective>) in view.objective(reference.id)?.id }
    byQuarter = Dictionary(grouping: indices) { String(objectives[$0].folder) }
    byOwner = Dictionary(grouping: indices) { view.role(objectives[$0].owner.id)?.id ?? objectives[$0].owner.id }
    var byParent: [ID<Objective>: [Int]] = [:]
    var continuations: [ID<Objective>: [Int]] = [:]
    for index in indices {
      if let parent = objectives[index].parent.flatMap(idOf) { byParent[parent, default: []].append(index) }
      if let earlier = objectives[index].continues.flatMap(idOf) { continuations[earlier, default: []].append(index) }
    }
    self.byParent = byParent
    self.continuations = continuations
    quarters = byQuarter.keys.sorted()
    asked = view.asOf.map { view.configuration.calendar.quarter(of: $0) }
    let name = asked.map { "\($0)" }
    current = quarters.last { name == nil || $0 <= name ?? "" } ?? quarters.first
  }

  /// A quarter's objectives, in order.
  func of(quarter: String) -> [Objective] { (byQuarter[quarter] ?? []).map { objectives[$0] } }

  /// A role's objectives, in order.
  func of(role: ID<Role>) -> [Objective] { (byOwner[role] ?? []).map { objectives[$0] } }

  /// The objectives that serve one of the same quarter.
  func children(of objective: Objective) -> [Objective] {
    (byParent[objective.id] ?? []).map { objectives[$0] }.filter { $0.folder == objective.folder }
  }

  /// The objectives that go on with one.
  func continuations(of objective: ID<Objective>) -> [Objective] {
    (continuations[objective] ?? []).map { objectives[$0] }
  }
}

extension SiteMaterial {
  /// The way from an objective up: the objectives above it, the nearest first, each once.
  func objectives(above objective: Objective) -> [Objective] {
    var found: [Objective] = []
    var next = objective.parent.flatMap { view.objective($0.id) }
    while let objective = next, !found.contains(where: { $0.id == objective.id }) {
      found.append(objective)
      next = objective.parent.flatMap { view.objective($0.id) }
    }
    return found
  }

  /// The factor that an objective serves: its own, or that of one above it.
  func factor(servedBy objective: Objective) -> Factor? {
    ([objective] + objectives(above: objective)).lazy.compactMap { $0.factor.flatMap { self.view.factor($0.id) } }.first
  }

  /// A list of objectives as a tree, those without a parent among them as its roots.
  func outline(_ objectives: [Objective], _ style: SiteStyle) -> Outline {
    let ids = Set(objectives.map(\.id))
    let roots = objectives.filter { objective in
      objective.parent.flatMap { view.objective($0.id) }.map { !ids.contains($0.id) } ?? true
    }
    let byID = Dictionary(objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Outline(
      roots.map(\.id), children: { id in byID[id].map { promises.children(of: $0).map(\.id) } ?? [] }
    ) { id, depth in
      guard let objective = byID[id] else { return Outline.Line(depth: depth, Linked(id.text)) }
      return Outline.Line(
        depth: depth, linked(EntityName(.objective, id.text)),
        detail: [linked(objective.owner), Linked(ObjectiveFacts.progress(objective, self, style))])
    }
  }
}
