import OpenbookCore

@testable import OpenbookIO

/// How Markdown becomes HTML.
enum MarkdownCheck {
  private static let options = [
    MarkdownOptions(), MarkdownOptions(headingOffset: 2, isInline: true, anchorPrefix: "a-"),
  ]

  /// What is wrong; nil if the HTML holds nothing that the reader does not write itself, nested as HTML has it, and is
  /// the same by the short way and by the long one.
  static func fault(_ bytes: [UInt8]) -> String? {
    // The world refuses other files before Markdown is read.
    guard firstUTF8Fault(in: bytes) == nil else { return nil }
    let source = Source(id: SourceID(0), path: "strategy/a.md", bytes: bytes)
    let text = MarkdownText(0..<bytes.count, of: source)
    // One way to read an input, by its length.
    let options = Self.options[bytes.count % Self.options.count]
    let (document, findings) = MarkdownLibrary.reader(text, options)
    if let fault = findingFault(findings, in: [source]) ?? documentFault(document) { return fault }
    if let fault = shortcutFault(document, text, options) { return fault }
    return bytes.contains(UInt8(ascii: "<")) ? rawFault(text) : nil
  }

  private static func documentFault(_ document: MarkdownDocument) -> String? {
    if let fault = SafeHTML.fault(html(of: document)) { return fault }
    let anchors = document.headings.map(\.anchor)
    guard Set(anchors).count == anchors.count, !anchors.contains("") else { return "anchors \(anchors)" }
    guard document.headings.allSatisfy({ (1...6).contains($0.level) }) else { return "a heading of no level" }
    for segment in document.segments {
      switch segment {
      case .html(let bytes): if bytes.isEmpty { return "an empty segment" }
      case .link(let link): if case .external(let address) = link.destination, !isSafe(address) { return address }
      case .image(let image): if image.path.hasPrefix("//") { return image.path }
      case .directive(let directive): if directive.id.isEmpty { return "a directive that names nothing" }
      }
    }
    return nil
  }

  private static func isSafe(_ address: String) -> Bool {
    let scheme = address.prefix { $0 != ":" }
    return ["http", "https", "mailto", "tel"].contains(scheme)
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
  }

  /// A plain paragraph does not reach the parser, nor does every text need all of the parser's features.
  private static func shortcutFault(
    _ document: MarkdownDocument, _ text: MarkdownText, _ options: MarkdownOptions
  ) -> String? {
    guard !text.bytes.isEmpty, MarkdownScan.excess(in: text.bytes) == nil else { return nil }
    let all: MarkdownFeatures = [.tables, .strikethrough, .autolinks, .tasks, .footnotes]
    var cost = InlineCost()
    guard let tree = try? CMarkTree.parse(text.bytes, all, inspect: { cost.add($0) }) else { return nil }
    let whole = tree.withDocument { root in
      var writer = HTMLWriter(root, text, options)
      return writer.write(root).0
    }
    let (long, short) = (html(of: whole), html(of: document))
    guard long == short else {
      return "\(String(decoding: short, as: UTF8.self)) but in full \(String(decoding: long, as: UTF8.self))"
    }
    return whole.plainText == document.plainText ? nil : "'\(document.plainText)' but in full '\(whole.plainText)'"
  }

  /// Where raw HTML is allowed, it still brings no element that changes how the page is read.
  private static func rawFault(_ text: MarkdownText) -> String? {
    let (document, _) = MarkdownLibrary.reader(text, MarkdownOptions(allowsRawHTML: true))
    let html = String(decoding: html(of: document), as: UTF8.self).lowercased()
    for name in ["<script", "<style", "<iframe", "<title", "<textarea", "<xmp", "<plaintext", "<!--"] {
      // `<titles` is no title; what follows a name must not be part of it.
      for range in html.ranges(of: name) {
        let next = html[range.upperBound...].utf8.first ?? 0x20
        if !(0x61...0x7A).contains(next), !(0x30...0x39).contains(next) { return "\(name) is let through" }
      }
    }
    return nil
  }

  /// The HTML with its holes filled as a page would.
  private static func html(of document: MarkdownDocument) -> [UInt8] {
    var output = Output(capacity: 1024)
    for segment in document.segments {
      switch segment {
      case .html(let bytes): output.raw(bytes)
      case .directive(let directive):
        // As a page fills it: a link in a sentence, a table on a line of its own.
        if directive.name.isBlock { output.raw("<table><tbody></tbody></table>") } else { output.raw("<a>1</a>") }
      case .link(let link):
        output.raw("<a href=\"")
        switch link.destination {
        case .external(let address): output.escaped(address)
        case .anchor(let anchor): output.escaped("#" + anchor)
        case .file(let path, let fragment): output.escaped("./" + path + "#" + (fragment ?? ""))
        }
        output.raw("\" title=\"")
        output.escaped(link.title ?? "")
        output.raw("\">")
      case .image(let image):
        output.raw("<img src=\"")
        output.escaped("./" + image.path)
        output.raw("\" alt=\"")
        output.escaped(image.alternative)
        output.raw("\">")
      }
    }
    return output.finish()
  }
}
