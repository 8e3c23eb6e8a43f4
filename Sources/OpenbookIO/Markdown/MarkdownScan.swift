/// One pass over a text before it is parsed, for what costs too much while the blocks are read.
struct MarkdownScan {
  private let text: [UInt8]
  /// Table cells so far, counted as if every line after a delimiter row were a full row.
  private var cells = 0
  /// The columns of the table that the lines may belong to; 0 outside.
  private var columns = 0
  /// Lines and bytes since the last empty line, which a delimiter row makes the parser read again.
  private var linesInRun = 0
  private var runStart = 0
  private var rescanned = 0

  /// What a text holds too much of; nil if it may be parsed.
  static func excess(in text: [UInt8]) -> MarkdownExcess? {
    var scan = MarkdownScan(text: text)
    return scan.scanLines() ?? scan.scanDefinitions()
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func scanLines() -> MarkdownExcess? {
    var start = 0
    var pipes = 0
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: "|") { pipes += 1 }
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      if let excess = endLine(start..<index, pipes) { return excess }
      start = index + 1
      pipes = 0
    }
    return nil
  }

  private mutating func endLine(_ line: Range<Int>, _ pipes: Int) -> MarkdownExcess? {
    if text[line].allSatisfy({ isBlank($0) }) {
      columns = 0
      linesInRun = 0
      runStart = line.upperBound
      return nil
    }
    // The parser walks over all of a row's cells to add one.
    if pipes > MarkdownExcess.pipeCap { return .columns }
    linesInRun += 1
    if isDelimiterRow(line) {
      if pipes > MarkdownExcess.columnCap + 1 { return .columns }
      columns = max(columns, pipes + 1)
      rescanned += linesInRun * (line.upperBound - runStart)
      if rescanned > MarkdownExcess.rescanCap { return .inlines }
    } else {
      cells += columns
    }
    return cells > MarkdownExcess.cellCap ? .cells : nil
  }

  /// Whether a line is a table's delimiter row (`|:--|--:|`), after the marks of lists and quotations.
  private func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    scan: while index < line.upperBound {
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C, UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < line.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]) { index += 1 }
        guard index < line.upperBound, ".)".utf8.contains(text[index]) else { return false }
        index += 1
      case UInt8(ascii: "["):
        // A footnote's definition.
        guard let close = text[index..<line.upperBound].firstIndex(of: UInt8(ascii: "]")) else { return false }
        index = close + 1
      default: break scan
      }
    }
    var isTable = false
    var hasDash = false
    for byte in text[index..<line.upperBound] {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): isTable = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: break
      default: return false
      }
    }
    return isTable && hasDash
  }

  /// Compares the longest link definition times the number of references that may be to it.
  private func scanDefinitions() -> MarkdownExcess? {
    var longest = 0
    var references = 0
    var closers = NextClosers(text)
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "]") else {
        index += 1
        continue
      }
      index += 1
      guard index < text.count, text[index] == UInt8(ascii: ":") else {
        if index >= text.count || text[index] != UInt8(ascii: "(") { references += 1 }
        continue
      }
      let start = skipBlanks(index + 1)
      var end = start
      while end < text.count, !isBlank(text[end]) { end += 1 }
      let title = skipBlanks(end)
      var length = end - start
      if title > end, title < text.count, let close = closers.next(after: title) { length += close - title }
      longest = max(longest, length)
      index = max(index + 1, end)
    }
    let (size, overflow) = longest.multipliedReportingOverflow(by: references)
    return overflow || size > MarkdownExcess.expansionCap ? .definitions : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

  private func skipBlanks(_ start: Int) -> Int {
    var index = start
    while index < text.count, isBlank(text[index]) { index += 1 }
    return index
  }
}

/// Finds where a link title ends, each byte of the text being looked at once a kind of quotation mark.
private struct NextClosers {
  private let text: [UInt8]
  private var known: [UInt8: Int] = [:]

  init(_ text: [UInt8]) { self.text = text }

  /// The end of the title whose opening mark is at `start`; nil if there is no mark. A title without an end reaches
  /// to the end of the text.
  mutating func next(after start: Int) -> Int? {
    let closer: UInt8
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closer = text[start]
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    if let before = known[closer], before > start { return before }
    var index = start + 1
    while index < text.count, text[index] != closer { index += text[index] == UInt8(ascii: "\\") ? 2 : 1 }
    known[closer] = min(index, text.count)
    return known[closer]
  }
}
