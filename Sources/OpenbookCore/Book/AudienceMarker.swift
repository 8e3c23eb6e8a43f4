/// A line that opens or closes an audience block, or that looks as if it were meant to.
struct AudienceMarker: Equatable {
  /// What follows the name.
  enum Argument: Equatable {
    case missing
    case malformed
    /// The marker stands where none is read, or has other colons.
    case misplaced(colons: Int)
    case name(String)
  }

  /// What the line does.
  enum Shape: Equatable {
    case opening(name: String, Argument)
    case closing
  }

  /// What the line does.
  let shape: Shape
  /// Whether it starts with at most three blanks, as it must.
  let isAtMargin: Bool

  /// The marker on a line; nil for plain text.
  init?(_ line: ArraySlice<UInt8>) {
    guard line.contains(UInt8(ascii: ":")) || Self.hasWideColon(line) else { return nil }
    let (indentation, start) = Self.skipBlanks(line)
    let rest = line[start...]
    if rest.starts(with: ":::".utf8) {
      isAtMargin = indentation < 4
      shape = Self.shape(rest)
      return
    }
    // Behind a list's or a quotation's marks, in the middle of a line, with too few colons: still meant as one,
    // unless it is quoted as code.
    let marks = rest.drop { Self.isContainerMark($0) }
    if marks.starts(with: ":::".utf8), case .closing = Self.shape(marks) {
      shape = .closing
    } else {
      guard let found = Self.misplaced(line) else { return nil }
      shape = .opening(name: found.name, .misplaced(colons: found.colons))
    }
    isAtMargin = false
  }

  /// Whether a line without a marker begins with colons and nearly the word, as one that was meant to open a block.
  static func mayBeMeant(_ line: ArraySlice<UInt8>) -> Bool {
    var index = skipBlanks(line).end
    let start = index
    while index < line.endIndex, colon(line, at: index) > 0 { index += colon(line, at: index) }
    guard index > start else { return false }
    let name = line[index...].drop { isBlank($0) }.prefix { isNameByte($0) }
    return nearest(String(decoding: name, as: UTF8.self), in: ["audience"]) != nil
  }

  private static func shape(_ marker: ArraySlice<UInt8>) -> Shape {
    let rest = trimmed(marker.drop { $0 == UInt8(ascii: ":") })
    guard !rest.isEmpty else { return .closing }
    let name = rest.prefix { isNameByte($0) }
    let text = String(decoding: name, as: UTF8.self)
    let argument = trimmed(rest[name.endIndex...])
    guard !argument.isEmpty else { return .opening(name: text, .missing) }
    guard argument.first == UInt8(ascii: "{"), argument.last == UInt8(ascii: "}"), argument.count >= 2 else {
      return .opening(name: text, .malformed)
    }
    let inner = trimmed(argument[(argument.startIndex + 1)..<(argument.endIndex - 1)])
    guard !inner.isEmpty else { return .opening(name: text, .missing) }
    guard inner.allSatisfy({ isNameByte($0) || $0 >= 0x80 }) else { return .opening(name: text, .malformed) }
    return .opening(name: text, .name(String(decoding: inner, as: UTF8.self)))
  }

  /// How many bytes a colon has that stands at a byte: also the wide one of Asian keyboards, and 0 for none.
  private static func colon(_ line: ArraySlice<UInt8>, at index: Int) -> Int {
    if line[index] == UInt8(ascii: ":") { return 1 }
    return line[index...].starts(with: "：".utf8) ? 3 : 0
  }

  private static func hasWideColon(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0xEF) && line.indices.contains { colon(line, at: $0) == 3 }
  }

  /// The name of a colon-led `audience` anywhere on the line, in any case, unless a backtick stands before it, with
  /// how many colons lead it (0 for wide ones).
  private static func misplaced(_ line: ArraySlice<UInt8>) -> (name: String, colons: Int)? {
    let word = Array("audience".utf8)
    var index = line.startIndex
    while index < line.endIndex {
      guard colon(line, at: index) > 0 else {
        index += 1
        continue
      }
      let isQuoted = index > line.startIndex && line[index - 1] == UInt8(ascii: "`")
      let start = index
      while index < line.endIndex, colon(line, at: index) > 0 || isBlank(line[index]) {
        index += max(1, colon(line, at: index))
      }
      let marks = line[start..<index]
      let colons = marks.contains(0xEF) ? 0 : marks.count { $0 == UInt8(ascii: ":") }
      let candidate = line[index...].prefix(word.count)
      let follows = line[index...].dropFirst(word.count).first
      let isWhole = follows == UInt8(ascii: "{") || follows == UInt8(ascii: "[") || follows == 0xEF
      if !isQuoted, isWhole, candidate.elementsEqual(word, by: { $0 | 0x20 == $1 }) {
        return (String(decoding: candidate, as: UTF8.self), colons)
      }
    }
    return nil
  }

  /// The columns of blanks that a line starts with, and where they end.
  static func skipBlanks(_ line: ArraySlice<UInt8>) -> (columns: Int, end: Int) {
    var columns = 0
    var index = line.startIndex
    while index < line.endIndex, isBlank(line[index]) {
      columns = line[index] == UInt8(ascii: "\t") ? columns / 4 * 4 + 4 : columns + 1
      index += 1
    }
    return (columns, index)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop { isBlank($0) }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  static func isContainerMark(_ byte: UInt8) -> Bool {
    isBlank(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ">-*+.)".utf8.contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }
}
