import OpenbookCore

/// What stands on disk before a build writes: the live site, and what can be kept of it.
struct Survey {
  /// What is known of the live site and the stage.
  var trees: KnownTrees
  /// The live site; `nil` if there is none.
  let live: OpenFolder?
  /// Whether the live site is, to the last stamp, what our record says.
  let liveIsExact: Bool
  /// Whether no file of the live site was added, removed or replaced since our record.
  let liveFoldersMatch: Bool
  /// What recorded pages were made by.
  let build: Fingerprint?

  /// Looks at the live site and refuses one that is not ours.
  static func live(
    at place: OutputPlace, record: BuildRecord?, check: TreeCheck.Live?, force: Bool, jobs: Int
  ) async throws(DiskError) -> Survey {
    try place.refuseWhatIsNoFolder()
    guard FileStatus.of(place.path) != nil else {
      var trees = record?.trees ?? KnownTrees()
      trees.forgetLive()
      return Survey(trees: trees, live: nil, liveIsExact: false, liveFoldersMatch: false, build: nil)
    }
    let live = try OpenFolder.open(place.path)
    var trees = record?.trees ?? KnownTrees()
    let check = if let check { check } else { await TreeCheck.live(trees, at: live, jobs: jobs) }
    for index in trees.files.indices { trees.files[index].live?.isTrusted = check.trusted[index] }
    if !check.foldersMatch {
      let walk = try SiteWalk(live)
      let isOurRoot = trees.folders.first?.live.map { $0.inode == live.status(".")?.stamp.inode } ?? false
      if !isOurRoot { trees.forgetLive() }
      if force {
        try ProtectedFolders.refuseRepository(in: place.path, walk)
      } else {
        try Ownership.check(walk, of: live, known: isOurRoot ? trees : nil)
      }
      trees.setLive(walk)
    }
    return Survey(
      trees: trees, live: live, liveIsExact: check.isExact, liveFoldersMatch: check.foldersMatch, build: record?.build)
  }
}
