import OpenbookCore

/// A figure against its target on one line that begins at zero (Few 2006): the actual a solid bar, the plan an outline
/// (IBCS), what was to be reached by now a stroke across. The numbers stand beside it as text.
struct Bullet: Sendable {
  private static let width = 200.0
  private static let height = 14.0

  let actual: Double
  /// What had to be reached by now.
  let target: Target
  /// What the whole period must come to, where that is another amount.
  let whole: Target?

  /// A bullet; nil without a figure or without a target, and where all of them are zero: a line of zeros tells nothing.
  init?(_ actual: Double?, _ target: Target?, whole: Target? = nil) {
    guard let actual, let target else { return nil }
    let plan = (whole ?? target).edges
    guard [actual, target.edges.low, target.edges.high, plan.high].contains(where: { $0 != 0 }) else { return nil }
    self.actual = actual
    self.target = target
    self.whole = whole
  }

  func write(into output: inout Output) {
    let plan = (whole ?? target).edges
    let values = [0, actual, target.edges.low, target.edges.high, plan.high]
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    // Nothing can be told from a line longer than numbers go.
    guard high > low, (high - low).isFinite else { return }
    let x = Scale(low: low, high: high, from: 1, to: Self.width - 1)
    SVG.draw(into: &output) { svg in
      svg.open(width: Self.width, height: Self.height)
      // Of a range both edges are drawn, and no amount is planned.
      if case .amount = whole ?? target {
        svg.path("plan") { Self.rectangle(x(0), x(plan.high), 1...(Self.height - 1), &$0) }
      }
      svg.path("bar") { Self.rectangle(x(0), x(actual), 4.5...9.5, &$0) }
      svg.path("reach") { output in
        let edges = target.edges
        for value in edges.low == edges.high ? [edges.low] : [edges.low, edges.high] {
          output.raw("M")
          output.coordinate(x(value))
          output.raw(" 0V")
          output.coordinate(Self.height)
        }
      }
      svg.close()
    }
  }

  private static func rectangle(_ a: Double, _ b: Double, _ heights: ClosedRange<Double>, _ output: inout Output) {
    output.raw("M")
    output.coordinate(min(a, b))
    output.raw(" ")
    output.coordinate(heights.lowerBound)
    output.raw("H")
    output.coordinate(max(a, b))
    output.raw("V")
    output.coordinate(heights.upperBound)
    output.raw("H")
    output.coordinate(min(a, b))
    output.raw("Z")
  }
}
