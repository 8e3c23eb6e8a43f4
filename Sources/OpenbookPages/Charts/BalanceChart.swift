import OpenbookCore

/// How two sides that promise each other something stand to each other, month by month: the first side's share, the
/// middle, and the band in which the two keep alike.
struct BalanceChart: Fingerprinted {
  /// The most months that are drawn.
  static let monthCap = 24
  /// Within it the two sides keep alike (maths.md 10).
  static let band = 0.45...0.55

  struct Point: Fingerprinted {
    /// The first side's share; nil: nobody knows.
    let share: Double?
    /// Whether something of both sides was due.
    let isDue: Bool
    /// Whether it is one of the months in which the same side keeps less, again and again.
    let isPersistent: Bool

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("share", share)
      fingerprinting.add("isDue", isDue)
      fingerprinting.add("isPersistent", isPersistent)
    }
  }

  /// Its message.
  let title: String
  /// What it shows, for those who do not see it.
  let description: String
  let caption: String
  let first: Month
  let points: [Point]
  /// What stands above the plane and below it.
  let above: String
  let below: String

  /// A line takes two months that are known.
  var isEmpty: Bool { points.count { $0.share != nil } < 2 }
  /// Whether it has few months, and is drawn narrow.
  var isShort: Bool { ChartPlane.isShort(points.count) }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("title", title)
    fingerprinting.add("description", description)
    fingerprinting.add("caption", caption)
    fingerprinting.add("first", first)
    fingerprinting.add("points", points)
    fingerprinting.add("above", above)
    fingerprinting.add("below", below)
  }

  func write(_ style: SiteStyle, into output: inout Output) {
    SVG.draw(into: &output) { svg in
      svg.open(width: isShort ? 380 : 800, height: 252, description: description)
      drawFrame(style, &svg)
      drawLine(&svg)
      drawMarks(style, &svg)
      svg.close()
    }
  }

  private static let left = 52.0
  private static let top = 28.0
  private static let bottom = 200.0
  private var right: Double { isShort ? 318 : 738 }

  private var x: Scale {
    Scale(low: 0, high: Double(max(points.count - 1, 1)), from: Self.left + 12, to: right - 8)
  }

  /// As far above the middle as below it, so that neither side looks favoured.
  private var reach: Double { points.allSatisfy { $0.share.map { abs($0 - 0.5) <= 0.2 } ?? true } ? 0.2 : 0.5 }

  private var y: Scale { Scale(low: 0.5 - reach, high: 0.5 + reach, from: Self.bottom, to: Self.top) }

  private func drawFrame(_ style: SiteStyle, _ svg: inout SVG) {
    svg.rectangle(
      "band", x: Self.left, y: y(Self.band.upperBound), width: right - Self.left,
      height: y(Self.band.lowerBound) - y(Self.band.upperBound))
    for share in [0.5 - reach, 0.5 - reach / 2, 0.5, 0.5 + reach / 2, 0.5 + reach] {
      svg.line(share == 0.5 ? "mean" : "grid", Self.left, y(share), right, y(share))
      svg.text("tick", Self.left - 8, y(share) + 4, style.wholePercent(share))
    }
    // At the right, which a narrow screen shows first.
    svg.text("tick", right, Self.top - 11, above)
    svg.text("tick", right, Self.bottom + 19, below)
    for place in ChartPlane.markedPlaces(first: first, step: 1, count: points.count) {
      svg.line("grid", x(Double(place)), Self.bottom, x(Double(place)), Self.bottom + 5)
      svg.text(nil, x(Double(place)), Self.bottom + 42, style.calendar.short(first + place))
    }
  }

  /// A month that nobody knows interrupts the line; one in which nothing was due does not.
  private func drawLine(_ svg: inout SVG) {
    var run: [(x: Double, y: Double)] = []
    for (place, point) in points.enumerated() {
      if let share = point.share {
        run.append((x(Double(place)), y(share)))
      } else if point.isDue {
        if run.count > 1 { svg.polyline("line", run) }
        run = []
      }
    }
    if run.count > 1 { svg.polyline("line", run) }
  }

  private func drawMarks(_ style: SiteStyle, _ svg: inout SVG) {
    let newest = points.lastIndex { $0.share != nil }
    for (place, point) in points.enumerated() {
      guard let share = point.share else {
        if point.isDue { svg.circle("dot unknown", x(Double(place)), Self.bottom - 5, 3) }
        continue
      }
      let size = place == newest ? 5.0 : 3.4
      if point.isPersistent {
        svg.square("dot concern", x(Double(place)), y(share), size)
      } else {
        svg.circle("dot", x(Double(place)), y(share), size)
      }
      if place == newest {
        // Above its mark where months that nobody knows come after it, so that it is not taken for theirs.
        let isLast = place == points.count - 1
        svg.text(
          "value", isLast ? right + 8 : x(Double(place)) - 16, y(share) + (isLast ? 4.5 : -10), style.percent(share))
      }
    }
  }
}
