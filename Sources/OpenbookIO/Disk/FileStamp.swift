import Glibc

/// What tells, without reading it, that a file or folder is the one it was: two equal stamps, the same bytes.
///
/// Times are nanoseconds since 1970, in the file system's own resolution.
public struct FileStamp: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int64
  /// When the content was last written (mtime).
  public let modified: Int64
  /// When content or attributes last changed (ctime); no program can set it back.
  public let changed: Int64
  /// The number of the file in its file system.
  public let inode: UInt64
  /// The file system.
  public let device: UInt64

  init(size: Int64, modified: Int64, changed: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.device = device
  }

  init(_ status: stat) {
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
  }

  /// The stamp of nothing: no file ever has it.
  static let unknown = FileStamp(size: 0, modified: 0, changed: 0, inode: 0, device: 0)

  /// When it last changed in any way.
  var newest: Int64 { max(modified, changed) }

  /// Whether both times are whole seconds, as on file systems that keep no fractions.
  var isCoarse: Bool { modified % 1_000_000_000 == 0 && changed % 1_000_000_000 == 0 }

  /// Wraps around beyond the year 2262 instead of trapping: such a time only has to differ.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// What lies at a path, without following a symbolic link.
struct FileStatus {
  enum Kind { case file, folder, link, other }

  let kind: Kind
  let stamp: FileStamp
  /// The permission bits.
  let mode: UInt32
  let owner: UInt32
  let group: UInt32

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    stamp = FileStamp(status)
    mode = UInt32(status.st_mode & 0o7777)
    owner = status.st_uid
    group = status.st_gid
  }

  /// What lies at a path relative to an open folder; `nil` if nothing does (then `errno` says why).
  static func of(_ path: String, in folder: Int32 = AT_FDCWD) -> FileStatus? {
    var status = stat()
    // `withCString` lends the string's own bytes; passing the string itself would copy them, thousands of times.
    let failed = path.withCString { fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) != 0 }
    return failed ? nil : FileStatus(status)
  }

  /// What an open descriptor refers to.
  static func of(descriptor: Int32) -> FileStatus? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return FileStatus(status)
  }
}
