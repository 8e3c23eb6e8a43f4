import OpenbookCore

/// A tree as a line for each event, so that two readers' trees can be compared and shown: `{ } [ ]` for collections,
/// `=:text` for plain scalars and `="text` for all others.
struct YAMLEvents {
  private(set) var bytes: [UInt8] = []

  mutating func mark(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    bytes.append(0)
  }

  /// A collection's start; with an anchor or a tag it equals nothing of ours.
  mutating func open(_ bracket: StaticString, isMarked: Bool) {
    if isMarked { mark("&") }
    mark(bracket)
  }

  mutating func scalar(_ text: UnsafeBufferPointer<UInt8>, isPlain: Bool) {
    bytes.append(61)
    bytes.append(isPlain ? 58 : 34)
    bytes.append(contentsOf: text)
    bytes.append(0)
  }

  mutating func node(_ node: YAMLNode) {
    switch node.kind {
    case .scalar:
      let isPlain = node.isPlain
      node.withText { scalar($0, isPlain: isPlain) }
    case .sequence:
      mark("[")
      for item in node.items { self.node(item) }
      mark("]")
    case .mapping:
      mark("{")
      for (key, value) in node.entries {
        self.node(key)
        self.node(value)
      }
      mark("}")
    }
  }

  /// The events as text: one a line, line ends within scalars written `⏎`.
  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\n", with: "⏎").replacing("\0", with: "\n")
  }
}

extension YAMLDocument {
  /// Its events in `YAMLEvents`' notation.
  var events: [UInt8] {
    var events = YAMLEvents()
    events.node(root)
    return events.bytes
  }
}

extension Source {
  /// A file of one test.
  init(yaml bytes: [UInt8]) { self.init(id: SourceID(0), path: "test.yaml", bytes: bytes) }

  /// A file of one test.
  init(yaml text: String) { self.init(yaml: Array(text.utf8)) }
}
