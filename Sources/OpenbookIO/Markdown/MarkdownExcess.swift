import OpenbookCore

/// What a document holds too much of: the caps that keep libcmark-gfm's time and memory in bounds.
///
/// Version 0.29.0.gfm.6 takes time that grows with the square of some inputs. Honest documents stay far below each cap.
enum MarkdownExcess: Equatable {
  /// The document is longer than `sizeCap`.
  case size
  /// Quotations and list items within one another.
  case nesting
  /// A row has more cells than `columnCap`.
  case columns
  /// A table's columns times its rows are more than `cellCap`.
  case cells
  /// Link definitions, written out at every link that may use them, are more than `expansionCap`.
  case definitions
  /// Blocks and inline marks are more than `pieceCap`.
  case pieces
  /// A block's inlines would take too long.
  case inlines

  /// Bytes.
  static let sizeCap = 1 << 20
  /// Quotations and list items.
  static let nestingCap = 50
  /// Cells of a row.
  static let columnCap = 100
  /// `|` on a line, of whatever kind.
  static let pipeCap = 500
  /// Cells of all tables.
  static let cellCap = 200_000
  /// Bytes.
  static let expansionCap = 32 << 20
  /// Blocks and inline marks.
  static let pieceCap = 250_000
  /// Bytes that the parser may look at again, in all blocks together.
  static let rescanCap = 300_000_000

  /// The most specific fact.
  var message: String {
    switch self {
    case .size: "a text of more than 1 MiB"
    case .nesting: "more than \(Self.nestingCap) lists and quotations within one another"
    case .columns: "a table of more than \(Self.columnCap) columns"
    case .cells: "tables of more than \(Self.cellCap) cells"
    case .definitions: "link definitions that are too long for the number of links"
    case .pieces: "more than \(Self.pieceCap) blocks and inline marks"
    case .inlines: "a paragraph with too many unclosed brackets, tags or addresses"
    }
  }

  /// What to do.
  var help: String {
    switch self {
    case .size, .pieces: "split the document"
    case .nesting: "indent less"
    case .columns, .cells: "put the figures into a CSV file and show the ones that matter"
    case .definitions: "shorten the addresses and titles of the definitions"
    case .inlines: "close them, put a backslash before them, or put the text into a code block"
    }
  }
}
