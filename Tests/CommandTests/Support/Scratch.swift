import Foundation
import Glibc

/// A folder that lives as long as its test.
final class Scratch: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/openbook-command-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  subscript(_ relative: String) -> String { path + "/" + relative }

  /// How editors save a file.
  enum Saving: CaseIterable {
    /// Emptied and written again: the inode stays.
    case inPlace
    /// A new file takes the old one's name: nobody ever sees half of it.
    case byRenaming
  }

  func write(_ relative: String, _ text: String, _ saving: Saving = .inPlace) throws {
    guard saving == .byRenaming else { return try write(relative, bytes: Array(text.utf8)) }
    try write(".unsaved", bytes: Array(text.utf8))
    guard rename(self[".unsaved"], self[relative]) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func write(_ relative: String, bytes: [UInt8]) throws {
    try makeFolder((relative as NSString).deletingLastPathComponent)
    let descriptor = open(self[relative], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    defer { close(descriptor) }
    guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  /// Writes the files of a map from path to text.
  func write(_ files: [String: String], below folder: String) throws {
    for (path, text) in files { try write(folder + "/" + path, text) }
  }

  func read(_ relative: String) throws -> String {
    try String(contentsOfFile: self[relative], encoding: .utf8)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(atPath: self[relative], withIntermediateDirectories: true)
  }

  func remove(_ relative: String) throws { try FileManager.default.removeItem(atPath: self[relative]) }

  func exists(_ relative: String) -> Bool {
    var status = stat()
    return lstat(self[relative], &status) == 0
  }

  func copy(_ source: String, to relative: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: self[relative])
  }

  func tree(_ relative: String) throws -> Tree { try Tree(at: self[relative]) }
}
