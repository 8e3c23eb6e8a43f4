import OpenbookCore

/// What a page offers to a template, by name: templates are checked against it and documented from it.
///
/// The vocabulary, never a template's braces, decides whether a value is text (always escaped) or HTML. Escaping makes
/// text safe wherever a template may put it, but does not judge addresses: a word meant for `href` must not hold a
/// foreign scheme.
struct Vocabulary<Context: Sendable>: Sendable {
  /// The words in the order in which they were said; where a name is said twice, the first one counts.
  private(set) var words: [TemplateWord<Context>] = []

  /// A vocabulary without words.
  init() {}

  /// A value that is text: escaped wherever it stands. As a section, it asks whether the text is not empty.
  consuming func text(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> String
  ) -> Self {
    adding(
      TemplateWord(
        name: name, doc: doc, meaning: .text(Rendering { $1.escaped(get($0)) }, isEmpty: Condition { get($0).isEmpty }))
    )
  }

  /// A value that is text and writes itself, escaped, without becoming a String first: for what tables hold thousands of.
  consuming func written(
    _ name: String, _ doc: String, isEmpty: @escaping @Sendable (Context) -> Bool,
    _ write: @escaping @Sendable (Context, inout Output) -> Void
  ) -> Self {
    adding(TemplateWord(name: name, doc: doc, meaning: .text(Rendering(write), isEmpty: Condition(isEmpty))))
  }

  /// A value that is the same text on every page.
  consuming func constant(_ name: String, _ doc: String, _ text: String) -> Self {
    adding(TemplateWord(name: name, doc: doc, meaning: .constant(text)))
  }

  /// A value that is HTML already, written straight into the output. Only with `isEmpty` can it be a section too.
  consuming func html(
    _ name: String, _ doc: String, isEmpty: (@Sendable (Context) -> Bool)? = nil,
    _ write: @escaping @Sendable (Context, inout Output) -> Void
  ) -> Self {
    adding(TemplateWord(name: name, doc: doc, meaning: .html(Rendering(write), isEmpty: isEmpty.map { Condition($0) })))
  }

  /// A condition, for sections.
  consuming func flag(
    _ name: String, _ doc: String, _ get: @escaping @Sendable (Context) -> Bool
  ) -> Self {
    adding(TemplateWord(name: name, doc: doc, meaning: .flag(Condition(get))))
  }

  /// A list: its section stands once for each item, whose words come before those of the enclosing vocabularies.
  consuming func each<Item: Sendable>(
    _ name: String, _ doc: String, _ vocabulary: Vocabulary<Item>, _ get: @escaping @Sendable (Context) -> [Item]
  ) -> Self {
    let items = TemplateItems<Context, Item>(
      vocabulary: vocabulary, isList: true,
      visit: { context, use in for item in get(context) { use(item) } },
      isEmpty: Condition { get($0).isEmpty })
    return adding(TemplateWord(name: name, doc: doc, meaning: .items(items)))
  }

  /// One item or none: a section that stands once or not at all, with the item's words inside.
  consuming func some<Item: Sendable>(
    _ name: String, _ doc: String, _ vocabulary: Vocabulary<Item>, _ get: @escaping @Sendable (Context) -> Item?
  ) -> Self {
    let items = TemplateItems<Context, Item>(
      vocabulary: vocabulary, isList: false,
      visit: { context, use in if let item = get(context) { use(item) } },
      isEmpty: Condition { get($0) == nil })
    return adding(TemplateWord(name: name, doc: doc, meaning: .items(items)))
  }

  /// Takes over all words of another vocabulary, such as those of the page's shell.
  ///
  /// Each word asks for the other value again, so it should cost little to copy: a class, or a struct of few fields.
  consuming func including<Other: Sendable>(
    _ other: Vocabulary<Other>, _ get: @escaping @Sendable (Context) -> Other
  ) -> Self {
    words.append(contentsOf: other.words.map { $0.lifted { context, use in use(get(context)) } })
    return self
  }

  private consuming func adding(_ word: TemplateWord<Context>) -> Self {
    words.append(word)
    return self
  }
}
