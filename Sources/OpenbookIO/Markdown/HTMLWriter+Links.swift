import OpenbookCore

/// Links and images.
extension HTMLWriter {
  mutating func openLink(_ node: CMarkNode) {
    // The parser takes an address in angle brackets for a link wherever it stands; within another it is its text.
    guard !openLinks.contains(true) else { return openLinks.append(false) }
    let span = locator.span(of: node)
    switch LinkAddress(node.address) {
    case .destination where node.address.isEmpty:
      findings.append(
        Finding(
          .brokenLink, "a link without an address", at: span,
          help: "write it in the parentheses: [text](file.md) or [text](#heading)"))
      openLinks.append(false)
    case .destination(let destination):
      flush()
      segments.append(.link(.init(destination: destination, title: node.title, span: span)))
      openLinks.append(true)
    case .unsafe(let reason):
      findings.append(
        Finding(
          .unsafeLink, "link to \(reason)", at: span,
          help: "link to a file of the content folder, or to an http, https, mailto or tel address"))
      openLinks.append(false)
    }
  }

  mutating func closeLink() { if openLinks.popLast() == true { html.raw("</a>") } }

  /// Collects the words of an image's description, and writes the image when it ends.
  mutating func describe(_ node: CMarkNode, _ kind: CMarkNode.Kind, _ isEntering: Bool) {
    switch kind {
    case .text, .code: node.withLiteral { alternative.append(contentsOf: $0) }
    case .softBreak, .lineBreak: alternative.append(UInt8(ascii: " "))
    case .image: imageDepth += isEntering ? 1 : -1
    default: break
    }
    guard imageDepth == 0 else { return }
    writeImage(node)
    alternative = []
  }

  private mutating func writeImage(_ node: CMarkNode) {
    words.raw(alternative)
    let description = String(decoding: alternative, as: UTF8.self)
    let span = locator.span(of: node)
    let reason: String
    switch LinkAddress(node.address) {
    case .destination(.file(let path, _)):
      flush()
      segments.append(.image(.init(path: path, alternative: description, title: node.title, span: span)))
      return
    case .destination(.external): reason = "on another site"
    case .destination(.anchor): reason = "without a file"
    case .unsafe(let words): reason = "with \(words)"
    }
    html.escaped(description)
    findings.append(
      Finding(.unsafeLink, "picture \(reason)", at: span, help: "put the picture into assets/ and name that file"))
  }
}
