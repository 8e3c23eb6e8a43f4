/// What a document says, without where it stands: what an edit means is checked on this.
enum YAMLTree: Sendable {
  /// Text as bytes, since Strings that look the same are equal.
  case scalar([UInt8], Manner)
  /// Items in order.
  case sequence([YAMLTree])
  /// Keys with values, in order.
  case mapping([(key: YAMLTree, value: YAMLTree)])

  /// How a scalar is written.
  enum Manner: Sendable {
    /// Without quotation marks; with no text, a value left out.
    case plain
    /// In quotation marks or as a block.
    case marked
    /// In any way that does not leave it out; of what an edit writes.
    case any
  }

  /// What a node says.
  init(_ node: YAMLNode) {
    switch node.kind {
    case .scalar: self = .scalar(node.withText { Array($0) }, node.isPlain ? .plain : .marked)
    case .sequence: self = .sequence(node.items.map { YAMLTree($0) })
    case .mapping: self = .mapping(node.entries.map { (key: YAMLTree($0.key), value: YAMLTree($0.value)) })
    }
  }

  /// What an edit is to write.
  init(_ value: YAMLValue) {
    switch value {
    case .scalar(let text): self = YAMLTree(text: text)
    case .sequence(let items): self = .sequence(items.map { YAMLTree($0) })
    case .mapping(let entries):
      self = .mapping(entries.map { (key: YAMLTree(text: $0.key), value: YAMLTree($0.value)) })
    }
  }

  /// A text that an edit is to write.
  init(text: String) { self = .scalar(Array(text.utf8), .any) }

  /// Whether what was read is what is meant here.
  func isMet(by read: YAMLTree) -> Bool {
    switch (self, read) {
    case (.scalar(let text, .any), .scalar(let other, let manner)):
      text == other && (manner == .marked || !text.isEmpty)
    case (.scalar(let text, let manner), .scalar(let other, let otherManner)):
      text == other && manner == otherManner
    case (.sequence(let items), .sequence(let others)):
      items.count == others.count && zip(items, others).allSatisfy { $0.isMet(by: $1) }
    case (.mapping(let entries), .mapping(let others)):
      entries.count == others.count
        && zip(entries, others).allSatisfy { $0.key.isMet(by: $1.key) && $0.value.isMet(by: $1.value) }
    default: false
    }
  }

  /// The tree with another in place of the one to which positions lead, or without it.
  func replacing(_ positions: ArraySlice<Int>, with new: YAMLTree?) -> YAMLTree {
    guard let position = positions.first else { return new ?? self }
    let rest = positions.dropFirst()
    switch self {
    case .scalar: return self
    case .sequence(var items):
      guard items.indices.contains(position) else { return self }
      if rest.isEmpty, new == nil {
        items.remove(at: position)
      } else {
        items[position] = items[position].replacing(rest, with: new)
      }
      return .sequence(items)
    case .mapping(var entries):
      guard entries.indices.contains(position) else { return self }
      if rest.isEmpty, new == nil {
        entries.remove(at: position)
      } else {
        entries[position].value = entries[position].value.replacing(rest, with: new)
      }
      return .mapping(entries)
    }
  }

  /// A collection with one more entry; a value left out becomes a collection of it alone.
  func inserting(key: String?, _ value: YAMLValue, at index: Int) -> YAMLTree {
    switch self {
    case .sequence(var items):
      items.insert(YAMLTree(value), at: index)
      return .sequence(items)
    case .mapping(var entries):
      entries.insert((key: YAMLTree(text: key ?? ""), value: YAMLTree(value)), at: index)
      return .mapping(entries)
    case .scalar:
      guard let key else { return .sequence([YAMLTree(value)]) }
      return .mapping([(key: YAMLTree(text: key), value: YAMLTree(value))])
    }
  }
}
