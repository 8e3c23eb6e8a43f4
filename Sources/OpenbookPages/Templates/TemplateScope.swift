/// What a template has in hand at one place: the item of the section it stands in, and what encloses the section.
///
/// A class, so that a section costs one allocation an item, however large the contexts around it are.
final class TemplateFrame<Outer: Sendable, Item: Sendable>: Sendable {
  let outer: Outer
  let item: Item

  init(outer: Outer, item: Item) {
    self.outer = outer
    self.item = item
  }
}

/// The words that are visible at one place of a template, innermost first.
struct TemplateScope<Place: Sendable> {
  /// The word of a name, ready to be asked about the place.
  let find: (String) -> TemplateWord<Place>?
  /// The names of all visible words.
  let names: () -> [String]
  /// The innermost visible list whose items have a word of that name.
  let listOffering: (String) -> String?
  /// Whether an unknown name is worth a finding: not inside a section whose own name is unknown.
  private(set) var isCertain = true

  /// The same words, where unknown names are not reported.
  var uncertain: Self {
    var copy = self
    copy.isCertain = false
    return copy
  }

  /// The words inside a section: those of the item, then these.
  func inside<Item: Sendable>(_ vocabulary: Vocabulary<Item>) -> TemplateScope<TemplateFrame<Place, Item>> {
    let item = TemplateScope<TemplateFrame<Place, Item>>(vocabulary)
    let outer = self
    return TemplateScope<TemplateFrame<Place, Item>>(
      find: { name in
        item.find(name) ?? outer.find(name)?.lifted { frame, use in use(frame.outer) }
      },
      names: { item.names() + outer.names() },
      listOffering: { item.listOffering($0) ?? outer.listOffering($0) },
      isCertain: isCertain)
  }

  /// The words of a vocabulary about a frame's item.
  init<Outer, Item>(_ vocabulary: Vocabulary<Item>) where Place == TemplateFrame<Outer, Item> {
    let words = vocabulary.words
    let positions = Dictionary(words.indices.map { (words[$0].name, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(
      find: { name in positions[name].map { words[$0].lifted { frame, use in use(frame.item) } } },
      names: { words.map(\.name) },
      listOffering: { name in
        words.first { word in
          guard case .items(let items) = word.meaning else { return false }
          return items.entries.contains { $0.name == name }
        }?.name
      })
  }

  private init(
    find: @escaping (String) -> TemplateWord<Place>?, names: @escaping () -> [String],
    listOffering: @escaping (String) -> String?, isCertain: Bool = true
  ) {
    self.find = find
    self.names = names
    self.listOffering = listOffering
    self.isCertain = isCertain
  }
}
