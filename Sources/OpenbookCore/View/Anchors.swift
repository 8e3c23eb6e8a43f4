extension BookEntities {
  /// Calls `body` with every Markdown text.
  func forEachProse(_ body: (Prose) -> Void) {
    func visit(_ prose: Prose?) { if let prose { body(prose) } }
    for strategy in strategies {
      visit(strategy.body)
      visit(strategy.here)
      visit(strategy.there)
    }
    for factor in factors {
      visit(factor.body)
      factor.questions.forEach(visit)
    }
    // By position: there are thousands, and a copy of one is dear.
    for index in metrics.indices { visit(metrics[index].definition) }
    for plan in plans { visit(plan.body) }
    for month in months {
      visit(month.body)
      (month.good + month.bad).forEach(visit)
    }
    for packet in packets {
      visit(packet.body)
      for ask in packet.asks {
        visit(ask.background)
        ask.options.forEach(visit)
        visit(ask.recommendation)
      }
    }
    for term in terms {
      visit(term.definition)
      visit(term.not)
    }
  }
}

extension View {
  /// The document behind a link, for kinds that are documents.
  func body(of target: LinkTarget) -> Prose? {
    guard case .entity(let name) = target else { return nil }
    switch name.kind {
    case .strategy: return strategy(ID(name.id))?.body
    case .factor: return factor(ID(name.id))?.body
    case .month: return months.first { $0.id.text == name.id }?.body
    case .plan: return entities.plans.first { $0.id.text == name.id }?.body
    case .packet: return entities.packets.first { $0.id.text == name.id }?.body
    default: return nil
    }
  }

  /// What a link's `#…` may name in a file that holds several things: their ids.
  func parts(of target: LinkTarget) -> [String] {
    let local = { (id: String) in id.split(separator: "/").last.map(String.init) ?? id }
    switch target {
    case .asset: return []
    case .index(.organisation): return entities.roles.map(\.id.text) + entities.teams.map(\.id.text)
    case .index(.glossary): return entities.terms.map(\.id.text)
    case .index: return []
    case .objectives(let place):
      return entities.objectives.filter { $0.id.text.hasPrefix(place + "/") }.map { local($0.id.text) }
    case .entity(let name):
      switch name.kind {
      case .agreement:
        return entities.agreements.first { $0.id.text == name.id }?.commitments.map { local($0.id.text) } ?? []
      case .funnel: return funnel(ID(name.id))?.leaks.map { local($0.id.text) } ?? []
      case .decisions:
        let meeting = entities.decisions.first { $0.id.text == name.id }
        return (meeting?.decisions.map { local($0.id.text) } ?? []) + (meeting?.actions.map { local($0.id.text) } ?? [])
      default: return []
      }
    }
  }
}
