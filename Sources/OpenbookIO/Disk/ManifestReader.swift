/// Reads a `manifest.json` of ours, also one of another version: unknown fields are stepped over.
enum ManifestReader {
  /// The manifest; `nil` where it is not one of ours, or damaged.
  static func read(_ bytes: [UInt8]) -> Manifest? {
    var reader = JSONReader(bytes)
    var isOurs = false
    var entries: [Manifest.Entry]?
    let isWhole = members(&reader) { (key, reader) in
      switch key {
      case "generator":
        isOurs = reader.string() == Manifest.generator
        return isOurs
      case "files":
        guard entries == nil else { return false }
        entries = files(&reader)
        return entries != nil
      default: return reader.skipValue()
      }
    }
    guard isWhole, reader.isAtEnd(), isOurs, let entries else { return nil }
    return Manifest(entries: entries)
  }

  private static func files(_ reader: inout JSONReader) -> [Manifest.Entry]? {
    guard reader.take("[") else { return nil }
    if reader.take("]") { return [] }
    var entries: [Manifest.Entry] = []
    repeat {
      guard let entry = entry(&reader) else { return nil }
      entries.append(entry)
    } while reader.take(",")
    return reader.take("]") ? entries : nil
  }

  private static func entry(_ reader: inout JSONReader) -> Manifest.Entry? {
    var path: String?
    var digest: String?
    var size: Int64?
    let isWhole = members(&reader) { (key, reader) in
      switch key {
      case "path":
        path = reader.string()
        return path != nil
      case "sha256":
        if reader.null() { return true }
        digest = reader.string()
        return digest != nil
      case "size":
        if reader.null() { return true }
        size = reader.size()
        return size != nil
      default: return reader.skipValue()
      }
    }
    guard isWhole, let path else { return nil }
    return Manifest.Entry(path: path, sha256: digest, size: size)
  }

  private static func members(
    _ reader: inout JSONReader, _ member: (String, inout JSONReader) -> Bool
  ) -> Bool {
    guard reader.take("{") else { return false }
    if reader.take("}") { return true }
    repeat {
      guard let key = reader.string(), reader.take(":"), member(key, &reader) else { return false }
    } while reader.take(",")
    return reader.take("}")
  }
}
