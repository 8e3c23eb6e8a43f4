extension View {
  /// The former names of what this audience may see, with the names of today, sorted.
  public var renamed: [(former: EntityName, now: EntityName)] {
    index.former.filter { isShown($0.value) }.map { (former: $0.key, now: $0.value) }.sorted { $0.former < $1.former }
  }

  /// What an entity is called on its page; its id for kinds that have none.
  public func name(of name: EntityName) -> String {
    switch name.kind {
    case .strategy: strategy(ID(name.id))?.title ?? name.id
    case .factor: factor(ID(name.id))?.title ?? name.id
    case .metric: metric(ID(name.id))?.name ?? name.id
    default: name.id
    }
  }

  /// Whether there is an entity of a name, or of a former one, that this audience may see.
  func isShown(_ name: EntityName) -> Bool {
    switch name.kind {
    case .strategy: strategy(ID(name.id)) != nil
    case .factor: factor(ID(name.id)) != nil
    case .metric: hasMetric(named: name.id)
    case .role: role(ID(name.id)) != nil
    case .objective: objective(ID(name.id)) != nil
    case .funnel: funnel(ID(name.id)) != nil
    case .term: term(ID(name.id)) != nil
    default: false
    }
  }
}
