import OpenbookCore

/// Where the months and values of a metric's chart lie.
struct ChartPlane {
  static let height = 306.0
  static let left = 52.0
  static let bottom = 268.0

  /// With no more places than these a chart is short, so that it need not scroll on a telephone.
  private static let shortCount = 8

  let width: Double
  /// Where the newest place lies.
  let right: Double
  /// The first month that is drawn.
  let first: Month
  /// How many months lie between two that are drawn.
  let step: Int
  /// How many places there are, those of the outlook among them.
  let count: Int
  let numbers: MetricNumbers
  let ticks: [Double]
  private let across: Scale
  private let up: Scale

  /// - Parameters:
  ///   - values: all that must have room, in the metric's unit.
  ///   - hasHead: whether room is left above for what is written along the top.
  init(first: Month, step: Int, count: Int, values: [Double], numbers: MetricNumbers, hasHead: Bool) {
    self.first = first
    self.step = step
    self.count = count
    self.numbers = numbers
    (width, right) = Self.isShort(count) ? (380, 250) : (800, 668)
    (up, ticks) = Scale.round(
      over: values.map { $0 / numbers.divisor }, from: Self.bottom, to: hasHead ? 34 : 16)
    across = Scale(low: 0, high: Double(max(count - 1, 1)), from: Self.left + 8, to: right)
  }

  /// Whether that many places make a short chart.
  static func isShort(_ count: Int) -> Bool { count <= shortCount }

  /// The middle of a place.
  func x(_ place: Int) -> Double { across(Double(place)) }

  /// Half the way to the next place.
  var half: Double { count > 1 ? (x(1) - x(0)) / 2 : 12 }

  /// The left end of a place, within the frame.
  func start(_ place: Int) -> Double { max(x(place) - half, Self.left) }

  /// The right end of a place, within the frame.
  func end(_ place: Int) -> Double { min(x(place) + half, right + 8) }

  /// The height of a value in the metric's unit.
  func y(_ value: Double) -> Double { up(value / numbers.divisor) }

  /// The place of a month; nil for one that has none.
  func place(of month: Month) -> Int? {
    let distance = month - first
    guard distance >= 0, distance % step == 0, distance / step < count else { return nil }
    return distance / step
  }

  func drawFrame(_ svg: inout SVG, calendar: CalendarWords) {
    for tick in ticks {
      let height = up(tick)
      svg.line("grid", Self.left, height, right + 8, height)
      svg.text(nil, Self.left - 8, height + 4, .end, numbers.cell(tick * numbers.divisor))
    }
    let span = (count - 1) * step + 1
    let distance = span > 40 ? 12 : span > 12 ? 6 : span > (Self.isShort(count) ? 3 : 6) ? 3 : 1
    // A quarterly metric's months are three apart, and need not meet the steps that begin with January.
    let beginning = step > 1 ? first.number : 1
    for place in 0..<count {
      let month = first + place * step
      guard (month.number - beginning + 12) % distance == 0 else { continue }
      svg.line("grid", x(place), Self.bottom, x(place), Self.bottom + 5)
      svg.text(nil, x(place), Self.bottom + 21, .middle, calendar.short(month))
    }
  }
}
