extension YAMLReader {
  /// Why plain text stops on a line.
  enum PlainStop { case lineEnd, colon, comment, flowIndicator, colonBeforeIndicator }

  /// Where plain text ends on its line, blanks at its end left out, and what stops it where.
  @inline(__always) func plainEnd(from start: Int) -> (end: Int, stop: Int, reason: PlainStop) {
    var cursor = start
    var reason = PlainStop.lineEnd
    while cursor < end {
      let current = byte(cursor)
      if current == UInt8(ascii: ":") {
        if byte(cursor + 1).isYAMLBlankOrLineEnd {
          reason = .colon
          break
        }
      } else if current <= UInt8(ascii: "#") {
        if current.isYAMLLineEnd { break }
        if current == UInt8(ascii: "#"), cursor > start, byte(cursor - 1).isYAMLBlank {
          reason = .comment
          break
        }
      }
      cursor += 1
    }
    return (trimmed(start, cursor), cursor, reason)
  }

  /// The same within brackets.
  func flowPlainEnd(from start: Int) -> (end: Int, stop: Int, reason: PlainStop) {
    var cursor = start
    var reason = PlainStop.lineEnd
    loop: while cursor < end {
      let current = byte(cursor)
      if (current | 0x20) &- UInt8(ascii: "a") < 26 {
        cursor += 1
        continue
      }
      switch current {
      case UInt8(ascii: ":"):
        let next = byte(cursor + 1)
        if next.isYAMLBlankOrLineEnd {
          reason = .colon
          break loop
        }
        if next.isYAMLFlowIndicator || next == UInt8(ascii: "?") {
          reason = .colonBeforeIndicator
          break loop
        }
      case UInt8(ascii: "#") where cursor > start && byte(cursor - 1).isYAMLBlank:
        reason = .comment
        break loop
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break loop
      default:
        if current.isYAMLFlowIndicator {
          reason = .flowIndicator
          break loop
        }
      }
      cursor += 1
    }
    return (trimmed(start, cursor), cursor, reason)
  }

  @inline(__always) private func trimmed(_ start: Int, _ stop: Int) -> Int {
    var stop = stop
    while stop > start, byte(stop - 1).isYAMLBlank { stop -= 1 }
    return stop
  }

  /// Reads plain text in a block collection, and the lines deeper than `parent` on which it goes on.
  mutating func plain(parent: Int) {
    guard checkPlainStart(inFlow: false) else { return }
    let start = position
    var line = plainEnd(from: position)
    position = line.stop
    guard line.reason != .colon else { return failSecondColon(at: line.stop) }
    let span = start..<line.end
    guard line.reason == .lineEnd else {
      append(.plain, span: span, text: span)
      return finishLine()
    }
    var lineEnds = skipLineEnds()
    guard goesOn(parent: parent) else {
      append(.plain, span: span, text: span)
      return nextContent()
    }
    let from = arena.count
    arena.append(contentsOf: bytes[span])
    while goesOn(parent: parent) {
      guard !isDash else { return failDashInText() }
      appendFolded(lineEnds: lineEnds)
      line = plainEnd(from: position)
      guard line.reason != .colon else { return failColonOnNextLine(start: start, line) }
      arena.append(contentsOf: bytes[position..<line.end])
      position = line.stop
      if line.reason == .comment { break }
      lineEnds = skipLineEnds()
    }
    appendFolded(.plain, span: start..<line.end, from: from)
    if line.reason == .comment { finishLine() } else { nextContent() }
  }

  /// Whether plain text of a block collection goes on with the text at `position`, which is the first of its line.
  private func goesOn(parent: Int) -> Bool {
    position < end && column > parent && byte(position) != UInt8(ascii: "#") && !isDocumentMarker
  }

  mutating func failDashInText() {
    fail(
      .yamlSyntax, "a '-' at the start of a line within a text", at: position..<position + 1,
      help: "start a list on the line after its key, or put the text in quotes")
  }

  private mutating func failColonOnNextLine(start: Int, _ line: (end: Int, stop: Int, reason: PlainStop)) {
    // `id:a` is a text, and the next line's key was meant to stand beside it.
    if source.mayStartKey(at: start),
      let colon = unspacedColon(bytes[start..<min(source.line(at: start).upperBound, end)])
    {
      return fail(
        .yamlSyntax, "a ':' without a space after it", at: colon..<colon + 1, help: "put a space after it")
    }
    let isSameColumn = source.line(at: start).lowerBound == start && position == lineStart
    if isSameColumn {
      position = start
      fail(.yamlSyntax, "expected 'key: value'", at: rest, help: "put a ':' and a space after the key")
    } else {
      fail(
        .yamlSyntax, "a key within the text of the line above", at: position..<min(line.stop + 1, end),
        help: "align it with its neighbours, or put the whole text in quotes")
    }
  }
}
