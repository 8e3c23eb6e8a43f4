/// Whether what lies at the output may be replaced: only what a build of ours wrote.
enum Ownership {
  /// Throws unless every file of an output is ours: one that is known from our own record, or listed in a
  /// `manifest.json` of ours, or a leftover of an interrupted build. An output without files is nobody's.
  static func check(_ walk: SiteWalk, of output: OpenFolder, known: KnownTrees?) throws(DiskError) {
    let rest = walk.files.filter { $0.path != Manifest.name && !InPlaceName.isOurs($0.path) }
    guard !rest.isEmpty else { return try checkLoneManifest(walk, of: output, known: known) }
    let manifest = manifest(of: output)
    guard known != nil || manifest != nil else {
      throw foreign(rest[0].path, in: output, because: "there is no manifest.json of Openbook")
    }
    let recorded = known?.files.filter { $0.live != nil }.map(\.path) ?? []
    let sorted = (recorded + (manifest?.entries.map(\.path) ?? [])).sorted(by: PathBytes.areInOrder)
    var index = 0
    for file in rest {
      while index < sorted.count, PathBytes.compare(sorted[index], file.path) < 0 { index += 1 }
      guard index < sorted.count, PathBytes.compare(sorted[index], file.path) == 0, file.isText else {
        throw foreign(file.path, in: output, because: "its manifest.json does not list it")
      }
    }
  }

  private static func checkLoneManifest(
    _ walk: SiteWalk, of output: OpenFolder, known: KnownTrees?
  ) throws(DiskError) {
    guard known == nil, walk.files.contains(where: { $0.path == Manifest.name }), manifest(of: output) == nil else {
      return
    }
    throw foreign(Manifest.name, in: output, because: "it is no manifest of Openbook")
  }

  static func manifest(of output: OpenFolder) -> Manifest? {
    guard let file = FileBytes.contents(of: Manifest.name, in: output) else { return nil }
    return ManifestReader.read(file.bytes)
  }

  private static func foreign(_ path: String, in output: OpenFolder, because reason: String) -> DiskError {
    DiskError(
      "'\(PathBytes.printable(output.full(path)))' is not a file of this site: \(reason)",
      help: "move it into the content folder's static/, choose another output with -o, or replace all with --force")
  }
}

/// Names of files on their way into a site that is written in place.
enum InPlaceName {
  static let prefix = ".openbook-new-"

  static func isOurs(_ path: String) -> Bool { path.split(separator: "/").last?.hasPrefix(prefix) == true }

  /// The temporary name beside a path, so that the rename stays in one folder.
  static func beside(_ path: String, number: Int) -> String {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    return "\(folder)\(prefix)\(number)"
  }
}
