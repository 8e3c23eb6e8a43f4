import OpenbookCore

/// A tree, line by line, each with its depth: written as nested lists, which need no script.
struct Outline: Sendable {
  /// With more lines than these only the first two levels are unfolded, and words can be looked for.
  private static let fewLines = 40

  /// What the lines below one come to.
  struct Sum: Sendable {
    let mark: Mark?
    let text: String
    let drawing: Drawing?
  }

  struct Line: Sendable {
    /// 0 for the roots; at most one more than the line above.
    let depth: Int
    let name: Linked
    let mark: Mark?
    let drawing: Drawing?
    let detail: [Linked]
    /// What the lines below it come to: with it they can be folded.
    let sum: Sum?
    /// How many stand below it that are not shown, and where they are.
    let more: Linked?
    /// What it has of each of the outline's filters, in their order; empty: nothing.
    let filters: [String]

    init(
      depth: Int, _ name: Linked, mark: Mark? = nil, drawing: Drawing? = nil, detail: [Linked?] = [],
      sum: Sum? = nil, more: Linked? = nil, filters: [String] = []
    ) {
      self.depth = depth
      self.name = name
      self.mark = mark
      self.drawing = drawing
      self.detail = detail.compactMap { $0 }
      self.sum = sum
      self.more = more
      self.filters = filters
    }
  }

  let lines: [Line]
  /// What the lines can be told apart by, as `Line.filters` has it.
  let filters: [String]
  /// How many roots are not shown, and where they are.
  let more: Linked?
  /// What the roots come to for what stands above them.
  let sum: Sum?

