/// Who may see each entity: its own audience, and no less trusted than what it is computed from.
struct Derivation {
  /// The least trusted level that may see an entity.
  let levels: [EntityName: Int]
  /// What made an entity more secret than it says of itself.
  let raisedBy: [EntityName: EntityName]
  /// The entities whose stated reason cuts them off from what they are computed from.
  let declassified: [(name: EntityName, reason: String)]
  /// Circles of computation.
  let findings: [Finding]

  /// - Parameter containers: the entity that holds another one, which is no less secret.
  init(
    mentions: [BookContents.EntityMention], commons: [EntityName: Common], containers: [EntityName: EntityName],
    audiences: Configuration
  ) {
    let names = audiences.audiences
    let standard = names.firstIndex(of: audiences.defaultAudience) ?? 0
    var levels = commons.mapValues { common in
      common.audience.flatMap { names.firstIndex(of: $0) } ?? standard
    }
    var edges = Self.edges(mentions) { $0.derives }
    // A whole may be computed from its own parts, so the two kinds of edge make no circle together.
    let computed = Cycles.find(Self.edges(mentions) { $0.derives && $0.isFormula }).map { cycle in
      Finding(
        .cycle, "metrics are computed in a circle: \(cycle.path.map(\.id).joined(separator: " → "))", at: cycle.span,
        help: "one of them must be reported, not computed")
    }
    let nested = Cycles.find(Self.edges(mentions) { $0.derives && !$0.isFormula }).map { cycle in
      Finding(
        .cycle, "metrics are parts of each other: \(cycle.path.map(\.id).joined(separator: " → "))", at: cycle.span,
        help: "one of them must be the whole, part of none of the others")
    }
    findings = computed + nested
    var declassified: [(name: EntityName, reason: String)] = []
    for (name, common) in commons {
      guard let reason = common.declassify else { continue }
      declassified.append((name, reason))
      edges[name] = nil
    }
    self.declassified = declassified.sorted { $0.name < $1.name }
    let nowhere = Span(source: SourceID(0), 0..<0)
    for (name, container) in containers { edges[name, default: []].append((container, nowhere)) }
    raisedBy = Self.raise(&levels, along: edges)
    self.levels = levels
  }

  /// Who derives from whom, and where that is written.
  private static func edges(
    _ mentions: [BookContents.EntityMention], _ counts: (Mention) -> Bool
  ) -> [EntityName: [(EntityName, Span)]] {
    var edges: [EntityName: [(EntityName, Span)]] = [:]
    for item in mentions where counts(item.mention) {
      guard let from = item.from else { continue }
      edges[from, default: []].append((EntityName(item.mention.kind, item.mention.id), item.mention.span))
    }
    return edges
  }

  /// Raises each entity to the level of all that it is computed from, however far; safe in circles.
  ///
  /// - Returns: what raised each that was raised.
  private static func raise(
    _ levels: inout [EntityName: Int], along edges: [EntityName: [(EntityName, Span)]]
  ) -> [EntityName: EntityName] {
    var raisedBy: [EntityName: EntityName] = [:]
    var users: [EntityName: [EntityName]] = [:]
    for (from, targets) in edges { for (target, _) in targets { users[target, default: []].append(from) } }
    var queue = Array(users.keys)
    while let name = queue.popLast() {
      guard let level = levels[name] else { continue }
      for user in users[name] ?? [] where levels[user, default: 0] < level {
        levels[user] = level
        raisedBy[user] = name
        queue.append(user)
      }
    }
    return raisedBy
  }
}
