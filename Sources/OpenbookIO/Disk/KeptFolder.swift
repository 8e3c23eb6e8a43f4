import CLinux
import Glibc

/// The folder beside the output that outlives a build: `<parent>/.openbook/<name>` with `lock`, `stage` and `cache`.
///
/// Invariant: the lock is held from `init` to `deinit`.
final class KeptFolder: Sendable {
  let folder: OpenFolder
  /// The umask of this process, as the file system applied it.
  let mask: UInt32
  private let lock: Int32
  /// A file without a name, whose times are read as the file system's clock.
  private let clock: Int32

  /// Opens it, making it if there is none, and takes the lock.
  ///
  /// Returns `nil` where the parent does not allow it. Throws if another build holds the lock.
  static func open(parent: String, name: String, output: String) throws(DiskError) -> KeptFolder? {
    let parent = try OpenFolder.open(parent)
    let top = ".openbook"
    // Private, because the stage holds the site of the build before, whoever may read the folder around it.
    let isNew = mkdirat(parent.descriptor, top, 0o700) == 0
    if !isNew, errno != EEXIST { return try nilIfNotAllowed("create the folder", parent.full(top)) }
    guard let outer = parent.folder(top) else { return try nilIfNotAllowed("open the folder", parent.full(top)) }
    if isNew { _ = try? FileBytes.create(".gitignore", in: outer, Array("*\n".utf8)) }
    if mkdirat(outer.descriptor, name, 0o700) != 0, errno != EEXIST {
      return try nilIfNotAllowed("create the folder", outer.full(name))
    }
    guard let folder = outer.folder(name) else { return try nilIfNotAllowed("open the folder", outer.full(name)) }
    let lock = openat(folder.descriptor, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard lock >= 0 else { return try nilIfNotAllowed("create", folder.full("lock")) }
    let code = openbook_try_lock(lock)
    guard code == 0 else {
      defer { close(lock) }
      if code == EWOULDBLOCK { throw busy(output, lock) }
      throw DiskError(cannot: "lock", folder.full("lock"), code: code)
    }
    let unnamed = ".clock"
    unlinkat(folder.descriptor, unnamed, 0)
    let clock = openat(folder.descriptor, unnamed, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o777)
    guard clock >= 0, let status = FileStatus.of(descriptor: clock) else {
      defer { close(lock) }
      return try nilIfNotAllowed("create", folder.full(unnamed))
    }
    unlinkat(folder.descriptor, unnamed, 0)
    return KeptFolder(folder: folder, lock: lock, clock: clock, mask: ~status.mode & 0o777)
  }

  private init(folder: OpenFolder, lock: Int32, clock: Int32, mask: UInt32) {
    self.folder = folder
    self.lock = lock
    self.clock = clock
    self.mask = mask
    // Only for the message of whoever finds the lock taken, so a failure is no harm.
    ftruncate(lock, 0)
    let text = Array("\(getpid())\n".utf8)
    _ = pwrite(lock, text, text.count, 0)
  }

  deinit {
    close(clock)
    openbook_unlock(lock)
    close(lock)
  }

  /// The file system's time now, in nanoseconds since 1970; never the process's own clock, which may differ.
  func now() -> Int64? {
    guard pwrite(clock, "x", 1, 0) == 1, let status = FileStatus.of(descriptor: clock) else { return nil }
    return status.stamp.newest
  }

  /// Waits until the file system's clock has moved past a time, so that whatever is changed from here on gets a stamp
  /// that differs. `false` if it has not after 25 ms.
  func settle(after time: Int64) -> Bool {
    for _ in 0..<100 {
      if let now = now(), now > time { return true }
      usleep(250)
    }
    return false
  }

  private static func nilIfNotAllowed(_ action: String, _ path: String) throws(DiskError) -> KeptFolder? {
    if [EACCES, EPERM, EROFS, ELOOP, ENOTDIR].contains(errno) { return nil }
    throw DiskError(cannot: action, path)
  }

  private static func busy(_ output: String, _ lock: Int32) -> DiskError {
    let text = FileBytes.read(descriptor: lock, expected: 16, limit: 32).map { String(decoding: $0, as: UTF8.self) }
    let process = text.flatMap { Int32($0.split(separator: "\n").first ?? "") }.map { " (process \($0))" } ?? ""
    return DiskError(
      "another build is writing '\(PathBytes.printable(output))'\(process)", help: "wait for it, or end it")
  }
}

extension KeptFolder {
  /// The error number with which this file system refuses to exchange two folders; `nil` if it does exchange them.
  func exchangeFault() -> Int32? {
    let names = ["probe-a", "probe-b"]
    defer { for name in names { unlinkat(folder.descriptor, name, AT_REMOVEDIR) } }
    for name in names where mkdirat(folder.descriptor, name, 0o700) != 0 && errno != EEXIST { return errno }
    let code = openbook_exchange(folder.full(names[0]), folder.full(names[1]))
    return code == 0 ? nil : code
  }

  /// Puts another record in the cache's place, in one step.
  func replaceCache(_ bytes: [UInt8]) -> Bool {
    unlinkat(folder.descriptor, "cache.new", 0)
    guard (try? FileBytes.create("cache.new", in: folder, bytes)) != nil else { return false }
    return renameat(folder.descriptor, "cache.new", folder.descriptor, "cache") == 0
  }
}
