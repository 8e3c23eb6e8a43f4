import OpenbookCore

/// What is written at the right end of a chart's lines, moved apart where it would overlap.
struct EndLabels {
  private struct Label {
    let name: StaticString
    let text: String
    var y: Double
  }

  private static let distance = 15.5
  private var labels: [Label] = []

  mutating func add(_ name: StaticString, _ text: String, at y: Double) {
    labels.append(Label(name: name, text: text, y: y))
  }

  func draw(besides plane: ChartPlane, _ svg: inout SVG) {
    var placed = labels.sorted { $0.y < $1.y }
    // Down from the top, then up again from the bottom: what has room stays at its line.
    for index in placed.indices.dropFirst() {
      placed[index].y = max(placed[index].y, placed[index - 1].y + Self.distance)
    }
    let lowest = ChartPlane.bottom + 4
    for index in placed.indices.reversed() {
      let limit = index + 1 < placed.count ? placed[index + 1].y - Self.distance : lowest
      placed[index].y = min(placed[index].y, limit)
    }
    for label in placed { svg.text(label.name, plane.labelStart, label.y + 4, label.text) }
  }
}
