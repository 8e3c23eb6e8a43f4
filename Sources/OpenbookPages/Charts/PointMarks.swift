import OpenbookCore

/// The months' values: a line that gaps and other definitions interrupt, and for each month one mark, in order.
struct PointMarks {
  let months: ArraySlice<MonthFigure>
  /// What the chart as of the newest month says of each of them.
  let variations: [Variation?]
  /// From which months on another definition holds.
  let breaks: [Month]
  let plane: ChartPlane

  func draw(_ svg: inout SVG) {
    var run: [(x: Double, y: Double)] = []
    var previous: Month?
    for (place, month) in months.enumerated() {
      if let previous, breaks.contains(where: { previous < $0 && $0 <= month.month }) {
        drawLine(run, &svg)
        run = []
      }
      previous = month.month
      if let value = month.actual.value {
        run.append((plane.x(place), plane.y(value)))
      } else {
        drawLine(run, &svg)
        run = []
      }
    }
    drawLine(run, &svg)
    for (place, month) in months.enumerated() { drawMark(month, place, &svg) }
  }

  private func drawLine(_ run: [(x: Double, y: Double)], _ svg: inout SVG) {
    if run.count > 1 { svg.polyline("line", run) }
  }

  /// A signal's shape before a status's: shape tells what colour tells. Only signals have a hue: a miss within the
  /// limits is noise.
  private func drawMark(_ month: MonthFigure, _ place: Int, _ svg: inout SVG) {
    let x = plane.x(place)
    guard let value = month.actual.value else {
      svg.circle("dot unknown", x, ChartPlane.bottom - 5, 3)
      return
    }
    let y = plane.y(value)
    let isNewest = place == months.count - 1
    switch (variations[place], month.status) {
    case (.improvement, _): svg.diamond("dot good", x, y, isNewest ? 7 : 5.5)
    case (.concern, _): svg.square("dot concern", x, y, isNewest ? 5.5 : 4.2)
    case (.special, _): svg.diamond("dot special", x, y, isNewest ? 7 : 5.5)
    case (_, .missed) where isNewest: svg.triangle("dot", x, y, 6)
    default: svg.circle("dot", x, y, isNewest ? 5 : 3)
    }
  }
}
