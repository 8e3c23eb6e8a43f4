import OpenbookCore

/// `manifest.json`: who made the site, and every file with its size and SHA-256, one a line, sorted by path.
struct Manifest {
  /// The file's name in the site's root.
  static let name = "manifest.json"
  /// The value of `generator`, which makes a site ours.
  static let generator = "openbook"
  /// The number of this file's shape.
  static let format = 1

  struct Entry: Hashable {
    let path: String
    /// 64 hexadecimal digits; `nil` in the manifest of a build that was interrupted.
    let sha256: String?
    let size: Int64?
  }

  let entries: [Entry]

  /// Whether the build that wrote it came to its end.
  var isComplete: Bool { entries.allSatisfy { $0.sha256 != nil && $0.size != nil } }

  /// The bytes of a manifest.
  static func bytes(_ fields: [ManifestField], _ paths: [(path: String, digest: SHA256.Digest, size: Int64)]) -> [UInt8]
  {
    var output = head(fields, capacity: 160 * paths.count + 1_024)
    for (index, file) in paths.enumerated() {
      output.raw(index == 0 ? "\n    {\"path\": " : ",\n    {\"path\": ")
      quote(file.path, into: &output)
      output.raw(", \"sha256\": \"")
      output.raw(file.digest.hex)
      output.raw("\", \"size\": ")
      output.integer(Int(file.size))
      output.raw("}")
    }
    output.raw(paths.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
    return output.bytes
  }

  /// A manifest for the time while a site is written in place: it lists what may be there, old and new, so that the
  /// next build knows all of it as ours if this one is killed.
  static func interim(_ fields: [ManifestField], paths: [String]) -> [UInt8] {
    var output = head(fields, capacity: 64 * paths.count + 1_024)
    for (index, path) in paths.enumerated() {
      output.raw(index == 0 ? "\n    {\"path\": " : ",\n    {\"path\": ")
      quote(path, into: &output)
      output.raw(", \"sha256\": null, \"size\": null}")
    }
    output.raw("\n  ]\n}\n")
    return output.bytes
  }

  private static func head(_ fields: [ManifestField], capacity: Int) -> Output {
    var output = Output(capacity: capacity)
    output.raw("{\n  \"generator\": \"openbook\",\n  \"format\": ")
    output.integer(format)
    for field in fields where field.key != "generator" && field.key != "format" {
      output.raw(",\n  ")
      quote(field.key, into: &output)
      output.raw(": ")
      if let value = field.value { quote(value, into: &output) } else { output.raw("null") }
    }
    output.raw(",\n  \"files\": [")
    return output
  }

  private static func quote(_ text: String, into output: inout Output) {
    output.raw("\"")
    if text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      for byte in text.utf8 { quote(byte, into: &output) }
    } else {
      output.raw(text)
    }
    output.raw("\"")
  }

  private static func quote(_ byte: UInt8, into output: inout Output) {
    switch byte {
    case UInt8(ascii: "\""): output.raw("\\\"")
    case UInt8(ascii: "\\"): output.raw("\\\\")
    case 0..<0x20:
      output.raw(byte < 0x10 ? "\\u000" : "\\u001")
      output.raw(String(byte & 15, radix: 16))
    default: output.byte(byte)
    }
  }
}
