/// Where a link to a file of the content folder leads on the site.
public enum LinkTarget: Hashable, Sendable {
  /// An entity's page.
  case entity(EntityName)
  /// A role's objectives of a quarter: `2026-Q4/cmo`.
  case objectives(String)
  /// A kind's index.
  case index(Kind)
  /// A copied file, by its path within the content folder.
  case asset(String)
}

/// The files and folders that an audience's links may lead to.
struct LinkTargets: Sendable {
  private var byPath: [String: LinkTarget] = [:]
  /// By folder and former id: files that are called otherwise now.
  private var former: [String: [String: LinkTarget]] = [:]

  init(_ entities: BookEntities, _ contents: BookContents) {
    byPath.reserveCapacity(contents.files.count)
    add(entities.months, \.path)
    // By position: there are thousands, and a copy of one is dear.
    for index in entities.metrics.indices {
      byPath[entities.metrics[index].path] = .entity(EntityName(.metric, entities.metrics[index].id.text))
    }
    add(entities.factors, \.path)
    add(entities.strategies, \.path)
    add(entities.agreements, \.path)
    add(entities.funnels, \.path)
    add(entities.plans, \.path)
    add(entities.decisions, \.path)
    add(entities.packets, \.path)
    for objective in entities.objectives {
      byPath[objective.path] = .objectives("\(objective.folder)/\(objective.owner.id.text)")
    }
    for path in contents.assets { byPath[path] = .asset(path) }
    let shown: [(Kind, Bool)] = [
      (.strategy, !entities.strategies.isEmpty), (.factor, !entities.factors.isEmpty),
      (.metric, !entities.metrics.isEmpty), (.month, !entities.months.isEmpty),
      (.objectives, !entities.objectives.isEmpty), (.agreement, !entities.agreements.isEmpty),
      (.funnel, !entities.funnels.isEmpty), (.plan, !entities.plans.isEmpty),
      (.decisions, !entities.decisions.isEmpty), (.packet, !entities.packets.isEmpty),
      (.glossary, !entities.terms.isEmpty), (.organisation, !entities.roles.isEmpty || !entities.teams.isEmpty),
    ]
    for (kind, isShown) in shown where isShown {
      if let path = kind.folder ?? kind.file { byPath[path] = .index(kind) }
    }
    for (old, new) in contents.former {
      guard let kind = Kind.allCases.first(where: { $0.entity == old.kind }), let folder = kind.folder,
        byPath.values.contains(.entity(new))
      else { continue }
      former[folder, default: [:]]["\(old.id)\(kind.ending)"] = .entity(new)
    }
  }

  private mutating func add<Entity: Identified>(_ entities: [Entity], _ path: KeyPath<Entity, String>) {
    for entity in entities { byPath[entity[keyPath: path]] = .entity(EntityName(Entity.kind, entity.id.text)) }
  }

  /// Where a path within the content folder leads; nil for nowhere that the audience may go.
  subscript(_ path: String) -> LinkTarget? {
    if let target = byPath[path] { return target }
    guard !former.isEmpty, let slash = path.firstIndex(of: "/"), let name = path.split(separator: "/").last
    else { return nil }
    return former[String(path[..<slash])]?[String(name)]
  }

  /// Every path that leads somewhere, sorted.
  var paths: [String] { byPath.keys.sorted() }
}
