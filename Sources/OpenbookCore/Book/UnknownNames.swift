/// The names that nothing bears, each with what was most likely meant.
extension Assembly {
  /// Every named entity must exist.
  mutating func checkMentions() {
    var ids: [EntityKind: Set<String>] = [:]
    for name in commons.keys { ids[name.kind, default: []].insert(name.id) }
    for mention in mentions.map(\.mention) + mentionsOfRecords {
      let name = EntityName(mention.kind, mention.id)
      guard ids[mention.kind]?.contains(mention.id) != true, !unread.contains(name) else { continue }
      let message = "no \(mention.kind.word) '\(mention.id.shortened)'"
      let known = (ids[mention.kind] ?? []).sorted()
      // What a file's name says has no place in the file.
      if mention.span.end == 0 {
        findings.append(
          Finding(
            .unownedObjective, message + ", after whom the file is named",
            path: sources[Int(mention.span.source.index)].path,
            help: nearest(mention.id, in: known).map { "rename the file to \($0).yaml" }
              ?? "rename the file after a role's id, or add the role to organisation.yaml"))
        continue
      }
      let help = help(for: name, known)
      findings.append(Finding(.unknownReference, message, at: mention.span, help: help))
    }
  }

  private func help(for name: EntityName, _ known: [String]) -> String {
    if let id = entities.id(of: name.kind, called: name.id) { return "that is what '\(id)' is called: write \(id)" }
    if let other = EntityKind.allCases.first(where: { $0 != name.kind && commons[EntityName($0, name.id)] != nil }) {
      return "'\(name.id)' is \(other.noun), and \(name.kind.noun) is due here"
    }
    if name.kind == .metric, let minus = minus(in: name.id, known) { return minus }
    if let meant = didYouMean(name.id, known) { return meant }
    guard !known.isEmpty, known.count <= 8 else { return "\(name.kind.word)s are written in \(name.kind.home)" }
    return "\(name.kind.word)s are: \(known.joined(separator: ", ")), in \(name.kind.home)"
  }

  /// `won-leads` in a formula is one name; two were meant.
  private func minus(in id: String, _ known: [String]) -> String? {
    for index in id.indices where id[index] == "-" {
      let (left, right) = (String(id[..<index]), String(id[id.index(after: index)...]))
      if known.contains(left), known.contains(right) { return "for a minus write spaces: \(left) - \(right)" }
    }
    return nil
  }
}

extension BookEntities {
  /// The id of what is called so, whatever the case.
  fileprivate func id(of kind: EntityKind, called name: String) -> String? {
    func find<Entity: Identified>(_ entities: [Entity], _ title: KeyPath<Entity, String>) -> String? {
      entities.first { $0[keyPath: title].lowercased() == name.lowercased() }?.id.text
    }
    switch kind {
    case .team: return find(teams, \.name)
    case .role: return find(roles, \.title)
    case .factor: return find(factors, \.title)
    case .metric: return find(metrics, \.name)
    case .term: return find(terms, \.writtenName)
    case .objective: return find(objectives, \.title)
    default: return nil
    }
  }
}
