/// Where entities stand in a view's lists, by their ids and by the ids that they had before.
struct EntityIndex: Sendable {
  let metrics: [ID<Metric>: Int]
  let factors: [ID<Factor>: Int]
  let roles: [ID<Role>: Int]
  let strategies: [ID<Strategy>: Int]
  let objectives: [ID<Objective>: Int]
  let funnels: [ID<Funnel>: Int]
  let terms: [ID<Term>: Int]
  let metricsNamingFactor: [ID<Factor>: [Int]]
  /// What former names mean, visible or not.
  let former: [EntityName: EntityName]

  /// - Parameter former: what former names mean.
  init(_ entities: BookEntities, former: [EntityName: EntityName]) {
    metrics = Self.index(entities.metrics, former)
    factors = Self.index(entities.factors, former)
    roles = Self.index(entities.roles, former)
    strategies = Self.index(entities.strategies, former)
    objectives = Self.index(entities.objectives, former)
    funnels = Self.index(entities.funnels, former)
    terms = Self.index(entities.terms, former)
    var namings: [ID<Factor>: [Int]] = [:]
    for position in entities.metrics.indices {
      guard let factor = entities.metrics[position].factor?.id, let place = factors[factor] else { continue }
      namings[entities.factors[place].id, default: []].append(position)
    }
    metricsNamingFactor = namings
    self.former = former
  }

  private static func index<Entity: Identified>(
    _ entities: [Entity], _ former: [EntityName: EntityName]
  ) -> [ID<Entity>: Int] {
    var index = [ID<Entity>: Int](minimumCapacity: entities.count)
    for position in entities.indices.reversed() { index[entities[position].id] = position }
    for (old, new) in former where old.kind == Entity.kind { index[ID(old.id)] = index[ID(new.id)] }
    return index
  }
}
