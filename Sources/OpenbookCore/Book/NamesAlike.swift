/// Files whose names some file systems take for one: they differ in case, or in how their letters are composed.
enum NamesAlike {
  /// A finding for each file whose name is another's but for that.
  ///
  /// Only files that keep their names on the site, or are named by others: ids are lower case ASCII anyway.
  static func findings(in sources: [Source]) -> [Finding] {
    var seen: [String: Source] = [:]
    var findings: [Finding] = []
    for source in sources {
      switch source.role {
      case .asset, .staticFile, .data: break
      default: continue
      }
      // Strings are equal where their letters are, however these are composed (Unicode Standard Annex 15).
      guard let other = seen.updateValue(source, forKey: source.path.lowercased()) else { continue }
      let isComposition = source.path == other.path
      findings.append(
        Finding(
          .pathCollision,
          isComposition
            ? "a name whose letters are composed in another way than those of a second file of this name"
            : "a name that only case tells from '\(other.path)'",
          path: source.path, help: "rename one of the two"))
    }
    return findings
  }
}
