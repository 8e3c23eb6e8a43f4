/// The whole validated content folder in memory, partial where it is at fault.
///
/// Its storage is private to this file: a page, a figure or a rule sees only what a `View` shows it.
public struct Book: Sendable {
  private let contents: BookContents

  /// What `openbook.yaml` says; audiences and severities concern the build, not a reader.
  public var configuration: Configuration { contents.configuration }

  /// Puts the files together: ids, references, CSV results, cycles and the level of each entity.
  ///
  /// - Parameter outputs: what the configuration's commands printed; nil: they may not run.
  public static func assemble(
    configuration: Configuration, mentions: [Mention], files: [FileContents], sources: [Source],
    outputs: [Source]? = nil
  ) -> (book: Book, findings: [Finding]) {
    var assembly = Assembly(configuration: configuration, sources: sources, outputs: outputs)
    assembly.add(mentions: mentions, from: nil)
    for file in files { assembly.add(file) }
    let (contents, findings) = assembly.finish()
    return (Book(contents: contents), findings)
  }

  /// What one audience may see, as of a month: the only door into the book.
  ///
  /// - Parameters:
  ///   - audience: one of the configuration's audiences.
  ///   - asOf: the newest month to report; nil: the configuration's, else what the visible files say.
  ///   - other: another view of this book, if there is one: most of it is the same, and need not be made again.
  public func view(for audience: String, asOf: Month? = nil, like other: View? = nil) -> (
    view: View, findings: [Finding]
  ) {
    let level = contents.configuration.audiences.firstIndex(of: audience) ?? 0
    return ViewMaking(contents: contents, level: level, asOf: asOf).make(like: other)
  }

  /// The entities whose stated reason cuts them off from what they are computed from, with their place.
  var declassified: [(name: EntityName, reason: String, place: Finding.Place)] {
    contents.declassified.map { name, reason in (name, reason, place(of: name)) }
  }

  /// Where an entity is written: its place in a file of several, else its file.
  func place(of name: EntityName) -> Finding.Place {
    if let span = contents.places[name] { return .span(span) }
    return .path(contents.files.first { $0.value == name }?.key ?? "")
  }

  /// The files of a folder but for some, sorted.
  func files(in folder: String, but others: Set<String>) -> [String] {
    contents.files.keys.filter { $0.hasPrefix(folder) && !others.contains($0) }.sorted()
  }

  /// The ids of a kind's entities that some file names.
  func named(_ kind: EntityKind) -> Set<String> {
    var ids: Set<String> = []
    for item in contents.mentions where item.mention.kind == kind { ids.insert(item.mention.id) }
    return ids
  }

  /// The least trusted audience that may see an entity.
  func audience(of name: EntityName) -> String {
    contents.configuration.audiences[contents.levels[name] ?? contents.configuration.audiences.count - 1]
  }

  /// What the most trusted audience sees, for checking the whole folder.
  public func wholeView(asOf: Month? = nil) -> (view: View, findings: [Finding]) {
    let (view, findings) = view(for: contents.configuration.audiences.last ?? "", asOf: asOf)
    // A build that asks for a month knows that there are later ones.
    guard asOf == nil, let month = view.asOf else { return (view, findings) }
    return (view, findings + Rule.checkResultAfterAsOf(contents.entities.metrics, asOf: month))
  }
}

/// A book's storage.
struct BookContents: Sendable {
  /// A mention and the entity that makes it; nil for `openbook.yaml`.
  struct EntityMention: Sendable {
    let from: EntityName?
    let mention: Mention
  }

  let configuration: Configuration
  let entities: BookEntities
  let mentions: [EntityMention]
  /// The least trusted level that may see an entity; levels count from 0.
  let levels: [EntityName: Int]
  /// Every file, by path, with the entity it holds if it holds one.
  let files: [String: EntityName?]
  /// Files of a kind that could not be read.
  let unreadPaths: Set<String>
  /// The files in `assets/`.
  let assets: [String]
  /// What former names mean.
  let former: [EntityName: EntityName]
  /// What made an entity more secret than it says of itself.
  let raisedBy: [EntityName: EntityName]
  /// Where entities stand that share their file with others.
  let places: [EntityName: Span]
  /// The declassified entities and their reasons.
  let declassified: [(name: EntityName, reason: String)]
  /// From this level on, everything may be seen.
  let openLevel: Int
  /// Whether something holds words for a smaller circle than its own.
  let hasRestrictedWords: Bool

  init(
    configuration: Configuration, entities: BookEntities, mentions: [EntityMention], levels: [EntityName: Int],
    raisedBy: [EntityName: EntityName], files: [String: EntityName?], unreadPaths: Set<String>, assets: [String],
    former: [EntityName: EntityName],
    places: [EntityName: Span], declassified: [(name: EntityName, reason: String)]
  ) {
    self.configuration = configuration
    self.entities = entities
    self.mentions = mentions
    self.levels = levels
    self.raisedBy = raisedBy
    self.files = files
    self.unreadPaths = unreadPaths
    self.assets = assets
    self.former = former
    self.places = places
    self.declassified = declassified
    openLevel = levels.values.max() ?? 0
    hasRestrictedWords =
      entities.metrics.contains { $0.hasRestrictedWords }
      || entities.objectives.contains { $0.ownResults.contains { $0.audience != nil } }
  }
}

extension BookContents {
  /// How an entity is opened to an audience, as a clause.
  func opening(_ name: EntityName, to audience: String) -> String {
    guard var origin = raisedBy[name] else {
      let file = files.first { $0.value == name }.map { " in \($0.key)" } ?? ""
      return "let '\(audience)' see the \(name.kind.word): 'audience: \(audience)'\(file)"
    }
    while let further = raisedBy[origin], further != name { origin = further }
    let source = "open the \(origin.kind.word) '\(origin.id)', which '\(name.id)' is computed from"
    return "\(source), or write 'declassify: why' in '\(name.id)'"
  }
}
