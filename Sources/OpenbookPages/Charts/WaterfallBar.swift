import OpenbookCore

/// One bar of a waterfall: it begins where the one before it ended, and the last one stands for the whole.
struct WaterfallBar: Sendable {
  private static let width = 240.0
  private static let height = 16.0

  let from: Double
  let to: Double
  /// From the lowest point of all bars to the highest.
  let span: ClosedRange<Double>
  /// Whether it is the whole.
  let isWhole: Bool

  /// The bars of parts, one after the other, of what is left, and of the whole.
  static func bars(_ steps: [Double], whole: Double) -> [WaterfallBar] {
    var level = 0.0
    var levels = [level]
    for step in steps {
      level += step
      levels.append(level)
    }
    let (low, high) = (min(levels.min() ?? 0, whole), max(levels.max() ?? 0, whole))
    guard (high - low).isFinite else { return [] }
    let parts = steps.indices.map {
      WaterfallBar(from: levels[$0], to: levels[$0 + 1], span: low...high, isWhole: false)
    }
    return parts + [WaterfallBar(from: 0, to: whole, span: low...high, isWhole: true)]
  }

  func write(into output: inout Output) {
    guard span.upperBound > span.lowerBound else { return }
    let x = Scale(low: span.lowerBound, high: span.upperBound, from: 1, to: Self.width - 1)
    SVG.draw(into: &output) { svg in
      svg.open(width: Self.width, height: Self.height)
      let (left, right) = (min(x(from), x(to)), max(x(from), x(to)))
      svg.rectangle(
        isWhole ? "bar" : to < from ? "bar less" : "bar part", x: left, y: 3, width: max(right - left, 0.8), height: 10)
      svg.line("step", x(to), 0, x(to), Self.height)
      svg.close()
    }
  }
}
