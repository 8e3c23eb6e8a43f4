/// The footnotes of a document that somebody refers to.
///
/// libcmark-gfm moves their definitions to the end, in the order of their numbers, and turns every reference's text
/// into that number. What it leaves in place (a second definition of a name, or all of them where nothing refers to
/// one) is shown nowhere.
struct Footnotes {
  /// The definitions by the parser's number, less one.
  private let definitions: [CMarkNode]
  /// How often each was referred to so far, by the parser's number.
  private var references: [Int: Int] = [:]
  /// The parser's numbers, in the order of the references that are shown.
  private var order: [Int] = []
  private var numbers: [Int: Int] = [:]

  /// The footnotes at the end of a document.
  init(_ document: CMarkNode, _ locator: Locator) {
    var moved: [CMarkNode] = []
    var names: Set<String> = []
    var node = document.lastChild
    while let footnote = node, footnote.kind == .footnote {
      // A name's second definition stays where it was written, which may be just before the moved ones.
      if let name = locator.name(ofFootnote: footnote), !names.insert(name).inserted { break }
      moved.append(footnote)
      node = footnote.previous
    }
    definitions = moved.reversed()
  }

  /// The reader's number of a reference, and which reference to that footnote it is, from 1.
  mutating func refer(_ node: CMarkNode) -> (number: Int, occurrence: Int)? {
    let index = node.withLiteral { Int(String(decoding: $0, as: UTF8.self)) }
    guard let index, index >= 1, index <= definitions.count else { return nil }
    let number = numbers[index] ?? order.count + 1
    if numbers.updateValue(number, forKey: index) == nil { order.append(index) }
    let occurrence = references[index, default: 0] + 1
    references[index] = occurrence
    return (number, occurrence)
  }

  /// How many are shown so far; definitions may refer to more.
  var count: Int { order.count }

  /// A definition by the reader's number, with the number of references to it.
  func definition(_ number: Int) -> (node: CMarkNode, references: Int) {
    let index = order[number - 1]
    return (definitions[index - 1], references[index, default: 1])
  }
}
