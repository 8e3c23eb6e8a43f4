import CLinux
import Glibc

/// Everything that lies in a site folder, whoever put it there. It follows no link, opens no file
/// and enters nothing that is mounted inside.
struct SiteWalk {
  struct File {
    let path: String
    /// What its name says it is; `nil` kinds were looked up.
    let isRegular: Bool
    let inode: UInt64
    /// Whether the name is UTF-8; where not, `path` is for messages only.
    let isText: Bool
  }

  /// All that is no folder, sorted by the bytes of the paths.
  private(set) var files: [File] = []
  /// All folders with their permission bits, the root (an empty path) first, sorted by the bytes of the paths.
  private(set) var folders: [(path: String, mode: UInt32)] = []

  private static let deepest = 200

  init(_ root: OpenFolder) throws(DiskError) {
    try read(root, path: "", depth: 0)
    files.sort { PathBytes.areInOrder($0.path, $1.path) }
    folders.sort { PathBytes.areInOrder($0.path, $1.path) }
  }

  private mutating func read(_ folder: OpenFolder, path: String, depth: Int) throws(DiskError) {
    guard let own = FileStatus.of(descriptor: folder.descriptor) else {
      throw DiskError(cannot: "read the folder", folder.path)
    }
    guard depth <= Self.deepest else {
      throw DiskError(
        "the folder '\(PathBytes.printable(folder.path))' is nested more than \(Self.deepest) levels deep")
    }
    folders.append((path, own.mode))
    for entry in try FolderEntries.read(folder) {
      let inner = path.isEmpty ? entry.name : path + "/" + entry.name
      guard entry.raw == nil else {
        files.append(File(path: inner, isRegular: false, inode: 0, isText: false))
        continue
      }
      guard let status = folder.status(entry.name) else { continue }
      if status.kind == .folder {
        let opened = openbook_open_same_mount(folder.descriptor, entry.name)
        guard opened >= 0 else { throw Self.closed(folder.full(entry.name), code: -opened) }
        let inside = OpenFolder(owning: opened, path: folder.full(entry.name))
        try read(inside, path: inner, depth: depth + 1)
      } else {
        files.append(
          File(path: inner, isRegular: status.kind == .file, inode: status.stamp.inode, isText: true))
      }
    }
  }

  private static func closed(_ path: String, code: Int32) -> DiskError {
    guard code == EXDEV else { return DiskError(cannot: "open the folder", path, code: code) }
    return DiskError(
      "another file system is mounted inside the site, at '\(PathBytes.printable(path))'", help: "unmount it")
  }
}
