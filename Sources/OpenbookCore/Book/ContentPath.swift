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

  /// The last part of a path, without its ending.
  static func stem(_ path: String) -> String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    let name = path[start...]
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > start else { return String(name) }
    return String(name[..<dot])
  }
}

/// What a file of the content folder is for, by its path alone.
enum FileRole: Equatable {
  /// It is read as a kind.
  case kind(Kind)
  /// A picture or another file that documents refer to.
  case asset
  /// Copied to the site's root as it is.
  case staticFile
  /// A CSV that metrics refer to.
  case data
  /// Nothing of ours.
  case ignored
  /// It lies where only files of a kind are expected; the text says what to do.
  case unexpected(message: String, help: String)
  /// It lies in a folder that nothing reads.
  case unknownFolder(String)
  /// It belongs to the format, and this version does not read it yet.
  case unread(String)
}

extension FileRole {
  private static let laterFolders = ["objectives", "agreements", "funnels", "plans", "decisions", "packets"]
  private static let laterFiles = ["glossary.yaml", "sealed.yaml"]
  private static let otherFolders = ["assets", "static", "data", "templates"]

  /// Every folder name of the format.
  static var folders: [String] { Kind.allCases.compactMap(\.folder) + otherFolders + laterFolders }

  init(path: String) {
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      self = Self.root(path)
      return
    }
    let rest = path[path.utf8.index(after: slash)...]
    let name = rest.utf8.lastIndex(of: UInt8(ascii: "/")).map { rest[rest.utf8.index(after: $0)...] }
    self = Self.inFolder(String(path[..<slash]), String(name ?? rest), isDeep: name != nil)
  }

  private static func root(_ name: String) -> FileRole {
    if let kind = Kind.allCases.first(where: { $0.file == name }) { return .kind(kind) }
    if laterFiles.contains(name) { return .unread(name) }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return .ignored }
    let known = Kind.allCases.compactMap(\.file) + laterFiles
    return .unexpected(
      message: "nothing reads '\(name)'",
      help: didYouMean(name, known) ?? "the folder's own files are \(known.joined(separator: ", "))")
  }

  private static func inFolder(_ folder: String, _ name: String, isDeep: Bool) -> FileRole {
    switch folder {
    case "assets": return .asset
    case "static": return .staticFile
    case "data": return .data
    case "templates": return .ignored
    default: break
    }
    guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else {
      return laterFolders.contains(folder) ? .unread(folder + "/") : .unknownFolder(folder)
    }
    if name == "README.md" { return .ignored }
    guard name.hasSuffix(kind.ending) else {
      let stem = ContentPath.stem(name)
      return .unexpected(
        message: "'\(name)' is not read: files in \(folder)/ end in \(kind.ending)",
        help: "rename it to \(stem)\(kind.ending), or move it to assets/ or data/")
    }
    guard !isDeep || kind.allowsSubfolders else {
      return .unexpected(
        message: "'\(name)' is not read: \(folder)/ has no folders below it", help: "move it to \(folder)/\(name)")
    }
    return .kind(kind)
  }
}
