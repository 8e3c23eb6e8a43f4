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

  /// The bytes of a manifest of planned files, in the plan's order.
  static func bytes(_ fields: [ManifestField], _ plan: PublishPlan, _ outcomes: [PageWriter.Outcome]) -> [UInt8] {
    bytes(fields, count: outcomes.count) { (plan.files[$0].path, outcomes[$0].digest, outcomes[$0].stamp.size) }
  }

  /// The bytes of a manifest of `count` files.
  static func bytes(
    _ fields: [ManifestField], count: Int, _ file: (Int) -> (path: String, digest: SHA256.Digest, size: Int64)
  ) -> [UInt8] {
    var output = head(fields, capacity: 160 * count + 1_024)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { hex in
      for index in 0..<count {
        let (path, digest, size) = file(index)
        output.raw(index == 0 ? "\n    {\"path\": " : ",\n    {\"path\": ")
        output.quoted(path)
        output.raw(", \"sha256\": \"")
        digest.write(to: hex)
        output.raw(UnsafeBufferPointer(hex))
        output.raw("\", \"size\": ")
        output.raw(String(size))
        output.raw("}")
      }
    }
    output.raw(count == 0 ? "]\n}\n" : "\n  ]\n}\n")
    return output.bytes
  }

  /// A manifest for the time while a site is written in place: it lists what may be there, old and new, so that the
  /// next build knows all of it as ours if this one is killed.
  static func interim(_ fields: [ManifestField], paths: [String]) -> [UInt8] {
    var output = head(fields, capacity: 64 * paths.count + 1_024)
    for (index, path) in paths.enumerated() {
      output.raw(index == 0 ? "\n    {\"path\": " : ",\n    {\"path\": ")
      output.quoted(path)
      output.raw(", \"sha256\": null, \"size\": null}")
    }
    output.raw("\n  ]\n}\n")
    return output.bytes
  }

  private static func head(_ fields: [ManifestField], capacity: Int) -> JSONBytes {
    var output = JSONBytes(capacity: capacity)
    output.raw("{\n  \"generator\": \"openbook\",\n  \"format\": ")
    output.raw(String(format))
    for field in fields where field.key != "generator" && field.key != "format" {
      output.raw(",\n  ")
      output.quoted(field.key)
      output.raw(": ")
      if let value = field.value { output.quoted(value) } else { output.raw("null") }
    }
    output.raw(",\n  \"files\": [")
    return output
  }
}

/// JSON being written, fast enough for a line a file.
private struct JSONBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ text: String) { PathBytes.withBytes(text) { bytes.append(contentsOf: $0) } }

  mutating func raw(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// Text between quotation marks, with escapes where JSON demands them.
  mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    PathBytes.withBytes(text) { text in
      var from = 0
      for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<index]))
        escape(text[index])
        from = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    guard byte < 0x20 else {
      bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      return
    }
    raw(byte < 0x10 ? "\\u000" : "\\u001")
    raw(String(byte & 15, radix: 16))
  }
}
