import OpenbookCore

/// What is wrong with the findings about some files; nil if each points into its file, says what is wrong in few words,
/// and can be printed without steering a terminal.
func findingFault(_ findings: [Finding], in sources: [Source]) -> String? {
  for finding in findings {
    guard case .span(let span) = finding.place else { continue }
    guard Int(span.source.index) < sources.count else { return "a finding in no file: \(finding.message)" }
    let count = sources[Int(span.source.index)].bytes.count
    guard span.start <= span.end, Int(span.end) <= count else {
      return "a finding at \(span.start)..\(span.end) of \(count) bytes: \(finding.message)"
    }
    // What a message quotes may end with anything.
    let isSentence = finding.message.hasSuffix(".") && finding.rule != Rule.rawHTML.id
    guard !finding.message.isEmpty, !isSentence else { return "message '\(finding.message)'" }
    // The longest name that a message may hold is a key, of 1,024 bytes.
    guard finding.message.utf8.count + (finding.help?.utf8.count ?? 0) < 4096 else {
      return "a message of \(finding.message.utf8.count) bytes: \(finding.message.unicodeScalars.prefix(80))"
    }
  }
  // The others are like these, and printing takes longer than reading.
  let located = LocatedFinding.locate(Array(findings.prefix(8)), in: sources, folder: "content")
  let text = TextPrinter.print(located, coloured: false)
  if let scalar = text.unicodeScalars.first(where: steersTerminals) {
    return "U+\(String(scalar.value, radix: 16)) is printed: \(text.debugDescription)"
  }
  let json = JSONPrinter.print(located)
  return json.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") } ? "control characters in JSON" : nil
}

private func steersTerminals(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
