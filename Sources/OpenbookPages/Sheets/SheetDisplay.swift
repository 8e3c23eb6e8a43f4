import OpenbookCore

/// A sheet as templates see it.
struct SheetDisplay: Sendable {
  let sheet: Sheet
  let style: SiteStyle

  static let vocabulary = Vocabulary<SheetDisplay>()
    .text("kicker", "A word above the heading") { $0.sheet.kicker }
    .text("heading", "What the page is about") { $0.sheet.heading }
    .text("lede", "What it says, in a sentence") { $0.sheet.lede }
    .flag("is-one-sheet", "Whether it is to be printed on one sheet of paper") { $0.sheet.isOneSheet }
    .each("parts", "Its parts, in order", SheetPartDisplay.vocabulary) { display in
      display.sheet.parts.map { SheetPartDisplay(part: $0, route: display.sheet.frame.route, style: display.style) }
    }
    .some("previous", "The page before it", Link.vocabulary) { display in
      display.sheet.previous.map { $0.display(from: display.sheet.frame.route) }
    }
    .some("next", "The page after it", Link.vocabulary) { display in
      display.sheet.next.map { $0.display(from: display.sheet.frame.route) }
    }
    .flag("has-pager", "Whether there is a page before or after it") {
      $0.sheet.previous != nil || $0.sheet.next != nil
    }
}

/// A part of a sheet as templates see it.
struct SheetPartDisplay: Sendable {
  let part: SheetPart
  let route: Route
  let style: SiteStyle

  private struct Facts: Sendable {
    let facts: [SheetFactDisplay]
  }

  private struct SheetFactDisplay: Sendable {
    let fact: SheetFact
    let route: Route
  }

  private struct Text: Sendable {
    let document: Document
    let route: Route
  }

  private struct Lines: Sendable {
    let lines: [LineDisplay]
  }

  private struct LineDisplay: Sendable {
    let line: SheetLine
    let route: Route
  }

  private struct Table: Sendable {
    let table: SheetTable
    let route: Route
  }

  private struct Row: Sendable {
    let anchor: String
    let cells: [Cell]
  }

  private struct Cell: Sendable {
    let cell: SheetTable.Cell
    let column: SheetTable.Column
    let isHeader: Bool
    let route: Route
  }

  private struct Figure: Sendable {
    let chart: BalanceChart
    let style: SiteStyle
  }

  private struct Metrics: Sendable {
    let rows: [MetricRowDisplay]
  }

  private static let pictureVocabulary = Vocabulary<SheetFigure>()
    .text("figure-title", "The picture's message") { $0.title }
    .html("picture", "The picture") { $0.bars.write(into: &$1) }
    .text("figure-caption", "What is drawn, of which months, and from where") { $0.caption }

  private static let textVocabulary = Vocabulary<Text>()
    .html("text", "The text") { $0.document.write(from: $0.route, into: &$1) }

  private static let factVocabulary = Vocabulary<SheetFactDisplay>()
    .text("label", "What is asked") { $0.fact.label }
    .text("anchor", "What a link's fragment names, if anything") { $0.fact.anchor }
    .flag("has-values", "Whether it is answered in a few words") { !$0.fact.values.isEmpty }
    .each("values", "The answers in a few words", Link.vocabulary) { fact in
      fact.fact.values.map { $0.display(from: fact.route) }
    }
    .each("texts", "The answers that are texts", textVocabulary) { fact in
      fact.fact.texts.map { Text(document: $0, route: fact.route) }
    }

  private static let lineVocabulary = Vocabulary<LineDisplay>()
    .including(Link.vocabulary) { $0.line.name.display(from: $0.route) }
    .text("anchor", "What a link's fragment names, if anything") { $0.line.anchor }
    .text("status", "How it stands, in a word") { $0.line.mark?.text ?? "" }
    .text("status-class", "How it stands, as a class: met, near, missed, no-target, not-reported") {
      $0.line.mark?.shape.rawValue ?? ""
    }
    .text("aside", "A few words behind its name") { $0.line.aside }
    .flag("has-detail", "Whether there is more to say of it") { !$0.line.detail.isEmpty }
    .each("detail", "More about it", Link.vocabulary) { line in
      line.line.detail.map { $0.display(from: line.route) }
    }

  private static let cellVocabulary = Vocabulary<Cell>()
    .flag("is-header", "Whether it names its row") { $0.isHeader }
    .flag("is-number", "Whether its column holds numbers") { $0.column.isNumber }
    .text("status", "How it stands, in a word") { $0.cell.mark?.text ?? "" }
    .text("status-class", "How it stands, as a class: met, near, missed, no-target, not-reported") {
      $0.cell.mark?.shape.rawValue ?? ""
    }
    .html("drawing", "A small drawing", isEmpty: { $0.cell.drawing == nil }) { $0.cell.drawing?.write(into: &$1) }
    .each("values", "What stands in it", Link.vocabulary) { cell in
      cell.cell.values.map { $0.display(from: cell.route) }
    }

