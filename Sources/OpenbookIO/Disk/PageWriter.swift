import Glibc
import OpenbookCore

/// Renders planned files and writes those that differ from the live site: into the stage, or in place.
struct PageWriter: Sendable {
  /// What became of one planned file.
  struct Outcome: Sendable {
    enum Fate: Sendable {
      /// The live site's file stays, under its inode.
      case same
      /// It was written; the live site had another, or none.
      case changed, created
    }

    let fate: Fate
    let digest: SHA256.Digest
    var stamp: FileStamp
  }

  let plan: PublishPlan
  let matching: Matching
  let live: OpenFolder?
  /// The tree that is written: the stage, or the live site itself.
  let target: OpenFolder
  let isInPlace: Bool
  /// Whether recorded fingerprints were made by the same version and options.
  let isSameBuild: Bool
  /// The permission bits that new files get; `nil` if not known.
  let fileMode: UInt32?

  /// Outcomes in the plan's order.
  func run(jobs: Int) async throws(DiskError) -> [Outcome] {
    var outcomes = [Outcome?](repeating: nil, count: plan.files.count)
    var changed: [(index: Int, size: Int64)] = []
    for index in plan.files.indices {
      let known = matching.known(index)?.live
      if isSameBuild, let known, known.isTrusted, known.fingerprint == plan.files[index].fingerprint {
        outcomes[index] = Outcome(fate: .same, digest: known.digest, stamp: known.stamp)
      } else {
        changed.append((index, known?.stamp.size ?? 0))
      }
    }
    // The largest first, as far as sizes are known: else one is left when all others are done. New ones backwards,
    // since the long pages of months stand at the end.
    changed.sort { ($0.size, $0.index) > ($1.size, $1.index) }
    let order = changed.map(\.index)
    let chunks = await parallelChunks(of: order.count, jobs: jobs) { range -> Result<[Outcome], DiskError> in
      var folders = FolderMaker(plan: plan, exists: matching.folderExists, target: target)
      var outcomes: [Outcome] = []
      outcomes.reserveCapacity(range.count)
      for index in order[range] {
        do throws(DiskError) {
          outcomes.append(try outcome(of: index, &folders))
        } catch {
          return .failure(error)
        }
      }
      return .success(outcomes)
    }
    var position = 0
    for chunk in chunks {
      for outcome in try chunk.get() {
        outcomes[order[position]] = outcome
        position += 1
      }
    }
    return outcomes.compactMap { $0 }
  }

  private func outcome(of index: Int, _ folders: inout FolderMaker) throws(DiskError) -> Outcome {
    let file = plan.files[index]
    let known = matching.known(index)
    let bytes = file.render()
    let digest = SHA256.digest(bytes)
    if let stamp = unchanged(file.path, known?.live, bytes, digest) {
      return Outcome(fate: .same, digest: digest, stamp: stamp)
    }
    try folders.make(plan.folderOfFile[index])
    let stamp = try write(bytes, to: file.path, replacing: known, number: index)
    return Outcome(fate: known?.live == nil ? .created : .changed, digest: digest, stamp: stamp)
  }

  /// The stamp of the live file if it has these bytes: by its record, or else by comparing them.
  func unchanged(_ path: String, _ recorded: LiveFile?, _ bytes: [UInt8], _ digest: SHA256.Digest) -> FileStamp? {
    guard let recorded, let live else { return nil }
    if recorded.isTrusted {
      return recorded.digest == digest && recorded.stamp.size == Int64(bytes.count) ? recorded.stamp : nil
    }
    guard let status = live.status(path), status.kind == .file, status.stamp.size == Int64(bytes.count),
      fileMode == nil || status.mode == fileMode,
      let found = FileBytes.contents(of: path, in: live), found.bytes == bytes
    else { return nil }
    return found.status.stamp
  }

  func write(_ bytes: [UInt8], to path: String, replacing known: KnownFile?, number: Int) throws(DiskError) -> FileStamp
  {
    guard isInPlace else {
      // Never into the old file: its inode may be the live site's.
      if known?.staged != nil { try target.removeFile(path) }
      return try FileBytes.create(path, in: target, bytes)
    }
    let temporary = InPlaceName.beside(path, number: number)
    _ = try FileBytes.create(temporary, in: target, bytes)
    guard renameat(target.descriptor, temporary, target.descriptor, path) == 0, let status = target.status(path) else {
      let error = DiskError(cannot: "replace", target.full(path))
      unlinkat(target.descriptor, temporary, 0)
      throw error
    }
    return status.stamp
  }
}

/// Makes the folders of a tree as files need them, each once.
struct FolderMaker {
  private let plan: PublishPlan
  private let target: OpenFolder
  private var exists: [Bool]

  init(plan: PublishPlan, exists: [Bool], target: OpenFolder) {
    self.plan = plan
    self.exists = exists
    self.target = target
    self.exists[0] = true
  }

  /// Makes a planned folder and those above it.
  mutating func make(_ folder: Int) throws(DiskError) {
    guard !exists[folder] else { return }
    try make(plan.folders[folder].parent)
    try target.makeFolder(plan.folders[folder].path)
    exists[folder] = true
  }
}
