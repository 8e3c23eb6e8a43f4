/// What an edit writes; how it is written follows from the place and its neighbours.
public enum YAMLValue: Hashable, Sendable {
  /// Text, in quotes where the reader would not give it back without them.
  case scalar(String)
  /// Keys with values, in this order.
  case mapping([Entry])
  /// Items in this order.
  case sequence([YAMLValue])

  /// A key of a mapping and its value.
  public struct Entry: Hashable, Sendable {
    /// The key; no two of a mapping are the same.
    public let key: String
    /// What it leads to.
    public let value: YAMLValue

    /// A key and its value.
    public init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  /// Why no file can hold it; nil where one can.
  var refusal: YAMLRefusal? {
    switch self {
    case .scalar(let text): Self.refusal(of: text)
    case .sequence(let items): items.lazy.compactMap(\.refusal).first
    case .mapping(let entries):
      Self.repeatedKey(of: entries).map(YAMLRefusal.keyTwice)
        ?? entries.lazy.compactMap { Self.refusal(of: $0.key) ?? $0.value.refusal }.first
    }
  }

  /// Whether it is a collection of nothing, which is always written in brackets.
  var isEmptyCollection: Bool {
    switch self {
    case .scalar: false
    case .sequence(let items): items.isEmpty
    case .mapping(let entries): entries.isEmpty
    }
  }

  /// What a node is that holds it.
  var kind: YAMLNode.Kind {
    switch self {
    case .scalar: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// Why no file can hold a text; nil where one can.
  static func refusal(of text: String) -> YAMLRefusal? {
    text.unicodeScalars.lazy.compactMap(forbiddenName).first.map(YAMLRefusal.forbiddenCharacter)
  }

  private static func repeatedKey(of entries: [Entry]) -> String? {
    var seen: Set<[UInt8]> = []
    return entries.first { !seen.insert(Array($0.key.utf8)).inserted }?.key
  }
}

extension YAMLValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .scalar(text) }

  /// A sequence.
  public init(arrayLiteral items: YAMLValue...) { self = .sequence(items) }

  /// A mapping in the order in which it is written.
  public init(dictionaryLiteral entries: (String, YAMLValue)...) {
    self = .mapping(entries.map { Entry($0.0, $0.1) })
  }
}
