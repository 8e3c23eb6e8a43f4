import OpenbookCore

/// A word-sized line of a metric's last months, its newest one marked; the value itself stands beside it as text.
struct Sparkline: Sendable {
  /// How many months it shows.
  static let months = 18

  /// The values, gaps as nil.
  private let values: [Double?]
  private let status: Status

  init(_ figures: MetricFigures, to month: Month) {
    guard let first = figures.months.first?.month, first <= month else {
      values = []
      status = .notReported
      return
    }
    let shown = figures.months.prefix(month - first + 1).suffix(Self.months)
    values = shown.map { $0.actual.value }
    status = shown.last?.status ?? .notReported
  }

  func write(into output: inout Output) {
    let known = values.compactMap { $0 }
    guard known.count > 1, let low = known.min(), let high = known.max() else { return }
    let x = Scale(low: 0, high: Double(values.count - 1), from: 3, to: 105)
    let y = Scale(low: low, high: high, from: 23, to: 5)
    var svg = SVG()
    svg.open(width: 110, height: 28, label: nil, describedBy: nil, title: "", description: "")
    var run: [(x: Double, y: Double)] = []
    for (index, value) in values.enumerated() {
      if let value {
        run.append((x(Double(index)), y(value)))
      } else {
        if run.count > 1 { svg.polyline("line", run) }
        run = []
      }
    }
    if run.count > 1 { svg.polyline("line", run) }
    if let value = values.last ?? nil {
      switch status {
      case .missed: svg.triangle("dot concern", x(Double(values.count - 1)), y(value), 4)
      case .met: svg.circle("dot good", x(Double(values.count - 1)), y(value), 3)
      default: svg.circle("dot", x(Double(values.count - 1)), y(value), 3)
      }
    }
    svg.close()
    output.raw("<span class=\"spark\">")
    output.raw(svg.output.bytes)
    output.raw("</span>")
  }
}

extension Sparkline: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("values", values)
    fingerprinting.add("status", status)
  }
}
