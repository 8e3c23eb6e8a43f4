extension YAMLReader {
  private enum Chomping { case strip, clip, keep }

  /// Reads `|` or `>` and the lines deeper than `parent` below it.
  mutating func blockScalar(parent: Int) {
    let start = position
    let isFolded = byte(start) == UInt8(ascii: ">")
    var chomping = Chomping.clip
    var width = 0
    position += 1
    for _ in 0..<2 {
      switch byte(position) {
      case UInt8(ascii: "-") where chomping == .clip: chomping = .strip
      case UInt8(ascii: "+") where chomping == .clip: chomping = .keep
      case UInt8(ascii: "1")...UInt8(ascii: "9") where width == 0:
        width = max(parent, 0) + Int(byte(position) - UInt8(ascii: "0"))
      default: continue
      }
      position += 1
    }
    let headerEnd = position
    let hasWidth = width > 0
    guard endOfLine() else {
      let mark = isFolded ? ">" : "|"
      let line = start..<rest.upperBound
      return fail(.yamlSyntax, "text after '\(mark)' on the same line", at: line, help: Self.quoteHelp)
    }
    if !hasWidth {
      guard let found = blockScalarWidth(parent: parent) else { return }
      width = found
    }
    let from = arena.count
    let lines = blockScalarLines(width: width, isFolded: isFolded)
    // `>5` may be meant as text.
    guard lines.end != nil || !hasWidth else {
      return fail(.yamlSyntax, "no text below this line", at: start..<headerEnd, help: Self.quoteHelp)
    }
    if chomping != .strip, lines.isClosed { arena.append(UInt8(ascii: "\n")) }
    if chomping == .keep { arena.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: lines.blank)) }
    appendFolded(isFolded ? .folded : .literal, span: start..<(lines.end ?? headerEnd), from: from)
    nextContent()
  }

  /// How deep the text is indented: as its first line that is not blank. Nil after a fault.
  private mutating func blockScalarWidth(parent: Int) -> Int? {
    var cursor = position
    var line = position
    var deepest = 0
    while cursor < end {
      switch byte(cursor) {
      case UInt8(ascii: " "), UInt8(ascii: "\r"): cursor += 1
      case UInt8(ascii: "\n"):
        deepest = max(deepest, blankWidth(line, cursor))
        cursor += 1
        line = cursor
      case UInt8(ascii: "\t"):
        position = cursor
        failTab()
        return nil
      default:
        let width = cursor - line
        guard width <= parent || deepest <= width else {
          fail(
            .yamlSyntax, "a blank line that is indented deeper than the text below it", at: cursor..<cursor + 1,
            help: "remove the blanks before the first line of the text")
          return nil
        }
        return max(width, deepest, parent + 1, 1)
      }
    }
    return max(cursor - line, deepest, parent + 1, 1)
  }

  private func blankWidth(_ line: Int, _ lineFeed: Int) -> Int {
    lineFeed > line && bytes[lineFeed - 1] == UInt8(ascii: "\r") ? lineFeed - 1 - line : lineFeed - line
  }

  /// Copies the lines to the arena, all but what stands after the last. Gives where the last line's text ends, whether
  /// a line end closes it, and how many blank lines follow.
  private mutating func blockScalarLines(width: Int, isFolded: Bool) -> (end: Int?, isClosed: Bool, blank: Int) {
    var lastTextEnd: Int?
    var isClosed = false
    var blank = 0
    var wasDeeper = false
    while position < end {
      var cursor = position
      while cursor < end, cursor - position < width, byte(cursor) == UInt8(ascii: " ") { cursor += 1 }
      guard cursor < end else {
        position = end
        break
      }
      if byte(cursor).isYAMLLineEnd {
        blank += 1
        position = min(cursor + (byte(cursor) == UInt8(ascii: "\r") ? 2 : 1), end)
        continue
      }
      guard cursor - position == width else {
        if byte(cursor) == UInt8(ascii: "\t") {
          position = cursor
          failTab()
        }
        break
      }
      let isDeeper = byte(cursor).isYAMLBlank
      if isFolded, isClosed, !wasDeeper, !isDeeper {
        appendFolded(lineEnds: blank + 1)
      } else {
        arena.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: blank + (isClosed ? 1 : 0)))
      }
      wasDeeper = isDeeper
      blank = 0
      var stop = cursor
      while stop < end, byte(stop) != UInt8(ascii: "\n") { stop += 1 }
      isClosed = stop < end
      position = min(stop + 1, end)
      if byte(stop - 1) == UInt8(ascii: "\r") { stop -= 1 }
      arena.append(contentsOf: bytes[cursor..<stop])
      lastTextEnd = stop
    }
    lineStart = position
    return (lastTextEnd, isClosed, blank)
  }
}
