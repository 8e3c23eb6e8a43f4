extension YAMLEditor {
  /// How far a value's lines are indented from its key or dash, as its neighbours of the same kind do; nil if it goes
  /// on one line.
  ///
  /// The old value says it first, then the nearest neighbour. Without any, a mapping in the root has lines.
  func blockOffset(for value: YAMLValue, at level: YAMLLevel, isInRoot: Bool) -> Int? {
    guard value.kind != .scalar, !value.isEmptyCollection else { return nil }
    let siblings = level.siblings
    let nearest = siblings.indices.sorted { abs($0 - level.position) < abs($1 - level.position) }
    for slot in nearest.lazy.map({ siblings[$0] }) {
      guard slot.value.kind == value.kind, !lines.slots(of: slot.value).isEmpty else { continue }
      return slot.value.isFlow ? nil : offset(of: slot)
    }
    guard isInRoot, value.kind == .mapping else { return nil }
    return siblings.first?.key == nil && !siblings.isEmpty ? 2 : indentation
  }

  /// From a key or dash to its block collection, in columns.
  private func offset(of slot: YAMLSlot) -> Int {
    let columns = lines.column(slot.value.span.range.lowerBound) - lines.column(slot.head.lowerBound)
    return max(columns, slot.key == nil || slot.value.kind == .mapping ? 1 : 0)
  }

  /// How far the first mapping within a mapping is indented; 2 where there is none.
  var indentation: Int { indentation(in: document.root) ?? 2 }

  private func indentation(in node: YAMLNode) -> Int? {
    guard !node.isFlow else { return nil }
    for slot in lines.slots(of: node) {
      if slot.key != nil, slot.value.kind == .mapping, slot.value.isBlockCollection { return offset(of: slot) }
      if let found = indentation(in: slot.value) { return found }
    }
    return nil
  }
}
