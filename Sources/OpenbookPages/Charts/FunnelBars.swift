import OpenbookCore

/// A funnel's stages as bars one below the other, from the first, and between two of them what share came on.
struct FunnelBars: Sendable {
  struct Bar: Sendable {
    /// The stage with its count, or with why there is none.
    let label: String
    /// How much it counted; nil: not known, so that nothing is drawn.
    let value: Double?
    /// What stands between the bar before it and its own; empty for the first.
    let step: String
  }

  private static let width = 380.0
  /// A stage's words and its bar, and the words between it and the next one.
  private static let (barHeight, stepHeight) = (36.0, 26.0)

  let bars: [Bar]

  /// The same in words, for those who do not see it.
  var description: String {
    bars.map { $0.step.isEmpty ? $0.label : "\($0.step) → \($0.label)" }.joined(separator: "; ")
  }

  func write(into output: inout Output) {
    let most = bars.compactMap(\.value).filter(\.isFinite).max() ?? 0
    let x = Scale(low: 0, high: max(most, .leastNormalMagnitude), from: 1, to: Self.width - 1)
    SVG.draw(into: &output) { svg in
      let count = Double(bars.count)
      svg.open(
        width: Self.width, height: count * Self.barHeight + (count - 1) * Self.stepHeight, description: description)
      for (place, bar) in bars.enumerated() {
        let top = Double(place) * (Self.barHeight + Self.stepHeight)
        if !bar.step.isEmpty { svg.text("limit-text", 8, top - 10, "↓ " + bar.step) }
        svg.text("value", 0, top + 13, bar.label)
        // Zero is a stroke; what is not known is no zero.
        guard let value = bar.value, value >= 0, value.isFinite else { continue }
        svg.rectangle("bar", x: 1, y: top + 20, width: max(x(value) - 1, 0.8), height: 12)
      }
      svg.close()
    }
  }
}

extension FunnelBars: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("bars", bars) }
}

extension FunnelBars.Bar: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("label", label)
    fingerprinting.add("value", value)
    fingerprinting.add("step", step)
  }
}
