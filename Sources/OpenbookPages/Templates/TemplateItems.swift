import OpenbookCore

/// The items behind an `each` or a `some`, whatever their type.
protocol TemplateItemSource<Context>: Sendable {
  associatedtype Context: Sendable

  /// Whether there may be more than one.
  var isList: Bool { get }
  /// The words of an item, for the documentation.
  var entries: [VocabularyEntry] { get }
  /// Whether there is none.
  var isEmpty: Condition<Context> { get }

  /// The same items of a whole that holds the context.
  func lifted<Whole: Sendable>(by reach: @escaping Lending<Whole, Context>) -> any TemplateItemSource<Whole>
  /// A section's body bound to the words of an item, then to those around the section.
  func bind(
    _ body: [TemplateNode], in scope: TemplateScope<Context>, _ binder: inout TemplateBinder
  ) -> TemplateStep<Context>
}

/// Items of one type.
struct TemplateItems<Context: Sendable, Item: Sendable>: TemplateItemSource {
  let vocabulary: Vocabulary<Item>
  let isList: Bool
  /// Lends each item in order.
  let visit: Lending<Context, Item>
  let isEmpty: Condition<Context>

  var entries: [VocabularyEntry] { vocabulary.entries }

  func lifted<Whole: Sendable>(by reach: @escaping Lending<Whole, Context>) -> any TemplateItemSource<Whole> {
    let visit = visit
    return TemplateItems<Whole, Item>(
      vocabulary: vocabulary, isList: isList,
      visit: { whole, use in reach(whole) { visit($0, use) } },
      isEmpty: isEmpty.lifted(by: reach))
  }

  func bind(
    _ body: [TemplateNode], in scope: TemplateScope<Context>, _ binder: inout TemplateBinder
  ) -> TemplateStep<Context> {
    let write = binder.bind(body, in: scope.inside(vocabulary)).rendering()
    let visit = visit
    return .write(
      Rendering { context, output in
        visit(context) { write(TemplateFrame(outer: context, item: $0), &output) }
      })
  }
}
