import OpenbookCore

/// Where the things of a view stand on the site.
struct SiteMap: Sendable {
  /// The leading strategy document, whose page is the section's own.
  private let leading: ID<Strategy>?
  /// The published name of each asset, by its path within the content folder.
  private let assetNames: [String: String]

  init(_ view: View, assetNames: [String: String]) {
    leading = view.strategies.first?.id
    self.assetNames = assetNames
  }

  func route(_ id: ID<Strategy>) -> Route { .strategy(id == leading ? nil : id) }

  /// The page of a target; nil for kinds that have no pages yet, so that a link's text stays and leads nowhere.
  func route(_ target: LinkTarget) -> Route? {
    switch target {
    case .asset(let path): return assetNames[path].map { .asset($0) }
    case .objectives: return nil
    case .index(let kind):
      switch kind {
      case .strategy: return .strategy(nil)
      case .factor: return .factors
      case .metric: return .metrics
      case .month: return .results
      case .config, .organisation, .objectives, .agreement, .funnel, .plan, .decisions, .packet, .glossary, .sealed:
        return nil
      }
    case .entity(let name): return route(name)
    }
  }

  /// An entity's page; nil for kinds that have no pages yet.
  func route(_ name: EntityName) -> Route? {
    switch name.kind {
    case .strategy: route(ID<Strategy>(name.id))
    case .factor: .factor(ID(name.id))
    case .metric: .metric(ID(name.id))
    case .month: Month(name.id).map { .month($0) }
    case .team, .role, .objective, .agreement, .commitment, .funnel, .leak, .plan, .decisions, .decision, .action,
      .packet, .term:
      nil
    }
  }
}
