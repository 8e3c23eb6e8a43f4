import CLinux
import Glibc

/// A folder of sources: what is in it, and its bytes.
public enum ContentFolder {
  /// Lists all regular files below a folder.
  ///
  /// Hidden files, editors' backups and the `excluding` folders (absolute paths, such as the output) are left out.
  /// Symbolic links are followed where they stay inside the folder. Whatever else is there is an oddity.
  ///
  /// - Throws: `DiskError` where the folder itself cannot be read.
  public static func list(at root: String, excluding: [String] = []) throws(DiskError) -> Listing {
    guard let resolved = ResolvedPath.of(root) else { throw DiskError(cannot: "read the folder", root) }
    let folder = try OpenFolder.open(resolved)
    var walk = ContentWalk(root: folder, excluding: excluding.map { ResolvedPath.of($0) ?? $0 })
    return try walk.run()
  }

  /// Reads files of a listing, on up to `jobs` threads, in the given order.
  ///
  /// A file of more than `cap` bytes is not read and gives `nil`; its stamp has its size.
  ///
  /// - Throws: `DiskError` for the first file that is gone, or cannot be read any more.
  public static func read(
    _ files: [ContentFile], of listing: Listing, jobs: Int, cap: Int
  ) async throws(DiskError) -> [[UInt8]?] {
    let root = try OpenFolder.open(listing.root)
    return try await parallelMap(files, jobs: jobs) { (file) throws(DiskError) in
      try bytes(of: file, in: root, cap: cap)
    }
  }

  static func bytes(of file: ContentFile, in root: OpenFolder, cap: Int) throws(DiskError) -> [UInt8]? {
    guard file.stamp.size <= cap else { return nil }
    // Without O_NONBLOCK, a pipe that took the file's place would hold the build for ever.
    let descriptor = openbook_open_beneath(root.descriptor, file.realPath, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else {
      let help = -descriptor == ENOENT ? "it was there a moment ago; build again" : nil
      throw DiskError(cannot: "read", root.full(file.path), code: -descriptor, help: help)
    }
    defer { close(descriptor) }
    guard let status = FileStatus.of(descriptor: descriptor) else {
      throw DiskError(cannot: "read", root.full(file.path))
    }
    guard status.kind == .file else {
      throw DiskError("'\(PathBytes.printable(root.full(file.path)))' is no longer a regular file", help: "build again")
    }
    let limit = cap < Int.max ? cap + 1 : cap
    guard let bytes = FileBytes.read(descriptor: descriptor, expected: Int(status.stamp.size), limit: limit) else {
      throw DiskError(cannot: "read", root.full(file.path))
    }
    return bytes.count > cap ? nil : bytes
  }
}

/// Absolute paths without symbolic links.
enum ResolvedPath {
  /// The path with every link followed; `nil` if it leads nowhere (then `errno` says why).
  static func of(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}
