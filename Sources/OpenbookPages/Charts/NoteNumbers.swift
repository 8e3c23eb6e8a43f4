/// The numbers of notes, each in a circle near its month's point, where the line leaves it room.
struct NoteNumbers {
  private static let radius = 8.0
  /// How far above its point a number stands, nearest first; below where that is negative.
  private static let distances = [18.0, -18, 28, -28, 40, -40]

  /// The height of each month's point; nil where nothing is reported.
  private let heights: [Double?]
  private let plane: ChartPlane
  private var taken: [(x: Double, y: Double)] = []

  init(values: [Double?], plane: ChartPlane) {
    heights = values
    self.plane = plane
  }

  mutating func draw(_ number: Int, at place: Int, _ svg: inout SVG) {
    let x = plane.x(place)
    let point = (heights.indices.contains(place) ? heights[place] : nil) ?? ChartPlane.bottom - 5
    let (top, bottom) = (Self.radius + 2, ChartPlane.bottom - Self.radius - 2)
    let heights = Self.distances.map { point - $0 }.filter { (top...bottom).contains($0) }
    let rooms = heights.map { (height: $0, room: room(x, $0)) }
    let best = rooms.first { $0.room >= Self.radius + 3 } ?? rooms.max { $0.room < $1.room }
    let y = best?.height ?? min(max(point, top), bottom)
    taken.append((x, y))
    svg.circle("note", x, y, Self.radius)
    svg.text("note-number", x, y + 4, String(number))
  }

  /// How far the line and the other numbers are from a circle's middle, about.
  private func room(_ x: Double, _ y: Double) -> Double {
    let others = taken.map { max(($0.x - x).magnitude, ($0.y - y).magnitude) - Self.radius }
    let line = stride(from: x - Self.radius, through: x + Self.radius, by: Self.radius / 2).compactMap {
      height(at: $0)
    }
    return min(others.min() ?? .infinity, line.map { ($0 - y).magnitude }.min() ?? .infinity)
  }

  /// The height of the line; nil where a month without a value interrupts it.
  private func height(at x: Double) -> Double? {
    guard heights.count > 1 else { return heights.first ?? nil }
    let step = plane.x(1) - plane.x(0)
    let position = min(max((x - plane.x(0)) / step, 0), Double(heights.count - 1))
    let left = min(Int(position), heights.count - 2)
    let share = position - Double(left)
    switch (heights[left], heights[left + 1]) {
    case (let a?, let b?): return a + (b - a) * share
    case (let a?, nil): return share < 0.25 ? a : nil
    case (nil, let b?): return share > 0.75 ? b : nil
    case (nil, nil): return nil
    }
  }
}
