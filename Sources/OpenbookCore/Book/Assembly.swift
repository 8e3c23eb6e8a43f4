/// Puts files together into a book.
struct Assembly {
  let configuration: Configuration
  let sources: [Source]
  /// What commands printed; nil: they may not run.
  let outputs: [Source]?
  var findings: [Finding] = []
  var entities = BookEntities()
  var mentions: [BookContents.EntityMention] = []
  var files: [String: EntityName?] = [:]
  var commons: [EntityName: Common] = [:]
  var assets: [String] = []
  private var paths: [EntityName: String] = [:]
  private var places: [EntityName: Span] = [:]
  private var containers: [EntityName: EntityName] = [:]
  private(set) var mentionsOfRecords: [Mention] = []
  /// What stands in files that could not be read.
  private(set) var unread = UnreadEntities()

  init(configuration: Configuration, sources: [Source], outputs: [Source]?) {
    self.configuration = configuration
    self.sources = sources
    self.outputs = outputs
    paths.reserveCapacity(sources.count)
    files.reserveCapacity(sources.count)
    commons.reserveCapacity(sources.count)
    entities.metrics.reserveCapacity(sources.count)
  }

  mutating func add(mentions more: [Mention], from name: EntityName?) {
    for mention in more { mentions.append(.init(from: name, mention: mention)) }
  }

  mutating func add(_ file: FileContents) {
    findings.append(contentsOf: file.findings)
    if file.value == nil { unread.add(file.source) }
    switch file.value {
    case .organisation(let value): add(value, file)
    case .strategy(let value): if register(value, file) { entities.strategies.append(value) }
    case .factor(let value): if register(value, file) { entities.factors.append(value) }
    case .metric(let value): if register(value, file) { entities.metrics.append(value) }
    case .objectives(let parts):
      files.updateValue(nil, forKey: file.source.path)
      for part in parts where add(part, at: part.value.localID.span, within: nil) {
        entities.objectives.append(part.value)
      }
    case .agreement(var value, let commitments):
      guard register(value, file) else { return }
      let name = EntityName(.agreement, value.id.text)
      for part in commitments where add(part, at: part.value.localID.span, within: name) {
        value.commitments.append(part.value)
      }
      entities.agreements.append(value)
    case .funnel(var value, let leaks):
      guard register(value, file) else { return }
      let name = EntityName(.funnel, value.id.text)
      for part in leaks where add(part, at: part.value.localID.span, within: name) { value.leaks.append(part.value) }
      entities.funnels.append(value)
    case .plan(let value): if register(value, file) { entities.plans.append(value) }
    case .month(let value): if register(value, file) { entities.months.append(value) }
    case .decisions(var value, let decisions, let actions):
      guard register(value, file) else { return }
      let name = EntityName(.decisions, value.id.text)
      for part in decisions where add(part, at: part.value.localID.span, within: name) {
        value.decisions.append(part.value)
      }
      for part in actions where add(part, at: part.value.localID.span, within: name) {
        value.actions.append(part.value)
      }
      entities.decisions.append(value)
    case .packet(let value): if register(value, file) { entities.packets.append(value) }
    case .glossary(let terms):
      files.updateValue(nil, forKey: file.source.path)
      for entry in terms {
        var part = entry.value
        part.value.id = ID(entry.key)
        if add(part, at: entry.span, within: nil) { entities.terms.append(part.value) }
      }
    case .sealed(let seals):
      files.updateValue(nil, forKey: file.source.path)
      mentionsOfRecords += file.mentions
      entities.seals = seals
    case nil: break
    }
  }

  private mutating func add(_ organisation: Organisation, _ file: FileContents) {
    files.updateValue(nil, forKey: file.source.path)
    for entry in organisation.teams {
      var part = entry.value
      part.value.id = ID(entry.key)
      if add(part, at: entry.span, within: nil) { entities.teams.append(part.value) }
    }
    for entry in organisation.roles {
      var part = entry.value
      part.value.id = ID(entry.key)
      if add(part, at: entry.span, within: nil) { entities.roles.append(part.value) }
    }
  }

  /// Notes an entity that shares its file with others; false, with a finding, if its name is taken.
  private mutating func add<Entity: Identified & HasCommon>(
    _ part: Part<Entity>, at span: Span, within container: EntityName?
  ) -> Bool {
    let name = EntityName(Entity.kind, part.value.id.text)
    guard commons[name] == nil else {
      findings.append(
        Finding(
          .duplicateID, "two \(Entity.kind.word)s are called '\(name.id)'", at: span,
          help: "give one of them another id"))
      return false
    }
    commons[name] = part.value.common
    containers[name] = container
    places[name] = span
    add(mentions: part.mentions, from: name)
    return true
  }

  /// Notes an entity by its name; false, with a finding, if the name is taken.
  private mutating func register<Entity: Identified & HasCommon>(_ entity: Entity, _ file: FileContents) -> Bool {
    let name = EntityName(Entity.kind, entity.id.text)
    let path = file.source.path
    if let other = paths[name] {
      findings.append(
        Finding(
          .duplicateID, "\(name.kind.noun) '\(name.id)' is also in \(other)", path: path,
          help: "rename one of the two files: ids are unique within their kind"))
      return false
    }
    paths[name] = path
    files[path] = .some(name)
    commons[name] = entity.common
    add(mentions: file.mentions, from: name)
    return true
  }

  mutating func finish() -> (BookContents, [Finding]) {
    noteOtherFiles()
    fillCSVResults()
    let former = FormerIDs(commons: commons, containers: containers)
    findings.append(contentsOf: former.findings)
    resolve(former)
    checkMentions()
    let derivation = Derivation(
      mentions: mentions, commons: commons, containers: containers, audiences: configuration)
    findings.append(contentsOf: derivation.findings)
    let contents = BookContents(
      configuration: configuration, entities: entities.inOrder(), mentions: mentions, levels: derivation.levels,
      raisedBy: derivation.raisedBy, files: files, unreadPaths: unread.paths, assets: assets, former: former.names,
      places: places,
      declassified: derivation.declassified)
    return (contents, findings)
  }

  /// Lets former ids mean the entities that bear new ones.
  private mutating func resolve(_ former: FormerIDs) {
    guard !former.names.isEmpty else { return }
    for index in mentions.indices {
      let mention = mentions[index].mention
      guard let name = former.names[EntityName(mention.kind, mention.id)] else { continue }
      findings.append(
        Finding(
          .formerID, "the \(mention.kind.word) '\(mention.id)' is now called '\(name.id)'", at: mention.span,
          help: "write \(name.id)"))
      mentions[index] = .init(from: mentions[index].from, mention: mention.renamed(name.id))
    }
    mentionsOfRecords = mentionsOfRecords.map { mention in
      former.names[EntityName(mention.kind, mention.id)].map { mention.renamed($0.id) } ?? mention
    }
  }
}
