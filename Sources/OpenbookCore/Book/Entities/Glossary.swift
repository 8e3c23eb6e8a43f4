/// A word of the company, with what it means and what it does not.
public struct Term: Identified, HasCommon {
  /// Terms.
  public static let kind = EntityKind.term
  /// Its key.
  public var id = ID<Term>("")
  /// How it is written; nil: as its key, with blanks for hyphens.
  public var name: String? { statedName?.value }
  /// What it means.
  public var definition: Prose?
  /// What it does not mean, though one might think so.
  public var not: Prose?
  /// Other words for it.
  public var also: [String] = []
  var alsoSpans: [Span] = []
  var statedName: Located<String>?
  var common = Common()

  /// How it is written in a sentence.
  public var writtenName: String { name ?? String(id.text.map { $0 == "-" ? " " : $0 }) }

  static let schema = Schema<Term>(
    noun: "a term", blank: { Term() },
    fields: [
      Field("name", \.statedName, Shape<String>.text.located, "How it is written; its key without it"),
      Field("definition", \.definition, .prose(inline: true), required: true, "What it means"),
      Field("not", \.not, .prose(inline: true), "What it does not mean, though one might think so"),
      Field("also", \.statedAlso, .list(Shape<String>.text.located), "Other words for it"),
    ] + commonFields + [formerlyField])

  private var statedAlso: [Located<String>] {
    get { zip(also, alsoSpans).map { Located(value: $0, span: $1) } }
    set { (also, alsoSpans) = (newValue.map(\.value), newValue.map(\.span)) }
  }
}

/// `glossary.yaml`: terms.
enum Glossary {
  static let shape = Shape<[Entry<String, Part<Term>>]>.map(.identifier, .part(Term.schema))
}
