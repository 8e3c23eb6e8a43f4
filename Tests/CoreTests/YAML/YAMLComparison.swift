import OpenbookCore

/// How the reader takes a file.
enum YAMLComparison {
  /// As libyaml does, with spans that fit.
  case equal
  /// Refused, with one finding at a place of the file.
  case refused
  /// Wrongly, and why.
  case fault(String)

  init(of bytes: [UInt8]) {
    let source = Source(yaml: bytes)
    let result = YAMLDocument.read(source)
    if let document = result.document {
      self = documentFault(document, result.findings).map(Self.fault) ?? .equal
    } else {
      self = refusalFault(result.findings, bytes).map(Self.fault) ?? .refused
    }
  }
}

private func refusalFault(_ findings: [Finding], _ bytes: [UInt8]) -> String? {
  guard findings.count == 1, case .span(let span) = findings[0].place else { return "refused without one finding" }
  guard span.range.upperBound <= bytes.count, span.start < span.end || span.range.upperBound == bytes.count else {
    return "a finding at \(span.range) of \(bytes.count) bytes: \(findings[0].message)"
  }
  return nil
}

private func documentFault(_ document: YAMLDocument, _ findings: [Finding]) -> String? {
  let bytes = document.source.bytes
  guard findings.isEmpty else { return "accepted with findings" }
  let ours = document.events
  guard let theirs = LibYAML.events(of: bytes) else {
    return "accepted what libyaml refuses, as\n\(YAMLEvents.text(ours))"
  }
  guard ours == theirs else {
    return "read as\n\(YAMLEvents.text(ours))but libyaml reads\n\(YAMLEvents.text(theirs))"
  }
  return spanFault(of: document.root, in: bytes, within: 0..<bytes.count)
}

/// What is wrong with the spans of a node and of all within it.
private func spanFault(of node: YAMLNode, in bytes: [UInt8], within outer: Range<Int>) -> String? {
  let range = node.span.range
  guard range.lowerBound >= outer.lowerBound, range.upperBound <= outer.upperBound else {
    return "span \(range) sticks out of \(outer)"
  }
  switch node.kind {
  case .scalar: return scalarFault(of: node, in: bytes)
  case .sequence, .mapping:
    var children = node.items
    for (key, value) in node.entries { children += [key, value] }
    var last = range.lowerBound
    for child in children {
      guard child.span.range.lowerBound >= last else { return "span \(child.span.range) starts before \(last)" }
      if let fault = spanFault(of: child, in: bytes, within: range) { return fault }
      last = child.span.range.upperBound
    }
    return nil
  }
}

private func scalarFault(of node: YAMLNode, in bytes: [UInt8]) -> String? {
  let written = Array(bytes[node.span.range])
  let text = node.withText { Array($0) }
  if node.isPlain, !written.contains(10), written != text { return "plain span \(node.span.range) is not its text" }
  if let first = written.first, !node.isPlain, !"\"'|>".utf8.contains(first) { return "span starts with \(first)" }
  if !node.isPlain, let first = written.first, first == 34 || first == 39, written.last != first {
    return "span \(node.span.range) does not end with its quotation mark"
  }
  let step = max(1, text.count / 8)
  for offset in stride(from: 0, to: text.count, by: step) {
    guard let place = node.sourceOffset(ofTextByte: offset) else { continue }
    guard node.span.range.contains(place) || text[offset] <= 32 else { return "text byte \(offset) lies at \(place)" }
    if text[offset] > 32, bytes[place] != text[offset] { return "text byte \(offset) is not the byte at \(place)" }
  }
  guard node.sourceOffset(ofTextByte: text.count + 1) == nil, node.sourceOffset(ofTextByte: -1) == nil else {
    return "an offset outside the text has a place"
  }
  return nil
}
