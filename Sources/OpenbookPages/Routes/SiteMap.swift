import OpenbookCore

/// Where the things of a view stand on the site.
struct SiteMap: Sendable {
  /// The leading strategy document, whose page is the section's own.
  private let leading: ID<Strategy>?
  /// The published name of each asset, by its path within the content folder.
  private let assetNames: [String: String]
  /// The roles' ids: in the organisation's file a team may have the same.
  private let roles: Set<String>

  init(_ view: View, assetNames: [String: String]) {
    leading = view.strategies.first?.id
    self.assetNames = assetNames
    roles = Set(view.roles.map(\.id.text))
  }

  func route(_ id: ID<Strategy>) -> Route { .strategy(id == leading ? nil : id) }

  /// Where a target stands.
  ///
  /// - Parameter fragment: what a link's `#…` names in the target's file.
  func place(_ target: LinkTarget, fragment: String?) -> Place? {
    switch target {
    case .asset(let path): assetNames[path].map { Place(.asset($0)) }
    case .objectives(let file):
      // A role's file is no page: what it holds has pages, and the quarter's has a part for the role.
      fragment.map { Place(.objective(ID("\(file)/\($0)"))) }
        ?? Self.parts(of: file).map { Place(.quarter($0.first), $0.second) }
    case .index(let kind): index(kind, fragment: fragment)
    case .entity(let name): place(name, fragment: fragment)
    }
  }

  private func index(_ kind: Kind, fragment: String?) -> Place? {
    switch kind {
    case .strategy: Place(.strategy(nil), fragment)
    case .factor: Place(.factors, fragment)
    case .metric: Place(.metrics, fragment)
    case .month: Place(.results, fragment)
    case .organisation: fragment.map { roles.contains($0) ? Place(.role(ID($0))) : Place(.roles, $0) } ?? Place(.roles)
    case .objectives: Place(.objectives, fragment)
    case .agreement: Place(.commitments, fragment)
    case .funnel: Place(.funnels, fragment)
    case .plan: Place(.plans, fragment)
    case .decisions: Place(.decisions, fragment)
    case .packet: Place(.packets, fragment)
    case .glossary: Place(.glossary, fragment)
    case .config, .sealed: nil
    }
  }

  /// Where an entity stands: on its own page, or as a part of another one.
  func place(_ name: EntityName, fragment: String? = nil) -> Place? {
    switch name.kind {
    case .strategy: Place(route(ID<Strategy>(name.id)), fragment)
    case .factor: Place(.factor(ID(name.id)), fragment)
    case .metric: Place(.metric(ID(name.id)), fragment)
    case .month: Month(name.id).map { Place(.month($0), fragment) }
    // Without roles there is no page on which teams stand.
    case .team: roles.isEmpty ? nil : Place(.roles, Self.anchor(ofTeam: name.id))
    case .role: Place(.role(ID(name.id)), fragment)
    case .objective: Place(.objective(ID(name.id)), fragment)
    case .agreement: Place(.agreement(ID(name.id)), fragment)
    case .commitment: Self.parts(of: name.id).map { Place(.agreement(ID($0.first)), $0.second) }
    case .funnel: Place(.funnel(ID(name.id)), fragment)
    case .leak: Self.parts(of: name.id).map { Place(.funnel(ID($0.first)), $0.second) }
    case .plan: Place(.plan(ID(name.id)), fragment)
    case .decisions: Place(.decisions, Self.anchor(ofMeeting: name.id, part: fragment))
    case .decision, .action:
      Self.parts(of: name.id).map { Place(.decisions, Self.anchor(ofMeeting: $0.first, part: $0.second)) }
    case .packet: Place(.packet(ID(name.id)), fragment)
    case .term: Place(.glossary, name.id)
    }
  }

  /// The page of an entity.
  func route(_ name: EntityName) -> Route? { place(name)?.route }

  /// A team's place in the list of roles; roles' ids may be the same.
  static func anchor(ofTeam id: String) -> String { "team-\(id)" }

  /// A meeting's place among the decisions, or that of one of its decisions or actions.
  static func anchor(ofMeeting id: String, part: String? = nil) -> String {
    // An id may begin with a digit, which HTML allows.
    part.map { "\(id)-\($0)" } ?? id
  }

  /// `marketing-sales/volume` in two.
  private static func parts(of id: String) -> (first: String, second: String)? {
    guard let slash = id.lastIndex(of: "/") else { return nil }
    return (String(id[..<slash]), String(id[id.index(after: slash)...]))
  }
}
