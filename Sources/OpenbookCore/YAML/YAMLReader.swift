/// Reads the subset of YAML that content folders use: one pass over the bytes, no copies but of what is unescaped or
/// folded.
///
/// It stops at the first fault: then `hasFailed` is set and `position` is the end, so that every loop ends. The bytes
/// are valid UTF-8 without forbidden characters (`Source.encodingFinding`, `Source.forbiddenCharacter`), so a carriage
/// return stands before a line feed only.
struct YAMLReader {
  let source: Source
  let bytes: [UInt8]
  /// The same bytes without bounds checks. It is valid as long as the reader is, and only `byte(_:)` reads it, below
  /// `end`.
  private let unchecked: UnsafeBufferPointer<UInt8>
  let limits: YAMLLimits
  /// Where reading ends: the end of the file, or of the front matter.
  let end: Int
  /// The next byte.
  var position: Int
  /// The first byte of the line of `position`.
  var lineStart: Int
  /// Where the newest node ends; a block collection ends there too.
  var lastEnd: Int
  var records: [YAMLDocument.Record] = []
  var arena: [UInt8] = []
  /// Where the innermost brackets that are open begin.
  var bracket = 0
  /// The first fault.
  private(set) var fault: Finding?
  /// Whether there is a fault; quicker to ask than the fault itself.
  private(set) var hasFailed = false

  /// A reader of a part of `source`, whose bytes `buffer` holds for as long as the reader lives.
  init(_ source: Source, _ buffer: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ limits: YAMLLimits) {
    self.source = source
    self.limits = limits
    bytes = source.bytes
    unchecked = buffer
    end = range.upperBound
    position = range.lowerBound
    if position == 0, range.count >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    lineStart = position
    lastEnd = position
    records.reserveCapacity(range.count / 8 + 4)
  }

  /// The byte at an offset; a line end from `end` on.
  @inline(__always) func byte(_ offset: Int) -> UInt8 { offset < end ? unchecked[offset] : UInt8(ascii: "\n") }

  /// Reads all of it: one node, or a fault.
  mutating func readDocument() {
    nextContent()
    if isDocumentMarker, byte(position) == UInt8(ascii: "-") {
      position += 3
      guard endOfLine() else {
        return fail(
          .yamlSubset, "text after '---' on the same line", at: rest, help: "put the text on the next line")
      }
      nextContent()
    }
    if position < end, !isDocumentMarker {
      block(parent: -1, depth: 0)
    } else {
      appendEmpty(at: position)
    }
    if position < end { failAfterRoot() }
  }

  private mutating func failAfterRoot() {
    if isDocumentMarker {
      fail(
        .yamlSubset, "a document marker, and a file holds one document", at: position..<position + 3,
        help: "remove it, or put what follows in a file of its own")
    } else {
      failIndentation()
    }
  }

  /// Records the first fault and ends the reading.
  @inline(never) mutating func fail(_ rule: Rule, _ message: String, at range: Range<Int>, help: String? = nil) {
    report(Finding(rule, message, at: Span(source: source.id, range), help: help))
  }

  /// A cap of `limits` that was exceeded.
  @inline(never) mutating func failCap(_ what: String, _ limit: Int, at range: Range<Int>) {
    report(.capExceeded(what, limit, at: Span(source: source.id, range)))
  }

  private mutating func report(_ finding: Finding) {
    position = end
    guard !hasFailed else { return }
    hasFailed = true
    fault = finding
  }
}
