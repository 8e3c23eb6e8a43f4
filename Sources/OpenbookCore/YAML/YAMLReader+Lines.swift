extension UInt8 {
  /// A space or a tab.
  @inline(__always) var isYAMLBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A space, a tab, or a byte of a line end.
  @inline(__always) var isYAMLBlankOrLineEnd: Bool { isYAMLBlank || isYAMLLineEnd }

  /// A byte of a line end.
  @inline(__always) var isYAMLLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// A byte that ends or parts the items of a flow collection.
  @inline(__always) var isYAMLFlowIndicator: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}

extension YAMLReader {
  /// How far `position` lies from the start of its line. Before a block node there are only spaces and dashes.
  @inline(__always) var column: Int { position - lineStart }

  /// What is left of the line, for a finding: at least one byte unless it is the end.
  var rest: Range<Int> {
    var stop = position
    while stop < end, !byte(stop).isYAMLLineEnd { stop += 1 }
    while stop > position, byte(stop - 1).isYAMLBlank { stop -= 1 }
    return position..<max(stop, min(position + 1, end))
  }

  /// Whether `---` or `...` starts the line, alone or before a blank.
  var isDocumentMarker: Bool {
    guard position == lineStart, position + 3 <= end, byte(position + 3).isYAMLBlankOrLineEnd else { return false }
    let first = byte(position)
    return (first == UInt8(ascii: "-") || first == UInt8(ascii: ".")) && byte(position + 1) == first
      && bytes[position + 2] == first
  }

  /// Skips blanks, a comment and the line end. False if text is left; then `position` is at that text.
  @inline(__always) mutating func endOfLine() -> Bool {
    while byte(position).isYAMLBlank { position += 1 }
    if isComment { skipComment() }
    if byte(position) == UInt8(ascii: "\r") { position += 1 }
    guard byte(position) == UInt8(ascii: "\n") else { return false }
    position = min(position + 1, end)
    lineStart = position
    return true
  }

  /// Whether a comment starts here: `#` at the start of a line or after a blank.
  @inline(__always) var isComment: Bool {
    byte(position) == UInt8(ascii: "#") && (position == lineStart || byte(position - 1).isYAMLBlank)
  }

  /// Moves to the end of the line.
  mutating func skipComment() {
    while position < end, byte(position) != UInt8(ascii: "\n") { position += 1 }
  }

  /// From the start of a line, moves to the first content on this line or a later one.
  @inline(__always) mutating func nextContent() {
    while position < end {
      switch byte(position) {
      case UInt8(ascii: " "), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n"):
        position += 1
        lineStart = position
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: "\t"): return failTab()
      default: return
      }
    }
  }

  /// From within a line that has no more text, moves to the first text of a later line, which may be a comment.
  /// Gives the number of line ends passed.
  mutating func skipLineEnds() -> Int {
    var lineEnds = 0
    while position < end {
      switch byte(position) {
      case UInt8(ascii: " "), UInt8(ascii: "\r"): position += 1
      case UInt8(ascii: "\n"):
        position += 1
        lineStart = position
        lineEnds += 1
      case UInt8(ascii: "\t"):
        failTab()
        return lineEnds
      default: return lineEnds
      }
    }
    return lineEnds
  }

  /// Appends what line ends become in folded text: one a space, more all but the first.
  mutating func appendFolded(lineEnds: Int) {
    if lineEnds == 1 {
      arena.append(UInt8(ascii: " "))
    } else {
      arena.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: max(lineEnds - 1, 0)))
    }
  }

  /// Ends the line after a value and moves to the next content.
  mutating func finishLine() {
    guard endOfLine() else { return failAfterValue() }
    nextContent()
  }
}
