extension YAMLEditor {
  /// Splices that add an entry to a collection, or make one of a value left out.
  func adding(key: String?, _ value: YAMLValue, to levels: [YAMLLevel], at index: Int) -> [Splice] {
    let level = levels[levels.count - 1]
    let slot = level.slot
    let node = slot.value
    let slots = lines.slots(of: node)
    let isBare = node.isFlow && slots.isEmpty && isBareBrackets(node)
    if node.isFlow, slot.isInFlow || !isBare || key == nil {
      return addingInFlow(entryLine(key: key, value, among: slots, isInFlow: true), to: node, slots, at: index)
    }
    guard slots.isEmpty else { return addingInBlock(key: key, value, to: levels, slots, at: index) }
    let whole = key.map { YAMLValue.mapping([YAMLValue.Entry($0, value)]) } ?? .sequence([value])
    if slot.isInFlow { return replacing(slot, withLine: writer.inline(whole, isInFlow: true)) }
    guard levels.count > 1 else { return addingToEmptyRoot(key: key, value) }
    let offset = blockOffset(for: whole, at: level, isInRoot: levels.count == 2)
    return replacingWithBlock(slot, whole, offset: offset ?? (slot.key == nil ? 2 : indentation))
  }

  private func isBareBrackets(_ node: YAMLNode) -> Bool {
    lines.skipBlanks(node.span.range.lowerBound + 1) + 1 == node.span.range.upperBound
  }

  /// Splices that write the first entry of a document: after its comments, or in the place of its brackets.
  private func addingToEmptyRoot(key: String?, _ value: YAMLValue) -> [Splice] {
    let root = document.root
    let start = root.isEmpty ? lines.end : root.span.range.lowerBound
    let level = YAMLLevel(siblings: [], position: 0)
    let column = root.isEmpty ? 0 : lines.column(start)
    let text = entry(key: key, value, at: level, column: column, isInRoot: true)
    if !root.isEmpty { return [Splice(root.span.range, text)] }
    return [Splice(at: start, lines.lacksLastLineEnd ? writer.lineEnd + text : text + writer.lineEnd)]
  }

  private func addingInBlock(
    key: String?, _ value: YAMLValue, to levels: [YAMLLevel], _ slots: [YAMLSlot], at index: Int
  ) -> [Splice] {
    let column = lines.column(slots[0].head.lowerBound)
    let level = YAMLLevel(siblings: slots, position: index)
    let text = entry(key: key, value, at: level, column: column, isInRoot: levels.count == 1)
    guard index > 0 else { return [Splice(at: slots[0].head.lowerBound, text + writer.newLine(column))] }
    let place = end(of: slots[index - 1], column: column)
    if place == lines.end, lines.lacksLastLineEnd { return [Splice(at: place, writer.newLine(column) + text)] }
    return [Splice(at: place, String(repeating: " ", count: column) + text + writer.lineEnd)]
  }

  /// Where the lines of a slot end, with the comments below that are indented deeper than its collection's `column`.
  private func end(of slot: YAMLSlot, column: Int) -> Int {
    var place = lines.ownEnd(slot)
    var line = place
    while line < lines.end {
      let isDeeper = lines.isCommentLine(line) && lines.column(lines.skipBlanks(line)) > column
      guard isDeeper || lines.isBlankLine(line) else { break }
      line = lines.nextLine(line)
      if isDeeper { place = line }
    }
    return place
  }

  /// An entry of a block from its key or dash on, on one line or with its value on lines of their own.
  private func entry(
    key: String?, _ value: YAMLValue, at level: YAMLLevel, column: Int, isInRoot: Bool
  ) -> String {
    let line = entryLine(key: key, value, among: level.siblings, isInFlow: false)
    let offset = blockOffset(for: value, at: level, isInRoot: isInRoot)
    guard let key else {
      let gap = level.siblings.last.map(dashGap) ?? 2
      let text = offset == nil ? line : writer.block(value, column: column + gap)
      return "-" + String(repeating: " ", count: gap - 1) + text
    }
    guard let offset else { return line }
    return entryKey(key, among: level.siblings, isInFlow: false) + ":" + writer.newLine(column + offset)
      + writer.block(value, column: column + offset)
  }

  /// From a dash to its item; 2 where the item is on another line.
  private func dashGap(_ slot: YAMLSlot) -> Int {
    let start = slot.value.span.range.lowerBound
    let isOneLine = lines.isOneLine(slot.head.lowerBound, start) && !slot.value.isEmpty
    return isOneLine ? start - slot.head.lowerBound : 2
  }

  /// An entry on one line; of an item its value alone.
  func entryLine(key: String?, _ value: YAMLValue, among slots: [YAMLSlot], isInFlow: Bool) -> String {
    let quoting = YAMLQuoting(of: slots.map(\.value), isKey: false, isInFlow: isInFlow)
    let text = writer.inline(value, isInFlow: isInFlow, like: quoting)
    return key.map { entryKey($0, among: slots, isInFlow: isInFlow) + ": " + text } ?? text
  }

  private func entryKey(_ key: String, among slots: [YAMLSlot], isInFlow: Bool) -> String {
    let quoting = YAMLQuoting(of: slots.compactMap(\.key), isKey: true, isInFlow: isInFlow)
    return YAMLScalarWriter(isInFlow: isInFlow).key(key, like: quoting)
  }
}
