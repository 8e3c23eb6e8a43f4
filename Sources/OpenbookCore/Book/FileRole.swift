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
}

extension FileRole {
  private static let otherFolders = ["assets", "static", "data", "templates"]

  /// Every folder name of the format.
  static var folders: [String] { Kind.allCases.compactMap(\.folder) + otherFolders }

  init(path: String) {
    guard let slash = path.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      self = Self.root(path)
      return
    }
    let rest = path[path.utf8.index(after: slash)...]
    let last = rest.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = last.map { rest[rest.utf8.index(after: $0)...] } ?? rest
    self = Self.inFolder(String(path[..<slash]), String(name), below: last.map { String(rest[..<$0]) })
  }

  private static func root(_ name: String) -> FileRole {
    if let kind = Kind.allCases.first(where: { $0.file == name }) { return .kind(kind) }
    if name.hasSuffix(".md"), name.lowercased() != "readme.md" {
      return .unexpected(
        message: "nothing reads '\(name)' here",
        help: "documents lie in strategy/, factors/, plans/, results/ or packets/")
    }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return .ignored }
    let known = Kind.allCases.compactMap(\.file)
    return .unexpected(
      message: "nothing reads '\(name)'",
      help: didYouMean(name, known) ?? "the folder's own files are \(known.joined(separator: ", "))")
  }

  /// Where a file belongs whose ending is not that of its folder's kind.
  private static func help(for name: String, _ stem: String, _ kind: Kind) -> String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch ending {
    case "csv", "tsv": return "move it to data/, and name it in 'results: {csv: data/\(name), …}'"
    case "yaml", "md":
      return
        "files of this ending lie in other folders: \(Kind.allCases.filter { $0.ending == "." + ending }.compactMap(\.folder).map { $0 + "/" }.joined(separator: ", "))"
    case "yml", "markdown", "txt": return "rename it to \(stem)\(kind.ending)"
    default: return "move it to assets/, or rename it to \(stem)\(kind.ending)"
    }
  }

  /// - Parameter below: the folders between the kind's own and the file.
  private static func inFolder(_ folder: String, _ name: String, below: String?) -> FileRole {
    switch folder {
    case "assets": return .asset
    case "static": return .staticFile
    case "data": return .data
    case "templates": return .ignored
    default: break
    }
    guard let kind = Kind.allCases.first(where: { $0.folder == folder }) else {
      return .unknownFolder(folder)
    }
    if name == "README.md" { return .ignored }
    guard name.hasSuffix(kind.ending) else {
      let stem = ContentPath.stem(name)
      return .unexpected(
        message: "'\(name)' is not read: files in \(folder)/ end in \(kind.ending)",
        help: help(for: name, stem, kind))
    }
    switch kind.depth {
    case .any: return .kind(kind)
    case .flat:
      guard below == nil else {
        return .unexpected(
          message: "'\(name)' is not read: \(folder)/ has no folders below it", help: "move it to \(folder)/\(name)")
      }
    case .byQuarter:
      guard let below, case .quarter? = Period(Array(below.utf8)) else {
        return .unexpected(
          message:
            "'\(name)' is not read: \(below.map { "'\($0)' is not a quarter" } ?? "it lies in no quarter's folder")",
          help: "put it into a folder named after its quarter: \(folder)/2026-Q4/\(name)")
      }
    }
    return .kind(kind)
  }
}
