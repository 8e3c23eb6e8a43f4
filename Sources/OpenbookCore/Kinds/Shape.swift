/// The reading half of a field: how a node becomes a value. No value means that a finding was made.
public struct Shape<Value: Sendable>: Sendable {
  /// What may be written there.
  let form: Form
  /// Reads a node; notes findings and references in `reading`.
  let read: @Sendable (YAMLNode, inout Reading) -> Value?

  init(_ form: Form, read: @escaping @Sendable (YAMLNode, inout Reading) -> Value?) {
    self.form = form
    self.read = read
  }

  /// The same shape with its value put to another use; nil from `transform` must come with a finding.
  func map<Other>(_ transform: @escaping @Sendable (Value) -> Other) -> Shape<Other> {
    Shape<Other>(form) { [read] node, reading in read(node, &reading).map(transform) }
  }
}

/// One field of a kind: its key, what may be written there, and where the value goes.
public struct Field<Root: Sendable>: Sendable {
  let member: Form.Member
  let keyBytes: [UInt8]
  let set: @Sendable (YAMLNode, inout Root, inout Reading) -> Void

  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ shape: Shape<Value>, required: Bool = false,
    default fallback: String? = nil, _ doc: String
  ) {
    member = Form.Member(key: key, doc: doc, isRequired: required, fallback: fallback, form: shape.form)
    keyBytes = Array(key.utf8)
    set = { node, root, reading in
      if let value = shape.read(node, &reading) { root[keyPath: path] = value }
    }
  }

  init<Value>(
    _ key: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ shape: Shape<Value>, required: Bool = false,
    default fallback: String? = nil, _ doc: String
  ) {
    member = Form.Member(key: key, doc: doc, isRequired: required, fallback: fallback, form: shape.form)
    keyBytes = Array(key.utf8)
    set = { node, root, reading in
      if let value = shape.read(node, &reading) { root[keyPath: path] = value }
    }
  }
}

/// A mapping with known keys: the table of fields that drives the reader, the schema, the docs and the leak test.
public struct Schema<Root: Sendable>: Sendable {
  /// The mapping with its article, for messages: `a metric`.
  let noun: String
  /// A value with nothing set.
  let blank: @Sendable () -> Root
  /// Its fields, in the order of the reference.
  let fields: [Field<Root>]
  /// Keys of days or months of which the first must not lie after the second.
  let inOrder: [(earlier: String, later: String)]

  init(
    noun: String, blank: @escaping @Sendable () -> Root, fields: [Field<Root>],
    inOrder: [(earlier: String, later: String)] = []
  ) {
    self.noun = noun
    self.blank = blank
    self.fields = fields
    self.inOrder = inOrder
  }

  /// The printable half.
  var form: Form { .object(fields.map(\.member)) }

  /// The schema as the shape of a field, so that mappings nest.
  var shape: Shape<Root> { Shape(form) { node, reading in self.read(node, &reading) } }

  /// Reads a mapping; fields with faults are left at their blank value.
  func read(_ node: YAMLNode, _ reading: inout Reading) -> Root? {
    guard node.kind == .mapping else {
      let required = fields.map(\.member).filter(\.isRequired)
      if node.isEmpty, !required.isEmpty {
        for member in required { reading.missingField(member, noun: noun, at: node.span) }
        return nil
      }
      reading.wrongType(node, form: form, noun: noun)
      return nil
    }
    var root = blank()
    var seen: UInt64 = 0
    var unknown: [YAMLNode] = []
    node.forEachEntry { key, value in
      let index = key.withText { text in
        fields.firstIndex { $0.keyBytes.count == text.count && $0.keyBytes.elementsEqual(text) }
      }
      guard let index else {
        unknown.append(key)
        return
      }
      seen |= 1 << UInt64(index)
      if value.isEmpty {
        reading.missingValue(key, value, fields[index].member)
        return
      }
      reading.field = fields[index].member.key
      fields[index].set(value, &root, &reading)
    }
    let missing = fields.indices.filter { fields[$0].member.isRequired && seen & (1 << UInt64($0)) == 0 }
      .map { fields[$0].member }
    // A required key under another name is one slip.
    if unknown.count == 1, missing.count == 1 {
      reading.unknownKey(unknown[0], noun: noun, meant: missing[0])
    } else {
      // No file is told of more, and looking for what was meant takes time.
      for key in unknown.prefix(Finding.mostErrors + 1) {
        reading.unknownKey(key, noun: noun, known: fields.map(\.member.key))
      }
      for member in missing { reading.missingField(member, noun: noun, at: node.span) }
    }
    for (earlier, later) in inOrder { reading.checkOrder(earlier, later, in: node) }
    return root
  }
}
