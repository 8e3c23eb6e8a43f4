/// Paths within the content folder.
public enum ContentPath {
  /// The path that a relative reference in a file leads to; nil if it leaves the content folder.
  ///
  /// `../metrics/arr.yaml` in `factors/growth.md` is `metrics/arr.yaml`; a leading `/` begins at the folder's root.
  public static func resolve(_ reference: String, from file: String) -> String? {
    var parts = reference.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for part in reference.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The way from a file to another one: `../metrics/arr.yaml`.
  static func relative(_ path: String, from file: String) -> String {
    var folders = file.split(separator: "/").dropLast()[...]
    var parts = path.split(separator: "/")[...]
    while let first = folders.first, parts.count > 1, parts.first == first {
      folders = folders.dropFirst()
      parts = parts.dropFirst()
    }
    return (folders.map { _ in ".." } + parts.map(String.init)).joined(separator: "/")
  }

  /// The last part of a path, without its ending.
  static func stem(_ path: String) -> String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    let name = path[start...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > start else { return String(name) }
    return String(name[..<dot])
  }

  /// The quarter and the role of a file of objectives: `objectives/2026-Q4/cmo.yaml`.
  static func quarterAndRole(of path: String) -> (quarter: String, role: String)? {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[0] == "objectives" else { return nil }
    return (String(parts[1]), stem(path))
  }
}
