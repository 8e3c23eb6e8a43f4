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
    let chunks = await parallelChunks(of: missing.count, jobs: jobs) { range -> Result<[FileStamp], DiskError> in
      var folders = FolderMaker(plan: plan, exists: matching.folderExists, target: stage)
      var stamps: [FileStamp] = []
      for index in missing[range] {
        do throws(DiskError) {
          try folders.make(plan.folderOfFile[index])
          stamps.append(try link(plan.files[index].path, replacing: matching.known(index)))
        } catch {
          return .failure(error)
        }
      }
      return .success(stamps)
    }
    var outcomes = outcomes
    var next = 0
    for chunk in chunks {
      for stamp in try chunk.get() {
        outcomes[missing[next]].stamp = stamp
        next += 1
      }
    }
    return outcomes
  }

  /// Links one file and returns its stamp; where the file system has no links, copies it.
  func link(_ path: String, replacing known: KnownFile?) throws(DiskError) -> FileStamp {
    if known?.staged != nil { try stage.removeFile(path) }
    if path.withCString({ linkat(live.descriptor, $0, stage.descriptor, $0, 0) }) != 0 {
      guard [EPERM, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS, EACCES].contains(errno) else {
        throw DiskError(cannot: "link", live.full(path))
      }
      try copy(path)
    }
    guard let status = stage.status(path) else { throw DiskError(cannot: "read", stage.full(path)) }
    return status.stamp
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
