/// Style sheets and scripts as they are published: without what only their writers need.
///
/// Every page is sent with them, and a page has a weight to keep to (docs/templates.md says what may be replaced).
enum Lean {
  /// Without comments and the blanks that part nothing; one line a rule. Strings stay as they are.
  static func style(_ bytes: [UInt8]) -> [UInt8] {
    var lean: [UInt8] = []
    lean.reserveCapacity(bytes.count)
    var hasBlank = false
    var index = 0
    while index < bytes.count {
      if let end = endOfComment(bytes, from: index) {
        // A comment may part two words.
        hasBlank = true
        index = end
        continue
      }
      let byte = bytes[index]
      if " \t\r\n".utf8.contains(byte) {
        hasBlank = true
        index += 1
        continue
      }
      if hasBlank { addBlank(before: byte, &lean) }
      hasBlank = false
      // `0.5rem` is `.5rem`.
      if byte == UInt8(ascii: "."), lean.last == UInt8(ascii: "0"), isDigit(bytes, at: index + 1),
        !isNumber(lean.dropLast().last)
      {
        lean.removeLast()
      }
      // The last declaration of a rule needs no end of its own.
      if byte == UInt8(ascii: "}"), lean.last == UInt8(ascii: ";") { lean.removeLast() }
      let end = endOfString(bytes, from: index)
      lean += bytes[index..<end]
      index = end
    }
    return lean
  }

  private static func addBlank(before next: UInt8, _ lean: inout [UInt8]) {
    guard let last = lean.last else { return }
    if last == UInt8(ascii: "}"), next != UInt8(ascii: "}") {
      lean.append(UInt8(ascii: "\n"))
    } else if !"{;:,>".utf8.contains(last), !"{}>".utf8.contains(next) {
      lean.append(UInt8(ascii: " "))
    }
  }

  private static func isDigit(_ bytes: [UInt8], at index: Int) -> Bool {
    index < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
  }

  /// Whether a zero behind a byte may belong to a longer number, or to a name.
  private static func isNumber(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return !" :,(-+*/".utf8.contains(byte)
  }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start...].starts(with: "/*".utf8) else { return nil }
    var index = start + 2
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return bytes.count
  }

  /// Behind the string that begins at a byte, or behind the byte itself.
  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return start + 1 }
    var index = start + 1
    while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  /// Without lines that are comments, and without indents. A script with template literals stays as it is: their
  /// lines are values.
  static func script(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.contains(UInt8(ascii: "`")), !bytes.contains(UInt8(ascii: "\\")) || !hasContinuedLine(bytes) else {
      return bytes
    }
    var lean: [UInt8] = []
    lean.reserveCapacity(bytes.count)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard !text.isEmpty, !text.starts(with: "//".utf8) else { continue }
      lean += text
      lean.append(UInt8(ascii: "\n"))
    }
    return lean
  }

  private static func hasContinuedLine(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "\\") && $1 == UInt8(ascii: "\n") }
  }
}
