/// A scalar, a sequence or a mapping of a document.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Kind: UInt8, Sendable {
    /// Text.
    case scalar
    /// Items in order.
    case sequence
    /// Keys with values, in order; keys are scalars, and no two are equal.
    case mapping
  }

  let document: YAMLDocument
  let index: Int

  private var record: YAMLDocument.Record { document.records[index] }

  /// What it is.
  public var kind: Kind { record.kind }

  /// Where it is written, with quotation marks and brackets. A value left out is the empty span after its colon or
  /// dash.
  public var span: Span { Span(source: document.source.id, start: record.start, end: record.end) }

  /// Whether it is a scalar without quotation marks that is no block scalar.
  public var isPlain: Bool { record.kind == .scalar && record.style == .plain }

  /// Whether it is a value left out: a plain scalar of no bytes.
  public var isEmpty: Bool { isPlain && record.length == 0 }

  /// A scalar's text; empty for a collection.
  public var text: String { withText { String(decoding: $0, as: UTF8.self) } }

  /// Hands a scalar's text to `body` as UTF-8, without making a String; no bytes for a collection.
  public func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let record = record
    let range = Int(record.text)..<Int(record.text) + Int(record.length)
    let bytes = record.isInArena ? document.arena : document.source.bytes
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Calls `body` with each key and its value, in the file's order; not at all unless it is a mapping.
  public func forEachEntry(_ body: (_ key: YAMLNode, _ value: YAMLNode) -> Void) {
    guard kind == .mapping else { return }
    let end = Int(record.next)
    var child = index + 1
    while child < end {
      let value = Int(document.records[child].next)
      body(YAMLNode(document: document, index: child), YAMLNode(document: document, index: value))
      child = Int(document.records[value].next)
    }
  }

  /// Calls `body` with each item, in order; not at all unless it is a sequence.
  public func forEachItem(_ body: (YAMLNode) -> Void) {
    guard kind == .sequence else { return }
    let end = Int(record.next)
    var child = index + 1
    while child < end {
      body(YAMLNode(document: document, index: child))
      child = Int(document.records[child].next)
    }
  }

  /// No fewer than the entries of a mapping, for room to keep them; exact where no value is a collection.
  var entryBound: Int { (Int(record.next) - index) / 2 }

  /// A mapping's keys and values, in the file's order; empty for anything else.
  public var entries: [(key: YAMLNode, value: YAMLNode)] {
    var entries: [(key: YAMLNode, value: YAMLNode)] = []
    forEachEntry { entries.append((key: $0, value: $1)) }
    return entries
  }

  /// A sequence's items, in order; empty for anything else.
  public var items: [YAMLNode] {
    var items: [YAMLNode] = []
    forEachItem { items.append($0) }
    return items
  }
}
