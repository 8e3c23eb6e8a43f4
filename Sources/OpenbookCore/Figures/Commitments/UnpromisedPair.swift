/// Two teams that depend on each other, as their objectives say, and have no agreement.
public struct UnpromisedPair: Equatable, Sendable {
  /// The two teams, in the order of the organisation.
  public let first: ID<Team>
  /// The other one.
  public let second: ID<Team>
  /// What joins them: objectives of one that serve one of the other, and objectives that both serve.
  public let objectives: [ID<Objective>]
}

extension Figures {
  /// The pairs of teams whose objectives serve one another, or the same one above, and that have no agreement which
  /// holds in a month or begins later; those that more objectives join come first.
  ///
  /// Where one of two owners reports to the other, the cascade itself is the promise, and no agreement is asked for.
  ///
  /// - Parameter objectives: those of one quarter.
  public func pairsWithoutAgreement(among objectives: [Objective], asOf: Month) -> [UnpromisedPair] {
    let line = ReportingLine(view, asOf)
    var owners: [ID<Objective>: [ReportingLine.Owner]] = [:]
    var joined: [Pair: [ID<Objective>]] = [:]
    func join(_ one: ReportingLine.Owner, _ other: ReportingLine.Owner, by objective: ID<Objective>) {
      guard one.team != other.team, !line.isDirect(one.role, other.role) else { return }
      let pair = Pair(min(one.team, other.team), max(one.team, other.team))
      if joined[pair]?.last != objective { joined[pair, default: []].append(objective) }
    }
    let asked = Set(objectives.map(\.id))
    for child in objectives {
      guard let parent = child.parent.flatMap({ view.objective($0.id) }), asked.contains(parent.id),
        let owner = line.owner(of: child)
      else { continue }
      if let above = line.owner(of: parent) { join(owner, above, by: child.id) }
      if !(owners[parent.id] ?? []).contains(owner) { owners[parent.id, default: []].append(owner) }
    }
    for objective in objectives {
      guard let serving = owners[objective.id] else { continue }
      for (place, one) in serving.enumerated() {
        for other in serving[..<place] { join(one, other, by: objective.id) }
      }
    }
    let agreed = agreedPairs(line, asOf)
    return joined.filter { !agreed.contains($0.key) }
      .sorted { ($1.value.count, $0.key.first, $0.key.second) < ($0.value.count, $1.key.first, $1.key.second) }
      .map { pair, objectives in
        UnpromisedPair(
          first: view.entities.teams[pair.first].id, second: view.entities.teams[pair.second].id,
          objectives: objectives)
      }
  }

  private func agreedPairs(_ line: ReportingLine, _ asOf: Month) -> Set<Pair> {
    Set(
      view.entities.agreements.compactMap { agreement in
        let teams = agreement.between.compactMap { line.team($0) }
        guard agreement.until.map({ asOf <= $0 }) ?? true, let one = teams.first, let other = teams.last,
          one != other
        else { return nil }
        return Pair(min(one, other), max(one, other))
      })
  }
}

/// Two teams, by position.
private struct Pair: Hashable {
  let first: Int
  let second: Int

  init(_ first: Int, _ second: Int) {
    self.first = first
    self.second = second
  }
}

/// Who reports to whom in a month, and who belongs to which team.
private struct ReportingLine {
  struct Owner: Equatable {
    let role: ID<Role>
    /// By position.
    let team: Int
  }

  private let view: View
  private let teams: [ID<Team>: Int]
  /// Roles numbered from the top down, each before all that report to it: below a role are those whose numbers lie
  /// within its range. Roles in a circle, which is an error, have none.
  private let below: [ID<Role>: Range<Int>]

  init(_ view: View, _ month: Month) {
    self.view = view
    teams = Dictionary(view.entities.teams.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let reports = Dictionary(grouping: view.roles.map(\.id)) { id in
      view.role(id)?.superior(in: month).flatMap { view.role($0.id)?.id }
    }
    var below: [ID<Role>: Range<Int>] = [:]
    var count = 0
    // No recursion: nothing says how long a line is.
    var waiting = (reports[nil] ?? []).map { (role: $0, isLeft: false) }
    while let (role, isLeft) = waiting.popLast() {
      if isLeft {
        below[role] = (below[role]?.lowerBound ?? count)..<count
      } else {
        below[role] = count..<count + 1
        count += 1
        waiting.append((role, true))
        waiting += (reports[role] ?? []).map { ($0, false) }
      }
    }
    self.below = below
  }

  func owner(of objective: Objective) -> Owner? {
    guard let role = view.role(objective.owner.id), let team = role.team.flatMap({ self.team($0) }) else { return nil }
    return Owner(role: role.id, team: team)
  }

  /// A team by its id or a former one.
  func team(_ reference: Reference<Team>) -> Int? {
    if let position = teams[reference.id] { return position }
    let name = EntityName(.team, reference.id.text)
    return view.entities.teams.firstIndex { view.isSame(EntityName(.team, $0.id.text), name) }
  }

  /// Whether one of two roles reports to the other, directly or through others.
  func isDirect(_ one: ID<Role>, _ other: ID<Role>) -> Bool {
    guard let one = below[one], let other = below[other] else { return false }
    return one.contains(other.lowerBound) || other.contains(one.lowerBound)
  }
}
