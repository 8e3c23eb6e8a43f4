import Glibc

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
      return SortedPaths.sorted(files) { $0.path }
    }
    return files
  }

  /// In sorted order all paths below one folder stand together, so a stack of open folders is enough.
  private static func folders(of files: [PlannedFile]) -> (folders: [Folder], folderOfFile: [Int]) {
    var found = [Folder(path: "", parent: 0)]
    var folderOfFile: [Int] = []
    folderOfFile.reserveCapacity(files.count)
    var open = [0]
    for index in files.indices {
      PathBytes.withBytes(files[index].path) { path in
        while open.count > 1, !isFolder(found[open[open.count - 1]].path, above: path) { open.removeLast() }
        let inner = found[open[open.count - 1]].path.utf8.count
        for index in (inner == 0 ? 0 : inner + 1)..<path.count where path[index] == UInt8(ascii: "/") {
          let folder = String(decoding: path[..<index], as: UTF8.self)
          found.append(Folder(path: folder, parent: open[open.count - 1]))
          open.append(found.count - 1)
        }
      }
      folderOfFile.append(open[open.count - 1])
    }
    return inOrder(found, folderOfFile)
  }

  private static func isFolder(_ folder: String, above path: UnsafeBufferPointer<UInt8>) -> Bool {
    PathBytes.withBytes(folder) { folder in
      guard path.count > folder.count, path[folder.count] == UInt8(ascii: "/") else { return false }
      guard let first = folder.baseAddress, let second = path.baseAddress else { return true }
      return memcmp(first, second, folder.count) == 0
    }
  }

  private static func inOrder(_ found: [Folder], _ folderOfFile: [Int]) -> (folders: [Folder], folderOfFile: [Int]) {
    let order = SortedPaths.sorted(Array(found.indices)) { found[$0].path }
    var position = [Int](repeating: 0, count: found.count)
    for (new, old) in order.enumerated() { position[old] = new }
    return (
      order.map { Folder(path: found[$0].path, parent: position[found[$0].parent]) }, folderOfFile.map { position[$0] }
    )
  }

  private func refuseFilesThatAreFolders() throws(DiskError) {
    var folder = 1
    for index in files.indices {
      let path = files[index].path
      while folder < folders.count, PathBytes.compare(folders[folder].path, path) < 0 { folder += 1 }
      guard folder < folders.count, PathBytes.compare(folders[folder].path, path) == 0 else { continue }
      throw DiskError("'\(PathBytes.printable(path))' is both a file and a folder of the site")
    }
  }
}
