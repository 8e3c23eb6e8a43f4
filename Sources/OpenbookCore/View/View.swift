/// What one audience may see, as of a month: everything that figures, rules and pages work from.
///
/// Audience and as-of are applied once, here; later steps hold nothing that they would have to leave out.
///
/// A class, immutable: every later step holds on to it, and a reference is cheaper to hand over.
public final class View: Sendable {
  /// The audience it is for.
  public let audience: String
  /// Whether it is the least trusted audience.
  public let isForEverybody: Bool
  /// The newest month that it reports; nil when nothing visible is reported.
  public let asOf: Month?
  /// The company, its calendar and thresholds.
  public let configuration: Configuration
  /// The teams, in order.
  public let teams: [Team]
  /// The roles, in order.
  public let roles: [Role]
  /// The strategy documents, in order; the first leads.
  public let strategies: [Strategy]
  /// The factors, in order.
  public let factors: [Factor]
  /// The metrics, in order, their results cut at as-of.
  public let metrics: [Metric]
  /// The commentaries up to as-of, by month.
  public let months: [MonthReport]
  /// The files that visible documents refer to and that are copied to the site.
  public let assets: [String]

  let level: Int
  /// Whether nothing but what lies after as-of was left out: two such views as of a month differ in name only.
  let isWhole: Bool
  let targets: [String: LinkTarget]
  let metricIndex: [ID<Metric>: Int]
  let factorIndex: [ID<Factor>: Int]
  let roleIndex: [ID<Role>: Int]
  let strategyIndex: [ID<Strategy>: Int]
  let metricsNamingFactor: [ID<Factor>: [Int]]
  /// What declassified metrics are computed from and this audience may not see: values for `AllSeries`, and for
  /// nothing else. No word of them is left.
  let hiddenInputs: [Metric]

  init(
    audience: String, isForEverybody: Bool, asOf: Month?, configuration: Configuration, teams: [Team], roles: [Role],
    strategies: [Strategy], factors: [Factor], metrics: [Metric], months: [MonthReport], assets: [String], level: Int,
    isWhole: Bool, targets: [String: LinkTarget], metricIndex: [ID<Metric>: Int], factorIndex: [ID<Factor>: Int],
    roleIndex: [ID<Role>: Int], strategyIndex: [ID<Strategy>: Int], metricsNamingFactor: [ID<Factor>: [Int]],
    hiddenInputs: [Metric]
  ) {
    self.audience = audience
    self.isForEverybody = isForEverybody
    self.asOf = asOf
    self.configuration = configuration
    self.teams = teams
    self.roles = roles
    self.strategies = strategies
    self.factors = factors
    self.metrics = metrics
    self.months = months
    self.assets = assets
    self.level = level
    self.isWhole = isWhole
    self.targets = targets
    self.metricIndex = metricIndex
    self.factorIndex = factorIndex
    self.roleIndex = roleIndex
    self.strategyIndex = strategyIndex
    self.metricsNamingFactor = metricsNamingFactor
    self.hiddenInputs = hiddenInputs
  }

  /// The metric with an id, if this audience may see it.
  public func metric(_ id: ID<Metric>) -> Metric? { metricIndex[id].map { metrics[$0] } }

  /// The position of a metric among the view's metrics.
  public func position(of id: ID<Metric>) -> Int? { metricIndex[id] }

  /// The factor with an id, if this audience may see it.
  public func factor(_ id: ID<Factor>) -> Factor? { factorIndex[id].map { factors[$0] } }

  /// The role with an id, if this audience may see it.
  public func role(_ id: ID<Role>) -> Role? { roleIndex[id].map { roles[$0] } }

  /// The strategy document with an id, if this audience may see it.
  public func strategy(_ id: ID<Strategy>) -> Strategy? { strategyIndex[id].map { strategies[$0] } }

  /// The Markdown of a text as this audience sees it: audience blocks are cut already.
  public func document(_ prose: Prose) -> MarkdownDocument { prose.document(at: level) }

  /// A factor's metrics: those that it lists, then those that name it.
  public func metrics(of factor: Factor) -> [Metric] { positions(of: factor).map { metrics[$0] } }

  /// The positions of a factor's metrics: those that it lists, then those that name it.
  public func positions(of factor: Factor) -> [Int] {
    var seen = Set<Int>()
    let listed = factor.metrics.compactMap { position(of: $0.id) }
    return (listed + (metricsNamingFactor[factor.id] ?? [])).filter { seen.insert($0).inserted }
  }

  /// Where a link of a text in a file leads; nil where it leads nowhere that this audience may go.
  public func target(of path: String, from file: String) -> LinkTarget? {
    ContentPath.resolve(path, from: file).flatMap { targets[$0] }
  }
}

/// Where a link to a file of the content folder leads on the site.
public enum LinkTarget: Hashable, Sendable {
  /// An entity's page.
  case entity(EntityName)
  /// A kind's index.
  case index(Kind)
  /// A copied file, by its path within the content folder.
  case asset(String)
}
