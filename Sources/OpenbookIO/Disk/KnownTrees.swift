import OpenbookCore

/// A file of the live site as the build before recorded it.
struct LiveFile: Hashable, Sendable {
  /// Its stamp when it was recorded.
  let stamp: FileStamp
  let digest: SHA256.Digest
  /// The fingerprint of what it was made from.
  let fingerprint: Fingerprint
  /// Whether it is still as recorded; where not, only its bytes tell what it is.
  var isTrusted: Bool
}

/// A path that holds a file in the live site, in the stage, or in both.
struct KnownFile: Hashable, Sendable {
  let path: String
  var live: LiveFile?
  /// The inode of the stage's file; 0 for something that is no regular file.
  var staged: UInt64?
}

/// A path that is a folder in the live site, in the stage, or in both; the root's is empty.
struct KnownFolder: Hashable, Sendable {
  let path: String
  var live: FileStamp?
  var staged: FileStamp?
}

/// What is known of the two kept trees, both lists sorted by the bytes of their paths.
struct KnownTrees: Hashable, Sendable {
  var files: [KnownFile] = []
  var folders: [KnownFolder] = []

  /// Forgets the live tree.
  mutating func forgetLive() {
    for index in files.indices { files[index].live = nil }
    for index in folders.indices { folders[index].live = nil }
    dropEmpty()
  }

  /// Forgets the stage.
  mutating func forgetStage() {
    for index in files.indices { files[index].staged = nil }
    for index in folders.indices { folders[index].staged = nil }
    dropEmpty()
  }

  /// Takes the stage from a walk; files that are in the live tree too are the same paths.
  mutating func setStage(_ walk: SiteWalk) {
    forgetStage()
    files = merged(files, walk.files, first: { $0.path }, second: { $0.path }) { known, found in
      var file = known ?? KnownFile(path: found?.path ?? "")
      if let found { file.staged = found.isRegular ? found.inode : 0 }
      return file
    }
    let unknown = FileStamp(size: 0, modified: 0, changed: 0, inode: 0, device: 0)
    folders = merged(folders, walk.folders, first: { $0.path }, second: { $0.path }) { known, found in
      var folder = known ?? KnownFolder(path: found?.path ?? "")
      if found != nil { folder.staged = unknown }
      return folder
    }
  }

  /// Takes the live tree from a walk: nothing in it is trusted but what is already known and trusted.
  mutating func setLive(_ walk: SiteWalk) {
    let unknown = FileStamp(size: 0, modified: 0, changed: 0, inode: 0, device: 0)
    let unknownFile = LiveFile(
      stamp: unknown, digest: SHA256.Digest(words: .zero), fingerprint: Fingerprint(), isTrusted: false)
    files = merged(files, walk.files, first: { $0.path }, second: { $0.path }) { known, found in
      var file = known ?? KnownFile(path: found?.path ?? "")
      file.live = found == nil ? nil : file.live ?? unknownFile
      return file
    }
    folders = merged(folders, walk.folders, first: { $0.path }, second: { $0.path }) { known, found in
      var folder = known ?? KnownFolder(path: found?.path ?? "")
      folder.live = found == nil ? nil : folder.live ?? unknown
      return folder
    }
    dropEmpty()
  }

  private mutating func dropEmpty() {
    files.removeAll { $0.live == nil && $0.staged == nil }
    folders.removeAll { $0.live == nil && $0.staged == nil }
  }
}

/// Walks two lists that are sorted by the bytes of their paths, side by side.
func merged<First, Second, Joined>(
  _ first: [First], _ second: [Second], first firstPath: (First) -> String, second secondPath: (Second) -> String,
  join: (First?, Second?) -> Joined
) -> [Joined] {
  var joined: [Joined] = []
  joined.reserveCapacity(max(first.count, second.count))
  var left = 0
  var right = 0
  while left < first.count || right < second.count {
    let order =
      if left == first.count { 1 } else if right == second.count { -1 } else {
        PathBytes.compare(firstPath(first[left]), secondPath(second[right]))
      }
    joined.append(join(order <= 0 ? first[left] : nil, order >= 0 ? second[right] : nil))
    if order <= 0 { left += 1 }
    if order >= 0 { right += 1 }
  }
  return joined
}
