import OpenbookCore

/// A document as the tests know it: read from `YAMLEvents` of either reader, and edited without the editor's help.
enum YAMLModel: Equatable {
  case scalar([UInt8], isPlain: Bool)
  case sequence([YAMLModel])
  case mapping([Entry])

  struct Entry: Equatable {
    let key: YAMLModel
    var value: YAMLModel
  }

  init(events: [UInt8]) {
    var lines = events.split(separator: 0, omittingEmptySubsequences: false)[...]
    self.init(&lines)
  }

  private init(_ lines: inout ArraySlice<ArraySlice<UInt8>>) {
    let line = lines.removeFirst()
    switch line.first {
    case UInt8(ascii: "["):
      var items: [YAMLModel] = []
      while lines.first?.elementsEqual([UInt8(ascii: "]")]) == false { items.append(YAMLModel(&lines)) }
      lines.removeFirst()
      self = .sequence(items)
    case UInt8(ascii: "{"):
      var entries: [Entry] = []
      while lines.first?.elementsEqual([UInt8(ascii: "}")]) == false {
        let key = YAMLModel(&lines)
        entries.append(Entry(key: key, value: YAMLModel(&lines)))
      }
      lines.removeFirst()
      self = .mapping(entries)
    default: self = .scalar(Array(line.dropFirst(2)), isPlain: line.dropFirst().first == UInt8(ascii: ":"))
    }
  }

  /// What an edit writes, its texts as if in quotes.
  init(_ value: YAMLValue) {
    switch value {
    case .scalar(let text): self.init(text: text)
    case .sequence(let items): self = .sequence(items.map { YAMLModel($0) })
    case .mapping(let entries):
      self = .mapping(entries.map { Entry(key: YAMLModel(text: $0.key), value: YAMLModel($0.value)) })
    }
  }

  init(text: String) { self = .scalar(Array(text.utf8), isPlain: false) }

  var isLeftOut: Bool { self == .scalar([], isPlain: true) }

  /// All scalars that are not left out as if in quotes, to compare with what an edit writes.
  var quoted: YAMLModel {
    switch self {
    case .scalar(let text, let isPlain): .scalar(text, isPlain: isPlain && text.isEmpty)
    case .sequence(let items): .sequence(items.map(\.quoted))
    case .mapping(let entries): .mapping(entries.map { Entry(key: $0.key.quoted, value: $0.value.quoted) })
    }
  }

  /// The same with another value at some positions, or changed by `change`; nil removes.
  func changed(at path: ArraySlice<Int>, _ change: (YAMLModel) -> YAMLModel?) -> YAMLModel? {
    guard let first = path.first else { return change(self) }
    switch self {
    case .scalar: return nil
    case .sequence(var items):
      let new = items[first].changed(at: path.dropFirst(), change)
      items.replaceSubrange(first...first, with: new.map { [$0] } ?? [])
      return .sequence(items)
    case .mapping(var entries):
      let new = entries[first].value.changed(at: path.dropFirst(), change)
      let entry = new.map { Entry(key: entries[first].key, value: $0) }
      entries.replaceSubrange(first...first, with: entry.map { [$0] } ?? [])
      return .mapping(entries)
    }
  }

  /// A collection with one entry more.
  func adding(_ key: String?, _ value: YAMLValue, at index: Int) -> YAMLModel {
    switch self {
    case .sequence(var items):
      items.insert(YAMLModel(value), at: index)
      return .sequence(items)
    case .mapping(var entries):
      entries.insert(Entry(key: YAMLModel(text: key ?? ""), value: YAMLModel(value)), at: index)
      return .mapping(entries)
    case .scalar:
      guard let key else { return .sequence([YAMLModel(value)]) }
      return .mapping([Entry(key: YAMLModel(text: key), value: YAMLModel(value))])
    }
  }
}
