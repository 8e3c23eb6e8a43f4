import OpenbookCore

/// A page in parts, one below the other: facts, lines, tables and texts.
///
/// Most pages are no more than that. They share one template, and differ in what their parts say.
struct Sheet: PageContext {
  let frame: PageFrame
  let kicker: String
  let heading: String
  let lede: String
  let parts: [SheetPart]
  /// The page before it and the one after it, where there is a row of them.
  let previous: Linked?
  let next: Linked?
  /// Whether it is printed on one sheet of paper, where that holds it.
  let isOneSheet: Bool

  init(
    frame: PageFrame, kicker: String = "", heading: String, lede: String = "", isOneSheet: Bool = false,
    parts: [SheetPart?], previous: Linked? = nil, next: Linked? = nil
  ) {
    self.frame = frame
    self.isOneSheet = isOneSheet
    self.kicker = kicker
    self.heading = heading
    self.lede = lede
    self.parts = parts.compactMap { $0 }
    self.previous = previous
    self.next = next
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("kicker", kicker)
    fingerprinting.add("heading", heading)
    fingerprinting.add("lede", lede)
    fingerprinting.add("parts", parts)
    fingerprinting.add("previous", previous)
    fingerprinting.add("next", next)
    fingerprinting.add("isOneSheet", isOneSheet)
  }

  func display(_ style: SiteStyle) -> SheetDisplay { SheetDisplay(sheet: self, style: style) }
}

/// One part of a sheet, with its heading.
struct SheetPart: Sendable {
  /// What it holds.
  enum Content: Sendable {
    case text(Document)
    case facts([SheetFact])
    case lines([SheetLine])
    case table(SheetTable)
    case outline(Outline)
    case metrics([MetricRow])
    case note(String)
    case chart(BalanceChart)
    case figure(SheetFigure)
  }

  /// Where it stands beside another one on a wide screen.
  enum Half: String, Sendable { case first, second }

  /// Empty: none.
  let heading: String
  /// What a link's fragment names; empty: nothing.
  let anchor: String
  /// What stands for it while it is folded; empty: it is never folded.
  let fold: String
  /// Nil: it takes the whole width.
  private(set) var half: Half?
  let content: Content

  /// A part; nil if there is nothing in it.
  init?(_ heading: String, anchor: String = "", fold: String = "", _ content: Content) {
    switch content {
    case .text(let document) where document.isEmpty: return nil
    case .facts(let facts) where facts.isEmpty: return nil
    case .lines(let lines) where lines.isEmpty: return nil
    case .table(let table) where table.rows.isEmpty: return nil
    case .outline(let outline) where outline.lines.isEmpty: return nil
    case .metrics(let rows) where rows.isEmpty: return nil
    case .note(let text) where text.isEmpty: return nil
    case .chart(let chart) where chart.isEmpty: return nil
    case .figure(let figure) where figure.bars.bars.isEmpty: return nil
    default: break
    }
    self.heading = heading
    self.anchor = anchor
    self.fold = fold
    self.content = content
  }

  /// Two parts side by side where there is room; a single one as it is.
  static func beside(_ first: SheetPart?, _ second: SheetPart?) -> [SheetPart?] {
    guard var first, var second else { return [first, second] }
    (first.half, second.half) = (.first, .second)
    return [first, second]
  }

  /// A part without a heading; nil if there is nothing in it.
  init?(_ content: Content) { self.init("", content) }
}

extension SheetPart: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("heading", heading)
    fingerprinting.add("anchor", anchor)
    fingerprinting.add("fold", fold)
    fingerprinting.add("half", half?.rawValue)
    fingerprinting.add("content", content)
  }
}

extension SheetPart.Content: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .text(let document): feed(1, document, &fingerprinting)
    case .facts(let facts): feed(2, facts, &fingerprinting)
    case .lines(let lines): feed(3, lines, &fingerprinting)
    case .table(let table): feed(4, table, &fingerprinting)
    case .outline(let outline): feed(5, outline, &fingerprinting)
    case .metrics(let rows): feed(6, rows, &fingerprinting)
    case .note(let text): feed(7, text, &fingerprinting)
    case .chart(let chart): feed(8, chart, &fingerprinting)
    case .figure(let figure): feed(9, figure, &fingerprinting)
    }
  }

  private func feed(_ kind: UInt64, _ value: some Fingerprinted, _ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(kind)
    value.feed(&fingerprinting)
  }
}

/// Something said of a thing: a label and one or more answers.
struct SheetFact: Sendable {
  let label: String
  /// What a link's fragment names; empty: nothing.
  let anchor: String
  let values: [Linked]
  let texts: [Document]

  /// A fact; nil without an answer.
  init?(_ label: String, anchor: String = "", _ values: [Linked?], texts: [Document] = []) {
    self.label = label
    self.anchor = anchor
    self.values = values.compactMap { $0 }
    self.texts = texts.filter { !$0.isEmpty }
    if self.values.isEmpty, self.texts.isEmpty { return nil }
  }

  /// A fact with one answer in words; nil without it.
  init?(_ label: String, _ text: String?) {
    self.init(label, [text.map { Linked($0) }])
  }
}

extension SheetFact: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("label", label)
    fingerprinting.add("anchor", anchor)
    fingerprinting.add("values", values)
    fingerprinting.add("texts", texts)
  }
}

/// A line of a list: what it is, how it stands, and more in small print.
struct SheetLine: Sendable {
  let name: Linked
  let anchor: String
  let mark: Mark?
  /// Plain words behind the name where there is no mark.
  let aside: String
  let detail: [Linked]

  init(_ name: Linked, anchor: String = "", mark: Mark? = nil, aside: String = "", detail: [Linked?] = []) {
    self.name = name
    self.anchor = anchor
    self.mark = mark
    self.aside = aside
    self.detail = detail.compactMap { $0 }
  }
}

extension SheetLine: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("name", name)
    fingerprinting.add("anchor", anchor)
    fingerprinting.add("mark", mark)
    fingerprinting.add("aside", aside)
    fingerprinting.add("detail", detail)
  }
}
