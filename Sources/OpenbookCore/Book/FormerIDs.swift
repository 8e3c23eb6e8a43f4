/// The ids that entities had before, and the entities that they mean now.
struct FormerIDs {
  /// What a former name means.
  private(set) var names: [EntityName: EntityName] = [:]
  /// Former ids that mean something else too.
  private(set) var findings: [Finding] = []

  /// - Parameter containers: the entity that holds another one, whose id begins with its.
  init(commons: [EntityName: Common], containers: [EntityName: EntityName]) {
    let renamed = commons.filter { !$0.value.formerly.isEmpty }.keys.sorted()
    for name in renamed {
      for old in commons[name]?.formerly ?? [] { add(old, of: name, commons) }
    }
    // What lies in a renamed entity was named with its former id too.
    for (name, container) in containers {
      guard let place = commons[container]?.formerly, !place.isEmpty else { continue }
      let own = name.id.dropFirst(container.id.utf8.count)
      for old in place { names[EntityName(name.kind, old.value + own)] = name }
    }
  }

  private mutating func add(_ old: Located<String>, of name: EntityName, _ commons: [EntityName: Common]) {
    let prefix = name.id.lastIndex(of: "/").map { name.id[...$0] } ?? ""
    let former = EntityName(name.kind, prefix + old.value)
    let other = commons[former] == nil ? names[former] : former
    guard let other else {
      names[former] = name
      return
    }
    findings.append(
      Finding(
        .duplicateID,
        other == name ? "'\(old.value)' is its id now" : "'\(old.value)' means the \(name.kind.word) '\(other.id)' too",
        at: old.span, help: "remove it: a former id means one entity, and none bears it now"))
  }
}
