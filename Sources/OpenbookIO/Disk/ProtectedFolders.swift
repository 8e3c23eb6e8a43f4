import Glibc

/// Folders that no build may replace, not even by force.
struct ProtectedFolders {
  private let folders: [(path: String, name: String)]

  /// `/`, the home folder, and the caller's.
  init(_ more: [String] = []) {
    var folders = [("/", "the root of the file system")]
    if let home = Self.home { folders.append((ResolvedPath.of(home) ?? home, "the home folder")) }
    for path in more { folders.append((ResolvedPath.of(path) ?? path, "what the site is made from")) }
    self.folders = folders
  }

  private static var home: String? {
    if let home = getenv("HOME"), home.pointee != 0 { return String(cString: home) }
    guard let user = getpwuid(geteuid()), let home = user.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// Throws if the output is one of the folders, holds one, or is or holds or lies in a repository's `.git`.
  ///
  /// - Parameter output: An absolute path without links.
  func refuse(_ output: String) throws(DiskError) {
    let shown = PathBytes.printable(output)
    for folder in folders where PathBytes.isWithin(folder.path, output) {
      let relation = PathBytes.compare(folder.path, output) == 0 ? "is" : "holds"
      let detail = relation == "is" ? folder.name : "\(folder.name), '\(PathBytes.printable(folder.path))'"
      throw DiskError("the output '\(shown)' \(relation) \(detail)", help: Self.remedy)
    }
    if output.split(separator: "/").contains(".git") {
      throw DiskError("the output '\(shown)' lies in a repository's .git", help: Self.remedy)
    }
    if FileStatus.of(output + "/.git") != nil {
      throw DiskError("the output '\(shown)' is a repository: it holds .git", help: Self.remedy)
    }
  }

  /// Throws if a folder below the output is a repository.
  static func refuseRepository(in output: String, _ walk: SiteWalk) throws(DiskError) {
    for path in walk.folders.map(\.path) + walk.files.map(\.path)
    where path.split(separator: "/").last == ".git" {
      throw DiskError(
        "the output '\(PathBytes.printable(output))' holds a repository, '\(PathBytes.printable(path))'", help: remedy)
    }
  }

  private static let remedy = "choose a folder of its own for the site with -o; --force does not change this"
}
