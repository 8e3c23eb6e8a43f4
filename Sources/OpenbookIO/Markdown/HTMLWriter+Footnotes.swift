import OpenbookCore

/// Footnotes.
extension HTMLWriter {
  mutating func writeReference(_ node: CMarkNode) {
    guard let (number, occurrence) = footnotes.refer(node) else { return }
    html.raw("<sup class=\"footnote\">")
    // A link within a link is none.
    let isLink = !openLinks.contains(true)
    if isLink {
      html.raw("<a href=\"#")
      writeAnchor("fn:", number, 1)
      html.raw("\" id=\"")
      writeAnchor("fnref:", number, occurrence)
      html.raw("\" aria-label=\"Footnote ")
      html.integer(number)
      html.raw("\">")
    }
    html.integer(number)
    html.raw(isLink ? "</a></sup>" : "</sup>")
  }

  /// Writes the footnotes; one may refer to more.
  mutating func writeFootnotes() {
    guard footnotes.count > 0 else { return }
    html.raw("<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n")
    var number = 1
    while number <= footnotes.count {
      html.raw("<li id=\"")
      writeAnchor("fn:", number, 1)
      html.raw("\">")
      footnote = number
      let definition = footnotes.definition(number).node
      var child = definition.firstChild
      while let node = child {
        node.walk { visit($0, $1) }
        child = node.next
      }
      if definition.lastChild?.kind != .paragraph { writeBackLinks(number) }
      footnote = nil
      html.raw("</li>\n")
      endWords()
      number += 1
    }
    html.raw("</ol>\n</section>\n")
  }

  mutating func writeBackLinks(_ number: Int) {
    for occurrence in 1...max(1, footnotes.definition(number).references) {
      html.raw(" <a href=\"#")
      writeAnchor("fnref:", number, occurrence)
      html.raw("\" class=\"footnote-back\" aria-label=\"Back to reference ")
      html.integer(number)
      if occurrence > 1 {
        html.raw(", ")
        html.integer(occurrence)
      }
      html.raw("\">↩</a>")
    }
  }

  /// The `id` of a footnote or a reference to it. Headings' anchors hold no colon, so that the two never meet.
  private mutating func writeAnchor(_ kind: StaticString, _ number: Int, _ occurrence: Int) {
    html.escaped(options.anchorPrefix)
    html.raw(kind)
    html.integer(number)
    guard occurrence > 1 else { return }
    html.raw("-")
    html.integer(occurrence)
  }
}
