import OpenbookCore

/// A word-sized line of a metric's last months, its newest one marked; the value itself stands beside it as text.
struct Sparkline {
  /// How many months it shows.
  static let months = 18

  private let figures: [MonthFigure]
  private let shown: Range<Int>

  /// The line of the months up to and with the one at an index.
  init(_ figures: [MonthFigure], to index: Int) {
    self.figures = figures
    shown = max(0, index + 1 - Self.months)..<index + 1
  }

  /// By index: a copy of a month's figure is dearer than all that is drawn of it.
  private func value(_ index: Int) -> Double? { figures[index].actual.value }

  func write(into output: inout Output) {
    var low = Double.infinity
    var high = -Double.infinity
    var known = 0
    for index in shown {
      guard let value = value(index) else { continue }
      low = min(low, value)
      high = max(high, value)
      known += 1
    }
    guard known > 1 else { return }
    let x = Scale(low: 0, high: Double(shown.count - 1), from: 3, to: 105)
    let y = Scale(low: low, high: high, from: 23, to: 5)
    output.raw("<span class=\"spark\">")
    SVG.draw(into: &output) { draw(x, y, &$0) }
    output.raw("</span>")
  }

  private func draw(_ x: Scale, _ y: Scale, _ svg: inout SVG) {
    svg.open(width: 110, height: 28)
    var run: [(x: Double, y: Double)] = []
    run.reserveCapacity(shown.count)
    for index in shown {
      if let value = value(index) {
        run.append((x(Double(index - shown.lowerBound)), y(value)))
      } else {
        if run.count > 1 { svg.polyline("line", run) }
        run.removeAll(keepingCapacity: true)
      }
    }
    if run.count > 1 { svg.polyline("line", run) }
    if let last = shown.last, let value = value(last) {
      switch figures[last].status {
      case .missed: svg.triangle("dot concern", x(Double(shown.count - 1)), y(value), 4)
      case .met: svg.circle("dot good", x(Double(shown.count - 1)), y(value), 3)
      default: svg.circle("dot", x(Double(shown.count - 1)), y(value), 3)
      }
    }
    svg.close()
  }
}
