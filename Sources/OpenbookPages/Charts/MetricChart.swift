import OpenbookCore

/// A metric by month: its values, its natural limits, its targets, what was noted and what is expected.
struct MetricChart {
  /// The most months that are drawn; the table has them all.
  static let monthCap = 60
  /// The most notes that are numbered, newest first.
  static let noteCap = 9
  /// How far ahead the owner's outlook is drawn, in months.
  static let outlookCap = 12

  /// What stands at the ends of lines.
  struct Labels {
    let value: String
    let target: String
    let upper: String
    let mean: String
    let lower: String
    let marks: [(value: Double, text: String)]
  }

  private typealias End = (name: StaticString, text: String, value: Double, isValue: Bool)

  private let months: ArraySlice<MonthFigure>
  private let chart: ControlChart?
  private let reasons: [(month: Month, why: String)]
  private let breaks: [Month]
  /// The owner's own forecast, by month.
  private let outlook: [(place: Int, value: Double)]
  private let labels: Labels
  private let ends: [End]
  private let plane: ChartPlane
  /// Whether it has few months, and is drawn narrow.
  var isShort: Bool { ChartPlane.isShort(plane.count) }
  private let calendar: CalendarWords

  /// - Parameters:
  ///   - months: those that are drawn.
  ///   - step: how many months lie between two of them.
  ///   - chart: as of the newest month; its last points are the months.
  ///   - reasons: why a phase begins.
  ///   - breaks: from which months on another definition holds.
  ///   - outlook: the owner's own forecast, ascending.
  init(
    _ months: ArraySlice<MonthFigure>, step: Int, chart: ControlChart?, reasons: [(month: Month, why: String)],
    breaks: [Month] = [],
    outlook: [(month: Month, value: Double)], labels: Labels, numbers: MetricNumbers, calendar: CalendarWords
  ) {
    let first = months.first?.month ?? Month(index: 0)
    let last = months.last?.month ?? first
    let coming = outlook.filter { ahead in
      ahead.month > last && ahead.month <= last + Self.outlookCap && (ahead.month - first) % step == 0
    }
    let count = ((coming.last?.month ?? last) - first) / step + 1
    var values = coming.map(\.value) + labels.marks.map(\.value)
    values.reserveCapacity(months.count * 5)
    for index in months.indices {
      if let value = months[index].actual.value { values.append(value) }
      if let edges = months[index].target?.edges {
        values.append(edges.low)
        if edges.high > edges.low { values.append(edges.high) }
      }
    }
    if let chart {
      for phase in chart.phases where phase.months.upperBound > chart.points.count - months.count {
        // Without seasons the limits are the same all through a phase.
        for index in phase.season == nil ? phase.months.suffix(1) : phase.months.suffix(months.count) {
          let limits = chart.limits(at: index)
          if let lower = limits.lower, let upper = limits.upper { values += [lower, upper] }
        }
      }
    }
    self.months = months
    self.chart = chart
    self.reasons = reasons
    self.breaks = breaks
    self.labels = labels
    self.calendar = calendar
    ends = Self.ends(months.last, chart, labels)
    plane = ChartPlane(
      first: first, step: step, count: count, values: values, numbers: numbers,
      beside: ends.map { TextWidth.of($0.text, isStrong: $0.isValue) }.max() ?? 0,
      hasHead: (chart?.phases.count ?? 0) > 1)
    self.outlook = coming.map { (($0.month - first) / step, $0.value) }
  }

  /// The months whose notes are numbered in the drawing, oldest first.
  static func noted(_ months: ArraySlice<MonthFigure>) -> [MonthFigure] {
    Array(months.filter { $0.note != nil || $0.missing != nil || !$0.restatements.isEmpty }.suffix(noteCap))
  }

  /// - Parameter description: what it shows, in words, for those who do not see it.
  func draw(description: String) -> [UInt8] {
    var svg = SVG()
    svg.open(width: plane.width, height: ChartPlane.height, description: description)
    if let chart {
      ControlMarks(chart: chart, skipped: chart.points.count - months.count, reasons: reasons, plane: plane).draw(&svg)
    }
    plane.drawFrame(&svg, calendar: calendar)
    drawMarks(&svg)
    drawTarget(&svg)
    drawOutlook(&svg)
    let variations = chart.map { $0.points.suffix(months.count).map(\.variation) }
    PointMarks(
      months: months, variations: variations ?? Array(repeating: nil, count: months.count), breaks: breaks,
      plane: plane
    ).draw(&svg)
    drawNotes(&svg)
    drawLabels(&svg)
    svg.close()
    return svg.finish()
  }

  /// Values to look at beside the target, all along.
  private func drawMarks(_ svg: inout SVG) {
    for mark in labels.marks {
      svg.line("mark", plane.left, plane.y(mark.value), plane.right + 8, plane.y(mark.value))
    }
  }

  private func drawTarget(_ svg: inout SVG) {
    guard months.contains(where: { $0.target != nil }) else { return }
    svg.path("aim") { output in
      // Months with the same target are one dash after the other.
      let targets = months.map(\.target)
      var first = 0
      for place in targets.indices where place + 1 == targets.count || targets[place + 1] != targets[place] {
        defer { first = place + 1 }
        guard let edges = targets[place]?.edges else { continue }
        for value in edges.low == edges.high ? [edges.low] : [edges.low, edges.high] {
          output.raw("M")
          output.coordinate(plane.start(first))
          output.raw(" ")
          output.coordinate(plane.y(value))
          output.raw("H")
          output.coordinate(plane.end(place))
        }
      }
    }
  }

  /// Hollow and dashed from the newest value on: a forecast never looks like an actual.
  private func drawOutlook(_ svg: inout SVG) {
    guard !outlook.isEmpty else { return }
    let newest = months.enumerated().reversed().first { $0.element.actual.value != nil }
    let from = newest.flatMap { place, month in month.actual.value.map { (plane.x(place), plane.y($0)) } }
    svg.polyline("outlook", (from.map { [$0] } ?? []) + outlook.map { (plane.x($0.place), plane.y($0.value)) })
    for point in outlook { svg.circle("ahead", plane.x(point.place), plane.y(point.value), 3.4) }
  }

  private func drawNotes(_ svg: inout SVG) {
    var numbers = NoteNumbers(values: months.map { $0.actual.value.map { plane.y($0) } }, plane: plane)
    for (number, noted) in Self.noted(months).enumerated() {
      guard let place = plane.place(of: noted.month) else { continue }
      numbers.draw(number + 1, at: place, &svg)
    }
  }

  private func drawLabels(_ svg: inout SVG) {
    var labels = EndLabels()
    for end in ends { labels.add(end.name, end.text, at: plane.y(end.value)) }
    labels.draw(besides: plane, &svg)
  }

  /// What is written at the right end of lines: the newest value, its target, the marks and the limits.
  private static func ends(_ last: MonthFigure?, _ chart: ControlChart?, _ labels: Labels) -> [End] {
    guard let last else { return [] }
    var ends: [End] = []
    if let value = last.actual.value { ends.append(("value", labels.value, value, true)) }
    if let target = last.target { ends.append(("aim-text", labels.target, target.edges.high, false)) }
    ends += labels.marks.map { ("mark-text", $0.text, $0.value, false) }
    if let limits = chart.map({ $0.limits(at: $0.points.count - 1) }), let upper = limits.upper,
      let lower = limits.lower, let mean = limits.mean, upper > lower
    {
      ends += [
        ("limit-text", labels.upper, upper, false), ("limit-text", labels.mean, mean, false),
        ("limit-text", labels.lower, lower, false),
      ]
    }
    return ends
  }
}
