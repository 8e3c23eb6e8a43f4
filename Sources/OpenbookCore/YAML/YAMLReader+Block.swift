extension YAMLReader {
  /// Reads a node whose place is set by indentation: `parent` is the column of the collection that it is in, -1 for the
  /// root. Leaves `position` at the next content, on a line of its own.
  mutating func block(parent: Int, depth: Int) {
    if isDash {
      sequence(depth: depth)
    } else if startsKey {
      mapping(depth: depth)
    } else {
      value(parent: parent, depth: depth)
    }
  }

  /// Whether a list item starts here.
  @inline(__always) var isDash: Bool {
    byte(position) == UInt8(ascii: "-") && byte(position + 1).isYAMLBlankOrLineEnd && position < end
  }

  private mutating func sequence(depth: Int) {
    let indent = column
    guard let node = open(.sequence, depth: depth) else { return }
    while position < end, column == indent, isDash {
      position += 1
      let afterDash = position
      while byte(position) == UInt8(ascii: " ") { position += 1 }
      guard byte(position) != UInt8(ascii: "\t") else { return failTab() }
      if endOfLine() {
        nextContent()
        if position < end, column > indent {
          block(parent: indent, depth: depth + 1)
        } else {
          appendEmpty(at: afterDash)
        }
      } else {
        block(parent: indent, depth: depth + 1)
      }
    }
    guard position >= end || column <= indent else { return failIndentation() }
    close(node)
  }

  private mutating func mapping(depth: Int) {
    let indent = column
    guard let node = open(.mapping, depth: depth) else { return }
    while position < end, column == indent, indent > 0 || !isDocumentMarker {
      guard key() else { return }
      let afterColon = position
      if !endOfLine() {
        value(parent: indent, depth: depth + 1)
        continue
      }
      nextContent()
      if position < end, column > indent {
        block(parent: indent, depth: depth + 1)
      } else if position < end, column == indent, isDash {
        sequence(depth: depth + 1)
      } else {
        appendEmpty(at: afterColon)
      }
    }
    guard position >= end || column <= indent else { return failIndentation() }
    close(node)
    checkKeys(of: node)
  }

  /// Reads a scalar or a flow collection, and the rest of its line.
  private mutating func value(parent: Int, depth: Int) {
    switch byte(position) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      quoted(parent: parent)
      finishLine()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flow(parent: parent, depth: depth)
      finishLine()
    case UInt8(ascii: "|"), UInt8(ascii: ">"): blockScalar(parent: parent)
    default: plain(parent: parent)
    }
  }
}
