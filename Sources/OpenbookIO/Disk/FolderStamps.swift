/// The stamps of a tree's folders.
enum FolderStamps {
  /// One for each planned folder, in the plan's order.
  static func read(_ plan: PublishPlan, in root: OpenFolder, jobs: Int) async throws(DiskError) -> [FileStamp] {
    try await parallelMap(plan.folders, jobs: jobs) { (folder) throws(DiskError) in try read(folder.path, in: root) }
  }

  /// One for each planned folder of the stage, in the plan's order; those of folders that this build did not touch are
  /// known, and are not read again.
  static func read(
    _ plan: PublishPlan, in stage: OpenFolder, _ matching: Matching, _ outcomes: [PageWriter.Outcome], jobs: Int
  ) async throws(DiskError) -> [FileStamp] {
    // Removing or making a folder, or removing a file, touches folders that outcomes do not name.
    guard matching.folderExists.allSatisfy({ $0 }), matching.obsoleteFolders.allSatisfy({ $0.staged == nil }),
      matching.obsoleteFiles.allSatisfy({ $0.staged == nil })
    else { return try await read(plan, in: stage, jobs: jobs) }
    var stamps = matching.folders.map { $0?.staged ?? .unknown }
    var isStale = stamps.map { $0 == .unknown }
    isStale[0] = true
    for (file, outcome) in outcomes.enumerated() {
      // A new file may have got the inode of the one it replaced.
      guard outcome.fate != .same || matching.known(file)?.staged != outcome.stamp.inode else { continue }
      isStale[plan.folderOfFile[file]] = true
    }
    for folder in stamps.indices where isStale[folder] {
      stamps[folder] = try read(plan.folders[folder].path, in: stage)
    }
    return stamps
  }

  private static func read(_ path: String, in root: OpenFolder) throws(DiskError) -> FileStamp {
    guard let status = root.status(path.isEmpty ? "." : path) else {
      throw DiskError(cannot: "read the folder", root.full(path))
    }
    return status.stamp
  }
}
