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

  func route(_ target: LinkTarget) -> Route? {
    switch target {
    case .asset(let path): return assetNames[path].map { .asset($0) }
    case .index(let kind):
      switch kind {
      case .strategy: return .strategy(nil)
      case .factor: return .factors
      case .metric: return .metrics
      case .month: return .results
      case .config, .organisation: return nil
      }
    case .entity(let name):
      switch name.kind {
      case .strategy: return route(ID<Strategy>(name.id))
      case .factor: return .factor(ID(name.id))
      case .metric: return .metric(ID(name.id))
      case .month: return Month(name.id).map { .month($0) }
      case .team, .role: return nil
      }
    }
  }
}
