extension YAMLEditor {
  /// The slots from the root to the end of a path, the root's first.
  func levels(to steps: ArraySlice<YAMLPath.Step>) -> Result<[YAMLLevel], YAMLRefusal> {
    let start = document.root.span.range.lowerBound
    let root = YAMLSlot(value: document.root, key: nil, head: start..<start, isInFlow: false)
    var levels = [YAMLLevel(siblings: [root], position: 0)]
    for step in steps {
      let node = levels[levels.count - 1].slot.value
      let slots = lines.slots(of: node)
      switch position(of: step, in: node, slots) {
      case .success(let position): levels.append(YAMLLevel(siblings: slots, position: position))
      case .failure(let refusal): return .failure(refusal)
      }
    }
    return .success(levels)
  }

  /// Which of a node's slots a step leads to.
  func position(
    of step: YAMLPath.Step, in node: YAMLNode, _ slots: [YAMLSlot]
  ) -> Result<Int, YAMLRefusal> {
    switch step {
    case .key(let key):
      guard node.kind == .mapping || node.isEmpty else { return .failure(.notAMapping(node.span)) }
      let position = slots.firstIndex { $0.key?.says(key) == true }
      return position.map { .success($0) } ?? .failure(.noSuchKey(key, in: node.span))
    case .item(let item):
      guard node.kind == .sequence || node.isEmpty else { return .failure(.notASequence(node.span)) }
      return slots.indices.contains(item) ? .success(item) : .failure(.noSuchItem(item, in: node.span))
    }
  }
}
