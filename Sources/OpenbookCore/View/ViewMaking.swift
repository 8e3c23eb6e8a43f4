/// Makes a view: filters by level, cuts at as-of, and checks what the audience would be led to.
struct ViewMaking {
  let contents: BookContents
  let level: Int
  /// As asked for by the build; nil: as the configuration or the visible files say.
  let asOf: Month?

  /// - Parameter other: a view of the same book; its parts are taken over where they must be the same.
  func make(like other: View? = nil) -> (view: View, findings: [Finding]) {
    let metrics = visible(contents.entities.metrics)
    let months = visible(contents.entities.months)
    let asOf = asOf ?? contents.configuration.asOf ?? months.last?.month ?? newestResult(metrics)
    let draft = isWhole && other?.isWhole == true && other?.asOf == asOf ? other : nil
    let unlinked = draft.map { alike($0) } ?? view(metrics, months, asOf)
    var links = LinkChecking(view: unlinked, contents)
    links.check()
    return (unlinked.with(assets: links.assets.sorted(), named: links.named), hiddenReferences() + links.findings)
  }

  private var audience: String { contents.configuration.audiences[level] }

  private var isWhole: Bool {
    let isTop = level == contents.configuration.audiences.count - 1
    return level >= contents.openLevel && (isTop || !contents.hasRestrictedWords)
  }

  private func view(_ metrics: [Metric], _ months: [MonthReport], _ asOf: Month?) -> View {
    var shown = VisibleEntities(contents: contents, level: level).entities
    shown.metrics = cut(metrics, at: asOf)
    shown.months = months.filter { month in asOf.map { month.month <= $0 } ?? true }
    shown.objectives = shown.objectives.map { cut($0, at: asOf) }
    // A look back leaves out what was not known then. In the newest month that is reported there is no later one to
    // look back from: what a board decided since then is news, and no anticipation.
    if let asOf, let newest = [newestResult(metrics), months.last?.month].compactMap({ $0 }).max(), newest > asOf {
      shown.cutDays(after: asOf)
    }
    for index in shown.funnels.indices where shown.funnels[index].cohorts != nil {
      if let asOf { shown.funnels[index].leads = shown.funnels[index].leads.cut(at: asOf) }
    }
    shown.seals = shown.seals.filter { seal in asOf.map { seal.month <= $0 } ?? true }
    return View(
      audience: audience, asOf: asOf, configuration: contents.configuration,
      entities: shown, assets: [], namedInTexts: [], level: level, isWhole: isWhole,
      targets: LinkTargets(shown, contents),
      index: EntityIndex(shown, former: contents.former), hiddenInputs: hiddenInputs(of: shown, at: asOf))
  }

  /// A view for this audience with the parts of another one.
  private func alike(_ other: View) -> View {
    View(
      audience: audience, asOf: other.asOf, configuration: contents.configuration,
      entities: other.entities, assets: [], namedInTexts: [], level: level, isWhole: isWhole, targets: other.targets,
      index: other.index, hiddenInputs: [])
  }

  private func visible<Entity: Identified>(_ entities: [Entity]) -> [Entity] {
    VisibleEntities(contents: contents, level: level).visible(entities)
  }

  private func isVisible(_ name: EntityName) -> Bool {
    VisibleEntities(contents: contents, level: level).isVisible(name)
  }

  /// Of a metric; where none has any, of an objective with results of its own.
  private func newestResult(_ metrics: [Metric]) -> Month? {
    let newest = { (results: [MonthResult]) in results.last { $0.actual != nil }?.month }
    return metrics.compactMap { newest($0.results) }.max()
      ?? visible(contents.entities.objectives).compactMap { newest($0.ownResults) }.max()
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
    if metric.hasRestrictedWords { hideWords(of: &metric.results) }
    return metric
  }

  /// An objective with nothing after as-of and without the words that are not for this audience.
  private func cut(_ objective: Objective, at asOf: Month?) -> Objective {
    var objective = objective
    if let asOf { objective.checkIns.removeAll { $0.key > asOf } }
    guard case .own(var own) = objective.measure else { return objective }
    if let asOf { own.results.removeAll { $0.month > asOf } }
    hideWords(of: &own.results)
    objective.measure = .own(own)
    return objective
  }

  /// Takes away the words that are not for this audience.
  private func hideWords(of results: inout [MonthResult]) {
    for index in results.indices {
      guard let audience = results[index].audience,
        let least = contents.configuration.audiences.firstIndex(of: audience), least > level
      else { continue }
      results[index].hideWords()
    }
  }

  /// The metrics that this audience may not see and from which declassified ones, or declassified leaks, objectives and
  /// commitments, are computed, however far.
  private func hiddenInputs(of shown: BookEntities, at asOf: Month?) -> [Metric] {
    guard level < contents.openLevel else { return [] }
    let hidden = Dictionary(
      contents.entities.metrics.filter { !isVisible(EntityName(.metric, $0.id.text)) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !hidden.isEmpty else { return [] }
    var found: [ID<Metric>: Metric] = [:]
    let formulas = shown.metrics.compactMap(\.formula) + shown.funnels.flatMap(\.leaks).compactMap(\.formula)
    var queue = formulas.flatMap(\.names).map(\.id)
    queue += shown.objectives.compactMap { objective in
      if case .metric(let metric, _, _)? = objective.measure { metric.id } else { nil }
    }
    queue += shown.agreements.flatMap(\.commitments).compactMap { $0.metric?.id }
    while let name = queue.popLast() {
      let id = ID<Metric>(contents.former[EntityName(.metric, name.text)]?.id ?? name.text)
      guard found[id] == nil, let input = hidden[id] else { continue }
      found[id] = input
      queue += input.formula?.names.map(\.id) ?? []
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
      let who =
        item.from.map { "the \($0.kind.word) '\($0.id)' is for '\(audience)'" } ?? "openbook.yaml is for everybody"
      return Finding(
        .hiddenReference,
        "\(who) and names the \(target.kind.rawValue) '\(target.id)', which is for '\(needed)'",
        at: item.mention.span,
        help: item.from == nil
          ? "every reader sees what openbook.yaml names: \(contents.opening(target, to: audience)), or remove its name"
          : "give the one that names it 'audience: \(needed)', \(contents.opening(target, to: audience)), or remove the name"
      )
    }
  }
}

extension BookEntities {
  /// Takes away what happened on days after a month: meetings with all that they gave to do, and teams' agreements to
  /// plans. Changes stay: they explain what is shown, which has no days.
  fileprivate mutating func cutDays(after asOf: Month) {
    decisions.removeAll { $0.meeting.map { $0.month > asOf } ?? false }
    for index in plans.indices { plans[index].agreed.removeAll { $0.value.month > asOf } }
  }
}
