/// The shapes of collections and alternatives.
extension Shape {
  /// A list; of `count` only that something is due is checked here, the rest is for the field.
  static func list<Item>(_ item: Shape<Item>, count: ClosedRange<Int>? = nil) -> Shape where Value == [Item] {
    let form = Form.list(item.form, count: count)
    return Shape(form) { node, reading in
      guard node.kind == .sequence else {
        reading.wrongType(node, form: form)
        return nil
      }
      var values: [Item] = []
      node.forEachItem { child in
        if let value = item.read(child, &reading) { values.append(value) }
      }
      if let count, count.lowerBound > 0, node.items.isEmpty {
        reading.wrongType(
          node, expected: form.expectation,
          help:
            "write at least \(count.lowerBound == 1 ? "one" : "\(count.lowerBound)"), such as [\(item.form.example)]")
        return nil
      }
      return values
    }
  }

  /// A mapping whose keys are written by the user, in the order of the file.
  static func map<Key, Item>(_ key: Shape<Key>, _ item: Shape<Item>) -> Shape where Value == [Entry<Key, Item>] {
    let form = Form.map(key: key.form, value: item.form)
    return Shape(form) { node, reading in
      guard node.kind == .mapping else {
        reading.wrongType(node, form: form)
        return nil
      }
      var entries: [Entry<Key, Item>] = []
      node.forEachEntry { keyNode, valueNode in
        guard let name = key.read(keyNode, &reading) else { return }
        if keyNode.kind == .scalar { reading.field = keyNode.text.shortened }
        guard let value = item.read(valueNode, &reading) else { return }
        entries.append(Entry(key: name, value: value, span: keyNode.span))
      }
      return entries
    }
  }

  /// One shape for mappings and another for all else.
  static func either(_ mapping: Shape, orPlain plain: Shape) -> Shape {
    Shape(.either([plain.form, mapping.form])) { node, reading in
      node.kind == .mapping ? mapping.read(node, &reading) : plain.read(node, &reading)
    }
  }

  /// One shape for lists and another for all else.
  static func either(_ list: Shape, orSingle single: Shape) -> Shape {
    Shape(.either([single.form, list.form])) { node, reading in
      node.kind == .sequence ? list.read(node, &reading) : single.read(node, &reading)
    }
  }
}

/// One entry of a mapping whose keys are written by the user.
public struct Entry<Key: Sendable, Value: Sendable>: Sendable {
  /// What the value belongs to, such as a month.
  public let key: Key
  /// What is said of it.
  public let value: Value
  /// Where the key is written.
  let span: Span
}
