import OpenbookCore

/// A document of a view with its links resolved, ready to be filled into a page.
struct Document: Sendable {
  /// One step of it: finished HTML, or a hole and what stands there.
  enum Part: Sendable {
    case html([UInt8])
    case link(Route, fragment: String?, title: String?)
    case anchor(String, title: String?)
    case external(String, title: String?)
    case image(Route, alternative: String, title: String?)
    /// What leads nowhere that this audience may go: the text stays, without a link.
    case nothing
  }

  let parts: [Part]

  var isEmpty: Bool { parts.isEmpty }

  /// Resolves the links and directives of a text.
  ///
  /// - Parameter month: the month as of which it speaks; nil: the book's newest.
  init(_ prose: Prose?, _ material: SiteMaterial, style: SiteStyle, asOf month: Month? = nil) {
    guard let prose else {
      parts = []
      return
    }
    let (view, map) = (material.view, material.map)
    let directives = DirectiveWriter(material: material, style: style, month: month ?? view.asOf)
    let place = { (path: String, fragment: String?) in
      view.target(of: path, from: prose.path).flatMap { map.place($0, fragment: fragment) }
    }
    parts = view.document(prose).segments.flatMap { segment -> [Part] in
      switch segment {
      case .html(let bytes): return [.html(bytes)]
      case .directive(let directive): return directives.parts(directive)
      case .link(let link):
        switch link.destination {
        case .external(let address): return [.external(address, title: link.title)]
        case .anchor(let fragment): return [.anchor(fragment, title: link.title)]
        case .file(let path, let fragment):
          guard let place = place(path, fragment) else { return [.nothing] }
          return [.link(place.route, fragment: place.fragment, title: link.title)]
        }
      case .image(let image):
        if let route = place(image.path, nil)?.route {
          return [.image(route, alternative: image.alternative, title: image.title)]
        }
        var text = Output(capacity: 64)
        text.escaped(image.alternative)
        return [.html(text.finish())]
      }
    }
  }

  private init(parts: [Part]) { self.parts = parts }

  /// The chart of a metric's months up to one of them; empty where there are too few to draw.
  init(chartOfMetricAt position: Int, _ material: SiteMaterial, style: SiteStyle, to month: Month?, count: Int) {
    parts = DirectiveWriter(material: material, style: style, month: month ?? material.view.asOf)
      .chart(ofMetricAt: position, count: count)
  }

  /// The chart of some months that are no metric's; empty where there are too few to draw.
  ///
  /// - Parameter goal: what is to be reached in the end, drawn all along.
  init(
    chartOf months: [MonthFigure], toward goal: Target?, name: String, _ texts: FigureTexts, _ material: SiteMaterial
  ) {
    guard months.count(where: { $0.actual.value != nil }) > 1 else {
      parts = []
      return
    }
    let charted = ChartedMetric(
      name: name, numbers: texts.numbers, months: months[...], step: 1, asksForSeasons: false, phases: [], outlook: [],
      benchmark: nil, stretch: nil, goal: goal, source: nil)
    parts = DirectiveWriter(material: material, style: texts.style, month: material.view.asOf)
      .chart(MetricChartDisplay(charted, nil, texts), of: nil)
  }

  /// A document of plain words.
  init(plain text: String) {
    guard !text.isEmpty else {
      parts = []
      return
    }
    var output = Output(capacity: text.utf8.count + 16)
    output.escaped(text)
    parts = [.html(output.finish())]
  }

  /// A document of words, some of which lead somewhere, as they stand one after the other.
  init(_ pieces: [Linked]) {
    parts = pieces.flatMap { piece -> [Part] in
      var text = Output(capacity: piece.text.utf8.count + 16)
      text.escaped(piece.text)
      guard let place = piece.place else { return [.html(text.finish())] }
      text.raw("</a>")
      return [.link(place.route, fragment: place.fragment, title: nil), .html(text.finish())]
    }
  }

  /// The same with a word and a blank before it; nothing if there is nothing.
  func preceded(by word: String) -> Document {
    guard !isEmpty else { return self }
    var output = Output(capacity: 64)
    output.escaped(word + " ")
    return Document(parts: [.html(output.finish())] + parts)
  }

  /// Writes the document into a page.
  func write(from page: Route, into output: inout Output) {
    for part in parts {
      switch part {
      case .html(let bytes): output.raw(bytes)
      case .link(let route, let fragment, let title):
        open(page.link(to: route) + (fragment.map { "#" + $0 } ?? ""), title, into: &output)
      case .anchor(let fragment, let title): open("#" + fragment, title, into: &output)
      case .external(let address, let title): open(address, title, into: &output)
      case .image(let route, let alternative, let title):
        output.raw("<img src=\"")
        output.escaped(page.link(to: route))
        output.raw("\" alt=\"")
        output.escaped(alternative)
        writeTitle(title, into: &output)
        output.raw("\">")
      case .nothing: output.raw("<a>")
      }
    }
  }

  private func open(_ address: String, _ title: String?, into output: inout Output) {
    output.raw("<a href=\"")
    output.escaped(address)
    writeTitle(title, into: &output)
    output.raw("\">")
  }

  private func writeTitle(_ title: String?, into output: inout Output) {
    guard let title else { return }
    output.raw("\" title=\"")
    output.escaped(title)
  }
}

extension Document: Fingerprinted {
  /// Every part: its bytes and where it leads.
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(UInt64(parts.count))
    for part in parts {
      switch part {
      case .html(let bytes):
        fingerprinting.mix(1)
        fingerprinting.mix(bytes)
      case .link(let route, let fragment, let title):
        fingerprinting.mix(2)
        route.path.feed(&fingerprinting)
        fragment.feed(&fingerprinting)
        title.feed(&fingerprinting)
      case .anchor(let address, let title):
        fingerprinting.mix(3)
        address.feed(&fingerprinting)
        title.feed(&fingerprinting)
      case .external(let address, let title):
        fingerprinting.mix(4)
        address.feed(&fingerprinting)
        title.feed(&fingerprinting)
      case .image(let route, let alternative, let title):
        fingerprinting.mix(5)
        route.path.feed(&fingerprinting)
        alternative.feed(&fingerprinting)
        title.feed(&fingerprinting)
      case .nothing: fingerprinting.mix(0)
      }
    }
  }
}
