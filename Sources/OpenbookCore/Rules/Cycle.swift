extension Rule {
  /// Things depend on each other in a circle.
  public static let cycle = Rule(
    "cycle", .error,
    what:
      "Things depend on each other in a circle.",
    why:
      "No figure can be computed from itself, and nobody can report to a subordinate.",
    example: """
      metrics/a.yaml
        name: A
        formula: b + 1
      metrics/b.yaml
        name: B
        formula: a - 1
      """,
    remedy: """
      metrics/a.yaml
        name: A
        results: {2026-10: 3}
      metrics/b.yaml
        name: B
        formula: a - 1
      """)
}

extension Rule {
  /// Circles of reporting lines, at each time at which they differ, and of objectives that serve each other.
  static func checkCycle(_ view: View) -> [Finding] {
    let lines = view.reportingLines.flatMap { Cycles.find($0) }.map { cycle in
      Finding(
        .cycle, "roles report in a circle: \(cycle.path.map(\.id).joined(separator: " → "))", at: cycle.span,
        help: "one of them must report to nobody in the circle")
    }
    var parents: [EntityName: [(EntityName, Span)]] = [:]
    for objective in view.entities.objectives {
      guard let parent = objective.parent, let named = view.objective(parent.id) else { continue }
      parents[EntityName(.objective, objective.id.text)] = [(EntityName(.objective, named.id.text), parent.span)]
    }
    let served = Cycles.find(parents).map { cycle in
      Finding(
        .cycle, "objectives serve each other in a circle: \(cycle.path.map(\.id).joined(separator: " → "))",
        at: cycle.span, help: "one of them must serve a factor, and no objective of the circle")
    }
    return lines + served
  }
}

extension View {
  /// Who reports to whom, once for each time from which on that is another.
  fileprivate var reportingLines: [[EntityName: [(EntityName, Span)]]] {
    let changes = Set(entities.roles.flatMap { $0.superiors.compactMap(\.key) + [$0.from].compactMap { $0 } }).sorted()
    return ([changes.first.map { $0 - 1 } ?? Month(index: 0)] + changes).map { month in
      var edges: [EntityName: [(EntityName, Span)]] = [:]
      for role in entities.roles where role.isInForce(in: month) {
        guard let above = role.superior(in: month), let named = self.role(above.id), named.isInForce(in: month)
        else { continue }
        edges[EntityName(.role, role.id.text)] = [(EntityName(.role, named.id.text), above.span)]
      }
      return edges
    }
  }
}
