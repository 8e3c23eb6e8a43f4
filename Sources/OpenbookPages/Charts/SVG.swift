import OpenbookCore

/// Marks of a drawing, written as SVG; classes only, since the site's policy allows no inline style.
struct SVG {
  private(set) var output: Output

  /// An empty drawing.
  init() { output = Output(capacity: 8192) }

  /// Draws at the end of what was written before.
  static func draw(into output: inout Output, _ body: (inout SVG) -> Void) {
    var svg = SVG(output: Output(capacity: 0))
    swap(&svg.output, &output)
    body(&svg)
    swap(&svg.output, &output)
  }

  private init(output: Output) { self.output = output }

  /// - Parameter description: what it shows, in words; empty: the text beside it says that.
  mutating func open(width: Double, height: Double, description: String = "") {
    output.raw("<svg viewBox=\"0 0 ")
    output.coordinate(width)
    output.raw(" ")
    output.coordinate(height)
    if description.isEmpty {
      output.raw("\" aria-hidden=\"true\">")
    } else {
      output.raw("\" role=\"img\" aria-label=\"")
      output.escaped(description)
      output.raw("\">")
    }
  }

  mutating func close() { output.raw("</svg>") }

  /// The drawing's bytes.
  consuming func finish() -> [UInt8] { output.finish() }

  mutating func line(_ name: StaticString, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    output.raw("<line class=\"")
    output.raw(name)
    attribute("\" x1=\"", x1)
    attribute("\" y1=\"", y1)
    attribute("\" x2=\"", x2)
    attribute("\" y2=\"", y2)
    output.raw("\"/>")
  }

  mutating func rectangle(_ name: StaticString, x: Double, y: Double, width: Double, height: Double) {
    output.raw("<rect class=\"")
    output.raw(name)
    attribute("\" x=\"", x)
    attribute("\" y=\"", y)
    attribute("\" width=\"", max(width, 0))
    attribute("\" height=\"", max(height, 0))
    output.raw("\"/>")
  }

  mutating func circle(_ name: StaticString, _ x: Double, _ y: Double, _ radius: Double) {
    output.raw("<circle class=\"")
    output.raw(name)
    attribute("\" cx=\"", x)
    attribute("\" cy=\"", y)
    attribute("\" r=\"", radius)
    output.raw("\"/>")
  }

  /// A triangle that points up, for misses: shape tells what colour tells.
  mutating func triangle(_ name: StaticString, _ x: Double, _ y: Double, _ size: Double) {
    path(name) { output in
      output.raw("M")
      output.coordinate(x)
      output.raw(" ")
      output.coordinate(y - size)
      output.raw("L")
      output.coordinate(x + size)
      output.raw(" ")
      output.coordinate(y + size * 0.8)
      output.raw("H")
      output.coordinate(x - size)
      output.raw("Z")
    }
  }

  /// A square that stands on a corner.
  mutating func diamond(_ name: StaticString, _ x: Double, _ y: Double, _ size: Double) {
    path(name) { output in
      output.raw("M")
      output.coordinate(x)
      output.raw(" ")
      output.coordinate(y - size)
      // A minus sign separates numbers as well as a blank does.
      output.raw("l")
      output.coordinate(size)
      output.raw(" ")
      output.coordinate(size)
      output.coordinate(-size)
      output.raw(" ")
      output.coordinate(size)
      output.coordinate(-size)
      output.coordinate(-size)
      output.raw("z")
    }
  }

  mutating func square(_ name: StaticString, _ x: Double, _ y: Double, _ half: Double) {
    rectangle(name, x: x - half, y: y - half, width: half * 2, height: half * 2)
  }

  mutating func path(_ name: StaticString, _ draw: (inout Output) -> Void) {
    output.raw("<path class=\"")
    output.raw(name)
    output.raw("\" d=\"")
    draw(&output)
    output.raw("\"/>")
  }

  mutating func polyline(_ name: StaticString, _ points: [(x: Double, y: Double)]) {
    output.raw("<polyline class=\"")
    output.raw(name)
    output.raw("\" points=\"")
    for (index, point) in points.enumerated() {
      if index > 0 { output.raw(" ") }
      output.coordinate(point.x)
      output.raw(",")
      output.coordinate(point.y)
    }
    output.raw("\"/>")
  }

  /// A text; its class decides in the style sheet which end of it stands at the place.
  mutating func text(_ name: StaticString?, _ x: Double, _ y: Double, _ text: String) {
    if let name {
      output.raw("<text class=\"", name, "\"")
    } else {
      output.raw("<text")
    }
    attribute(" x=\"", x)
    attribute("\" y=\"", y)
    output.raw("\">")
    output.escaped(text)
    output.raw("</text>")
  }

  private mutating func attribute(_ name: StaticString, _ value: Double) {
    output.raw(name)
    output.coordinate(value)
  }
}
