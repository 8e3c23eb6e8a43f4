import Glibc

/// One walk through a content folder.
struct ContentWalk {
  private static let deepest = 100
  private static let mostFollowedFolders = 1_000

  private let root: OpenFolder
  private let excluding: [String]
  private var files: [ContentFile] = []
  private var folders: [String] = []
  private var oddities: [Oddity] = []
  private var followedFolders = 0

  /// A folder being read: its path as listed, and the one without links.
  private struct Place {
    let path: String
    let realPath: String
    /// The folders from the root down to this one, to see a link that leads back up.
    let ancestors: [UInt64]
  }

  init(root: OpenFolder, excluding: [String]) {
    self.root = root
    self.excluding = excluding
  }

  mutating func run() throws(DiskError) -> Listing {
    guard let status = root.status(".") else { throw DiskError(cannot: "read the folder", root.path) }
    try read(root, Place(path: "", realPath: "", ancestors: [status.stamp.inode]))
    return Listing(
      root: root.path,
      files: SortedPaths.sorted(files) { $0.path },
      folders: folders.sorted(by: PathBytes.areInOrder),
      oddities: oddities.sorted { PathBytes.areInOrder($0.path, $1.path) })
  }

  private mutating func read(_ folder: OpenFolder, _ place: Place) throws(DiskError) {
    for entry in try FolderEntries.read(folder) where !IgnoredNames.contains(entry.name[...]) {
      let path = place.path.isEmpty ? entry.name : place.path + "/" + entry.name
      guard entry.raw == nil, PathBytes.isVisible(entry.name) else {
        oddities.append(Oddity(path: PathBytes.printable(path), kind: .badName))
        continue
      }
      let realPath = place.realPath.isEmpty ? entry.name : place.realPath + "/" + entry.name
      // A name that vanished meanwhile is as if it had never been there.
      guard let status = folder.status(entry.name) else { continue }
      switch status.kind {
      case .file: add(path, realPath, status)
      case .folder where isExcluded(realPath), .link where isExcluded(realPath): continue
      case .folder: descend(path, realPath, status, from: place)
      case .link: follow(path, realPath, from: place)
      case .other: oddities.append(Oddity(path: path, kind: .specialFile))
      }
    }
  }

  private mutating func add(_ path: String, _ realPath: String, _ status: FileStatus) {
    // Readable by all is the common case and needs no question to the system.
    if status.mode & 0o444 != 0o444, faccessat(root.descriptor, realPath, R_OK, AT_EACCESS) != 0 {
      oddities.append(Oddity(path: path, kind: .unreadable))
    } else {
      files.append(ContentFile(path: path, stamp: status.stamp, realPath: realPath))
    }
  }

  private mutating func descend(_ path: String, _ realPath: String, _ status: FileStatus, from place: Place) {
    guard place.ancestors.count <= Self.deepest else {
      oddities.append(Oddity(path: path, kind: .tooDeep))
      return
    }
    let inner = Place(path: path, realPath: realPath, ancestors: place.ancestors + [status.stamp.inode])
    guard let folder = root.folder(realPath) else {
      oddities.append(Oddity(path: path, kind: .unreadable))
      return
    }
    folders.append(path)
    do throws(DiskError) {
      try read(folder, inner)
    } catch {
      oddities.append(Oddity(path: path, kind: .unreadable))
    }
  }

  private mutating func follow(_ path: String, _ realPath: String, from place: Place) {
    guard let target = ResolvedPath.of(root.full(realPath)) else {
      oddities.append(Oddity(path: path, kind: errno == ELOOP ? .linkLoop : .brokenLink))
      return
    }
    guard PathBytes.isWithin(target, root.path) else {
      oddities.append(Oddity(path: path, kind: .linkOutside))
      return
    }
    let inside = PathBytes.relative(target, to: root.path)
    if isExcluded(inside) { return }
    // What is hidden stays hidden: a link must not bring `.env` or `.git` into a site.
    guard !IgnoredNames.containsPart(of: inside) else {
      oddities.append(Oddity(path: path, kind: .linkOutside))
      return
    }
    guard let status = root.status(inside.isEmpty ? "." : inside) else { return }
    switch status.kind {
    case .file: add(path, inside, status)
    case .folder:
      followedFolders += 1
      guard !place.ancestors.contains(status.stamp.inode), followedFolders <= Self.mostFollowedFolders else {
        oddities.append(Oddity(path: path, kind: .linkLoop))
        return
      }
      descend(path, inside, status, from: place)
    case .link, .other: oddities.append(Oddity(path: path, kind: .specialFile))
    }
  }

  private func isExcluded(_ realPath: String) -> Bool {
    guard !excluding.isEmpty else { return false }
    let absolute = root.full(realPath)
    return excluding.contains { PathBytes.isWithin(absolute, $0) }
  }
}
