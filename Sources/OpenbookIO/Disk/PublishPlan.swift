/// The planned files in the order of their paths, and the folders that they need.
struct PublishPlan: Sendable {
  struct Folder: Sendable {
    /// Its path; the site's root is the empty one.
    let path: String
    /// The position of the folder that holds it; the root's own is 0.
    let parent: Int
  }

  /// Sorted by the bytes of their paths.
  let files: [PlannedFile]
  /// For each file, the position of its folder.
  let folderOfFile: [Int]
  /// Sorted by the bytes of their paths, so that each comes after the one that holds it. The first is the root.
  let folders: [Folder]

  /// - Throws: `DiskError` for a path that no site can have, or two that exclude each other.
  init(_ planned: [PlannedFile]) throws(DiskError) {
    files = Self.sorted(planned)
    for index in files.indices {
      let path = files[index].path
      guard PathBytes.isValid(path), path != Manifest.name else {
        throw DiskError("'\(PathBytes.printable(path))' cannot be the path of a page or file of the site")
      }
      if index > 0, PathBytes.compare(files[index - 1].path, path) == 0 {
        throw DiskError("two files of the site have the path '\(PathBytes.printable(path))'")
      }
    }
    (folders, folderOfFile) = Self.folders(of: files)
    try refuseFilesThatAreFolders()
  }

  private static func sorted(_ files: [PlannedFile]) -> [PlannedFile] {
    for index in files.indices.dropFirst() where PathBytes.compare(files[index - 1].path, files[index].path) > 0 {
      return files.sorted { PathBytes.areInOrder($0.path, $1.path) }
    }
    return files
  }

  /// In sorted order all paths below one folder stand together, so a stack of open folders is enough.
  private static func folders(of files: [PlannedFile]) -> (folders: [Folder], folderOfFile: [Int]) {
    var found = [Folder(path: "", parent: 0)]
    var folderOfFile: [Int] = []
    folderOfFile.reserveCapacity(files.count)
    var open: [(position: Int, prefix: String)] = [(0, "")]
    for file in files {
      while let last = open.last, last.position != 0, !file.path.utf8.starts(with: last.prefix.utf8) {
        open.removeLast()
      }
      var from = file.path.utf8.index(file.path.startIndex, offsetBy: open[open.count - 1].prefix.utf8.count)
      while let slash = file.path.utf8[from...].firstIndex(of: UInt8(ascii: "/")) {
        let path = String(file.path[..<slash])
        found.append(Folder(path: path, parent: open[open.count - 1].position))
        open.append((found.count - 1, path + "/"))
        from = file.path.utf8.index(after: slash)
      }
      folderOfFile.append(open[open.count - 1].position)
    }
    return inOrder(found, folderOfFile)
  }

  private static func inOrder(_ found: [Folder], _ folderOfFile: [Int]) -> (folders: [Folder], folderOfFile: [Int]) {
    let order = found.indices.sorted { PathBytes.areInOrder(found[$0].path, found[$1].path) }
    var position = [Int](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { position[old] = new }
    return (
      order.map { Folder(path: found[$0].path, parent: position[found[$0].parent]) }, folderOfFile.map { position[$0] }
    )
  }

  private func refuseFilesThatAreFolders() throws(DiskError) {
    var folder = 1
    for file in files {
      while folder < folders.count, PathBytes.compare(folders[folder].path, file.path) < 0 { folder += 1 }
      guard folder < folders.count, PathBytes.compare(folders[folder].path, file.path) == 0 else { continue }
      throw DiskError("'\(PathBytes.printable(file.path))' is both a file and a folder of the site")
    }
  }
}
