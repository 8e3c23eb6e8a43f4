extension MarkdownText {
  /// The text of a YAML value; positions are exact where the text stands in the file as it is.
  init(node: YAMLNode, source: SourceID) {
    let bytes = node.withText { Array($0) }
    var pieces: [Piece] = []
    if !bytes.isEmpty, !node.isBlockOfLines, let start = node.sourceOffset(ofTextByte: 0),
      node.sourceOffset(ofTextByte: bytes.count - 1) == start + bytes.count - 1
    {
      pieces = [Piece(textStart: 0, sourceStart: start, count: bytes.count)]
    }
    self.init(bytes: bytes, pieces: pieces, whole: node.span)
  }
}
