@testable import OpenbookCore

/// How a document is cut into front matter, body and audience blocks.
enum FrontMatterCheck {
  private static let audiences = ["public", "company", "board"]

  /// What is wrong; nil if the parts lie in order, nothing but markers is lost, and nobody sees less than those whom
  /// more is hidden from.
  static func fault(_ bytes: [UInt8]) -> String? {
    let source = Source(id: SourceID(0), path: "strategy/a.md", bytes: bytes)
    let parts = FrontMatter.read(source)
    if let fault = findingFault(parts.findings, in: [source]) { return fault }
    guard parts.body.upperBound == bytes.count else { return "the body ends before the file" }
    if let yaml = parts.yaml {
      guard yaml.upperBound <= parts.body.lowerBound else { return "front matter within the body" }
      let (document, findings) = YAMLDocument.read(source, range: yaml)
      if let fault = findingFault(findings, in: [source]) { return fault }
      if let document, document.root.span.range.clamped(to: yaml) != document.root.span.range {
        return "a node outside the front matter"
      }
    }
    let blocks = AudienceBlocks.read(source, range: parts.body, audiences: audiences)
    return findingFault(blocks.findings, in: [source]) ?? coverFault(blocks, source, parts.body)
      ?? orderFault(blocks, source)
  }

  /// What lies between the pieces is lines that open or close a block.
  private static func coverFault(_ blocks: AudienceBlocks, _ source: Source, _ body: Range<Int>) -> String? {
    var last = body.lowerBound
    for range in blocks.pieces.map(\.span.range) + [body.upperBound..<body.upperBound] {
      guard range.lowerBound >= last, range.upperBound <= body.upperBound else { return "pieces out of order" }
      var lines = TextLines(source.bytes, last..<range.lowerBound)
      while let line = lines.next() {
        if AudienceMarker(source.bytes[line.content]) == nil { return "a line in no piece, at \(line.content)" }
      }
      last = range.upperBound
    }
    return nil
  }

  /// Each audience sees all that those before it see, at the place where it was written.
  private static func orderFault(_ blocks: AudienceBlocks, _ source: Source) -> String? {
    var fewer: Set<Range<Int>> = []
    for level in 0...audiences.count {
      let text = blocks.text { audience in audience.flatMap { audiences.firstIndex(of: $0) } ?? -1 < level }
      for piece in text.pieces {
        let written = source.bytes[piece.sourceStart..<(piece.sourceStart + piece.count)]
        guard text.bytes[piece.textStart...].starts(with: written) else { return "a piece is not verbatim" }
      }
      let places = Set(text.pieces.map { $0.sourceStart..<($0.sourceStart + $0.count) })
      guard fewer.isSubset(of: places) else { return "level \(level) sees less than the one below" }
      fewer = places
    }
    return nil
  }
}
