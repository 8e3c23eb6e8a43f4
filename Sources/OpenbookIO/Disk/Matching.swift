/// The plan laid beside what is known: which planned file was there before, and what is planned no more.
struct Matching: Sendable {
  private let files: [KnownFile]
  /// For each planned file, the position of what is known of its path, or -1.
  private let position: [Int]
  /// The position of the manifest among the known files, or -1.
  private let manifestPosition: Int

  /// For each planned folder, whether the target tree has it already.
  let folderExists: [Bool]
  /// For each planned folder, what is known of its path.
  let folders: [KnownFolder?]
  /// Known files that are not planned, without the manifest.
  let obsoleteFiles: [KnownFile]
  /// Known folders that are not planned.
  let obsoleteFolders: [KnownFolder]

  /// - Parameter exists: Whether a known folder is in the tree that will be written.
  init(_ plan: PublishPlan, _ trees: KnownTrees, exists: (KnownFolder) -> Bool) {
    var position = [Int](repeating: -1, count: plan.files.count)
    var obsolete: [Int] = []
    var manifestPosition = -1
    SortedPaths.pair(trees.files, plan.files, { $0.path }, { $0.path }) { known, planned in
      if planned >= 0 {
        position[planned] = known
      } else if PathBytes.areEqual(trees.files[known].path, Manifest.name) {
        manifestPosition = known
      } else {
        obsolete.append(known)
      }
    }
    var folders = [KnownFolder?](repeating: nil, count: plan.folders.count)
    var obsoleteFolders: [KnownFolder] = []
    SortedPaths.pair(trees.folders, plan.folders, { $0.path }, { $0.path }) { known, planned in
      if planned < 0 {
        obsoleteFolders.append(trees.folders[known])
      } else if known >= 0 {
        folders[planned] = trees.folders[known]
      }
    }
    files = trees.files
    self.position = position
    self.manifestPosition = manifestPosition
    self.folders = folders
    self.obsoleteFolders = obsoleteFolders
    obsoleteFiles = obsolete.map { trees.files[$0] }
    folderExists = folders.map { $0.map(exists) ?? false }
  }

  /// What is known of a planned file's path.
  func known(_ file: Int) -> KnownFile? { position[file] < 0 ? nil : files[position[file]] }

  /// What is known of the manifest's path.
  var manifest: KnownFile? { manifestPosition < 0 ? nil : files[manifestPosition] }

  /// Whether every planned file is in the live site.
  var allAreLive: Bool { position.allSatisfy { $0 >= 0 && files[$0].live != nil } }
}
