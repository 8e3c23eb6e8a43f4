/// Why an edit was not made. Spans are those of the file before it.
public enum YAMLRefusal: Error, Hashable, Sendable {
  /// The file cannot be read, with what the reader says.
  case unreadable([Finding])
  /// The path, or the place of a new key, names a key that this mapping does not have.
  case noSuchKey(String, in: Span)
  /// The path names an item beyond this sequence's.
  case noSuchItem(Int, in: Span)
  /// A key is asked of this value.
  case notAMapping(Span)
  /// An item is asked of this value.
  case notASequence(Span)
  /// The key to insert stands here already.
  case keyExists(String, Span)
  /// The value to write has a key twice.
  case keyTwice(String)
  /// The text to write has a character that no file may hold, which is named here.
  case forbiddenCharacter(String)
  /// The path is empty, and the root is neither replaced nor removed.
  case wholeDocument
  /// The edit near this place would have changed more than it should: what other text says, or how deep values nest.
  case unsafe(Span)

  /// Where in the file the cause stands; nil where it lies in the edit itself, or the findings have it.
  public var span: Span? {
    switch self {
    case .unreadable, .keyTwice, .forbiddenCharacter, .wholeDocument: nil
    case .noSuchKey(_, let span), .noSuchItem(_, let span), .notAMapping(let span), .notASequence(let span),
      .keyExists(_, let span), .unsafe(let span):
      span
    }
  }
}
