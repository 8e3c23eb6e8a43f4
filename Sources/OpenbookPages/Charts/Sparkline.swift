import OpenbookCore

/// A word-sized line of a metric's last months, its newest one marked; the value itself stands beside it as text.
struct Sparkline {
  /// How many months it shows.
  static let months = 18

  private let shown: ArraySlice<MonthFigure>

  /// The line of the last of some months.
  init(_ months: ArraySlice<MonthFigure>) { shown = months.suffix(Self.months) }

  func write(into output: inout Output) {
    var low = Double.infinity
    var high = -Double.infinity
    var known = 0
    for month in shown {
      guard let value = month.actual.value else { continue }
      low = min(low, value)
      high = max(high, value)
      known += 1
    }
    guard known > 1 else { return }
    let x = Scale(low: 0, high: Double(shown.count - 1), from: 3, to: 105)
    let y = Scale(low: low, high: high, from: 23, to: 5)
    var svg = SVG(capacity: 1024)
    svg.open(width: 110, height: 28, label: nil, describedBy: nil, title: "", description: "")
    var run: [(x: Double, y: Double)] = []
    for (index, month) in shown.enumerated() {
      if let value = month.actual.value {
        run.append((x(Double(index)), y(value)))
      } else {
        if run.count > 1 { svg.polyline("line", run) }
        run = []
      }
    }
    if run.count > 1 { svg.polyline("line", run) }
    if let last = shown.last, let value = last.actual.value {
      switch last.status {
      case .missed: svg.triangle("dot concern", x(Double(shown.count - 1)), y(value), 4)
      case .met: svg.circle("dot good", x(Double(shown.count - 1)), y(value), 3)
      default: svg.circle("dot", x(Double(shown.count - 1)), y(value), 3)
      }
    }
    svg.close()
    output.raw("<span class=\"spark\">")
    output.append(svg.output)
    output.raw("</span>")
  }
}
