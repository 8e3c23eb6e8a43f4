/// One word of a vocabulary: its name, its documentation, and how to get what it stands for.
struct TemplateWord<Context: Sendable>: Sendable {
  /// What a word stands for.
  enum Meaning: Sendable {
    /// The same text on every page.
    case constant(String)
    /// Writes escaped text.
    case text(Rendering<Context>, isEmpty: Condition<Context>)
    /// Writes HTML.
    case html(Rendering<Context>, isEmpty: Condition<Context>?)
    case flag(Condition<Context>)
    case items(any TemplateItemSource<Context>)
  }

  let name: String
  let doc: String
  let meaning: Meaning

  /// The same word, said about a whole that holds the context.
  func lifted<Whole: Sendable>(by reach: @escaping Lending<Whole, Context>) -> TemplateWord<Whole> {
    let meaning: TemplateWord<Whole>.Meaning =
      switch meaning {
      case .constant(let text): .constant(text)
      case .text(let write, let isEmpty): .text(write.lifted(by: reach), isEmpty: isEmpty.lifted(by: reach))
      case .html(let write, let isEmpty): .html(write.lifted(by: reach), isEmpty: isEmpty?.lifted(by: reach))
      case .flag(let test): .flag(test.lifted(by: reach))
      case .items(let items): .items(items.lifted(by: reach))
      }
    return TemplateWord<Whole>(name: name, doc: doc, meaning: meaning)
  }
}
