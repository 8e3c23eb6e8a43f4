/// Makes a view: filters by level, cuts at as-of, and checks what the audience would be led to.
struct ViewMaking {
  let contents: BookContents
  let level: Int
  /// As asked for by the build; nil: as the configuration or the visible files say.
  let asOf: Month?

  /// - Parameter other: a view of the same book; its parts are taken over where they must be the same.
  func make(like other: View? = nil) -> (view: View, findings: [Finding]) {
    let metrics = visible(contents.metrics)
    let months = visible(contents.months)
    let asOf = asOf ?? contents.configuration.asOf ?? months.last?.month ?? newestResult(metrics)
    let draft = isWhole && other?.isWhole == true && other?.asOf == asOf ? other : nil
    let unlinked = draft.map { alike($0) } ?? view(metrics, months, asOf)
    var links = LinkChecking(view: unlinked, files: contents.files)
    links.check()
    return (unlinked.with(assets: links.assets.sorted()), hiddenReferences() + links.findings)
  }

  private var audience: String { contents.configuration.audiences[level] }

  private var isWhole: Bool {
    let isTop = level == contents.configuration.audiences.count - 1
    return level >= contents.openLevel && (isTop || !contents.hasRestrictedWords)
  }

  private func view(_ metrics: [Metric], _ months: [MonthReport], _ asOf: Month?) -> View {
    let metrics = cut(metrics, at: asOf)
    let months = months.filter { month in asOf.map { month.month <= $0 } ?? true }
    let strategies = visible(contents.strategies)
    let factors = visible(contents.factors)
    let roles = visible(contents.roles)
    return View(
      audience: audience, isForEverybody: level == 0, asOf: asOf, configuration: contents.configuration,
      teams: visible(contents.teams), roles: roles, strategies: strategies, factors: factors, metrics: metrics,
      months: months, assets: [], level: level, isWhole: isWhole,
      targets: linkTargets(months: months, metrics: metrics, factors: factors, strategies: strategies),
      metricIndex: index(metrics), factorIndex: index(factors), roleIndex: index(roles),
      strategyIndex: index(strategies), metricsNamingFactor: namings(metrics),
      hiddenInputs: hiddenInputs(of: metrics, at: asOf))
  }

  /// A view for this audience with the parts of another one.
  private func alike(_ other: View) -> View {
    View(
      audience: audience, isForEverybody: level == 0, asOf: other.asOf, configuration: contents.configuration,
      teams: other.teams, roles: other.roles, strategies: other.strategies, factors: other.factors,
      metrics: other.metrics, months: other.months, assets: [], level: level, isWhole: isWhole, targets: other.targets,
      metricIndex: other.metricIndex, factorIndex: other.factorIndex, roleIndex: other.roleIndex,
      strategyIndex: other.strategyIndex, metricsNamingFactor: other.metricsNamingFactor, hiddenInputs: [])
  }

  private func visible<Entity: Identified>(_ entities: [Entity]) -> [Entity] {
    guard level < contents.openLevel else { return entities }
    return entities.filter { isVisible(EntityName(Entity.kind, $0.id.text)) }
  }

  private func isVisible(_ name: EntityName) -> Bool { contents.levels[name].map { $0 <= level } ?? false }

  private func index<Entity: Identified>(_ entities: [Entity]) -> [ID<Entity>: Int] {
    var index = [ID<Entity>: Int](minimumCapacity: entities.count)
    for position in entities.indices.reversed() { index[entities[position].id] = position }
    return index
  }

  private func namings(_ metrics: [Metric]) -> [ID<Factor>: [Int]] {
    var namings: [ID<Factor>: [Int]] = [:]
    for index in metrics.indices {
      if let factor = metrics[index].factor { namings[factor.id, default: []].append(index) }
    }
    return namings
  }

  private func newestResult(_ metrics: [Metric]) -> Month? {
    metrics.compactMap { $0.results.last { $0.actual != nil }?.month }.max()
  }

  /// The metrics with nothing after as-of and without the words that are not for this audience.
  private func cut(_ metrics: [Metric], at asOf: Month?) -> [Metric] {
    let ends = { (metric: Metric) in asOf.map { metric.results.last?.month ?? $0 <= $0 } ?? true }
    if !contents.hasRestrictedWords, metrics.allSatisfy(ends) { return metrics }
    return metrics.map { cut($0, at: asOf) }
  }

