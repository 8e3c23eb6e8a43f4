import OpenbookCore
import OpenbookIO

/// Markdown read for a test, with its holes filled so that they can be compared as text.
struct RenderedMarkdown {
  let document: MarkdownDocument
  let findings: [Finding]
  let text: String

  init(_ text: String, _ options: MarkdownOptions = MarkdownOptions()) {
    let source = Source(id: SourceID(0), path: "strategy/a.md", bytes: Array(text.utf8))
    (document, findings) = MarkdownLibrary.reader(MarkdownText(0..<source.bytes.count, of: source), options)
    self.text = text
  }

  /// The HTML; a link is `<a DESTINATION>`, an image `<img PATH|DESCRIPTION>`, a directive `<value ID …>`.
  var html: String {
    document.segments.map { segment in
      switch segment {
      case .html(let bytes): String(decoding: bytes, as: UTF8.self)
      case .image(let image): "<img \(image.path)|\(image.alternative)\(Self.title(image.title))>"
      case .directive(let directive): Self.text(directive)
      case .link(let link): "<a \(Self.address(link.destination))\(Self.title(link.title))>"
      }
    }.joined()
  }

  /// Each finding's rule and the text that it points at.
  var faults: [String] {
    findings.map { finding in
      guard case .span(let span) = finding.place else { return finding.rule }
      return "\(finding.rule): \(String(decoding: Array(text.utf8)[span.range], as: UTF8.self))"
    }
  }

  private static func text(_ directive: Directive) -> String {
    let parts = [
      directive.name == .value ? directive.figure.rawValue : nil, directive.period.map { "\($0)" },
      directive.months.map { "\($0) months" },
    ]
    return "<\(directive.name) \(([directive.id] + parts.compactMap { $0 }).joined(separator: " "))>"
  }

  private static func title(_ title: String?) -> String { title.map { "|\($0)" } ?? "" }

  private static func address(_ destination: MarkdownDocument.Destination) -> String {
    switch destination {
    case .external(let url): url
    case .anchor(let anchor): "#\(anchor)"
    case .file(let path, let fragment): path + (fragment.map { "#\($0)" } ?? "")
    }
  }
}
