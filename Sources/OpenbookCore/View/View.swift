/// What one audience may see, as of a month: everything that figures, rules and pages work from.
///
/// Audience and as-of are applied once, here; later steps hold nothing that they would have to leave out.
///
/// A class, immutable: every later step holds on to it, and a reference is cheaper to hand over.
public final class View: Sendable {
  /// The audience it is for.
  public let audience: String
  /// The newest month that it reports; nil when nothing visible is reported.
  public let asOf: Month?
  /// The company, its calendar and thresholds.
  public let configuration: Configuration
  /// Everything that it shows: results and words up to as-of, and of each list only what the audience may see.
  public let entities: BookEntities
  /// The files that visible documents refer to and that are copied to the site.
  public let assets: [String]

  /// What texts lead to or show.
  let namedInTexts: Set<EntityName>
  let level: Int
  /// Whether nothing but what lies after as-of was left out: two such views as of a month differ in name only.
  let isWhole: Bool
  let targets: LinkTargets
  let index: EntityIndex
  /// What declassified metrics are computed from and this audience may not see: values for `AllSeries`, and for
  /// nothing else. No word of them is left.
  let hiddenInputs: [Metric]

  init(
    audience: String, asOf: Month?, configuration: Configuration, entities: BookEntities,
    assets: [String], namedInTexts: Set<EntityName>, level: Int, isWhole: Bool, targets: LinkTargets,
    index: EntityIndex, hiddenInputs: [Metric]
  ) {
    self.audience = audience
    self.asOf = asOf
    self.configuration = configuration
    self.entities = entities
    self.assets = assets
    self.namedInTexts = namedInTexts
    self.level = level
    self.isWhole = isWhole
    self.targets = targets
    self.index = index
    self.hiddenInputs = hiddenInputs
  }

  /// The roles, in order.
  public var roles: [Role] { entities.roles }
  /// The strategy documents, in order; the first leads.
  public var strategies: [Strategy] { entities.strategies }
  /// The factors, in order.
  public var factors: [Factor] { entities.factors }
  /// The metrics, in order, their results cut at as-of.
  public var metrics: [Metric] { entities.metrics }
  /// The commentaries up to as-of, by month.
  public var months: [MonthReport] { entities.months }

  /// The metric with an id, if this audience may see it.
  public func metric(_ id: ID<Metric>) -> Metric? { index.metrics[id].map { metrics[$0] } }

  /// A metric that this audience may not see, and from which something is computed that is declassified.
  func hiddenInput(_ id: ID<Metric>) -> Metric? {
    let id = index.former[EntityName(.metric, id.text)].map { ID<Metric>($0.id) } ?? id
    return hiddenInputs.first { $0.id == id }
  }

  /// Whether there is a metric of a name that this audience may see.
  func hasMetric(named name: String) -> Bool { index.metrics[ID(name)] != nil }

  /// The position of a metric among the view's metrics.
  public func position(of id: ID<Metric>) -> Int? { index.metrics[id] }

  /// The factor with an id, if this audience may see it.
  public func factor(_ id: ID<Factor>) -> Factor? { index.factors[id].map { factors[$0] } }

  /// The role with an id, if this audience may see it.
  public func role(_ id: ID<Role>) -> Role? { index.roles[id].map { roles[$0] } }

  /// Whether a role is asked for an objective of a quarter: those in force as of a month in it, and of any other quarter
  /// in its last month.
  public func isAsked(_ role: Role, for quarter: Period, asOf month: Month?) -> Bool {
    let months = configuration.calendar.months(of: quarter)
    let month = month.map { months.contains($0) ? $0 : months.upperBound } ?? months.upperBound
    return role.exempt == nil && role.isInForce(in: month)
  }

  /// The roles that are asked for an objective of a quarter.
  public func rolesAsked(for quarter: Period, asOf month: Month?) -> [Role] {
    roles.filter { isAsked($0, for: quarter, asOf: month) }
  }

  /// The strategy document with an id, if this audience may see it.
  public func strategy(_ id: ID<Strategy>) -> Strategy? { index.strategies[id].map { strategies[$0] } }

  /// The objective with an id, if this audience may see it.
  public func objective(_ id: ID<Objective>) -> Objective? { index.objectives[id].map { entities.objectives[$0] } }

  /// The funnel with an id, if this audience may see it.
  public func funnel(_ id: ID<Funnel>) -> Funnel? { index.funnels[id].map { entities.funnels[$0] } }

  /// The term with an id, if this audience may see it.
  public func term(_ id: ID<Term>) -> Term? { index.terms[id].map { entities.terms[$0] } }

  /// The Markdown of a text as this audience sees it: audience blocks are cut already.
  public func document(_ prose: Prose) -> MarkdownDocument { prose.document(at: level) }

  /// A factor's metrics: those that it lists, then those that name it.
  public func metrics(of factor: Factor) -> [Metric] { positions(of: factor).map { metrics[$0] } }

  /// The positions of a factor's metrics: those that it lists, then those that name it.
  public func positions(of factor: Factor) -> [Int] {
    var seen = Set<Int>()
    let listed = factor.metrics.compactMap { position(of: $0.id) }
    return (listed + (index.metricsNamingFactor[factor.id] ?? [])).filter { seen.insert($0).inserted }
  }

  /// Where a link of a text in a file leads; nil where it leads nowhere that this audience may go.
  public func target(of path: String, from file: String) -> LinkTarget? {
    ContentPath.resolve(path, from: file).flatMap { targets[$0] }
  }

  /// The same view with the files and the entities that its documents refer to.
  func with(assets: [String], named: Set<EntityName>) -> View {
    View(
      audience: audience, asOf: asOf, configuration: configuration, entities: entities,
      assets: assets, namedInTexts: named, level: level, isWhole: isWhole, targets: targets, index: index,
      hiddenInputs: hiddenInputs)
  }
}
