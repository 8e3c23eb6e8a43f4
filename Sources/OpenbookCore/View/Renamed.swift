extension View {
  /// The former names of what this audience may see, with the names of today, sorted.
  public var renamed: [(former: EntityName, now: EntityName)] {
    index.former.filter { isShown($0.value) }.map { (former: $0.key, now: $0.value) }.sorted { $0.former < $1.former }
  }

  /// What an entity is called on its page; its id for what this audience may not see.
  public func name(of name: EntityName) -> String {
    let name = now(name)
    func called<Entity: Identified>(_ entities: [Entity], _ words: (Entity) -> String) -> String? {
      entities.first { $0.id.text == name.id }.map(words)
    }
    let words: String? =
      switch name.kind {
      case .team: called(entities.teams, \.name)
      case .role: role(ID(name.id))?.title
      case .strategy: strategy(ID(name.id))?.title
      case .factor: factor(ID(name.id))?.title
      case .metric: metric(ID(name.id))?.name
      case .month: called(months) { $0.title ?? "\($0.month)" }
      case .objective: objective(ID(name.id))?.title
      case .agreement: called(entities.agreements, \.title)
      case .commitment: called(entities.agreements.flatMap(\.commitments), \.promise)
      case .funnel: funnel(ID(name.id))?.title
      case .leak: called(entities.funnels.flatMap(\.leaks), \.name)
      case .plan: called(entities.plans, \.title)
      case .decisions: called(entities.decisions) { $0.title ?? $0.id.text }
      case .decision: called(entities.decisions.flatMap(\.decisions), \.text)
      case .action: called(entities.decisions.flatMap(\.actions), \.text)
      case .packet: called(entities.packets, \.title)
      case .term: term(ID(name.id))?.writtenName
      }
    return words ?? name.id
  }

  /// Whether there is an entity of a name, or of a former one, that this audience may see.
  public func isShown(_ name: EntityName) -> Bool {
    let name = now(name)
    return switch name.kind {
    case .strategy: strategy(ID(name.id)) != nil
    case .factor: factor(ID(name.id)) != nil
    case .metric: hasMetric(named: name.id)
    case .role: role(ID(name.id)) != nil
    case .objective: objective(ID(name.id)) != nil
    case .funnel: funnel(ID(name.id)) != nil
    case .term: term(ID(name.id)) != nil
    case .team: entities.teams.contains { $0.id.text == name.id }
    case .month: months.contains { $0.id.text == name.id }
    case .agreement: entities.agreements.contains { $0.id.text == name.id }
    case .commitment: entities.agreements.contains { $0.commitments.contains { $0.id.text == name.id } }
    case .leak: entities.funnels.contains { $0.leaks.contains { $0.id.text == name.id } }
    case .plan: entities.plans.contains { $0.id.text == name.id }
    case .decisions: entities.decisions.contains { $0.id.text == name.id }
    case .decision: entities.decisions.contains { $0.decisions.contains { $0.id.text == name.id } }
    case .action: entities.decisions.contains { $0.actions.contains { $0.id.text == name.id } }
    case .packet: entities.packets.contains { $0.id.text == name.id }
    }
  }

  /// Whether two names mean the same entity, be one of them a former one.
  public func isSame(_ a: EntityName, _ b: EntityName) -> Bool {
    a == b || now(a) == now(b)
  }

  /// The name of today of what has that name or had it once.
  public func now(_ name: EntityName) -> EntityName { index.former[name] ?? name }
}
