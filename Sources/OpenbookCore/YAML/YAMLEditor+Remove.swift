extension YAMLEditor {
  /// Splices that remove a slot, those that are liked best first.
  func removing(_ levels: [YAMLLevel]) -> [[Splice]] {
    let level = levels[levels.count - 1]
    let parent = levels[levels.count - 2].slot
    let slot = level.slot
    if slot.isInFlow { return [removingInFlow(level.position, of: level.siblings, in: parent.value)] }
    guard level.siblings.count > 1 else { return [removingOnly(slot, of: parent, isRoot: levels.count == 2)] }
    let start = slot.head.lowerBound
    if level.position == 0, !lines.isFirstOnLine(start) { return [removingFirst(slot, before: level.siblings[1])] }
    let own = lines.lineStart(start)..<lines.ownEnd(slot)
    var blank = own.upperBound
    while blank < lines.end, lines.isBlankLine(blank) { blank = lines.nextLine(blank) }
    // The line end before it, and the blank lines after it, may be part of the text before it.
    return [
      deletingLines(own), deletingLines(own, keepsLineEnd: true), deletingLines(own.lowerBound..<blank),
    ]
  }

  /// Splices that leave brackets with nothing in them.
  private func removingOnly(_ slot: YAMLSlot, of parent: YAMLSlot, isRoot: Bool) -> [Splice] {
    let brackets = parent.value.kind == .mapping ? "{}" : "[]"
    if isRoot { return [Splice(slot.head.lowerBound..<lines.ownTextEnd(slot), brackets)] }
    return replacing(parent, withLine: brackets)
  }

  /// Splices that remove the first entry behind a dash, so that the second takes its place. Comments between the two
  /// stay, and leave the dash alone on its line.
  private func removingFirst(_ slot: YAMLSlot, before next: YAMLSlot) -> [Splice] {
    let start = slot.head.lowerBound
    var line = lines.ownEnd(slot)
    while line < lines.end, lines.isBlankLine(line) { line = lines.nextLine(line) }
    guard lines.isCommentLine(line) else { return [Splice(start..<next.head.lowerBound, "")] }
    var dash = start
    while dash > lines.start, lines.bytes[dash - 1] == UInt8(ascii: " ") { dash -= 1 }
    return [Splice(dash..<lines.ownTextEnd(slot), "")]
  }
}
