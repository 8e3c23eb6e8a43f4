@testable import OpenbookCore

/// A random edit of a document, and what it is meant to do.
struct YAMLRandomEdit {
  enum Kind: CaseIterable { case set, insert, append, remove }

  let kind: Kind
  let edit: YAMLEdit
  /// The node that is set, added to or removed, with what stands before it.
  let target: YAMLRandomTarget
  let path: YAMLPath
  /// Where an added entry goes.
  let index: Int
  let key: String?
  let value: YAMLValue

  /// The document after it.
  func expected(of model: YAMLModel) -> YAMLModel? {
    model.changed(at: target.positions[...]) { old in
      switch kind {
      case .set: YAMLModel(value)
      case .insert, .append: old.adding(key, value, at: index)
      case .remove: nil
      }
    }
  }
}

/// A node with the way to it.
struct YAMLRandomTarget {
  let node: YAMLNode
  let path: YAMLPath
  let positions: [Int]
  /// The key with its colon or the dash before it, and the siblings' number; nil for the root.
  let slot: YAMLSlot?
  let siblings: Int

  /// All nodes of a document.
  static func all(of document: YAMLDocument, range: Range<Int>?) -> [YAMLRandomTarget] {
    let lines = YAMLLines(document.source.bytes, range: range)
    var targets = [YAMLRandomTarget(node: document.root, path: [], positions: [], slot: nil, siblings: 0)]
    var next = 0
    while next < targets.count {
      let target = targets[next]
      next += 1
      let slots = lines.slots(of: target.node)
      for (position, slot) in slots.enumerated() {
        let step = slot.key.map { YAMLPath.Step.key($0.text) } ?? .item(position)
        targets.append(
          YAMLRandomTarget(
            node: slot.value, path: target.path.appending(step), positions: target.positions + [position], slot: slot,
            siblings: slots.count))
      }
    }
    return targets
  }
}

extension YAMLRandom {
  private static let awkward = [
    " a", "a ", "  ", "a: b", "a:", ":", "a #b", "#", "# a", "\"", "'", "it's", "say \"x\"", "\\", "a\nb", "\n",
    "a\n\n",
    " \n a", "", "-", "- a", "--- a", "---", "...", "~", "yes", "null", "4.2M", "2026-10", "é", "e\u{301}", "日本語", "😀",
    "[", "]", "{a: b}", "[a]", ",", "a, b", "@", "`", "%a", "&a", "*a", "!a", "|", ">", ">-", "? a", "?", "a?", "<<",
    "a\tb", "\t", "k0", "x: y: z", "a  b", "'\u{301}a", "{", "}", "a:b", "won / lost", "\u{A0}",
  ]

  private mutating func text() -> String { below(2) == 0 ? pick(Self.awkward) : "v\(below(1000))" }

  private mutating func value(depth: Int = 0) -> YAMLValue {
    switch below(depth > 1 ? 6 : 9) {
    case 6: return .sequence((0..<below(3)).map { _ in value(depth: depth + 1) })
    case 7, 8:
      var keys: [String] = []
      for _ in 0..<below(3) {
        let key = text()
        if !keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { keys.append(key) }
      }
      return .mapping(keys.map { YAMLValue.Entry($0, value(depth: depth + 1)) })
    default: return .scalar(text())
    }
  }

  /// An edit of one of a document's nodes; nil if it has none for the kind that was drawn.
  mutating func edit(of document: YAMLDocument, range: Range<Int>?) -> YAMLRandomEdit? {
    let targets = YAMLRandomTarget.all(of: document, range: range)
    let kind = pick([.set, .set, .insert, .insert, .remove, .append] as [YAMLRandomEdit.Kind])
    let fitting = targets.filter { target in
      switch kind {
      case .set, .remove: target.slot != nil
      case .insert: target.node.kind == .mapping || target.node.isEmpty
      case .append: target.node.kind == .sequence || target.node.isEmpty
      }
    }
    guard !fitting.isEmpty else { return nil }
    let target = pick(fitting)
    let value = value()
    func made(_ edit: YAMLEdit, path: YAMLPath, index: Int = 0, key: String? = nil) -> YAMLRandomEdit {
      YAMLRandomEdit(kind: kind, edit: edit, target: target, path: path, index: index, key: key, value: value)
    }
    switch kind {
    case .set: return made(.set(target.path, value), path: target.path)
    case .remove: return made(.remove(target.path), path: target.path)
    case .append:
      let index = target.node.items.count
      return made(.append(to: target.path, value), path: target.path.appending(.item(index)), index: index)
    case .insert:
      let keys = target.node.entries.map(\.key.text)
      var key = text()
      while keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { key += "'x" }
      let index = below(keys.count + 1)
      let place = place(at: index, among: keys)
      let edit = YAMLEdit.insert(into: target.path, key: key, value, at: place)
      return made(edit, path: target.path.appending(.key(key)), index: index, key: key)
    }
  }

  private mutating func place(at index: Int, among keys: [String]) -> YAMLEdit.Place {
    if index == keys.count, below(2) == 0 { return .last }
    if index > 0, below(2) == 0 { return .after(keys[index - 1]) }
    let next = index < keys.count ? Array(keys[index].utf8) : nil
    return .beforeFirst { next?.elementsEqual($0.utf8) == true }
  }
}
