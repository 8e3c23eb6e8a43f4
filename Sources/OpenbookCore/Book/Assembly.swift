/// Puts files together into a book.
struct Assembly {
  private let configuration: Configuration
  private let sources: [Source]
  private var findings: [Finding] = []
  private var teams: [Team] = []
  private var roles: [Role] = []
  private var strategies: [Strategy] = []
  private var factors: [Factor] = []
  private var metrics: [Metric] = []
  private var months: [MonthReport] = []
  private var mentions: [BookContents.EntityMention] = []
  private var paths: [EntityName: String] = [:]
  private var files: [String: EntityName?] = [:]
  private var commons: [EntityName: Common] = [:]
  private var assets: [String] = []

  init(configuration: Configuration, sources: [Source]) {
    self.configuration = configuration
    self.sources = sources
    paths.reserveCapacity(sources.count)
    files.reserveCapacity(sources.count)
    commons.reserveCapacity(sources.count)
    metrics.reserveCapacity(sources.count)
  }

  mutating func add(mentions more: [Mention], from name: EntityName?) {
    for mention in more { mentions.append(.init(from: name, mention: mention)) }
  }

  mutating func add(_ file: FileContents) {
    findings.append(contentsOf: file.findings)
    let path = file.source.path
    switch file.value {
    case .organisation(let organisation): add(organisation, file)
    case .strategy(let value):
      if register(EntityName(.strategy, value.id.text), value.common, path, file) { strategies.append(value) }
    case .factor(let value):
      if register(EntityName(.factor, value.id.text), value.common, path, file) { factors.append(value) }
    case .metric(let value):
      if register(EntityName(.metric, value.id.text), value.common, path, file) { metrics.append(value) }
    case .month(let value):
      if register(EntityName(.month, value.id.text), value.common, path, file) { months.append(value) }
    case nil: break
    }
  }

  private mutating func add(_ organisation: Organisation, _ file: FileContents) {
    var starts: [(start: UInt32, name: EntityName)] = []
    for entry in organisation.teams {
      var team = entry.value
      team.id = ID(entry.key)
      let name = EntityName(.team, entry.key)
      starts.append((entry.span.start, name))
      commons[name] = team.common
      teams.append(team)
    }
    for entry in organisation.roles {
      var role = entry.value
      role.id = ID(entry.key)
      let name = EntityName(.role, entry.key)
      starts.append((entry.span.start, name))
      commons[name] = role.common
      roles.append(role)
    }
    files.updateValue(nil, forKey: file.source.path)
    // One file holds many entities: a mention belongs to the entry that begins last before it.
    starts.sort { $0.start < $1.start }
    for mention in file.mentions {
      let owner = starts.last { $0.start <= mention.span.start }?.name
      mentions.append(.init(from: owner, mention: mention))
    }
  }

  /// Notes an entity by its name; false, with a finding, if the name is taken.
  private mutating func register(_ name: EntityName, _ common: Common, _ path: String, _ file: FileContents) -> Bool {
    if let other = paths[name] {
      findings.append(
        Finding(
          .duplicateID, "\(name.kind.noun) '\(name.id)' is also in \(other)", path: path,
          help: "rename one of the two files: ids are unique within their kind"))
      return false
    }
    paths[name] = path
    files[path] = .some(name)
    commons[name] = common
    add(mentions: file.mentions, from: name)
    return true
  }

  mutating func finish() -> (BookContents, [Finding]) {
    noteOtherFiles()
    fillCSVResults()
    checkMentions()
    let derivation = Derivation(mentions: mentions, commons: commons, audiences: configuration)
    findings.append(contentsOf: derivation.findings)
    findings.append(contentsOf: reportingLineCycles())
    let contents = BookContents(
      configuration: configuration, teams: teams.sorted(by: \.common.order), roles: roles.sorted(by: \.common.order),
      strategies: strategies.sorted(by: \.common.order), factors: factors.sorted(by: \.common.order),
      metrics: metrics.sorted(by: \.common.order), months: months.sorted { $0.month < $1.month },
      mentions: mentions, levels: derivation.levels, files: files, assets: assets,
      declassified: derivation.declassified)
    return (contents, findings)
  }

  /// Files that are no entity: assets, data, and what nothing reads.
  private mutating func noteOtherFiles() {
    var unread: Set<String> = []
    findings.append(contentsOf: NamesAlike.findings(in: sources))
    for source in sources {
      if files[source.path] == nil { files.updateValue(nil, forKey: source.path) }
      if source.role == .asset { assets.append(source.path) }
      switch source.role {
      case .unexpected(let message, let help):
        findings.append(Finding(.unknownFile, message, path: source.path, help: help))
      case .unknownFolder(let folder) where unread.insert(folder).inserted:
        findings.append(
          Finding(
            .unknownFolder, "nothing reads the folder '\(folder)'", path: folder + "/",
            help: didYouMean(folder, FileRole.folders) ?? "folders are: \(FileRole.folders.joined(separator: ", "))"))
      case .unread(let place) where unread.insert(place).inserted:
        findings.append(
          Finding(
            .unknownFolder, "this version does not read '\(place)' yet", path: place,
            help: "the site is complete without it; nothing of it is published"))
      default: break
      }
    }
  }

  private mutating func fillCSVResults() {
    guard metrics.contains(where: { $0.csv != nil }) else { return }
    var csv = CSVResults(sources: Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first }))
    for index in metrics.indices {
      guard let mapping = metrics[index].csv else { continue }
      metrics[index].results = csv.results(mapping, aggregate: metrics[index].aggregate)
    }
    findings.append(contentsOf: csv.findings)
  }

  /// Every named entity must exist.
  private mutating func checkMentions() {
    var ids: [EntityKind: Set<String>] = [:]
    for name in commons.keys { ids[name.kind, default: []].insert(name.id) }
    for item in mentions {
      let mention = item.mention
      guard ids[mention.kind]?.contains(mention.id) != true else { continue }
      findings.append(
        Finding(
          .unknownReference, "no \(mention.kind.rawValue) '\(mention.id.shortened)'", at: mention.span,
          help: didYouMean(mention.id, (ids[mention.kind] ?? []).sorted())
            ?? "\(mention.kind.rawValue)s are written in \(mention.kind.home)"))
    }
  }

  private func reportingLineCycles() -> [Finding] {
    var edges: [EntityName: [(EntityName, Span)]] = [:]
    for role in roles {
      guard let above = role.reportsTo else { continue }
      edges[EntityName(.role, role.id.text), default: []].append((EntityName(.role, above.id.text), above.span))
    }
    return Cycles.find(edges).map { cycle in
      Finding(
        .cycle, "roles report in a circle: \(cycle.path.map(\.id).joined(separator: " → "))", at: cycle.span,
        help: "one of them must report to nobody in the circle")
    }
  }
}

extension Array {
  /// In stated order, those without one last; equal ones stay as they are (by path).
  fileprivate func sorted(by order: KeyPath<Element, Int?>) -> [Element] {
    guard contains(where: { $0[keyPath: order] != nil }) else { return self }
    return enumerated().sorted { a, b in
      (a.element[keyPath: order] ?? .max, a.offset) < (b.element[keyPath: order] ?? .max, b.offset)
    }.map(\.element)
  }
}
