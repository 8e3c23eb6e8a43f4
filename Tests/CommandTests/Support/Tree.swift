import Foundation
import Glibc

/// Every file below a folder: its bytes, and what tells whether it was written again.
struct Tree: Equatable {
  struct File: Equatable {
    let bytes: [UInt8]
    let inode: UInt64
    let modified: Int64
  }

  private(set) var files: [String: File] = [:]
  private(set) var folders: Set<String> = []

  init(at path: String) throws { try add(path, as: "") }

  private mutating func add(_ path: String, as prefix: String) throws {
    guard let folder = opendir(path) else { throw CocoaError(.fileReadUnknown) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      if entry.pointee.d_type == UInt8(DT_DIR) {
        folders.insert(prefix + name)
        try add(path + "/" + name, as: prefix + name + "/")
      } else {
        files[prefix + name] = try Self.file(path + "/" + name)
      }
    }
  }

  private static func file(_ path: String) throws -> File {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, size))
    }
    guard bytes.count == size else { throw CocoaError(.fileReadUnknown) }
    return File(
      bytes: bytes, inode: UInt64(status.st_ino),
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
  }

  /// What a reader of the site could tell apart, in words; empty for equal bytes under equal names.
  func differences(from other: Tree) -> [String] {
    var found: [String] = []
    for path in files.keys where other.files[path] == nil { found.append("only here: \(path)") }
    for path in other.files.keys where files[path] == nil { found.append("missing: \(path)") }
    for (path, file) in files {
      if let twin = other.files[path], twin.bytes != file.bytes { found.append("differs: \(path)") }
    }
    for folder in folders.symmetricDifference(other.folders) { found.append("folder: \(folder)") }
    return found.sorted()
  }

  /// Files with the bytes that they had before, but written again.
  func rewritten(since before: Tree) -> [String] {
    files.keys.sorted().filter { path in
      guard let new = files[path], let old = before.files[path], new.bytes == old.bytes else { return false }
      return new.inode != old.inode || new.modified != old.modified
    }
  }
}