  private static let rowVocabulary = Vocabulary<Row>()
    .text("anchor", "What a link's fragment names, if anything") { $0.anchor }
    .each("cells", "Its cells", cellVocabulary) { $0.cells }

  private static let columnVocabulary = Vocabulary<SheetTable.Column>()
    .text("name", "The column's name") { $0.name }
    .flag("is-number", "Whether it holds numbers") { $0.isNumber }

  private static let tableVocabulary = Vocabulary<Table>()
    .text("caption", "What the table shows") { $0.table.caption }
    .flag("is-sortable", "Whether a reader may sort it: not where that would rank roles or teams") {
      $0.table.isSortable
    }
    .each("columns", "Its columns", columnVocabulary) { $0.table.columns }
    .each("table-rows", "Its rows", rowVocabulary) { table in
      table.table.rows.map { row in
        Row(
          anchor: row.anchor,
          cells: zip(row.cells, table.table.columns).enumerated().map { index, pair in
            Cell(cell: pair.0, column: pair.1, isHeader: index == 0, route: table.route)
          })
      }
    }

  private static let figureVocabulary = Vocabulary<Figure>()
    .text("chart-title", "What the chart says") { $0.chart.title }
    .html("chart", "The chart") { $0.chart.write($0.style, into: &$1) }
    .flag("is-chart-short", "Whether the chart has few months, and is drawn narrow") { $0.chart.isShort }
    .text("chart-caption", "What the chart shows") { $0.chart.caption }

  private static let choiceVocabulary = Vocabulary<Outline.Choice>()
    .text("filter-name", "What the lines are told apart by") { $0.name }
    .text("filter-position", "Its place among what each line has, from 0") { String($0.position) }
    .each("options", "All that the lines have of it", Vocabulary<String>().text("option", "One of them") { $0 }) {
      $0.options
    }

  static let vocabulary = Vocabulary<SheetPartDisplay>()
    .text("part-heading", "The part's heading") { $0.part.heading }
    .text("part-fold", "What stands for it while it is folded, if it can be") { $0.part.fold }
    .flag("is-first-half", "Whether it stands to the left of the next one where there is room") {
      $0.part.half == .first
    }
    .flag("is-second-half", "Whether it stands to the right of the one before") { $0.part.half == .second }
    .text("part-anchor", "What a link's fragment names, if anything") { $0.part.anchor }
    .html("part-text", "A text", isEmpty: { $0.document == nil }) { part, output in
      part.document?.write(from: part.route, into: &output)
    }
    .text("note", "A sentence in small print") { if case .note(let text) = $0.part.content { text } else { "" } }
    .html("outline", "A tree as nested lists", isEmpty: { $0.outline == nil }) { part, output in
      part.outline?.write(from: part.route, id: part.outlineID, into: &output)
    }
    .text("outline-id", "What the tree is found by, where it is long enough to look for words in it") { $0.outlineID }
    .text("outline-part", "That a long tree holds only some of the lines, if so") { $0.outlinePart }
    .each("filters", "What its lines can be narrowed to, where it is long", choiceVocabulary) { part in
      part.outlineID.isEmpty ? [] : part.outline?.choices ?? []
    }
    .some("figure", "A chart with its title", figureVocabulary) { part in
      guard case .chart(let chart) = part.part.content else { return nil }
      return Figure(chart: chart, style: part.style)
    }
    .some("picture", "A picture with its title and caption", pictureVocabulary) { part in
      guard case .figure(let figure) = part.part.content else { return nil }
      return figure
    }
    .some(
      "facts", "What is said of it, label by label",
      Vocabulary<Facts>().each("items", "The facts", factVocabulary) { $0.facts }
    ) { part in
      guard case .facts(let facts) = part.part.content else { return nil }
      return Facts(facts: facts.map { SheetFactDisplay(fact: $0, route: part.route) })
    }
    .some("lines", "A list", Vocabulary<Lines>().each("items", "Its lines", lineVocabulary) { $0.lines }) { part in
      guard case .lines(let lines) = part.part.content else { return nil }
      return Lines(lines: lines.map { LineDisplay(line: $0, route: part.route) })
    }
    .some("table", "A table", tableVocabulary) { part in
      guard case .table(let table) = part.part.content else { return nil }
      return Table(table: table, route: part.route)
    }
    .some(
      "metrics", "Metrics with their newest month",
      Vocabulary<Metrics>().each("rows", "The metrics", MetricRowDisplay.vocabulary) { $0.rows }
    ) { part in
      guard case .metrics(let rows) = part.part.content else { return nil }
      let up = part.route.up
      return Metrics(rows: rows.map { $0.display(part.style, up: up) })
    }

  private var document: Document? { if case .text(let document) = part.content { document } else { nil } }

  private var outlineID: String { outline?.isLong ?? false ? "tree" : "" }

  private var outlinePart: String {
    guard let outline, outline.isPart else { return "" }
    return style.words(.filterPart, ["count": String(outline.lines.count)])
  }

  private var outline: Outline? { if case .outline(let outline) = part.content { outline } else { nil } }
}
