/// Names that are never content: hidden ones, and the backups that editors leave behind.
enum IgnoredNames {
  static func contains(_ name: Substring) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    return backupEndings.contains { bytes.suffix($0.utf8CodeUnitCount).elementsEqual(UnsafeBufferPointer($0)) }
  }

  /// Whether any part of a relative path is such a name.
  static func containsPart(of path: String) -> Bool { path.split(separator: "/").contains { contains($0) } }

  private static let backupEndings: [StaticString] = [".swp", ".swo", ".bak", ".orig"]
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate init(_ text: StaticString) { self.init(start: text.utf8Start, count: text.utf8CodeUnitCount) }
}
