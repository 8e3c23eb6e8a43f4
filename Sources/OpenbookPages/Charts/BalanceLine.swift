import OpenbookCore

/// The balance of two sides as a word-sized line around the half, with the band in which they keep alike.
struct BalanceLine {
  let shares: [Double?]

  func draw(_ svg: inout SVG) {
    svg.open(width: 110, height: 28)
    let x = Scale(low: 0, high: Double(max(shares.count - 1, 1)), from: 3, to: 105)
    // As far above the middle as below it, so that neither side looks favoured.
    let far = shares.compactMap { $0.map { abs($0 - 0.5) } }.max() ?? 0
    let y = Scale(low: 0.5 - max(far, 0.2), high: 0.5 + max(far, 0.2), from: 25, to: 4)
    let band = BalanceChart.band
    svg.rectangle(
      "band", x: 0, y: y(band.upperBound), width: 110, height: y(band.lowerBound) - y(band.upperBound))
    svg.line("mean", 0, y(0.5), 110, y(0.5))
    drawShares(shares, x, y, &svg)
    svg.close()
  }
}

/// Draws a line that gaps interrupt, its newest point marked.
func drawShares(_ shares: [Double?], _ x: Scale, _ y: Scale, _ svg: inout SVG) {
  var run: [(x: Double, y: Double)] = []
  for (place, share) in shares.enumerated() {
    if let share {
      run.append((x(Double(place)), y(share)))
    } else {
      if run.count > 1 { svg.polyline("line", run) }
      run = []
    }
  }
  if run.count > 1 { svg.polyline("line", run) }
  if let last = shares.last ?? nil { svg.circle("dot", x(Double(shares.count - 1)), y(last), 3) }
}
