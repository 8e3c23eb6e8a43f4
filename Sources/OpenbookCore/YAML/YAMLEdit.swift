/// One change to a YAML file that leaves every byte as it was which it is not about: comments, order, quotation marks,
/// indentation, line ends.
///
/// A new value follows its neighbours' style: their indentation, their braces or lines, their quotation marks. A comment
/// behind a replaced value and comment lines around a removed one stay; those within it go with it. A collection whose
/// last entry is removed becomes `{}` or `[]`.
public enum YAMLEdit: Sendable {
  /// Replaces a value, or appends a key to its mapping if only that key is missing. A value that is the same already
  /// stays as it is written.
  case set(YAMLPath, YAMLValue)
  /// Adds a key to a mapping, which may be empty or left out.
  case insert(into: YAMLPath, key: String, YAMLValue, at: Place)
  /// Adds an item after the last of a sequence, which may be empty or left out.
  case append(to: YAMLPath, YAMLValue)
  /// Removes a key with its value, or an item.
  case remove(YAMLPath)

  /// Where a new key stands among those of its mapping.
  public enum Place: Sendable {
    /// After all others.
    case last
    /// After this key.
    case after(String)
    /// Before the first key of which this is true, or after all others.
    case beforeFirst(@Sendable (_ key: String) -> Bool)
    /// Where the keys' order puts it: that of their bytes, which for months is that of time, or the reverse if the keys
    /// there descend.
    case inOrder
  }

  /// The file's bytes after the edit, with `range` as the part of it that is YAML.
  ///
  /// The result is read again and compared with what the edit is meant to do, so it is right or `unsafe`.
  public func applied(to source: Source, range: Range<Int>? = nil) -> Result<[UInt8], YAMLRefusal> {
    let read = YAMLDocument.read(source, range: range)
    guard let document = read.document else { return .failure(.unreadable(read.findings)) }
    if let refusal { return .failure(refusal) }
    let editor = YAMLEditor(document, range: range)
    return editor.change(for: self).flatMap { editor.made($0) }
  }

  /// Why no file can take it; nil where one can.
  private var refusal: YAMLRefusal? {
    switch self {
    case .set(let path, let value): path.steps.lazy.compactMap(Self.refusal).first ?? value.refusal
    case .insert(_, let key, let value, _): YAMLValue.refusal(of: key) ?? value.refusal
    case .append(_, let value): value.refusal
    case .remove: nil
    }
  }

  private static func refusal(of step: YAMLPath.Step) -> YAMLRefusal? {
    switch step {
    case .key(let key): YAMLValue.refusal(of: key)
    case .item: nil
    }
  }
}

extension YAMLEdit.Place {
  /// Before which of the keys `key` goes; nil if the key that it should follow is not there.
  func index(of key: String, among keys: [String]) -> Int? {
    switch self {
    case .last: return keys.count
    case .after(let other): return keys.firstIndex { $0.utf8.elementsEqual(other.utf8) }.map { $0 + 1 }
    case .beforeFirst(let isAfter): return keys.firstIndex(where: isAfter) ?? keys.count
    case .inOrder:
      let descends = keys.count > 1 && zip(keys, keys.dropFirst()).allSatisfy { $1.isBytewise(before: $0) }
      let isAfter = { (other: String) in descends ? other.isBytewise(before: key) : key.isBytewise(before: other) }
      return keys.firstIndex(where: isAfter) ?? keys.count
    }
  }
}

extension String {
  /// Whether its bytes come before another's.
  fileprivate func isBytewise(before other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
