import CLinux
import Glibc

/// An open folder, to which paths are relative.
///
/// Invariant: the descriptor is open from `init` to `deinit` and belongs to this object alone, so that sharing it
/// between threads is safe; the last user to let go closes it.
final class OpenFolder: Sendable {
  /// Its path, for messages.
  let path: String
  let descriptor: Int32

  init(owning descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens the folder at a path; a symbolic link in its last part is refused.
  static func open(_ path: String) throws(DiskError) -> OpenFolder {
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError(cannot: "open the folder", path) }
    return OpenFolder(owning: descriptor, path: path)
  }

  /// Opens a folder inside this one; a symbolic link is refused. `nil` if that fails; then `errno` says why.
  func folder(_ name: String) -> OpenFolder? {
    let descriptor = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return descriptor < 0 ? nil : OpenFolder(owning: descriptor, path: full(name))
  }

  /// A path inside this folder, in full, for messages.
  func full(_ relative: String) -> String {
    relative.isEmpty || relative == "." ? path : path == "/" ? "/" + relative : path + "/" + relative
  }

  func status(_ relative: String) -> FileStatus? { FileStatus.of(relative, in: descriptor) }

  /// Makes a folder; that there is one already is fine.
  func makeFolder(_ relative: String, mode: UInt32 = 0o755) throws(DiskError) {
    guard mkdirat(descriptor, relative, mode) != 0, errno != EEXIST else { return }
    throw DiskError(cannot: "create the folder", full(relative))
  }

  /// Removes a file, a link or another thing that is no folder; that there is none is fine.
  func removeFile(_ relative: String) throws(DiskError) {
    guard unlinkat(descriptor, relative, 0) != 0, errno != ENOENT else { return }
    throw DiskError(cannot: "remove", full(relative))
  }

  /// Removes an empty folder. One that is not there, or not empty, is left alone.
  func removeEmptyFolder(_ relative: String) throws(DiskError) {
    guard unlinkat(descriptor, relative, AT_REMOVEDIR) != 0 else { return }
    guard errno != ENOENT, errno != ENOTEMPTY, errno != EEXIST else { return }
    throw DiskError(cannot: "remove the folder", full(relative))
  }

  /// Removes a folder with all that it holds, or a file. It follows no link and enters nothing that is mounted there.
  func removeTree(_ name: String) throws(DiskError) { try removeTree(pointer: name, shown: name) }

  private func removeTree(pointer name: UnsafePointer<CChar>, shown: String) throws(DiskError) {
    if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
    guard errno == EISDIR || errno == EPERM else { throw DiskError(cannot: "remove", full(shown)) }
    let opened = openbook_open_same_mount(descriptor, name)
    guard opened >= 0 else { throw DiskError(cannot: "remove the folder", full(shown), code: -opened) }
    let inner = OpenFolder(owning: opened, path: full(shown))
    for entry in try FolderEntries.read(inner) {
      if let raw = entry.raw {
        try inner.removeTree(pointer: raw, shown: entry.name)
      } else {
        try inner.removeTree(pointer: entry.name, shown: entry.name)
      }
    }
    guard unlinkat(descriptor, name, AT_REMOVEDIR) != 0 else { return }
    throw DiskError(cannot: "remove the folder", full(shown))
  }
}
