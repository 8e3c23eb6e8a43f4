/// How Markdown becomes HTML.
public struct MarkdownOptions: Hashable, Sendable {
  /// Whether raw HTML is written (`markdown: {raw-html: true}`), less the tags that GFM's filter disarms.
  public var allowsRawHTML: Bool
  /// Added to every heading's level, up to 6: 1 where the page's `h1` is the document's title.
  public var headingOffset: Int
  /// Whether a text of one paragraph, such as a definition, stands without `<p>`.
  public var isInline: Bool
  /// Put before every `id`, so that two documents fit on one page.
  public var anchorPrefix: String

  /// Options for a document; everything at its plainest unless it is given.
  public init(
    allowsRawHTML: Bool = false, headingOffset: Int = 0, isInline: Bool = false, anchorPrefix: String = ""
  ) {
    self.allowsRawHTML = allowsRawHTML
    self.headingOffset = headingOffset
    self.isInline = isInline
    self.anchorPrefix = anchorPrefix
  }
}

/// The Markdown parser that the world supplies; Core has none.
///
/// It may be called from any number of tasks at once, and gives the same document for the same text.
public typealias MarkdownReader =
  @Sendable (_ text: MarkdownText, _ options: MarkdownOptions) -> (
    MarkdownDocument, [Finding]
  )
