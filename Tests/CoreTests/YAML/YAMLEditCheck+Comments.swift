@testable import OpenbookCore

extension YAMLEditCheck {
  /// Every comment outside of what an edit replaces or removes still stands, in order, and there is no other.
  func commentsFault(_ new: [UInt8]) -> String? {
    guard let read = YAMLDocument.read(Source(yaml: new), range: range(in: new)).document else { return nil }
    let old = comments(of: document, range)
    let now = comments(of: read, range(in: new)).map(\.text)
    let lost = mayLose
    let kept = old.filter { !lost.contains($0.offset) }.map(\.text)
    guard now.isInOrder(in: old.map(\.text)) else { return "the comments became \(now), of \(old.map(\.text))" }
    return kept.isInOrder(in: now) ? nil : "of the comments \(kept), only \(now) still stand"
  }

  /// The bytes whose comments go with what was there.
  private var mayLose: Range<Int> {
    guard let slot = edit.target.slot else { return 0..<0 }
    let value = slot.value.span.range
    switch edit.kind {
    case .insert, .append: return 0..<0
    case .remove: return slot.head.lowerBound..<lines.nextLine(slot.range.upperBound)
    case .set:
      return value.lowerBound..<(slot.value.isBlockCollection ? lines.nextLine(value.upperBound) : value.upperBound)
    }
  }

  /// The comments of a document: each `#` after a blank that is in no text.
  private func comments(of document: YAMLDocument, _ range: Range<Int>?) -> [(offset: Int, text: String)] {
    let bytes = document.source.bytes
    let range = range ?? 0..<bytes.count
    var isText = [Bool](repeating: false, count: bytes.count)
    for record in document.records where record.kind == .scalar {
      var start = Int(record.start)
      if record.style == .literal || record.style == .folded {
        while start < Int(record.end), bytes[start] != 10 { start += 1 }
      }
      for offset in start..<max(start, Int(record.end)) { isText[offset] = true }
    }
    var found: [(offset: Int, text: String)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isStart = bytes[offset] == UInt8(ascii: "#") && !isText[offset]
      guard isStart, offset == range.lowerBound || bytes[offset - 1].isYAMLBlankOrLineEnd || bytes[offset - 1] > 127
      else {
        offset += 1
        continue
      }
      var end = offset
      while end < range.upperBound, !bytes[end].isYAMLLineEnd { end += 1 }
      found.append((offset: offset, text: String(decoding: bytes[offset..<end], as: UTF8.self)))
      offset = end
    }
    return found
  }
}

extension [String] {
  /// Whether all of them stand among others in the same order.
  fileprivate func isInOrder(in others: [String]) -> Bool {
    var position = 0
    for other in others where position < count && self[position] == other { position += 1 }
    return position == count
  }
}
