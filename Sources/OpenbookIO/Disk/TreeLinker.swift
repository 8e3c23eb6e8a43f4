import Glibc

/// Brings unchanged files from the live site into the stage, as hard links, so that they keep inode and times.
struct TreeLinker: Sendable {
  let plan: PublishPlan
  let matching: Matching
  let live: OpenFolder
  let stage: OpenFolder

  /// Outcomes with the stamps after linking, which changes a file's ctime.
  func run(_ outcomes: [PageWriter.Outcome], jobs: Int) async throws(DiskError) -> [PageWriter.Outcome] {
    let missing = outcomes.indices.filter {
      outcomes[$0].fate == .same && matching.known($0)?.staged != outcomes[$0].stamp.inode
    }
    let chunks = await parallelChunks(of: missing.count, jobs: jobs) {
      range -> Result<[PageWriter.Outcome], DiskError> in
      var folders = FolderMaker(plan: plan, exists: matching.folderExists, target: stage)
      var brought: [PageWriter.Outcome] = []
      for index in missing[range] {
        do throws(DiskError) {
          try folders.make(plan.folderOfFile[index])
          brought.append(try bring(index, outcomes[index]))
        } catch {
          return .failure(error)
        }
      }
      return .success(brought)
    }
    var outcomes = outcomes
    var next = 0
    for chunk in chunks {
      for outcome in try chunk.get() {
        outcomes[missing[next]] = outcome
        next += 1
      }
    }
    return outcomes
  }

  /// Links a file that is as it was when the live site was looked at. One that somebody wrote to since then is made
  /// anew: its bytes are not those of its fingerprint, and with its new stamp nobody would see that again.
  private func bring(_ index: Int, _ outcome: PageWriter.Outcome) throws(DiskError) -> PageWriter.Outcome {
    let path = plan.files[index].path
    let (stamp, isCopy) = try link(path, replacing: matching.known(index))
    let isSame =
      stamp.size == outcome.stamp.size && stamp.modified == outcome.stamp.modified
      && (isCopy || stamp.inode == outcome.stamp.inode)
    guard !isSame else { return PageWriter.Outcome(fate: .same, digest: outcome.digest, stamp: stamp) }
    try stage.removeFile(path)
    let made = try FileBytes.create(path, in: stage, plan.files[index].render())
    return PageWriter.Outcome(fate: .changed, digest: outcome.digest, stamp: made)
  }

  /// Links one file and returns its stamp; where the file system has no links, copies it.
  func link(_ path: String, replacing known: KnownFile?) throws(DiskError) -> (stamp: FileStamp, isCopy: Bool) {
    if known?.staged != nil { try stage.removeFile(path) }
    var isCopy = false
    if path.withCString({ linkat(live.descriptor, $0, stage.descriptor, $0, 0) }) != 0 {
      guard [EPERM, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS, EACCES].contains(errno) else {
        throw DiskError(cannot: "link", live.full(path))
      }
      try copy(path)
      isCopy = true
    }
    guard let status = stage.status(path) else { throw DiskError(cannot: "read", stage.full(path)) }
    return (status.stamp, isCopy)
  }

  private func copy(_ path: String) throws(DiskError) {
    guard let file = FileBytes.contents(of: path, in: live) else { throw DiskError(cannot: "read", live.full(path)) }
    _ = try FileBytes.create(path, in: stage, file.bytes)
    let time = timespec(
      tv_sec: Int(file.status.stamp.modified / 1_000_000_000), tv_nsec: Int(file.status.stamp.modified % 1_000_000_000))
    guard utimensat(stage.descriptor, path, [time, time], AT_SYMLINK_NOFOLLOW) != 0 else { return }
    throw DiskError(cannot: "set the time of", stage.full(path))
  }
}
