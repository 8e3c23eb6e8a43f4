/// Splits a document into its front matter and its body.
public struct FrontMatter: Hashable, Sendable {
  /// The YAML between the two `---` lines; nil where the file does not start with one.
  public let yaml: Range<Int>?
  /// The Markdown after it; the whole file, less a byte-order mark, where there is no front matter.
  public let body: Range<Int>
  /// Front matter that is not closed.
  public let findings: [Finding]

  /// Splits a source. Front matter that is not closed gives a finding and no body: whom the text is for may be among
  /// what was not read.
  public static func read(_ source: Source) -> FrontMatter {
    let bytes = source.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = TextLines(bytes, start..<bytes.count)
    guard let first = lines.next(), isFence(bytes[first.content], UInt8(ascii: "-")) else {
      return FrontMatter(yaml: nil, body: start..<bytes.count, findings: [])
    }
    while let line = lines.next() {
      guard isFence(bytes[line.content], UInt8(ascii: "-")) || isFence(bytes[line.content], UInt8(ascii: ".")) else {
        continue
      }
      return FrontMatter(yaml: first.end..<line.content.lowerBound, body: line.end..<bytes.count, findings: [])
    }
    let finding = Finding(
      .unclosedFrontMatter, "front matter is not closed", at: Span(source: source.id, first.content),
      help: "end it with a line '---'")
    return FrontMatter(yaml: nil, body: bytes.count..<bytes.count, findings: [finding])
  }

  /// Whether a line is three of a character, with nothing but blanks after them.
  private static func isFence(_ line: ArraySlice<UInt8>, _ character: UInt8) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == character }
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}
