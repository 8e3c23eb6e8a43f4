extension YAMLReader {
  /// Appends a scalar whose text lies in the source.
  @inline(__always) mutating func append(_ style: YAMLDocument.Style, span: Range<Int>, text: Range<Int>) {
    append(style, span: span, text: text, isInArena: false)
  }

  /// Appends a scalar whose text is what was added to the arena from `start` on.
  mutating func appendFolded(_ style: YAMLDocument.Style, span: Range<Int>, from start: Int) {
    append(style, span: span, text: start..<arena.count, isInArena: true)
  }

  /// Appends a value that was left out.
  mutating func appendEmpty(at offset: Int) {
    append(.plain, span: offset..<offset, text: offset..<offset)
  }

  @inline(__always) private mutating func append(
    _ style: YAMLDocument.Style, span: Range<Int>, text: Range<Int>, isInArena: Bool
  ) {
    guard text.count <= limits.textBytes else {
      return failCap("a text of \(text.count) bytes", limits.textBytes, at: span)
    }
    guard records.count < limits.nodes else { return failNodes(at: span) }
    records.append(
      YAMLDocument.Record(
        start: UInt32(truncatingIfNeeded: span.lowerBound), end: UInt32(truncatingIfNeeded: span.upperBound),
        text: UInt32(truncatingIfNeeded: text.lowerBound), length: UInt32(truncatingIfNeeded: text.count),
        next: UInt32(truncatingIfNeeded: records.count + 1), kind: .scalar, style: style, isInArena: isInArena))
    lastEnd = span.upperBound
  }

  /// Opens a collection at `position`; nil if it lies too deep or there are too many nodes.
  mutating func open(_ kind: YAMLNode.Kind, depth: Int) -> Int? {
    let first = position..<min(position + 1, end)
    guard depth < limits.depth else {
      failCap("lists and maps nested \(depth + 1) deep", limits.depth, at: first)
      return nil
    }
    guard records.count < limits.nodes else {
      failNodes(at: first)
      return nil
    }
    let start = UInt32(position)
    records.append(
      YAMLDocument.Record(
        start: start, end: start, text: start, length: 0, next: 0, kind: kind, style: .plain, isInArena: false))
    return records.count - 1
  }

  /// Closes a collection after its last child.
  mutating func close(_ node: Int) {
    records[node].end = UInt32(max(lastEnd, Int(records[node].start)))
    records[node].next = UInt32(records.count)
  }

  private mutating func failNodes(at range: Range<Int>) {
    failCap("more than \(limits.nodes) texts, lists and maps in one file", limits.nodes, at: range)
  }
}
