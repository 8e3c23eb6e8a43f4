import OpenbookCore

/// A metric by month: actuals as a line, the target dashed, gaps left open, notes numbered.
struct MetricChart {
  /// The most months that are drawn; the table has them all.
  static let monthCap = 60
  /// The most notes that are numbered, newest first.
  static let noteCap = 9

  private static let width = 800.0
  private static let height = 300.0
  private static let left = 52.0
  private static let right = 690.0
  private static let top = 16.0
  private static let bottom = 262.0

  private let months: ArraySlice<MonthFigure>
  private let numbers: MetricNumbers
  private let calendar: CalendarWords
  private let x: Scale
  private let y: Scale
  private let ticks: [Double]

  init(_ figures: [MonthFigure], numbers: MetricNumbers, calendar: CalendarWords) {
    months = figures.suffix(Self.monthCap)
    self.numbers = numbers
    self.calendar = calendar
    var values = months.compactMap { $0.actual.value }
    for target in months.compactMap({ $0.target }) {
      values.append(target.edges.low)
      values.append(target.edges.high)
    }
    (y, ticks) = Scale.round(over: values.map { $0 / numbers.divisor }, from: Self.bottom, to: Self.top)
    x = Scale(low: 0, high: Double(max(months.count - 1, 1)), from: Self.left + 8, to: Self.right)
  }

  /// The months whose notes are numbered in the drawing, oldest first.
  static func noted(_ figures: [MonthFigure]) -> [MonthFigure] {
    Array(figures.suffix(monthCap).filter { $0.note != nil || !$0.restatements.isEmpty }.suffix(noteCap))
  }

  func draw(title: String, description: String, targetLabel: String) -> [UInt8] {
    var svg = SVG()
    svg.open(
      width: Self.width, height: Self.height, label: "chart-title", describedBy: "chart-description", title: title,
      description: description)
    drawFrame(&svg)
    drawTarget(&svg)
    drawActuals(&svg)
    drawNotes(&svg)
    drawLabels(&svg, targetLabel)
    svg.close()
    return svg.finish()
  }

  private func place(_ index: Int) -> Double { x(Double(index)) }

  private func height(_ value: Double) -> Double { y(value / numbers.divisor) }

  private func drawFrame(_ svg: inout SVG) {
    for tick in ticks {
      svg.line("grid", Self.left, y(tick), Self.right + 8, y(tick))
      svg.text("tick", Self.left - 8, y(tick) + 4, .end, numbers.cell(tick * numbers.divisor))
    }
    let span = (months.last?.month ?? Month(index: 0)) - (months.first?.month ?? Month(index: 0)) + 1
    let step = span > 40 ? 12 : span > 12 ? 6 : span > 6 ? 3 : 1
    // A quarterly metric's months are three apart, and need not meet the steps that begin with January.
    let isQuarterly = months.count > 1 && span > months.count
    let first = isQuarterly ? (months.last?.month.number ?? 1) : 1
    for (index, month) in months.enumerated() where (month.month.number - first + 12) % step == 0 {
      svg.line("grid", place(index), Self.bottom, place(index), Self.bottom + 5)
      svg.text("tick", place(index), Self.bottom + 21, .middle, calendar.short(month.month))
    }
  }

  private func drawTarget(_ svg: inout SVG) {
    guard months.contains(where: { $0.target != nil }) else { return }
    let half = months.count > 1 ? (place(1) - place(0)) / 2 : 12
    svg.path("aim") { output in
      for (index, month) in months.enumerated() {
        guard let edges = month.target?.edges else { continue }
        for value in edges.low == edges.high ? [edges.low] : [edges.low, edges.high] {
          output.raw("M")
          output.coordinate(max(place(index) - half, Self.left))
          output.raw(" ")
          output.coordinate(height(value))
          output.raw("H")
          output.coordinate(min(place(index) + half, Self.right + 8))
        }
      }
    }
  }

  private func drawActuals(_ svg: inout SVG) {
    var run: [(x: Double, y: Double)] = []
    for (index, month) in months.enumerated() {
      guard let value = month.actual.value else {
        if run.count > 1 { svg.polyline("line", run) }
        run = []
        svg.circle("dot unknown", place(index), Self.bottom - 5, 3)
        continue
      }
      run.append((place(index), height(value)))
    }
    if run.count > 1 { svg.polyline("line", run) }
    for (index, month) in months.enumerated() {
      guard let value = month.actual.value else { continue }
      guard index == months.count - 1 else {
        svg.circle("dot", place(index), height(value), 2.6)
        continue
      }
      switch month.status {
      case .missed: svg.triangle("dot concern", place(index), height(value), 6)
      case .met: svg.circle("dot good", place(index), height(value), 5)
      default: svg.circle("dot", place(index), height(value), 5)
      }
    }
  }

  private func drawNotes(_ svg: inout SVG) {
    for (number, noted) in Self.noted(Array(months)).enumerated() {
      guard let first = months.first?.month else { continue }
      let index = noted.month - first
      let value = noted.actual.value.map(height) ?? Self.bottom - 5
      // Above the point where there is room, else below it.
      let at = value - 18 > Self.top ? value - 18 : value + 18
      svg.circle("note", place(index), at, 8)
      svg.text("note-number", place(index), at + 4, .middle, String(number + 1))
    }
  }

  private func drawLabels(_ svg: inout SVG, _ targetLabel: String) {
    guard let last = months.last else { return }
    var taken: Double?
    if let value = last.actual.value {
      svg.text("value", Self.right + 14, height(value) + 4, .start, numbers.full(value))
      taken = height(value)
    }
    guard let target = last.target else { return }
    var at = height(target.edges.high)
    if let taken, (at - taken).magnitude < 17 { at = at <= taken ? taken - 17 : taken + 17 }
    svg.text("aim-text", Self.right + 14, at + 4, .start, targetLabel)
  }
}
