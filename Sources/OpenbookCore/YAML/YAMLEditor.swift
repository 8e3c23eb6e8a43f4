/// Finds out what an edit means for one document's bytes.
struct YAMLEditor {
  let document: YAMLDocument
  let lines: YAMLLines
  let writer: YAMLWriter

  /// An editor of a document that was read from `range` of its file.
  init(_ document: YAMLDocument, range: Range<Int>?) {
    self.init(document, YAMLLines(document.source.bytes, range: range), lineEndAt: 0)
  }

  /// An editor that ends lines as that of an offset ends.
  private init(_ document: YAMLDocument, _ lines: YAMLLines, lineEndAt offset: Int) {
    self.document = document
    self.lines = lines
    writer = YAMLWriter(lineEnd: lines.lineEnd(at: offset))
  }

  /// What an edit comes to.
  struct Change {
    /// Splices that make it, those that are liked best first.
    let alternatives: [[Splice]]
    /// What the document says after it.
    let expected: YAMLTree
    /// The value that it is about, or that is nearest to it.
    let place: Span
  }

  /// The bytes after the first of the splices that do what they should, and nothing else.
  func made(_ change: Change) -> Result<[UInt8], YAMLRefusal> {
    for splices in change.alternatives {
      guard let bytes = Splice.apply(splices, to: lines.bytes) else { continue }
      let range = lines.range.lowerBound..<lines.end + bytes.count - lines.bytes.count
      let source = Source(id: document.source.id, path: document.source.path, bytes: bytes)
      guard let read = YAMLDocument.read(source, range: range).document else { continue }
      if change.expected.isMet(by: YAMLTree(read.root)) { return .success(bytes) }
    }
    return .failure(.unsafe(change.place))
  }

  /// How an edit can be made.
  func change(for edit: YAMLEdit) -> Result<Change, YAMLRefusal> {
    switch edit {
    case .set(let path, let value): set(path, value)
    case .insert(let path, let key, let value, let place):
      levels(to: path.steps[...]).flatMap { insertion(of: key, value, into: $0, at: place) }
    case .append(let path, let value): levels(to: path.steps[...]).flatMap { appending(value, to: $0) }
    case .remove(let path):
      path.steps.isEmpty ? .failure(.wholeDocument) : levels(to: path.steps[...]).map { removal($0) }
    }
  }

  private func set(_ path: YAMLPath, _ value: YAMLValue) -> Result<Change, YAMLRefusal> {
    guard let last = path.steps.last else { return .failure(.wholeDocument) }
    return levels(to: path.steps.dropLast()).flatMap { parents in
      let node = parents[parents.count - 1].slot.value
      let slots = lines.slots(of: node)
      switch (position(of: last, in: node, slots), last) {
      case (.success(let position), _):
        return .success(replacement(of: parents + [YAMLLevel(siblings: slots, position: position)], with: value))
      case (.failure(.noSuchKey), .key(let key)): return insertion(of: key, value, into: parents, at: .last)
      case (.failure(let refusal), _): return .failure(refusal)
      }
    }
  }

  private func replacement(of levels: [YAMLLevel], with value: YAMLValue) -> Change {
    let tree = YAMLTree(document.root)
    let new = YAMLTree(value)
    let node = levels[levels.count - 1].slot.value
    let isSame = new.isMet(by: YAMLTree(node))
    return Change(
      alternatives: isSame ? [[]] : [near(node).replacing(levels, with: value)],
      expected: isSame ? tree : tree.replacing(positions(levels), with: new), place: node.span)
  }

  private func insertion(
    of key: String, _ value: YAMLValue, into levels: [YAMLLevel], at place: YAMLEdit.Place
  ) -> Result<Change, YAMLRefusal> {
    let node = levels[levels.count - 1].slot.value
    guard node.kind == .mapping || node.isEmpty else { return .failure(.notAMapping(node.span)) }
    let keys = node.entries.map(\.key)
    if let same = keys.first(where: { $0.says(key) }) { return .failure(.keyExists(key, same.span)) }
    guard let index = place.index(of: key, among: keys.map(\.text)) else {
      guard case .after(let other) = place else { return .failure(.unsafe(node.span)) }
      return .failure(.noSuchKey(other, in: node.span))
    }
    return .success(addition(key: key, value, to: levels, at: index))
  }

  private func appending(_ value: YAMLValue, to levels: [YAMLLevel]) -> Result<Change, YAMLRefusal> {
    let node = levels[levels.count - 1].slot.value
    guard node.kind == .sequence || node.isEmpty else { return .failure(.notASequence(node.span)) }
    return .success(addition(key: nil, value, to: levels, at: node.items.count))
  }

  private func addition(key: String?, _ value: YAMLValue, to levels: [YAMLLevel], at index: Int) -> Change {
    let node = levels[levels.count - 1].slot.value
    let new = YAMLTree(node).inserting(key: key, value, at: index)
    return Change(
      alternatives: [near(node).adding(key: key, value, to: levels, at: index)],
      expected: YAMLTree(document.root).replacing(positions(levels), with: new), place: node.span)
  }

  private func removal(_ levels: [YAMLLevel]) -> Change {
    Change(
      alternatives: removing(levels), expected: YAMLTree(document.root).replacing(positions(levels), with: nil),
      place: levels[levels.count - 1].slot.value.span)
  }

  private func near(_ node: YAMLNode) -> YAMLEditor {
    YAMLEditor(document, lines, lineEndAt: node.span.range.upperBound)
  }

  private func positions(_ levels: [YAMLLevel]) -> ArraySlice<Int> { levels.dropFirst().map(\.position)[...] }
}
