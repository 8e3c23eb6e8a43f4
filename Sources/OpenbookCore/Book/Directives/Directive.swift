/// A place in a text where the book's own figures or words stand: `:value[arr]{month=2026-09}`.
public struct Directive: Hashable, Sendable {
  /// What it puts there.
  public enum Name: String, CaseIterable, Sendable {
    /// A figure in a sentence.
    case value
    /// A term of the glossary in a sentence.
    case term
    /// A metric's chart.
    case chart
    /// A metric's figures by month.
    case table
    /// An objective.
    case objective
    /// A funnel's stages.
    case funnel

    /// Whether it stands on a line of its own, with two colons.
    public var isBlock: Bool { self != .value && self != .term }

    /// The kind of entity that it names.
    public var kind: EntityKind {
      switch self {
      case .value, .chart, .table: .metric
      case .term: .term
      case .objective: .objective
      case .funnel: .funnel
      }
    }

    /// How it is written, for messages.
    var example: String { example(of: kind.example) }

    /// How it is written of an id.
    func example(of id: String) -> String { (isBlock ? "::" : ":") + "\(rawValue)[\(id)]" }
  }

  /// Which figure of a metric stands in a sentence.
  public enum Figure: String, CaseIterable, Sendable { case actual, target, variance, status }

  /// What it puts there.
  public let name: Name
  /// The id that it names.
  public let id: String
  /// Which figure, for a value.
  public let figure: Figure
  /// The month, quarter or year, for a value; nil: the newest month.
  public let period: Period?
  /// How many months, for a chart or a table.
  public let months: Int?
  /// Where it is written.
  public let span: Span
}

/// A directive as it stands in a text, before anything of it is checked.
struct WrittenDirective: Equatable {
  /// What is nearly right about it.
  enum Slip: Equatable {
    /// Brackets or braces are not closed.
    case open
    /// A blank stands before the bracket.
    case blank
    /// A blank stands before the braces.
    case blankBeforeBraces
    /// Its id stands in these instead.
    case otherBrackets(String)
  }

  /// The bytes of the text that it takes.
  let range: Range<Int>
  /// One colon for a sentence, two for a line of its own.
  let colons: Int
  let name: String
  /// What stands in brackets, or in what was meant for them; nil for none.
  let argument: String?
  /// What stands in braces; nil for none.
  let parameters: String?
  let slip: Slip?

  /// How it is written without a slip; with an id for example where it has none.
  func mended(_ name: Directive.Name) -> String {
    // Of brackets that are not closed, only what may be an id belongs to it.
    let id = trimmed(argument ?? "").prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-/".contains($0)) }
    return name.example(of: id.isEmpty ? name.kind.example : String(id)) + (parameters.map { "{\($0)}" } ?? "")
  }
}
