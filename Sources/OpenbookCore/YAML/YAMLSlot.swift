/// A value together with what stands before it: its key and colon, or its dash.
struct YAMLSlot {
  let value: YAMLNode
  /// Its key, in a mapping.
  let key: YAMLNode?
  /// The key with its colon, or the dash; empty at the value in brackets and at the root.
  let head: Range<Int>
  /// Whether the collection that it is in has brackets.
  let isInFlow: Bool

  /// Where it starts and its value ends. Comments and the lines of a block scalar's end are not in it.
  var range: Range<Int> { head.lowerBound..<max(head.upperBound, value.span.range.upperBound) }
}

/// A slot among those of its collection.
struct YAMLLevel {
  let siblings: [YAMLSlot]
  let position: Int

  /// The slot itself.
  var slot: YAMLSlot { siblings[position] }
}

extension YAMLNode {
  /// Whether it is a collection in brackets.
  var isFlow: Bool {
    guard kind != .scalar else { return false }
    let first = document.source.bytes[span.range.lowerBound]
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// Whether it is a collection without brackets.
  var isBlockCollection: Bool { kind != .scalar && !isFlow }

  /// How it is written, if it is a scalar.
  var style: YAMLDocument.Style { document.records[index].style }

  /// Whether it is `|` or `>` with its lines.
  var isBlockScalar: Bool { kind == .scalar && (style == .literal || style == .folded) }

  /// Where the `|` or `>` of a block scalar ends, with its signs.
  var blockHeaderEnd: Int {
    var cursor = span.range.lowerBound + 1
    while cursor < span.range.upperBound, "+-123456789".utf8.contains(document.source.bytes[cursor]) { cursor += 1 }
    return cursor
  }

  /// Whether the blank lines after it are its own: those of a block scalar that keeps them, which ends it.
  var ownsBlankLines: Bool {
    let last = YAMLNode(document: document, index: Int(document.records[index].next) - 1)
    guard last.isBlockScalar else { return false }
    return document.source.bytes[last.span.range.lowerBound..<last.blockHeaderEnd].contains(UInt8(ascii: "+"))
  }
}

extension YAMLLines {
  /// The slots of a collection; none of a scalar.
  func slots(of node: YAMLNode) -> [YAMLSlot] {
    let isFlow = node.isFlow
    switch node.kind {
    case .scalar: return []
    case .mapping:
      return node.entries.map { key, value in
        let head = key.span.range.lowerBound..<skipBlanks(key.span.range.upperBound) + 1
        return YAMLSlot(value: value, key: key, head: head, isInFlow: isFlow)
      }
    case .sequence:
      var dash = node.span.range.lowerBound
      return node.items.map { item in
        let start = item.span.range.lowerBound
        let head = isFlow ? start..<start : dash..<dash + 1
        let slot = YAMLSlot(value: item, key: nil, head: head, isInFlow: isFlow)
        if !isFlow { dash = nextDash(after: slot.range.upperBound) }
        return slot
      }
    }
  }

  /// The first text of the lines after that of an offset.
  private func nextDash(after offset: Int) -> Int {
    var line = nextLine(offset)
    while line < end, isBlankLine(line) || isCommentLine(line) { line = nextLine(line) }
    return skipBlanks(line)
  }

  /// Where the lines of a slot of a block collection end: the start of the line after them.
  func ownEnd(_ slot: YAMLSlot) -> Int {
    var line = nextLine(slot.range.upperBound)
    guard slot.value.ownsBlankLines else { return line }
    while line < end, isBlankLine(line) { line = nextLine(line) }
    return line
  }

  /// The same without the last of its line ends.
  func ownTextEnd(_ slot: YAMLSlot) -> Int {
    let line = ownEnd(slot)
    guard line > start, bytes[line - 1] == UInt8(ascii: "\n") else { return line }
    return line - 1 > start && bytes[line - 2] == UInt8(ascii: "\r") ? line - 2 : line - 1
  }
}
