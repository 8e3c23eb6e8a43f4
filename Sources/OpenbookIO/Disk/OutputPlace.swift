import CLinux
import Glibc

/// Where a site goes: an absolute path without links, cut into the folder that holds it and its name.
struct OutputPlace: Hashable, Sendable {
  let path: String
  let parent: String
  let name: String

  /// Resolves an output path. A link is followed; folders above it are made.
  ///
  /// Throws for a link to nowhere, a file in the way, and the folders that no build may replace.
  init(_ output: String) throws(DiskError) {
    if let resolved = ResolvedPath.of(output) {
      path = resolved
    } else {
      if FileStatus.of(output)?.kind == .link {
        throw DiskError(
          "the output '\(PathBytes.printable(output))' is a symbolic link that leads nowhere", help: "remove the link")
      }
      path = try Self.resolveNew(output)
    }
    try ProtectedFolders().refuse(path)
    let parts = path.split(separator: "/")
    guard let last = parts.last, last != ".openbook" else {
      throw DiskError("'\(PathBytes.printable(output))' cannot be an output", help: "choose another folder with -o")
    }
    name = String(last)
    parent = "/" + parts.dropLast().joined(separator: "/")
    try refuseWhatIsNoFolder()
  }

  private static func resolveNew(_ output: String) throws(DiskError) -> String {
    var parts = output.split(separator: "/").map(String.init).filter { $0 != "." }
    guard let name = parts.popLast(), name != ".." else {
      throw DiskError(cannot: "find the output", output, code: ENOENT)
    }
    var above = output.hasPrefix("/") ? "/" : "./"
    for part in parts {
      above += part
      if mkdir(above, 0o755) != 0, errno != EEXIST { throw DiskError(cannot: "create the folder", above) }
      above += "/"
    }
    guard let parent = ResolvedPath.of(above) else { throw DiskError(cannot: "find the folder", above) }
    return parent == "/" ? "/" + name : parent + "/" + name
  }

  func refuseWhatIsNoFolder() throws(DiskError) {
    guard let status = FileStatus.of(path), status.kind != .folder else { return }
    throw DiskError(
      "the output '\(PathBytes.printable(path))' is not a folder", help: "move the file away, or choose another with -o"
    )
  }

  /// Why the folder cannot be exchanged with another in one step; `nil` if nothing speaks against it.
  func obstacle() -> String? {
    if faccessat(AT_FDCWD, parent, W_OK | X_OK, AT_EACCESS) != 0 {
      return "the folder '\(PathBytes.printable(parent))' cannot be written to"
    }
    guard let own = FileStatus.of(path) else { return nil }
    if openbook_is_mount_point(path) != 0 { return "'\(PathBytes.printable(path))' is a mount point" }
    if let outer = FileStatus.of(parent), outer.stamp.device != own.stamp.device {
      return "'\(PathBytes.printable(path))' is on another file system than the folder that holds it"
    }
    return nil
  }
}
