/// Compares recorded trees with what is on disk, by stamps alone.
enum TreeCheck {
  /// What is left of a record of the live site.
  struct Live: Sendable {
    /// For each recorded file, whether it is as recorded. Files that were not in the live site are `false`.
    let trusted: [Bool]
    /// Whether every folder is as recorded: then no file was added, removed or replaced.
    let foldersMatch: Bool
    /// Whether every file and folder is as recorded.
    let isExact: Bool
  }

  /// What is left of a record of both trees.
  struct Both: Sendable {
    let live: Live
    /// Whether every folder of the stage is as recorded.
    let stageMatches: Bool
  }

  static func live(_ trees: KnownTrees, at root: OpenFolder, jobs: Int) async -> Live {
    guard let stamp = trees.folders.first?.live, root.status(".")?.stamp.inode == stamp.inode else {
      return Live(trusted: [Bool](repeating: false, count: trees.files.count), foldersMatch: false, isExact: false)
    }
    async let folders = areAsRecorded(trees.folders, \.live, at: root, jobs: jobs)
    let files = trees.files
    let chunks = await parallelChunks(of: files.count, jobs: jobs) { range in
      files[range].map { file in
        guard let live = file.live else { return false }
        return root.status(file.path)?.stamp == live.stamp
      }
    }
    let trusted = chunks.flatMap { $0 }
    let filesMatch = zip(files, trusted).allSatisfy { $0.live == nil || $1 }
    let foldersMatch = await folders
    return Live(trusted: trusted, foldersMatch: foldersMatch, isExact: filesMatch && foldersMatch)
  }

  /// Whether every folder of the stage is as recorded: then its names lead to the recorded inodes.
  static func stageMatches(_ trees: KnownTrees, at root: OpenFolder, jobs: Int) async -> Bool {
    guard trees.folders.first?.staged != nil else { return false }
    return await areAsRecorded(trees.folders, \.staged, at: root, jobs: jobs)
  }

  private static func areAsRecorded(
    _ folders: [KnownFolder], _ stamp: @escaping @Sendable (KnownFolder) -> FileStamp?, at root: OpenFolder, jobs: Int
  ) async -> Bool {
    let chunks = await parallelChunks(of: folders.count, jobs: jobs) { range in
      folders[range].allSatisfy { folder in
        guard let recorded = stamp(folder) else { return true }
        return root.status(folder.path.isEmpty ? "." : folder.path)?.stamp == recorded
      }
    }
    return chunks.allSatisfy { $0 }
  }
}
