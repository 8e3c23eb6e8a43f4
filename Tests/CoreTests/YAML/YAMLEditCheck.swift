@testable import OpenbookCore

/// What is right and wrong with one edit.
struct YAMLEditCheck {
  enum Outcome {
    case accepted
    case refused
    case fault(String)
  }

  let document: YAMLDocument
  let range: Range<Int>?
  let edit: YAMLRandomEdit

  var source: Source { document.source }
  var bytes: [UInt8] { document.source.bytes }
  var lines: YAMLLines { YAMLLines(bytes, range: range) }

  var outcome: Outcome {
    switch edit.edit.applied(to: source, range: range) {
    case .failure(.unsafe): .refused
    case .failure(let refusal): .fault("refused as \(refusal)")
    case .success(let new):
      (treeFault(new) ?? surroundingsFault(new) ?? lineEndFault(new) ?? commentsFault(new) ?? twiceFault(new)
        ?? undoFault(new))
        .map { .fault("\($0)\nnew:  \(String(decoding: new, as: UTF8.self).debugDescription)") } ?? .accepted
    }
  }

  /// The range of YAML in the file that the edit made.
  func range(in new: [UInt8]) -> Range<Int>? {
    range.map { $0.lowerBound..<$0.upperBound + new.count - bytes.count }
  }

  /// Both readers find what the edit is meant to leave.
  private func treeFault(_ new: [UInt8]) -> String? {
    let newRange = range(in: new) ?? 0..<new.count
    guard let theirs = LibYAML.events(of: Array(new[newRange])) else { return "libyaml refuses it" }
    guard let read = YAMLDocument.read(Source(yaml: new), range: newRange).document else { return "it cannot be read" }
    guard read.events == theirs else { return "libyaml reads something else" }
    let expected = edit.expected(of: YAMLModel(events: document.events))
    guard YAMLModel(events: theirs).quoted == expected?.quoted else {
      return "it says something else: \(YAMLEvents.text(theirs))"
    }
    return nil
  }

  /// What differs lies within the lines of the value or of the entry before a new one; what is added takes no byte
  /// away, and what is removed adds none.
  private func surroundingsFault(_ new: [UInt8]) -> String? {
    let touched = touchable
    let tail = bytes.count - touched.upperBound
    guard new.count >= touched.lowerBound + tail, new.starts(with: bytes[..<touched.lowerBound]),
      new.suffix(tail).elementsEqual(bytes.suffix(tail))
    else { return "bytes outside of \(touched) changed" }
    switch edit.kind {
    case .set: return nil
    case .insert, .append:
      guard changedLines(new) <= 1 else { return "an addition changed more than one line" }
      return edit.target.node.isFlow && edit.target.node.entries.isEmpty || bytes.isSubsequence(of: new)
        ? nil : "an addition took something away"
    case .remove: return edit.target.siblings == 1 || new.isSubsequence(of: bytes) ? nil : "a removal added something"
    }
  }

  /// A file whose lines all end alike goes on so.
  private func lineEndFault(_ new: [UInt8]) -> String? {
    let (old, now) = (bytes.count { $0 == 13 }, new.count { $0 == 13 })
    if old == 0, now > 0 { return "a CR was added" }
    let isAlike = old > 0 && old == bytes.count { $0 == 10 }
    return isAlike && now != new.count { $0 == 10 } ? "a line ends without CR" : nil
  }

  /// The bytes of the old file that an edit may touch.
  private var touchable: Range<Int> {
    let target = edit.target
    switch edit.kind {
    case .set, .remove:
      guard let slot = target.slot else { return 0..<bytes.count }
      if edit.kind == .set, let range = inlineRange(of: slot) { return range }
      if slot.isInFlow { return flowNeighbourhood(of: slot) }
      let end = followingBlank(lines.ownEnd(slot), isRemoval: edit.kind == .remove)
      // The line end before the last entry of a file without a last line end goes with it.
      let start = lines.lineStart(slot.head.lowerBound)
      if edit.kind == .remove, target.siblings == 1 { return 0..<end }
      // Behind a dash, the second entry takes the place of the first.
      let isBehindDash = edit.kind == .remove && !lines.isFirstOnLine(slot.head.lowerBound)
      let hasLineEnd = end < lines.end || !lines.lacksLastLineEnd
      return (hasLineEnd ? start : max(start - 2, 0))..<(isBehindDash ? lines.skipBlanks(end) : end)
    case .insert, .append:
      let node = target.node.span.range
      let start = target.slot?.head.lowerBound ?? lines.start
      // Comments that are indented deeper than the collection are passed by.
      return start..<(target.node.isFlow ? lines.nextLine(node.upperBound) : lines.end)
    }
  }

  /// The bytes of a value alone, if neither it nor what takes its place needs lines of its own.
  private func inlineRange(of slot: YAMLSlot) -> Range<Int>? {
    let range = slot.value.span.range
    let takesOneLine = edit.value.kind == .scalar || edit.value.isEmptyCollection
    let isInline = takesOneLine && !slot.value.isBlockScalar && !slot.value.isBlockCollection
    guard slot.isInFlow || isInline else { return nil }
    return slot.value.isEmpty ? range.lowerBound..<min(range.upperBound + 1, bytes.count) : range
  }

  /// How many of the old file's lines lie between those that stand as they are before and after what is new.
  private func changedLines(_ new: [UInt8]) -> Int {
    let old = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let now = new.split(separator: 10, omittingEmptySubsequences: false)
    let before = zip(old, now).prefix { $0 == $1 }.count
    let after = zip(old.reversed(), now.reversed()).prefix { $0 == $1 }.count
    return old.count - before - after
  }

  private func flowNeighbourhood(of slot: YAMLSlot) -> Range<Int> {
    var start = slot.range.lowerBound
    while start > 0, !"{[,".utf8.contains(bytes[start]) || start >= slot.range.lowerBound { start -= 1 }
    var end = slot.range.upperBound
    while end < lines.end, !"}],".utf8.contains(bytes[end]) { end += 1 }
    return start..<lines.nextLine(end)
  }

  private func followingBlank(_ offset: Int, isRemoval: Bool) -> Int {
    var line = offset
    while isRemoval, line < lines.end, lines.isBlankLine(line) { line = lines.nextLine(line) }
    return line
  }
}

extension [UInt8] {
  /// Whether all of it stands in another array in the same order.
  func isSubsequence(of other: [UInt8]) -> Bool {
    var position = 0
    for byte in other where position < count && self[position] == byte { position += 1 }
    return position == count
  }
}
