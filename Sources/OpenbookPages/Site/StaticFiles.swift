import OpenbookCore

/// What is copied from `static/` to the site's root, as it is.
struct StaticFiles {
  private static let folder = "static/"

  private(set) var pages: [PlannedPage] = []
  /// Files that would stand in the place of one that the site makes itself.
  private(set) var findings: [Finding] = []

  /// - Parameter planned: the paths of what the site makes.
  init(_ sources: [Source], besides planned: [String]) {
    let copied = sources.filter { $0.path.hasPrefix(Self.folder) }
    guard !copied.isEmpty else { return }
    var taken = Set(planned)
    taken.insert("manifest.json")
    var folders = Set(taken.flatMap(Self.folders(above:)))
    for source in copied {
      let path = String(source.path.dropFirst(Self.folder.utf8.count))
      let above = Self.folders(above: path)
      guard !folders.contains(path), taken.isDisjoint(with: above), taken.insert(path).inserted else {
        findings.append(
          Finding(
            .pathCollision, "'\(path)' is a file or a folder that the site makes itself", path: source.path,
            help: "rename the file, or remove it from static/"))
        continue
      }
      folders.formUnion(above)
      pages.append(PlannedPage(.root(path), source.bytes))
    }
  }

  /// The folders above a file: `a` and `a/b` for `a/b/c`.
  private static func folders(above path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
