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
  /// A fiscal quarter or year, with its name as the content folder writes it.
  case period(Period)
  case objectives
  /// A quarter's objectives, by the folder's name: `2026-Q4`.
  case quarter(String)
  /// What one team has promised in a quarter, where the quarter's page cannot hold all.
  /// Its parts count from 1; without a team: those of roles that have none.
  case teamObjectives(String, ID<Team>?, part: Int)
  case objective(ID<Objective>)
  case roles
  case role(ID<Role>)
  case funnels
  case funnel(ID<Funnel>)
  case commitments
  case agreement(ID<Agreement>)
  case plans
  case plan(ID<Plan>)
  case decisions
  case alignment
  case packets
  case packet(ID<Packet>)
  case glossary
  case search
  /// The script that holds what can be searched.
  case searchIndex
  case feed
  case sitemap
  case notFound
  case metricJSON(ID<Metric>)
  case metricCSV(ID<Metric>)
  /// Every metric as of the newest month.
  case metricsJSON
  /// Every metric in a month.
  case resultsJSON(Month)
  /// What the checks found.
  case findingsJSON
  /// How an agreement's two sides keep what they promise.
  case commitmentsJSON(ID<Agreement>)
  /// A funnel's conversions, cohorts and outlook.
  case funnelJSON(ID<Funnel>)
  /// The indicators of alignment and the cost of misalignment.
  case alignmentJSON
  /// A quarter's objectives and what they add up to.
  case objectivesJSON(Period)
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
    case .period(let period): "results/\(period)/index.html"
    case .objectives: "objectives/index.html"
    case .quarter(let quarter): "objectives/" + quarter + "/index.html"
    case .teamObjectives(let quarter, let team, let part):
      // No id has an underscore.
      "objectives/" + quarter + (team.map { "/team-" + $0.text } ?? "/no-team") + (part > 1 ? "_\(part)" : "")
        + "/index.html"
    case .objective(let id): "objectives/" + id.text + "/index.html"
    case .roles: "roles/index.html"
    case .role(let id): "roles/" + id.text + "/index.html"
    case .funnels: "funnel/index.html"
    case .funnel(let id): "funnel/" + id.text + "/index.html"
    case .commitments: "commitments/index.html"
    case .agreement(let id): "commitments/" + id.text + "/index.html"
    case .plans: "plans/index.html"
    case .plan(let id): "plans/" + id.text + "/index.html"
    case .decisions: "decisions/index.html"
    case .alignment: "alignment/index.html"
    case .packets: "packets/index.html"
    case .packet(let id): "packets/" + id.text + "/index.html"
    case .glossary: "glossary/index.html"
    case .search: "search/index.html"
    case .searchIndex: "data/search.js"
    case .feed: "feed.xml"
    case .sitemap: "sitemap.xml"
    case .notFound: "404.html"
    case .metricJSON(let id): "data/metrics/" + id.text + ".json"
    case .metricCSV(let id): "data/metrics/" + id.text + ".csv"
    case .metricsJSON: "data/metrics.json"
    case .resultsJSON(let month): "data/results/\(month).json"
    case .findingsJSON: "data/findings.json"
    case .commitmentsJSON(let id): "data/commitments/" + id.text + ".json"
    case .funnelJSON(let id): "data/funnels/" + id.text + ".json"
    case .alignmentJSON: "data/alignment.json"
    case .objectivesJSON(let quarter): "data/objectives/\(quarter).json"
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
    case .objectives: fingerprinting.mix(14)
    case .quarter(let quarter): feed(15, quarter, &fingerprinting)
    case .teamObjectives(let quarter, let team, let part):
      feed(42, quarter, &fingerprinting)
      team.feed(&fingerprinting)
      part.feed(&fingerprinting)
    case .objective(let id): feed(16, id, &fingerprinting)
    case .roles: fingerprinting.mix(17)
    case .role(let id): feed(18, id, &fingerprinting)
    case .funnels: fingerprinting.mix(19)
    case .funnel(let id): feed(20, id, &fingerprinting)
    case .commitments: fingerprinting.mix(21)
    case .agreement(let id): feed(22, id, &fingerprinting)
    case .plans: fingerprinting.mix(23)
    case .plan(let id): feed(24, id, &fingerprinting)
    case .decisions: fingerprinting.mix(25)
    case .packets: fingerprinting.mix(26)
    case .packet(let id): feed(27, id, &fingerprinting)
    case .glossary: fingerprinting.mix(28)
    case .search: fingerprinting.mix(29)
    case .searchIndex: fingerprinting.mix(30)
    case .feed: fingerprinting.mix(31)
    case .sitemap: fingerprinting.mix(32)
    case .alignment: fingerprinting.mix(34)
    case .metricsJSON: fingerprinting.mix(35)
    case .resultsJSON(let month): feed(36, month, &fingerprinting)
    case .findingsJSON: fingerprinting.mix(40)
    case .commitmentsJSON(let id): feed(37, id, &fingerprinting)
    case .funnelJSON(let id): feed(38, id, &fingerprinting)
    case .alignmentJSON: fingerprinting.mix(39)
    case .objectivesJSON(let quarter): feed(41, quarter, &fingerprinting)
    case .period(let period): feed(33, period, &fingerprinting)
    }
  }

  private func feed(_ kind: UInt64, _ which: some Fingerprinted, _ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(kind)
    which.feed(&fingerprinting)
  }
}
