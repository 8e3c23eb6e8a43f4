/// One YAML file, or the front matter of a Markdown file, as it was read.
///
/// The nodes lie in one flat array in reading order, a collection before its children, and point into the source's
/// bytes; only text that was unescaped or folded is copied. It is immutable, so a node is one reference and an index.
public final class YAMLDocument: Sendable {
  /// The file it was read from.
  public let source: Source
  let records: [Record]
  let arena: [UInt8]

  init(source: Source, records: [Record], arena: [UInt8]) {
    self.source = source
    self.records = records
    self.arena = arena
  }

  /// The node that holds all others; an empty plain scalar where the file has nothing but comments.
  public var root: YAMLNode { YAMLNode(document: self, index: 0) }

  /// How a scalar is written.
  enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// One node as it is stored.
  struct Record: Sendable {
    /// A collection's first and last byte are those of its first and last child, or its brackets.
    var start: UInt32
    var end: UInt32
    /// Where the text starts: in the arena or in the source.
    var text: UInt32
    var length: UInt32
    /// The index after this node and all within it.
    var next: UInt32
    var kind: YAMLNode.Kind
    var style: Style
    var isInArena: Bool
  }
}

extension YAMLDocument {
  /// Reads a file, or the part of it that is `range`; spans count from the start of the file in either case.
  ///
  /// What is accepted means the same to libyaml. Reading stops at the first fault: there is a document, or one finding.
  public static func read(
    _ source: Source, range: Range<Int>? = nil
  ) -> (document: YAMLDocument?, findings: [Finding]) {
    read(source, range: range, limits: YAMLLimits())
  }

  static func read(
    _ source: Source, range: Range<Int>?, limits: YAMLLimits
  ) -> (document: YAMLDocument?, findings: [Finding]) {
    let whole = 0..<source.bytes.count
    let range = (range ?? whole).clamped(to: whole)
    guard whole.count <= limits.fileBytes else {
      return (nil, [.capExceeded("a file of \(whole.count) bytes", limits.fileBytes, path: source.path)])
    }
    if let finding = source.encodingFinding(in: range) { return (nil, [finding]) }
    if let finding = source.forbiddenCharacter(in: range) { return (nil, [finding]) }
    return source.bytes.withUnsafeBufferPointer { buffer in
      var reader = YAMLReader(source, buffer, range, limits)
      reader.readDocument()
      if let fault = reader.fault { return (nil, [fault]) }
      return (YAMLDocument(source: source, records: reader.records, arena: reader.arena), [])
    }
  }
}