  /// A tree of `roots`, each followed by its children; nothing is shown twice, so that circles end.
  init<Node: Hashable>(
    _ roots: [Node], filters: [String] = [], more: Linked? = nil, sum: Sum? = nil, children: (Node) -> [Node],
    line: (Node, _ depth: Int) -> Line
  ) {
    var lines: [Line] = []
    var seen: Set<Node> = []
    var waiting = roots.reversed().map { (node: $0, depth: 0) }
    while let (node, depth) = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      lines.append(line(node, depth))
      waiting += children(node).reversed().map { (node: $0, depth: depth + 1) }
    }
    self.lines = lines
    self.filters = filters
    self.more = more
    self.sum = sum
  }

  /// Whether there are so many lines that one wants to look for some.
  var isLong: Bool { lines.count > Self.fewLines }

  /// Whether some lines stand elsewhere, so that what is looked for may too.
  var isPart: Bool { more != nil || lines.contains { $0.more != nil } }

  /// One of the filters, with all that its lines have of it.
  struct Choice: Sendable {
    let position: Int
    let name: String
    let options: [String]
  }

  /// The filters by which the lines differ, each with its options in the order of their characters.
  var choices: [Choice] {
    filters.enumerated().compactMap { position, name in
      let options = Set(lines.compactMap { $0.filters.indices.contains(position) ? $0.filters[position] : nil })
        .filter { !$0.isEmpty }.sorted()
      return options.count > 1 ? Choice(position: position, name: name, options: options) : nil
    }
  }

  /// Writes the nested lists.
  ///
  /// - Parameter id: what the script finds the list by; empty: nothing.
  func write(from page: Route, id: String = "", into output: inout Output) {
    // What closes each open list.
    var ends: [(tags: StaticString, more: Linked?)] = []
    let close = { (end: (tags: StaticString, more: Linked?)?, output: inout Output) in
      guard let end else { return }
      write(more: end.more, from: page, into: &output)
      output.raw(end.tags)
    }
    for (index, line) in lines.enumerated() {
      if index > 0, line.depth > lines[index - 1].depth {
        ends.append((open(below: lines[index - 1], &output), lines[index - 1].more))
      } else if index > 0 {
        writeWhatIsBelow(lines[index - 1], from: page, into: &output)
        output.raw("</li>\n")
        for _ in line.depth..<lines[index - 1].depth { close(ends.popLast(), &output) }
      } else {
        output.raw("<ul class=\"tree\"")
        if !id.isEmpty {
          output.raw(" id=\"")
          output.escaped(id)
          output.raw("\"")
        }
        output.raw(">\n")
        writeSum(into: &output)
      }
      output.raw("<li")
      if !line.filters.isEmpty, isLong {
        output.raw(" data-with=\"")
        output.escaped(line.filters.joined(separator: "\n"))
        output.raw("\"")
      }
      output.raw(">")
      write(line, from: page, into: &output)
    }
    guard let last = lines.last else { return }
    writeWhatIsBelow(last, from: page, into: &output)
    output.raw("</li>\n")
    while let end = ends.popLast() { close(end, &output) }
    write(more: more, from: page, into: &output)
    output.raw("</ul>\n")
  }

  private func writeSum(into output: inout Output) {
    guard let sum else { return }
    output.raw("<li><p class=\"sum\">")
    write(sum, into: &output)
    output.raw("</p></li>\n")
  }

  /// What the lines below one come to where none of them is shown.
  private func writeWhatIsBelow(_ line: Line, from page: Route, into output: inout Output) {
    guard line.sum != nil || line.more != nil else { return }
    output.raw("\n<p class=\"sum\">")
    if let sum = line.sum { write(sum, into: &output) }
    if let more = line.more {
      output.raw(" ")
      write(more, from: page, into: &output)
    }
    output.raw("</p>\n")
  }

  private func write(more: Linked?, from page: Route, into output: inout Output) {
    guard let more else { return }
    output.raw("<li><p class=\"sum\">")
    write(more, from: page, into: &output)
    output.raw("</p></li>\n")
  }

  /// Opens the list below a line, folded where it says what it comes to and there are many; returns what closes it.
  private func open(below line: Line, _ output: inout Output) -> StaticString {
    guard let sum = line.sum else {
      output.raw("\n<ul>\n")
      return "</ul>\n</li>\n"
    }
    output.raw(isLong && line.depth > 0 ? "\n<details><summary>" : "\n<details open><summary>")
    write(sum, into: &output)
    output.raw("</summary>\n<ul>\n")
    return "</ul>\n</details></li>\n"
  }

  private func write(_ sum: Sum, into output: inout Output) {
    if let mark = sum.mark { write(mark, into: &output) }
    output.raw(" ")
    output.escaped(sum.text)
    if let drawing = sum.drawing {
      output.raw(" ")
      drawing.write(into: &output)
    }
  }

  private func write(_ mark: Mark, into output: inout Output) {
    output.raw("<span class=\"status ")
    output.escaped(mark.shape.rawValue)
    output.raw("\">")
    output.escaped(mark.text)
    output.raw("</span>")
  }

  private func write(_ line: Line, from page: Route, into output: inout Output) {
    output.raw("<div>")
    write(line.name, from: page, into: &output)
    if let mark = line.mark {
      output.raw(" ")
      write(mark, into: &output)
    }
    if let drawing = line.drawing {
      output.raw(" ")
      drawing.write(into: &output)
    }
    if !line.detail.isEmpty {
      output.raw(" <small>")
      for (index, detail) in line.detail.enumerated() {
        if index > 0 { output.raw(" · ") }
        write(detail, from: page, into: &output)
      }
      output.raw("</small>")
    }
    output.raw("</div>")
  }

  private func write(_ linked: Linked, from page: Route, into output: inout Output) {
    guard let place = linked.place else { return output.escaped(linked.text) }
    output.raw("<a href=\"")
    output.escaped(place.link(from: page))
    output.raw("\">")
    output.escaped(linked.text)
    output.raw("</a>")
  }
}

extension Outline: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("lines", lines)
    fingerprinting.add("filters", filters)
    fingerprinting.add("more", more)
    fingerprinting.add("sum", sum)
  }
}

extension Outline.Line: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("depth", depth)
    fingerprinting.add("name", name)
    fingerprinting.add("mark", mark)
    fingerprinting.add("drawing", drawing)
    fingerprinting.add("detail", detail)
    fingerprinting.add("sum", sum)
    fingerprinting.add("more", more)
    fingerprinting.add("filters", filters)
  }
}

extension Outline.Sum: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("mark", mark)
    fingerprinting.add("text", text)
    fingerprinting.add("drawing", drawing)
  }
}
