/// Follows fenced code line by line, as far as that is possible without parsing the Markdown.
///
/// Fenced code ends with the list or quotation that holds it, and is none within an HTML block. Where one of these may
/// be the case, and ever after, fences are not certain: what seems to stand in code may stand outside.
struct CodeTracker {
  /// Where a line stands.
  enum State: Equatable {
    case outside
    case inside(isCertain: Bool)
  }

  private struct Fence {
    let character: UInt8
    /// At most 255, which is as far as cmark counts.
    let length: Int
  }

  private var fence: Fence?
  /// Whether a line of code would have opened a fence, had there been none: an end was forgotten before it, most likely.
  private var sawOpeningInside = false
  private var isCertain = true
  private var sawContainer = false
  /// What ends an HTML block that may be open, in lower case; an empty line where it is empty.
  private var htmlEnd: [UInt8]?

  /// Takes in a line, and says where it stands. A fence's own lines are inside.
  mutating func advance(over line: ArraySlice<UInt8>) -> State {
    let (indentation, start) = AudienceMarker.skipBlanks(line)
    let rest = line[start...]
    if let fence {
      if indentation < 4, Self.closes(fence, rest) {
        self.fence = nil
      } else if let other = Self.opening(rest), other.character == fence.character, other.length >= fence.length {
        sawOpeningInside = true
      }
      return .inside(isCertain: isCertain)
    }
    if htmlEnd != nil || rest.first == UInt8(ascii: "<") { followHTML(rest) }
    if let first = rest.first, AudienceMarker.isContainerMark(first) || first == UInt8(ascii: "[") {
      sawContainer = true
    }
    guard let opening = Self.opening(rest) else { return .outside }
    if htmlEnd != nil || sawContainer && indentation > 0 { isCertain = false }
    guard indentation < 4 else { return .outside }
    fence = opening
    return .inside(isCertain: isCertain)
  }

  /// Whether the fences so far do not come in pairs, so that what stands in code may have been meant to stand outside.
  var lacksAnEnd: Bool { fence != nil || sawOpeningInside }

  private static func closes(_ fence: Fence, _ rest: ArraySlice<UInt8>) -> Bool {
    let run = rest.prefix { $0 == fence.character }
    return run.count >= fence.length
      && rest[run.endIndex...].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func opening(_ rest: ArraySlice<UInt8>) -> Fence? {
    guard let character = rest.first, character == UInt8(ascii: "`") || character == UInt8(ascii: "~") else {
      return nil
    }
    let run = rest.prefix { $0 == character }
    guard run.count >= 3 else { return nil }
    if character == UInt8(ascii: "`"), rest[run.endIndex...].contains(character) { return nil }
    return Fence(character: character, length: min(run.count, 255))
  }

  /// Follows HTML blocks, and stays in them rather too long than too short.
  private mutating func followHTML(_ rest: ArraySlice<UInt8>) {
    let lowered = rest.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    if htmlEnd == nil {
      let end = Self.htmlKinds.first { lowered.starts(with: $0.start.utf8) }?.end ?? ""
      htmlEnd = Array(end.utf8)
    }
    guard let end = htmlEnd else { return }
    if end.isEmpty ? rest.isEmpty : Self.contains(lowered, end) { htmlEnd = nil }
  }

  /// HTML blocks that hold empty lines; all others end at the first.
  private static let htmlKinds: [(start: String, end: String)] = [
    ("<!--", "-->"), ("<?", "?>"), ("<![cdata[", "]]>"), ("<!", ">"), ("<script", "</script>"), ("<pre", "</pre>"),
    ("<style", "</style>"), ("<textarea", "</textarea>"),
  ]

  private static func contains(_ line: [UInt8], _ needle: [UInt8]) -> Bool {
    line.indices.contains { line[$0] == needle[0] && line[$0...].starts(with: needle) }
  }
}
