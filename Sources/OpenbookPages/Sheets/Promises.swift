import OpenbookCore

/// A view's objectives by quarter, owner and parent.
struct Promises: Sendable {
  /// The quarters that have objectives, as their folders are called, ascending.
  let quarters: [String]
  /// The quarter of the month that is reported, or the newest before it with objectives; else the first that has some.
  let newest: String?
  /// The quarter in which every role is asked for objectives: that of the month that is reported, with objectives or
  /// without, once there were any; else the first that has some.
  let current: String?
  /// The fiscal quarter of the month that is reported.
  let asked: Period?
  private let byQuarter: [String: [Int]]
  private let byOwner: [ID<Role>: [Int]]
  private let byParent: [ID<Objective>: [Int]]
  private let continuations: [ID<Objective>: [Int]]
  /// Those that serve one of their quarter.
  private let serving: Set<ID<Objective>>
  /// How many stand below each objective in its quarter.
  private let countsBelow: [ID<Objective>: Int]
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
    serving = Set(
      byParent.flatMap { parent, children in
        children.map { objectives[$0] }.filter { $0.folder == parent.text.prefix { $0 != "/" } }.map(\.id)
      })
    countsBelow = Self.countsBelow(objectives, byParent)
    self.continuations = continuations
    quarters = byQuarter.keys.sorted()
    asked = view.asOf.map { view.configuration.calendar.quarter(of: $0) }
    let name = asked.map { "\($0)" }
    let reached = quarters.last { name == nil || $0 <= name ?? "" }
    newest = reached ?? quarters.first
    current = reached == nil ? newest : name ?? newest
  }

  /// The quarter in which every role is asked for objectives; nil where nobody is.
  var currentQuarter: Period? { current.flatMap { of(quarter: $0).first?.quarter ?? asked } }

  /// What the quarter is called in which every role is asked; nil where it has objectives, or nobody is asked.
  func emptyQuarter(_ style: SiteStyle) -> String? {
    guard current != newest, let asked else { return nil }
    return style.calendar.period(asked)
  }

  /// A quarter's objectives, in order.
  func of(quarter: String) -> [Objective] { (byQuarter[quarter] ?? []).map { objectives[$0] } }

  /// A role's objectives, in order.
  func of(role: ID<Role>) -> [Objective] { (byOwner[role] ?? []).map { objectives[$0] } }

  /// The objectives that serve one of the same quarter.
  func children(of objective: Objective) -> [Objective] {
    (byParent[objective.id] ?? []).map { objectives[$0] }.filter { $0.folder == objective.folder }
  }

  /// How many objectives stand below one in its quarter, down to the last.
  func countBelow(_ objective: ID<Objective>) -> Int { countsBelow[objective] ?? 0 }

  /// From the lowest up, each once; what goes in a circle is left out.
  private static func countsBelow(
    _ objectives: [Objective], _ byParent: [ID<Objective>: [Int]]
  ) -> [ID<Objective>: Int] {
    var parents: [Int?] = Array(repeating: nil, count: objectives.count)
    var waitingFor = Array(repeating: 0, count: objectives.count)
    for (position, objective) in objectives.enumerated() {
      for child in byParent[objective.id] ?? [] where objectives[child].folder == objective.folder {
        parents[child] = position
        waitingFor[position] += 1
      }
    }
    var counts = Array(repeating: 0, count: objectives.count)
    var ready = objectives.indices.filter { waitingFor[$0] == 0 }
    while let position = ready.popLast() {
      guard let parent = parents[position] else { continue }
      counts[parent] += 1 + counts[position]
      waitingFor[parent] -= 1
      if waitingFor[parent] == 0 { ready.append(parent) }
    }
    return Dictionary(zip(objectives.map(\.id), counts), uniquingKeysWith: { first, _ in first })
  }

  /// Some objectives of a quarter, each followed by those among them that serve it, down to the last.
  func inTreeOrder(_ objectives: [Objective]) -> [Objective] {
    let among = Set(objectives.map(\.id))
    var ordered: [Objective] = []
    var seen: Set<ID<Objective>> = []
    // Those that serve nothing first; then what only a circle holds.
    for root in objectives.filter({ !serving.contains($0.id) }) + objectives {
      var waiting = [root]
      while let objective = waiting.popLast() {
        guard seen.insert(objective.id).inserted else { continue }
        ordered.append(objective)
        waiting += children(of: objective).reversed().filter { among.contains($0.id) }
      }
    }
    return ordered
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
  ///
  /// - Parameter rest: where the roots are found that it cannot hold.
  func outline(_ objectives: [Objective], _ style: SiteStyle, rest: Place? = nil) -> Outline {
    let ids = Set(objectives.map(\.id))
    let roots = objectives.filter { objective in
      objective.parent.flatMap { view.objective($0.id) }.map { !ids.contains($0.id) } ?? true
    }
    return outline(of: roots, style, rest: rest) { objective in
      self.promises.children(of: objective).filter { ids.contains($0.id) }
    }
  }

  /// Objectives with what is below them, as far down as a page holds: level by level, either all that serve one or none.
  /// A line whose lower ones are elsewhere says how many they are, and leads to its own page, which has them.
  ///
  /// - Parameters:
  ///   - above: one that is not shown again where a circle leads back to it.
  ///   - sum: what the roots come to for that one.
  ///   - rest: where the roots are found that it cannot hold.
  func outline(
    of roots: [Objective], _ style: SiteStyle, without above: ID<Objective>? = nil, sum: Outline.Sum? = nil,
    rest: Place?,
    children: (Objective) -> [Objective]
  ) -> Outline {
    var room = OutlineRoom()
    let top = roots.prefix(in: &room)
    var seen = Set(top.map(\.id)).union(above.map { [$0] } ?? [])
    var below: [ID<Objective>: [Objective]] = [:]
    var level = top
    while !level.isEmpty {
      var next: [Objective] = []
      for parent in level {
        let shown = children(parent).filter { !seen.contains($0.id) }
        guard !shown.isEmpty, room.take(shown) else { continue }
        below[parent.id] = shown
        seen.formUnion(shown.map(\.id))
        next += shown
      }
      level = next
    }
    let byID = Dictionary((top + below.values.joined()).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = CascadeLines(self, style)
    let more = roots.count - top.count
    return Outline(
      top.map(\.id), filters: CascadeLines.filterNames(style.words),
      more: more > 0 ? Linked(style.words(.moreWithTeams, ["count": String(more)]), rest) : nil,
      sum: sum, children: { (below[$0] ?? []).map(\.id) }
    ) { id, depth in
      guard let objective = byID[id] else { return Outline.Line(depth: depth, Linked(id.text)) }
      let shown = (below[id] ?? []).reduce(0) { $0 + 1 + promises.countBelow($1.id) }
      return lines.line(objective, depth: depth, hidden: promises.countBelow(id) - shown)
    }
  }
}
