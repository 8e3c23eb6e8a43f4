import Foundation

/// The committed inputs of a fuzz target: `Fuzz/corpus/NAME/`, and what once was taken wrongly, `Fuzz/crashes/NAME/`.
enum FuzzFiles {
  /// Each file's path within `Fuzz/`, and its bytes. There may be no crashes.
  static func of(_ target: String) -> [(path: String, bytes: [UInt8])] {
    let fuzz = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "../../../Fuzz").standardizedFileURL
    var files: [(path: String, bytes: [UInt8])] = []
    for folder in ["corpus/\(target)", "crashes/\(target)"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: fuzz.appending(path: folder).path)) ?? []
      for name in names.sorted() {
        guard let data = FileManager.default.contents(atPath: fuzz.appending(path: "\(folder)/\(name)").path) else {
          continue
        }
        files.append((path: "\(folder)/\(name)", bytes: Array(data)))
      }
    }
    return files
  }
}
