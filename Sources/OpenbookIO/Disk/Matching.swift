/// The plan laid beside what is known: which planned file was there before, and what is planned no more.
struct Matching: Sendable {
  /// For each planned file, what is known of its path.
  let known: [KnownFile?]
  /// For each planned folder, whether the target tree has it already.
  let folderExists: [Bool]
  /// Known files that are not planned, without the manifest.
  let obsoleteFiles: [KnownFile]
  /// Known folders that are not planned.
  let obsoleteFolders: [KnownFolder]
  /// What is known of the manifest's path.
  let manifest: KnownFile?

  /// - Parameter exists: Whether a known folder is in the tree that will be written.
  init(_ plan: PublishPlan, _ trees: KnownTrees, exists: (KnownFolder) -> Bool) {
    var known: [KnownFile?] = []
    known.reserveCapacity(plan.files.count)
    var obsoleteFiles: [KnownFile] = []
    var manifest: KnownFile?
    for (file, planned) in merged(trees.files, plan.files, first: { $0.path }, second: { $0.path }, join: { ($0, $1) })
    {
      if planned != nil {
        known.append(file)
      } else if let file, file.path == Manifest.name {
        manifest = file
      } else if let file {
        obsoleteFiles.append(file)
      }
    }
    var folderExists: [Bool] = []
    var obsoleteFolders: [KnownFolder] = []
    let folders = merged(trees.folders, plan.folders, first: { $0.path }, second: { $0.path }, join: { ($0, $1) })
    for (folder, planned) in folders {
      if planned != nil {
        folderExists.append(folder.map(exists) ?? false)
      } else if let folder {
        obsoleteFolders.append(folder)
      }
    }
    self.known = known
    self.folderExists = folderExists
    self.obsoleteFiles = obsoleteFiles
    self.obsoleteFolders = obsoleteFolders
    self.manifest = manifest
  }
}
