/// What of a book one audience may see.
struct VisibleEntities {
  let contents: BookContents
  let level: Int

  func isVisible(_ name: EntityName) -> Bool { contents.levels[name].map { $0 <= level } ?? false }

  func visible<Entity: Identified>(_ entities: [Entity]) -> [Entity] {
    guard level < contents.openLevel else { return entities }
    return entities.filter { isVisible(EntityName(Entity.kind, $0.id.text)) }
  }

  /// Every list, and every list within an entity.
  var entities: BookEntities {
    guard level < contents.openLevel else { return contents.entities }
    var shown = contents.entities
    shown.teams = visible(shown.teams)
    shown.roles = visible(shown.roles)
    shown.strategies = visible(shown.strategies)
    shown.factors = visible(shown.factors)
    shown.metrics = visible(shown.metrics)
    shown.objectives = visible(shown.objectives)
    shown.agreements = visible(shown.agreements)
    for index in shown.agreements.indices {
      shown.agreements[index].commitments = visible(shown.agreements[index].commitments)
    }
    shown.funnels = visible(shown.funnels)
    for index in shown.funnels.indices {
      let all = shown.funnels[index].leaks
      shown.funnels[index].leaks = visible(all)
      shown.funnels[index].assumptions = assumptions(of: shown.funnels[index], among: all)
    }
    shown.plans = visible(shown.plans)
    shown.months = visible(shown.months)
    shown.decisions = visible(shown.decisions)
    for index in shown.decisions.indices {
      shown.decisions[index].decisions = visible(shown.decisions[index].decisions)
      shown.decisions[index].actions = visible(shown.decisions[index].actions)
    }
    shown.packets = visible(shown.packets)
    shown.terms = visible(shown.terms)
    for index in shown.seals.indices {
      shown.seals[index].metrics.removeAll { entry in
        let name = EntityName(.metric, entry.key.id.text)
        return !isVisible(contents.former[name] ?? name)
      }
    }
    return shown
  }

  /// A funnel's assumptions but for those that only hidden leaks use: a price's parts are as secret as the price.
  private func assumptions(of funnel: Funnel, among all: [Leak]) -> [Entry<String, Funnel.Assumption>] {
    guard funnel.leaks.count < all.count else { return funnel.assumptions }
    let names = { (leaks: [Leak]) in Set(leaks.flatMap { $0.formula?.names ?? [] }.map(\.id.text)) }
    let hidden = names(all).subtracting(names(funnel.leaks))
    return funnel.assumptions.filter { !hidden.contains($0.key) }
  }
}
