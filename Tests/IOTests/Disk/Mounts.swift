import Glibc

/// Small file systems in memory, for what only a mount can show. It needs root.
enum Mounts {
  /// Whether this process may mount at all; found out by doing it.
  static let areAllowed: Bool = {
    let folder = TemporaryFolder()
    guard mount("none", folder.path, "tmpfs", 0, nil) == 0 else { return false }
    umount2(folder.path, Int32(MNT_DETACH))
    return true
  }()

  /// Runs something while a file system of up to `size` is mounted at a path.
  static func with<Result>(
    _ path: String, size: String = "4m", isolation: isolated (any Actor)? = #isolation,
    _ body: () async throws -> Result
  ) async throws -> Result {
    guard "size=\(size)".withCString({ mount("none", path, "tmpfs", 0, $0) }) == 0 else {
      throw MountError(code: errno)
    }
    defer { umount2(path, Int32(MNT_DETACH)) }
    return try await body()
  }

  static func makeReadOnly(_ path: String) throws {
    guard mount("none", path, nil, UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
      throw MountError(code: errno)
    }
  }

  struct MountError: Error { let code: Int32 }
}
