import OpenbookCore

/// Characters written as numbers (`&#x202E;`), which stand nowhere in the file as they are.
extension HTMLWriter {
  /// Reports the first one of a document that no page can show.
  mutating func checkReferences(_ document: CMarkNode) {
    var fault: (node: CMarkNode, name: String)?
    document.walk { node, isEntering in
      guard fault == nil, isEntering else { return }
      let text =
        switch node.kind {
        case .text: node.withLiteral { String(decoding: $0, as: UTF8.self) }
        case .link, .image: node.title ?? ""
        default: ""
        }
      for scalar in text.unicodeScalars where fault == nil {
        fault = forbiddenName(scalar).map { (node, $0) }
      }
    }
    guard let fault else { return }
    findings.append(
      Finding(
        .forbiddenCharacter, "an escape for \(fault.name), which no page can show", at: locator.span(of: fault.node),
        help: "remove it"))
  }
}
