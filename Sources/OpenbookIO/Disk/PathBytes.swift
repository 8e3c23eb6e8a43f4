import Glibc

/// Paths as the file system sees them: bytes. Two strings that Swift calls equal can be two files.
enum PathBytes {
  /// Negative, zero or positive as `a` stands before, at or after `b`, byte by byte.
  static func compare(_ a: String, _ b: String) -> Int {
    withBytes(a) { a in
      withBytes(b) { b in
        let common = min(a.count, b.count)
        if common > 0, let first = a.baseAddress, let second = b.baseAddress {
          let order = memcmp(first, second, common)
          if order != 0 { return Int(order) }
        }
        return a.count - b.count
      }
    }
  }

  /// Whether both are the same bytes.
  static func areEqual(_ a: String, _ b: String) -> Bool {
    a.utf8.count == b.utf8.count && compare(a, b) == 0
  }

  static func areInOrder(_ a: String, _ b: String) -> Bool { compare(a, b) < 0 }

  /// Whether `path` lies below `folder`, both written the same way.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.utf8.count > prefix.utf8.count && path.utf8.starts(with: prefix.utf8)
  }

  /// Whether `path` is `folder` or lies below it.
  static func isWithin(_ path: String, _ folder: String) -> Bool {
    compare(path, folder) == 0 || isBelow(path, folder)
  }

  /// A path below `folder` without the folder's own.
  static func relative(_ path: String, to folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder.utf8.count : folder.utf8.count + 1
    return String(decoding: path.utf8.dropFirst(prefix), as: UTF8.self)
  }

  /// Whether a path may name a file of a site: relative, without `.`, `..`, empty parts or NUL, and no name of ours.
  static func isValid(_ path: String) -> Bool {
    withBytes(path) { bytes in
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: "/") {
        guard isValidName(UnsafeBufferPointer(rebasing: bytes[start..<index])) else { return false }
        start = index + 1
      }
      return true
    }
  }

  private static func isValidName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !name.isEmpty, name.count <= 255, !name.contains(0) else { return false }
    guard name[0] == UInt8(ascii: ".") else { return true }
    if name.count == 1 || name.count == 2 && name[1] == UInt8(ascii: ".") { return false }
    return !name.starts(with: InPlaceName.prefix.utf8)
  }

  /// A path for a message: control and other invisible characters are written as escapes.
  static func printable(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      if isInvisible(scalar) {
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Whether a name holds nothing invisible.
  static func isVisible(_ name: String) -> Bool {
    name.utf8.allSatisfy { (0x20..<0x7F).contains($0) } || !name.unicodeScalars.contains(where: isInvisible)
  }

  /// Control characters, line separators, and what changes the direction of text: they make a name lie.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  @inline(__always)
  static func withBytes<Result>(_ text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = text
    return text.withUTF8(body)
  }
}
