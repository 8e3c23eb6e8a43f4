import OpenbookCore

extension LiveFile {
  /// The manifest, before it has a stamp; it is made from the files, so it has no fingerprint of its own.
  static func manifest(_ bytes: [UInt8]) -> LiveFile {
    LiveFile(
      stamp: .unknown, digest: SHA256.digest(bytes),
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
    forgetLive()
    var files: [KnownFile] = []
    files.reserveCapacity(plan.files.count + 1)
    var manifestIsDue = true
    SortedPaths.pair(self.files, plan.files, { $0.path }, { $0.path }) { known, planned in
      let path = known < 0 ? plan.files[planned].path : self.files[known].path
      let order = manifestIsDue ? PathBytes.compare(Manifest.name, path) : 1
      if order < 0 { files.append(KnownFile(path: Manifest.name, live: manifest)) }
      if order <= 0 { manifestIsDue = false }
      var file = KnownFile(path: path, staged: known < 0 ? nil : self.files[known].staged)
      if planned >= 0 {
        file.live = LiveFile(
          stamp: outcomes[planned].stamp, digest: outcomes[planned].digest,
          fingerprint: plan.files[planned].fingerprint, isTrusted: true)
      } else if order == 0 {
        file.live = manifest
      }
      files.append(file)
    }
    if manifestIsDue { files.append(KnownFile(path: Manifest.name, live: manifest)) }
    var folders: [KnownFolder] = []
    SortedPaths.pair(self.folders, plan.folders, { $0.path }, { $0.path }) { known, planned in
      var folder = known < 0 ? KnownFolder(path: plan.folders[planned].path) : self.folders[known]
      folder.live = planned < 0 ? nil : stamps[planned]
      folders.append(folder)
    }
    self.files = files
    self.folders = folders
  }
}
