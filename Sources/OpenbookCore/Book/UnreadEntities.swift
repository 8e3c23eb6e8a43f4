/// What stands in files that could not be read: to call it unknown would be a second finding about the same slip.
struct UnreadEntities {
  private(set) var paths: Set<String> = []
  private var names: Set<EntityName> = []
  private var kinds: Set<EntityKind> = []
  /// Beginnings of the ids of what stands in files of several things.
  private var prefixes: [String] = []

  mutating func add(_ source: Source) {
    paths.insert(source.path)
    guard case .kind(let kind) = source.role else { return }
    let stem = ContentPath.stem(source.path)
    switch kind {
    case .organisation: kinds.formUnion([.team, .role])
    case .glossary: kinds.insert(.term)
    case .objectives:
      if let place = ContentPath.quarterAndRole(of: source.path) { prefixes.append("\(place.quarter)/\(place.role)/") }
    default:
      if let entity = kind.entity { names.insert(EntityName(entity, stem)) }
      prefixes.append(stem + "/")
    }
  }

  func contains(_ name: EntityName) -> Bool {
    guard !paths.isEmpty else { return false }
    return kinds.contains(name.kind) || names.contains(name) || prefixes.contains { name.id.hasPrefix($0) }
  }
}
