import OpenbookCore

extension LiveFile {
  /// The manifest, before it has a stamp; it is made from the files, so it has no fingerprint of its own.
  static func manifest(_ bytes: [UInt8]) -> LiveFile {
    LiveFile(
      stamp: FileStamp(size: 0, modified: 0, changed: 0, inode: 0, device: 0), digest: SHA256.digest(bytes),
      fingerprint: Fingerprint(), isTrusted: true)
  }

  func stamped(_ stamp: FileStamp) -> LiveFile {
    LiveFile(stamp: stamp, digest: digest, fingerprint: fingerprint, isTrusted: true)
  }
}

extension KnownTrees {
  /// After an exchange: what was live is the stage.
  ///
  /// - Parameter root: The root's stamp after the exchange; `nil` where the old site was not as recorded, so that the
  ///   next build has to walk the stage.
  mutating func moveLiveToStage(root: FileStamp?) {
    for index in files.indices { files[index].staged = root == nil ? nil : files[index].live?.stamp.inode }
    for index in folders.indices { folders[index].staged = root == nil ? nil : folders[index].live }
    if let root, !folders.isEmpty { folders[0].staged = root }
    forgetLive()
  }

  /// Takes the live tree from what was written.
  ///
  /// - Parameter folders: The stamps of the planned folders, in the plan's order.
  mutating func record(
    _ plan: PublishPlan, _ outcomes: [PageWriter.Outcome], _ manifest: LiveFile, folders stamps: [FileStamp]
  ) {
    var written: [(path: String, live: LiveFile)] = []
    written.reserveCapacity(plan.files.count + 1)
    var hasManifest = false
    for (file, outcome) in zip(plan.files, outcomes) {
      if !hasManifest, PathBytes.compare(Manifest.name, file.path) < 0 {
        written.append((Manifest.name, manifest))
        hasManifest = true
      }
      let live = LiveFile(
        stamp: outcome.stamp, digest: outcome.digest, fingerprint: file.fingerprint, isTrusted: true)
      written.append((file.path, live))
    }
    if !hasManifest { written.append((Manifest.name, manifest)) }
    forgetLive()
    files = merged(files, written, first: { $0.path }, second: { $0.path }) { known, new in
      var file = known ?? KnownFile(path: new?.path ?? "")
      file.live = new?.live
      return file
    }
    let planned = zip(plan.folders, stamps).map { (path: $0.path, stamp: $1) }
    folders = merged(folders, planned, first: { $0.path }, second: { $0.path }) { known, new in
      var folder = known ?? KnownFolder(path: new?.path ?? "")
      folder.live = new?.stamp
      return folder
    }
  }
}

/// The stamps of a tree's folders.
enum FolderStamps {
  /// One for each planned folder, in the plan's order.
  static func read(_ plan: PublishPlan, in root: OpenFolder, jobs: Int) async throws(DiskError) -> [FileStamp] {
    try await parallelMap(plan.folders, jobs: jobs) { (folder) throws(DiskError) in
      guard let status = root.status(folder.path.isEmpty ? "." : folder.path) else {
        throw DiskError(cannot: "read the folder", root.full(folder.path))
      }
      return status.stamp
    }
  }
}
