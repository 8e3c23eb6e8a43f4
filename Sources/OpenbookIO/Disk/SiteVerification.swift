/// A site's files against its `manifest.json`.
public enum SiteVerification {
  /// Something in a site that its manifest does not say, or the other way round.
  public enum Problem: Hashable, Sendable, CustomStringConvertible {
    /// There is no manifest, or it is not a whole one of ours; why.
    case unreadableManifest(String)
    /// A file with other bytes than the manifest says.
    case changed(String)
    /// A file that the manifest lists and that is not there.
    case missing(String)
    /// A file that the manifest does not list.
    case foreign(String)

    /// A sentence without a full stop.
    public var description: String {
      switch self {
      case .unreadableManifest(let reason): "manifest.json \(reason)"
      case .changed(let path): "'\(PathBytes.printable(path))' is not what manifest.json says"
      case .missing(let path): "'\(PathBytes.printable(path))' is missing"
      case .foreign(let path): "'\(PathBytes.printable(path))' is not in manifest.json"
      }
    }
  }

  /// All problems, those of files sorted by path. No file outside the site is opened, whatever the manifest lists.
  ///
  /// - Throws: `DiskError` where the folder cannot be read.
  public static func verify(site: String) throws(DiskError) -> [Problem] {
    guard let path = ResolvedPath.of(site) else { throw DiskError(cannot: "read the folder", site) }
    let root = try OpenFolder.open(path)
    guard root.status(Manifest.name) != nil else { return [.unreadableManifest("is missing")] }
    guard let manifest = Ownership.manifest(of: root) else {
      return [.unreadableManifest("is not a manifest of Openbook, or is damaged")]
    }
    guard manifest.isComplete else { return [.unreadableManifest("is that of a build that did not reach its end")] }
    let entries = manifest.entries.sorted { PathBytes.areInOrder($0.path, $1.path) }
    for (entry, next) in zip(entries, entries.dropFirst()) where PathBytes.compare(entry.path, next.path) == 0 {
      return [.unreadableManifest("lists '\(PathBytes.printable(entry.path))' twice")]
    }
    let found = try SiteWalk(root).files.filter { $0.path != Manifest.name }
    var problems: [Problem] = []
    SortedPaths.pair(entries, found, { $0.path }, { $0.path }) { entry, file in
      let problem = problem(entry < 0 ? nil : entries[entry], file < 0 ? nil : found[file], in: root)
      if let problem { problems.append(problem) }
    }
    return problems
  }

  private static func problem(_ entry: Manifest.Entry?, _ file: SiteWalk.File?, in root: OpenFolder) -> Problem? {
    guard let entry else { return file.map { .foreign($0.path) } }
    guard let file else { return .missing(entry.path) }
    guard file.isRegular, file.isText, let found = FileBytes.contents(of: entry.path, in: root),
      Int64(found.bytes.count) == entry.size, SHA256.hex(found.bytes) == entry.sha256
    else { return .changed(entry.path) }
    return nil
  }
}
