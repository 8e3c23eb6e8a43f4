extension YAMLEditor {
  /// Splices that put a value in the place of another.
  func replacing(_ levels: [YAMLLevel], with value: YAMLValue) -> [Splice] {
    let level = levels[levels.count - 1]
    let slot = level.slot
    if !slot.isInFlow, let offset = blockOffset(for: value, at: level, isInRoot: levels.count == 2) {
      return replacingWithBlock(slot, value, offset: offset)
    }
    let own = YAMLQuoting(slot.value, isKey: false, isInFlow: slot.isInFlow)
    let values = level.siblings.map(\.value)
    let theirs = slot.value.isEmpty ? YAMLQuoting(of: values, isKey: false, isInFlow: slot.isInFlow) : nil
    return replacing(slot, withLine: writer.inline(value, isInFlow: slot.isInFlow, like: own ?? theirs))
  }

  /// Splices that put text on one line in the place of a value.
  func replacing(_ slot: YAMLSlot, withLine text: String) -> [Splice] {
    let value = slot.value
    let range = value.span.range
    if value.isEmpty {
      let isRoomy = slot.isInFlow && lines.byte(range.upperBound) == UInt8(ascii: " ")
      let following = lines.byte(range.upperBound + 1)
      guard isRoomy, following != UInt8(ascii: "#"), !following.isYAMLLineEnd else {
        return [Splice(at: range.upperBound, " " + text)]
      }
      return [Splice(at: range.upperBound + 1, text)]
    }
    if value.isBlockScalar {
      let header = range.lowerBound..<value.blockHeaderEnd
      return [Splice(header, text)] + deletingLines(lines.nextLine(header.upperBound)..<lines.ownEnd(slot))
    }
    guard value.isBlockCollection else { return [Splice(range, text)] }
    if lines.isOneLine(slot.head.lowerBound, range.lowerBound) {
      return [Splice(range.lowerBound..<lines.ownTextEnd(slot), text)]
    }
    let rest = lines.lineStart(range.lowerBound)..<lines.ownEnd(slot)
    return [Splice(at: slot.head.upperBound, " " + text)] + deletingLines(rest)
  }

  /// Splices that put a collection on lines of its own in the place of a value in a block.
  ///
  /// `offset` is how far its lines are indented from the key or dash.
  func replacingWithBlock(_ slot: YAMLSlot, _ new: YAMLValue, offset: Int) -> [Splice] {
    let value = slot.value
    let range = value.span.range
    let column = lines.column(slot.head.lowerBound) + offset
    let isOnHeadLine = lines.isOneLine(slot.head.lowerBound, range.lowerBound)
    if value.isBlockCollection {
      let old = range.lowerBound..<lines.ownTextEnd(slot)
      if value.kind == new.kind || isOnHeadLine {
        return [Splice(old, writer.block(new, column: lines.column(old.lowerBound)))]
      }
      let margin = String(repeating: " ", count: column)
      return [
        Splice(lines.lineStart(old.lowerBound)..<old.upperBound, margin + writer.block(new, column: column))
      ]
    }
    let mark = value.isBlockScalar ? range.lowerBound..<value.blockHeaderEnd : range
    let below =
      value.isBlockScalar ? deletingLines(lines.nextLine(mark.upperBound)..<lines.ownEnd(slot)) : []
    if slot.key == nil, value.isEmpty {
      return [Splice(mark, " " + writer.block(new, column: lines.column(slot.head.upperBound) + 1))]
    }
    if slot.key == nil || !isOnHeadLine {
      return [Splice(mark, writer.block(new, column: lines.column(mark.lowerBound)))] + below
    }
    let text = writer.newLine(column) + writer.block(new, column: column)
    return [
      Splice(slot.head.upperBound..<mark.upperBound, ""), Splice(at: lines.textEnd(mark.upperBound), text),
    ] + below
  }

  /// Splices that delete whole lines. Where they end a file without a last line end, it lacks one after that too,
  /// unless `keepsLineEnd`.
  func deletingLines(_ range: Range<Int>, keepsLineEnd: Bool = false) -> [Splice] {
    guard !range.isEmpty else { return [] }
    var start = range.lowerBound
    if !keepsLineEnd, range.upperBound == lines.end, lines.lacksLastLineEnd, start > lines.start {
      start = lines.textEnd(start - 1)
    }
    return [Splice(start..<range.upperBound, "")]
  }
}
