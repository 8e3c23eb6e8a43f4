import OpenbookCore

/// The published names of assets: with a fingerprint, so that a changed file has a new address.
struct AssetNames {
  /// By path within the content folder.
  private(set) var names: [String: String] = [:]
  private(set) var files: [String: [UInt8]] = [:]

  mutating func add(_ source: Source) {
    let name = Self.name(source.path.split(separator: "/").last.map(String.init) ?? source.path, source.bytes)
    names[source.path] = name
    files[name] = source.bytes
  }

  /// `logo.svg` becomes `logo.3f2a….svg`; what is no letter, digit, hyphen or underscore becomes a hyphen.
  static func name(_ file: String, _ bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.mix(bytes)
    let parts = file.split(separator: ".")
    let ending = parts.count > 1 ? "." + clean(parts[parts.count - 1]) : ""
    let stem = clean(parts.count > 1 ? parts.dropLast().joined(separator: "-")[...] : file[...])
    return "\(stem).\(fingerprint.hex.prefix(12))\(ending)"
  }

  private static func clean(_ text: Substring) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "-" })
  }
}
