/// Markdown that was read: finished HTML with holes where links and images go.
///
/// A link's address depends on the page that shows it, so the page fills the holes. Everything else is final, and safe
/// to put into a page: it holds no script, no style and no address outside this document, except raw HTML where the
/// company allows that.
public struct MarkdownDocument: Hashable, Sendable {
  /// A stretch of HTML, or a hole.
  public enum Segment: Hashable, Sendable {
    /// Finished HTML, UTF-8.
    case html([UInt8])
    /// The place of an `<a …>`; its `</a>` is part of a later `html`.
    case link(Link)
    /// The place of a whole `<img …>`.
    case image(Image)
    /// The place of a figure or a word of the book; `isBlock` says which of the two.
    case directive(Directive)
  }

  /// Where a link leads.
  public enum Destination: Hashable, Sendable {
    /// Another site: `http`, `https`, `mailto` or `tel`, with every byte that a URL may not hold percent-encoded.
    case external(String)
    /// A file, as a path relative to the source's folder or from the content folder (`/…`), percent-decoded; and the
    /// anchor after `#`.
    case file(path: String, fragment: String?)
    /// An anchor of the same document, percent-decoded, without `#`; empty for its top.
    case anchor(String)
  }

  /// An `<a …>` to be written.
  public struct Link: Hashable, Sendable {
    /// Where it leads.
    public let destination: Destination
    /// Its title, not escaped.
    public let title: String?
    /// Where it was written.
    public let span: Span

    /// A link to a destination.
    public init(destination: Destination, title: String?, span: Span) {
      self.destination = destination
      self.title = title
      self.span = span
    }
  }

  /// An `<img …>` to be written.
  public struct Image: Hashable, Sendable {
    /// The picture's file, as in `Destination.file`.
    public let path: String
    /// What it shows, as plain text, not escaped.
    public let alternative: String
    /// Its title, not escaped.
    public let title: String?
    /// Where it was written.
    public let span: Span

    /// An image of a file.
    public init(path: String, alternative: String, title: String?, span: Span) {
      self.path = path
      self.alternative = alternative
      self.title = title
      self.span = span
    }
  }

  /// A heading, for tables of contents and for the check of anchors.
  public struct Heading: Hashable, Sendable {
    /// 1 to 6, as it stands in the HTML.
    public let level: Int
    /// Its words, not escaped.
    public let text: String
    /// Its `id` without the options' prefix: what a link's fragment names.
    public let anchor: String

    /// A heading with its anchor.
    public init(level: Int, text: String, anchor: String) {
      self.level = level
      self.text = text
      self.anchor = anchor
    }
  }

  /// The HTML and its holes, in order.
  public let segments: [Segment]
  /// The headings, in order.
  public let headings: [Heading]
  /// The words alone, a line a block, for summaries and the search index.
  public let plainText: String

  /// A document of segments.
  public init(segments: [Segment], headings: [Heading], plainText: String) {
    self.segments = segments
    self.headings = headings
    self.plainText = plainText
  }

  /// A document without content.
  public static let empty = MarkdownDocument(segments: [], headings: [], plainText: "")

  /// Whether there is nothing to show.
  public var isEmpty: Bool { segments.isEmpty }
}
