import Glibc

/// Every byte of a site in lower case, as it is and with its encodings undone, ready to be searched.
///
/// It leans on the C library, since a debug build's own loops over some megabytes take seconds.
struct SiteText {
  private struct File {
    let path: String
    /// The forms one after the other, ended by a zero.
    let bytes: [UInt8]
  }

  private let files: [File]

  init(_ site: SecretSite) {
    files = site.files.sorted { $0.key < $1.key }.map { path, bytes in
      // A file's name is searched like its text.
      File(path: path, bytes: Self.forms(Array(path.utf8) + [0x0A] + bytes))
    }
  }

  /// The first place of a lower-case text: the file and what stands around it.
  ///
  /// - Parameter isWhole: whether a letter or digit beside it makes it something else.
  func first(_ needle: String, isWhole: Bool = false) -> String? {
    for file in files {
      if let place = Self.find(needle, in: file.bytes, isWhole: isWhole) {
        let around = file.bytes[max(0, place - 40)..<min(file.bytes.count, place + needle.utf8.count + 40)]
        return "\(file.path): …\(String(decoding: around, as: UTF8.self))…"
      }
    }
    return nil
  }

  private static func find(_ needle: String, in bytes: [UInt8], isWhole: Bool) -> Int? {
    withCharacters(bytes) { base in
      let isWord = { (byte: CChar) in (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
      var from = base
      while let hit = strstr(from, needle) {
        let start = UnsafePointer(hit) - base
        let isPart = start > 0 && isWord(base[start - 1]) || isWord(base[start + needle.utf8.count])
        if !isWhole || !isPart { return start }
        from = UnsafePointer(hit) + 1
      }
      return nil
    }
  }

  // MARK: - Forms

  /// As it is, decoded in each way that changes it, and with every mark between digits made a comma.
  private static func forms(_ raw: [UInt8]) -> [UInt8] {
    let plain = lowered(raw)
    var forms = plain
    for (marker, decode) in [("%", percent), ("&#", entity), ("\\u", escape)] {
      let decoded = replacing(marker, in: plain, by: decode)
      if decoded.count != plain.count { forms = forms.dropLast() + [0x0A] + lowered(decoded) }
    }
    return forms.dropLast() + [0x0A] + withPlainNumbers(plain)
  }

  /// Lower case, without zeros but for one at the end.
  private static func lowered(_ bytes: [UInt8]) -> [UInt8] {
    var text = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
    while let zero = text.firstIndex(of: 0) { text[zero] = 1 }
    text.append(0)
    return text
  }

  /// `%7a` as `z`.
  private static func percent(_ rest: String) -> (text: [UInt8], length: Int)? {
    UInt8(rest.dropFirst().prefix(2), radix: 16).map { ([$0], 3) }
  }

  /// `&#122;` and `&#x7a;` as `z`.
  private static func entity(_ rest: String) -> (text: [UInt8], length: Int)? {
    guard let end = rest.firstIndex(of: ";") else { return nil }
    let digits = rest[..<end].dropFirst(2)
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { (Array(String($0).utf8), digits.utf8.count + 3) }
  }

  /// `\u007a` as `z`.
  private static func escape(_ rest: String) -> (text: [UInt8], length: Int)? {
    UInt32(rest.dropFirst(2).prefix(4), radix: 16).flatMap(Unicode.Scalar.init).map { (Array(String($0).utf8), 6) }
  }

  /// Each place of a marker put through a function that is shown the next bytes.
  private static func replacing(
    _ marker: String, in bytes: [UInt8], by decode: (String) -> (text: [UInt8], length: Int)?
  ) -> [UInt8] {
    var result: [UInt8] = []
    withCharacters(bytes) { base in
      var start = base
      var from = base
      while let hit = strstr(from, marker) {
        let rest = UnsafeBufferPointer(start: UnsafePointer(hit), count: strnlen(hit, 10))
        guard let (text, length) = decode(String(decoding: rest.map { UInt8(bitPattern: $0) }, as: UTF8.self)) else {
          from = UnsafePointer(hit) + 1
          continue
        }
        append(start, UnsafePointer(hit) - start, &result)
        result += text
        start = UnsafePointer(hit) + length
        from = start
      }
      append(start, strlen(start), &result)
    }
    return result + [0]
  }

  /// `70.123`, `70 123` and `70’123` as `70,123`.
  private static func withPlainNumbers(_ bytes: [UInt8]) -> [UInt8] {
    let marks = [".", "_", "'", " ", "\u{A0}", "\u{202F}", "\u{2009}", "’"]
    let digits = "0123456789"
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    withCharacters(bytes) { base in
      var start = base
      var from = base
      while from.pointee != 0 {
        from += strcspn(from, digits)
        from += strspn(from, digits)
        for mark in marks where strncmp(from, mark, mark.utf8.count) == 0 && strspn(from + mark.utf8.count, digits) > 0
        {
          append(start, from - start, &result)
          result.append(UInt8(ascii: ","))
          from += mark.utf8.count
          start = from
          break
        }
      }
      append(start, from - start, &result)
    }
    return result + [0]
  }

  private static func append(_ start: UnsafePointer<CChar>, _ count: Int, _ result: inout [UInt8]) {
    start.withMemoryRebound(to: UInt8.self, capacity: count) {
      result.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
  }

  /// The bytes, which end with a zero and so are never none, as a C string.
  private static func withCharacters<Value>(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Value) -> Value {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.assumingMemoryBound(to: CChar.self).baseAddress else { return body("") }
      return body(start)
    }
  }
}
