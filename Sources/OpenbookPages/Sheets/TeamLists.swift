import OpenbookCore

/// What each team has promised in the quarters whose own page cannot hold all: so every objective has a page that leads
/// to it, whatever serves what.
struct TeamLists: Sendable {
  /// One team's objectives in a quarter, in as many parts as it takes.
  struct List: Sendable {
    let quarter: String
    /// Nil: those of roles without a team.
    let team: ID<Team>?
    /// No part is empty, and none has more objectives than a page holds.
    let parts: [[Objective]]

    var count: Int { parts.reduce(0) { $0 + $1.count } }
  }

  private let lists: [String: [List]]

  init(_ view: View, _ promises: Promises) {
    var lists: [String: [List]] = [:]
    let teams = view.entities.teams
    let ids = Dictionary(
      view.roles.map { role in
        let team = role.team.flatMap { reference in
          teams.first { view.isSame(EntityName(.team, reference.id.text), EntityName(.team, $0.id.text)) }?.id
        }
        return (role.id, team)
      }, uniquingKeysWith: { first, _ in first })
    for quarter in promises.quarters {
      let objectives = promises.of(quarter: quarter)
      guard !OutlineRoom.holds(objectives) else { continue }
      let byTeam = Dictionary(grouping: promises.inTreeOrder(objectives)) { objective in
        view.role(objective.owner.id).flatMap { ids[$0.id] ?? nil }
      }
      lists[quarter] = (teams.map(\.id) + [nil]).compactMap { team in
        byTeam[team].map { List(quarter: quarter, team: team, parts: $0.pages) }
      }
    }
    self.lists = lists
  }

  /// The lists of a quarter, in the order of the organisation, those without a team last; none where its page holds all.
  func of(_ quarter: String) -> [List] { lists[quarter] ?? [] }

  /// All of them.
  var all: [List] { lists.sorted { $0.key < $1.key }.flatMap(\.value) }
}

extension SiteMaterial {
  /// A team's name; of nil, what those without one are called.
  func name(of team: ID<Team>?, _ style: SiteStyle) -> String {
    team.map { view.name(of: EntityName(.team, $0.text)) } ?? style.words[.noTeam]
  }
}
