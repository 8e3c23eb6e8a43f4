import Glibc

/// The tree beside the live site to which a build applies its differences.
struct Stage {
  static let name = "stage"

  let folder: OpenFolder

  /// Opens the stage, or makes an empty one, and brings `trees` to what is in it: by the record where its folders are
  /// as recorded, by a walk where they are not.
  ///
  /// - Parameter isAsRecorded: whether that is known already.
  static func open(
    in kept: KeptFolder, _ trees: inout KnownTrees, isAsRecorded: Bool, jobs: Int
  ) async throws(DiskError) -> Stage {
    if let status = kept.folder.status(name), status.kind != .folder { try kept.folder.removeFile(name) }
    let folder = try make(in: kept)
    if isAsRecorded { return Stage(folder: folder) }
    if await TreeCheck.stageMatches(trees, at: folder, jobs: jobs) { return Stage(folder: folder) }
    let walk = try SiteWalk(folder)
    guard walk.files.allSatisfy(\.isText) else {
      // Somebody's files, after a forced build: names that cannot be handled one by one.
      try kept.folder.removeTree(name)
      trees.forgetStage()
      return Stage(folder: try make(in: kept))
    }
    trees.setStage(walk)
    let mode = 0o755 & ~kept.mask
    for known in walk.folders where known.mode != mode && !known.path.isEmpty {
      guard fchmodat(folder.descriptor, known.path, mode, 0) == 0 else {
        throw DiskError(cannot: "set the permissions of", folder.full(known.path))
      }
    }
    return Stage(folder: folder)
  }

  private static func make(in kept: KeptFolder) throws(DiskError) -> OpenFolder {
    try kept.folder.makeFolder(name)
    guard let folder = kept.folder.folder(name) else {
      throw DiskError(cannot: "open the folder", kept.folder.full(name))
    }
    return folder
  }

  /// Removes what is not planned: first, so that a folder can take a file's place.
  func clear(_ matching: Matching) throws(DiskError) {
    for file in matching.obsoleteFiles where file.staged != nil { try folder.removeFile(file.path) }
    for known in matching.obsoleteFolders.reversed() where known.staged != nil {
      try folder.removeEmptyFolder(known.path)
    }
  }

  /// Gives the root the owner and permissions of the live site's, which somebody may have chosen with care.
  func takeRootAttributes(of live: OpenFolder?, mask: UInt32) throws(DiskError) {
    let model = live.flatMap { $0.status(".") }
    guard let own = folder.status(".") else { throw DiskError(cannot: "read the folder", folder.path) }
    // Another owner needs rights that few have; the permissions matter more.
    if let model, model.owner != own.owner || model.group != own.group {
      _ = fchown(folder.descriptor, model.owner, model.group)
    }
    let mode = model?.mode ?? 0o755 & ~mask
    guard own.mode != mode, fchmod(folder.descriptor, mode) != 0 else { return }
    throw DiskError(cannot: "set the permissions of", folder.path)
  }
}
