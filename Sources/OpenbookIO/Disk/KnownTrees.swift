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

  /// A file that is there and of which nothing else is known.
  static let unknown = LiveFile(
    stamp: .unknown, digest: SHA256.Digest(words: (0, 0, 0, 0)), fingerprint: Fingerprint(), isTrusted: false)
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
    var files: [KnownFile] = []
    SortedPaths.pair(self.files, walk.files, { $0.path }, { $0.path }) { known, found in
      var file = known < 0 ? KnownFile(path: walk.files[found].path) : self.files[known]
      if found >= 0 { file.staged = walk.files[found].isRegular ? walk.files[found].inode : 0 }
      files.append(file)
    }
    var folders: [KnownFolder] = []
    SortedPaths.pair(self.folders, walk.folders, { $0.path }, { $0.path }) { known, found in
      var folder = known < 0 ? KnownFolder(path: walk.folders[found].path) : self.folders[known]
      if found >= 0 { folder.staged = .unknown }
      folders.append(folder)
    }
    self.files = files
    self.folders = folders
  }

  /// Takes the live tree from a walk: nothing in it is trusted but what is already known and trusted.
  mutating func setLive(_ walk: SiteWalk) {
    var files: [KnownFile] = []
    SortedPaths.pair(self.files, walk.files, { $0.path }, { $0.path }) { known, found in
      var file = known < 0 ? KnownFile(path: walk.files[found].path) : self.files[known]
      file.live = found < 0 ? nil : file.live ?? .unknown
      files.append(file)
    }
    var folders: [KnownFolder] = []
    SortedPaths.pair(self.folders, walk.folders, { $0.path }, { $0.path }) { known, found in
      var folder = known < 0 ? KnownFolder(path: walk.folders[found].path) : self.folders[known]
      folder.live = found < 0 ? nil : folder.live ?? .unknown
      folders.append(folder)
    }
    self.files = files
    self.folders = folders
    dropEmpty()
  }

  private mutating func dropEmpty() {
    files.removeAll { $0.live == nil && $0.staged == nil }
    folders.removeAll { $0.live == nil && $0.staged == nil }
  }
}
