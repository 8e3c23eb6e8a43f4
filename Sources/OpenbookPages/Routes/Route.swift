import OpenbookCore

/// A place on the site: the only type that knows addresses.
public enum Route: Hashable, Sendable {
  case home
  /// A strategy document; nil for the leading one.
  case strategy(ID<Strategy>?)
  case factors
  case factor(ID<Factor>)
  case metrics
  case metric(ID<Metric>)
  case results
  case month(Month)
  case notFound
  case metricJSON(ID<Metric>)
  case metricCSV(ID<Metric>)
  /// A file of the theme or the content folder, by its name with a fingerprint in it.
  case asset(String)
  /// A file at the site's root, copied as it is.
  case root(String)

  /// The file's path within the site.
  public var path: String {
    switch self {
    case .home: "index.html"
    case .strategy(nil): "strategy/index.html"
    case .strategy(let id?): "strategy/" + id.text + "/index.html"
    case .factors: "factors/index.html"
    case .factor(let id): "factors/" + id.text + "/index.html"
    case .metrics: "metrics/index.html"
    case .metric(let id): "metrics/" + id.text + "/index.html"
    case .results: "results/index.html"
    case .month(let month): "results/\(month)/index.html"
    case .notFound: "404.html"
    case .metricJSON(let id): "data/metrics/" + id.text + ".json"
    case .metricCSV(let id): "data/metrics/" + id.text + ".csv"
    case .asset(let name): "assets/\(name)"
    case .root(let path): path
    }
  }

  /// The way from this page to the site's root: `../../`.
  var up: String { String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") }) }

  /// A link from this page to another: relative, so that the site works under any path and from a file share, and
  /// with the file's name, since a file share knows no index.
  func link(to other: Route) -> String { up + other.path }
}

extension Route: Fingerprinted {
  /// Which kind of place, and which of its kind.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .home: fingerprinting.mix(1)
    case .strategy(let id): feed(2, id, &fingerprinting)
    case .factors: fingerprinting.mix(3)
    case .factor(let id): feed(4, id, &fingerprinting)
    case .metrics: fingerprinting.mix(5)
    case .metric(let id): feed(6, id, &fingerprinting)
    case .results: fingerprinting.mix(7)
    case .month(let month): feed(8, month, &fingerprinting)
    case .notFound: fingerprinting.mix(9)
    case .metricJSON(let id): feed(10, id, &fingerprinting)
    case .metricCSV(let id): feed(11, id, &fingerprinting)
    case .asset(let name): feed(12, name, &fingerprinting)
    case .root(let path): feed(13, path, &fingerprinting)
    }
  }

  private func feed(_ kind: UInt64, _ which: some Fingerprinted, _ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(kind)
    which.feed(&fingerprinting)
  }
}
