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

  /// The team of the role that promises an objective; nil where it has none.
  func team(of objective: Objective) -> ID<Team>? {
    view.role(objective.owner.id)?.team.flatMap { reference in
      view.entities.teams.first { view.isSame(EntityName(.team, reference.id.text), EntityName(.team, $0.id.text)) }?.id
    }
  }

  /// The teams that have objectives in a quarter, in the order of the organisation, with how many.
  func teams(of quarter: String) -> [(ID<Team>, Int)] {
    let counts = Dictionary(
      promises.of(quarter: quarter).compactMap { team(of: $0) }.map { ($0, 1) }, uniquingKeysWith: +)
    return view.entities.teams.compactMap { team in counts[team.id].map { (team.id, $0) } }
  }

  /// A list of objectives as a tree, those without a parent among them as its roots.
  ///
  /// - Parameter cap: the most lines; what is cut is below what is shown, whole levels first.
  func outline(_ objectives: [Objective], _ style: SiteStyle, cap: Int = .max) -> Outline {
    let byID = Dictionary(objectives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let roots = objectives.filter { objective in
      objective.parent.flatMap { view.objective($0.id) }.map { byID[$0.id] == nil } ?? true
    }
    let children = { (id: ID<Objective>) -> [ID<Objective>] in
      byID[id].map { self.promises.children(of: $0).map(\.id).filter { byID[$0] != nil } } ?? []
    }
    var shown = Set(roots.prefix(cap).map(\.id))
    var level = Array(shown)
    while !level.isEmpty {
      let next = level.flatMap(children).filter { !shown.contains($0) }
      guard shown.count + next.count <= cap else { break }
      shown.formUnion(next)
      level = next
    }
    let lines = CascadeLines(self, style)
    return Outline(
      roots.map(\.id).filter(shown.contains), filters: CascadeLines.filterNames(style.words),
      children: { children($0).filter(shown.contains) }
    ) { id, depth in
      byID[id].map { lines.line($0, depth: depth) } ?? Outline.Line(depth: depth, Linked(id.text))
    }
  }
}
