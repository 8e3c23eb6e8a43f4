/// A word as the documentation of templates lists it.
public struct VocabularyEntry: Hashable, Sendable {
  /// What a word may be used for.
  public enum Kind: String, CaseIterable, Sendable {
    /// A value, always escaped; as a section, whether it is not empty.
    case text
    /// A value that is HTML already, for the text of a page.
    case html
    /// A section that stands or does not.
    case flag
    /// A section that stands once for each item.
    case each
    /// A section that stands once or not at all.
    case some
  }

  /// What a template writes between braces.
  public let name: String
  /// What it may be used for.
  public let kind: Kind
  /// What it stands for.
  public let doc: String
  /// Whether `{{#name}}` and `{{^name}}` may be written.
  public let isSection: Bool
  /// The words of an item, for `each` and `some`.
  public let nested: [VocabularyEntry]
}

extension Vocabulary {
  /// All words in order, with those of their items.
  var entries: [VocabularyEntry] {
    words.map { word in
      func entry(_ kind: VocabularyEntry.Kind, isSection: Bool = true, nested: [VocabularyEntry] = [])
        -> VocabularyEntry
      {
        VocabularyEntry(name: word.name, kind: kind, doc: word.doc, isSection: isSection, nested: nested)
      }
      return switch word.meaning {
      case .constant, .text: entry(.text)
      case .html(_, let isEmpty): entry(.html, isSection: isEmpty != nil)
      case .flag: entry(.flag)
      case .items(let items): entry(items.isList ? .each : .some, nested: items.entries)
      }
    }
  }

  /// Names that are said twice, which is a fault in the program: a test asks every vocabulary for them.
  ///
  /// A twice-said name of an item comes with its lists before it: `rows cells name`. An item's word may have the name
  /// of one outside its list.
  var duplicateNames: [String] { duplicates(in: entries) }
}

private func duplicates(in entries: [VocabularyEntry]) -> [String] {
  var seen: Set<String> = []
  var found: [String] = []
  for entry in entries {
    if !seen.insert(entry.name).inserted { found.append(entry.name) }
    found += duplicates(in: entry.nested).map { "\(entry.name) \($0)" }
  }
  return found
}
