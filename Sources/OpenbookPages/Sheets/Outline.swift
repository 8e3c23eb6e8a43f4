import OpenbookCore

/// A tree, line by line, each with its depth: written as nested lists, which need no script.
struct Outline: Sendable {
  struct Line: Sendable {
    /// 0 for the roots; at most one more than the line above.
    let depth: Int
    let name: Linked
    let mark: Mark?
    let drawing: Drawing?
    let detail: [Linked]

    init(depth: Int, _ name: Linked, mark: Mark? = nil, drawing: Drawing? = nil, detail: [Linked?] = []) {
      self.depth = depth
      self.name = name
      self.mark = mark
      self.drawing = drawing
      self.detail = detail.compactMap { $0 }
    }
  }

  let lines: [Line]

  /// A tree of `roots`, each followed by its children; nothing is shown twice, so that circles end.
  init<Node: Hashable>(
    _ roots: [Node], children: (Node) -> [Node], line: (Node, _ depth: Int) -> Line
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
  }

  /// Writes the nested lists.
  func write(from page: Route, into output: inout Output) {
    var depth = -1
    for line in lines {
      if line.depth > depth {
        output.raw(depth < 0 ? "<ul class=\"tree\">\n" : "\n<ul>\n")
      } else {
        output.raw("</li>\n")
        for _ in line.depth..<depth { output.raw("</ul>\n</li>\n") }
      }
      depth = line.depth
      output.raw("<li>")
      write(line, from: page, into: &output)
    }
    guard depth >= 0 else { return }
    output.raw("</li>\n")
    for _ in 0..<depth { output.raw("</ul>\n</li>\n") }
    output.raw("</ul>\n")
  }

  private func write(_ line: Line, from page: Route, into output: inout Output) {
    output.raw("<div>")
    write(line.name, from: page, into: &output)
    if let mark = line.mark {
      output.raw(" <span class=\"status ")
      output.escaped(mark.shape.rawValue)
      output.raw("\">")
      output.escaped(mark.text)
      output.raw("</span>")
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
  func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("lines", lines) }
}

extension Outline.Line: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("depth", depth)
    fingerprinting.add("name", name)
    fingerprinting.add("mark", mark)
    fingerprinting.add("drawing", drawing)
    fingerprinting.add("detail", detail)
  }
}