  /// A metric with nothing after as-of and without the words that are not for this audience.
  private func cut(_ metric: Metric, at asOf: Month?) -> Metric {
    var metric = metric
    if let asOf, let last = metric.results.last?.month, last > asOf {
      metric.results = metric.results.filter { $0.month <= asOf }
    }
    guard metric.hasRestrictedWords else { return metric }
    for index in metric.results.indices {
      guard let audience = metric.results[index].audience,
        let least = contents.configuration.audiences.firstIndex(of: audience), least > level
      else { continue }
      metric.results[index].hideWords()
    }
    return metric
  }

  /// The metrics that this audience may not see and from which declassified ones are computed, however far.
  private func hiddenInputs(of metrics: [Metric], at asOf: Month?) -> [Metric] {
    guard level < contents.openLevel else { return [] }
    let hidden = Dictionary(
      contents.metrics.filter { !isVisible(EntityName(.metric, $0.id.text)) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !hidden.isEmpty else { return [] }
    var found: [ID<Metric>: Metric] = [:]
    var queue = metrics
    while let metric = queue.popLast() {
      for name in metric.formula?.names ?? [] where found[name.id] == nil {
        guard let input = hidden[name.id] else { continue }
        found[name.id] = input
        queue.append(input)
      }
    }
    return found.values.sorted { $0.id < $1.id }.map { metric in
      var metric = cut(metric, at: asOf)
      for index in metric.results.indices { metric.results[index].hideWords() }
      return metric
    }
  }

  /// What a visible entity names must be visible to the same readers.
  private func hiddenReferences() -> [Finding] {
    guard level < contents.openLevel else { return [] }
    let declassified = Set(contents.declassified.map(\.name))
    return contents.mentions.compactMap { item in
      // What it is computed from is what its stated reason cuts it off from.
      if item.mention.derives, let from = item.from, declassified.contains(from) { return nil }
      let target = EntityName(item.mention.kind, item.mention.id)
      guard let targetLevel = contents.levels[target], targetLevel > level else { return nil }
      guard item.from.map(isVisible) ?? true else { return nil }
      let audience = contents.configuration.audiences[level]
      let needed = contents.configuration.audiences[targetLevel]
      let who = item.from.map { "\($0.kind.noun) '\($0.id)'" } ?? "openbook.yaml"
      return Finding(
        .hiddenReference,
        "\(who) is for '\(audience)' and names the \(target.kind.rawValue) '\(target.id)', which is for '\(needed)'",
        at: item.mention.span,
        help: item.from == nil
          ? "every reader sees what openbook.yaml names: open the \(target.kind.rawValue), or remove its name"
          : "give the one that names it 'audience: \(needed)', open the named one, or remove the name")
    }
  }

  private func linkTargets(
    months: [MonthReport], metrics: [Metric], factors: [Factor], strategies: [Strategy]
  ) -> [String: LinkTarget] {
    var targets: [String: LinkTarget] = [:]
    targets.reserveCapacity(contents.files.count)
    for entity in months { targets[entity.path] = .entity(EntityName(.month, entity.id.text)) }
    for index in metrics.indices {
      targets[metrics[index].path] = .entity(EntityName(.metric, metrics[index].id.text))
    }
    for entity in factors { targets[entity.path] = .entity(EntityName(.factor, entity.id.text)) }
    for entity in strategies { targets[entity.path] = .entity(EntityName(.strategy, entity.id.text)) }
    for path in contents.assets { targets[path] = .asset(path) }
    let shown: [(Kind, Bool)] = [
      (.strategy, !strategies.isEmpty), (.factor, !factors.isEmpty), (.metric, !metrics.isEmpty),
      (.month, !months.isEmpty),
    ]
    for (kind, isShown) in shown where isShown {
      if let folder = kind.folder { targets[folder] = .index(kind) }
    }
    return targets
  }
}

extension View {
  fileprivate func with(assets: [String]) -> View {
    View(
      audience: audience, isForEverybody: isForEverybody, asOf: asOf, configuration: configuration, teams: teams,
      roles: roles, strategies: strategies, factors: factors, metrics: metrics, months: months, assets: assets,
      level: level, isWhole: isWhole, targets: targets, metricIndex: metricIndex, factorIndex: factorIndex,
      roleIndex: roleIndex,
      strategyIndex: strategyIndex, metricsNamingFactor: metricsNamingFactor, hiddenInputs: hiddenInputs)
  }
}
