extension YAMLEditor {
  /// Splices that add an entry within brackets: on a line of its own if the one before has one.
  func addingInFlow(_ text: String, to node: YAMLNode, _ slots: [YAMLSlot], at index: Int) -> [Splice] {
    guard let first = slots.first?.range.lowerBound else {
      return [Splice(at: node.span.range.lowerBound + 1, text)]
    }
    guard index > 0 else {
      let isLined = lines.isFirstOnLine(first)
      return [Splice(at: first, text + (isLined ? "," + writer.newLine(lines.column(first)) : ", "))]
    }
    let previous = slots[index - 1]
    let end = previous.range.upperBound
    let column = lines.column(previous.range.lowerBound)
    let margin = String(repeating: " ", count: column)
    let isLined = lines.isFirstOnLine(previous.range.lowerBound)
    if let comma = comma(after: end) {
      guard isLined, lines.isOneLine(comma, end), lines.isRestOfLineEmpty(comma + 1) else {
        return [Splice(at: comma + 1, " " + text + ",")]
      }
      return [Splice(at: lines.nextLine(comma), margin + text + "," + writer.lineEnd)]
    }
    if isLined, lines.isRestOfLineEmpty(end) {
      return [
        Splice(at: end, previous.value.isEmpty ? " ," : ","),
        Splice(at: lines.nextLine(end), margin + text + writer.lineEnd),
      ]
    }
    let added = isLined ? "," + writer.newLine(column) + text : ", " + text
    // A comma right behind a colon is part of a text.
    guard previous.value.isEmpty else { return [Splice(at: end, added)] }
    let isRoomy = lines.byte(end) == UInt8(ascii: " ") && lines.byte(end + 1) != UInt8(ascii: "#")
    return [isRoomy ? Splice(at: end + 1, added) : Splice(at: end, " " + added)]
  }

  /// Splices that remove an entry within brackets, with one comma.
  func removingInFlow(_ position: Int, of slots: [YAMLSlot], in node: YAMLNode) -> [Splice] {
    let entry = slots[position].range
    let comma = comma(after: entry.upperBound)
    let stop = comma.map { $0 + 1 } ?? entry.upperBound
    let previousComma = position > 0 ? self.comma(after: slots[position - 1].range.upperBound) : nil
    let start = lines.isFirstOnLine(entry.lowerBound)
    if start, lines.isOneLine(entry.upperBound, stop), lines.isRestOfLineEmpty(stop) {
      let line = Splice(lines.lineStart(entry.lowerBound)..<lines.nextLine(stop), "")
      guard comma == nil, let previousComma else { return [line] }
      return [Splice(previousComma..<previousComma + 1, ""), line]
    }
    if slots.count == 1 {
      let inner = node.span.range.lowerBound + 1..<node.span.range.upperBound - 1
      let isOneLine = lines.isOneLine(inner.lowerBound, inner.upperBound)
      return [Splice(isOneLine ? inner : entry.lowerBound..<stop, "")]
    }
    let next = position + 1 < slots.count ? slots[position + 1].range.lowerBound : nil
    let toNext = next.map { lines.skipBlanks(stop) == $0 ? $0 : stop } ?? stop
    guard let previousComma else { return [Splice(entry.lowerBound..<toNext, "")] }
    if comma != nil {
      let isClose = lines.skipBlanks(previousComma + 1) == entry.lowerBound
      return [Splice(isClose ? previousComma + 1..<stop : entry.lowerBound..<toNext, "")]
    }
    let between = lines.bytes[previousComma + 1..<entry.lowerBound]
    if between.allSatisfy(\.isYAMLBlankOrLineEnd) { return [Splice(previousComma..<entry.upperBound, "")] }
    return [Splice(previousComma..<previousComma + 1, ""), Splice(entry, "")]
  }

  /// The comma that follows an entry within brackets; nil if the closing bracket does.
  private func comma(after offset: Int) -> Int? {
    var cursor = offset
    while cursor < lines.end {
      if lines.byte(cursor) == UInt8(ascii: "#") {
        cursor = lines.textEnd(cursor)
      } else if lines.byte(cursor).isYAMLBlankOrLineEnd {
        cursor += 1
      } else {
        return lines.byte(cursor) == UInt8(ascii: ",") ? cursor : nil
      }
    }
    return nil
  }
}
