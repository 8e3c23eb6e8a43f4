import OpenbookCore

/// Where the months and values of a metric's chart lie.
struct ChartPlane {
  static let height = 306.0
  static let bottom = 268.0

  /// With no more places than these a chart is short, so that it need not scroll on a telephone.
  private static let shortCount = 8
  /// Between the plane and what is written beside it.
  private static let tickGap = 8.0
  private static let labelGap = 14.0

  let width: Double
  /// Where the plane begins: behind the widest number of its axis.
  let left: Double
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
  private let tickTexts: [String]
  private let across: Scale
  private let up: Scale

  /// - Parameters:
  ///   - values: all that must have room, in the metric's unit.
  ///   - beside: how wide what is written at the right end of its lines is.
  ///   - hasHead: whether room is left above for what is written along the top.
  init(first: Month, step: Int, count: Int, values: [Double], numbers: MetricNumbers, beside: Double, hasHead: Bool) {
    self.first = first
    self.step = step
    self.count = count
    self.numbers = numbers
    (up, ticks) = Scale.round(
      over: values.map { $0 / numbers.divisor }, from: Self.bottom, to: hasHead ? 34 : 16)
    // As many decimals as the step from one to the next has.
    let decimals = Scale.decimals(ofStep: ticks.count > 1 ? ticks[1] - ticks[0] : 1)
    tickTexts = ticks.map { numbers.cell($0 * numbers.divisor, decimals: decimals) }
    let beside = Self.labelGap + beside
    // As wide as ever where the labels are short; with long ones the plane gives way, and then the drawing grows.
    let (usual, end, least) = Self.isShort(count) ? (380.0, 250.0, 198.0) : (800, 668, 480)
    left = max(52, (tickTexts.map { TextWidth.of($0) }.max() ?? 0) + Self.tickGap)
    right = max(min(end, usual - beside), left + least)
    width = max(usual, right + beside)
    across = Scale(low: 0, high: Double(max(count - 1, 1)), from: left + 8, to: right)
  }

  /// Whether that many places make a short chart.
  static func isShort(_ count: Int) -> Bool { count <= shortCount }

  /// The middle of a place.
  func x(_ place: Int) -> Double { across(Double(place)) }

  /// Half the way to the next place.
  var half: Double { count > 1 ? (x(1) - x(0)) / 2 : 12 }

  /// The left end of a place, within the frame.
  func start(_ place: Int) -> Double { max(x(place) - half, left) }

  /// The right end of a place, within the frame.
  func end(_ place: Int) -> Double { min(x(place) + half, right + 8) }

  /// Where what is written at the end of a line begins.
  var labelStart: Double { right + Self.labelGap }

  /// The height of a value in the metric's unit.
  func y(_ value: Double) -> Double { up(value / numbers.divisor) }

  /// The place of a month; nil for one that has none.
  func place(of month: Month) -> Int? {
    let distance = month - first
    guard distance >= 0, distance % step == 0, distance / step < count else { return nil }
    return distance / step
  }

  func drawFrame(_ svg: inout SVG, calendar: CalendarWords) {
    let marked = markedPlaces
    svg.path("grid") { output in
      for tick in ticks {
        output.raw("M")
        output.coordinate(left)
        output.raw(" ")
        output.coordinate(up(tick))
        output.raw("H")
        output.coordinate(right + 8)
      }
      for place in marked {
        output.raw("M")
        output.coordinate(x(place))
        output.raw(" ")
        output.coordinate(Self.bottom)
        output.raw("v5")
      }
    }
    for (tick, text) in zip(ticks, tickTexts) { svg.text("tick", left - Self.tickGap, up(tick) + 4, text) }
    for place in marked {
      svg.text(nil, x(place), Self.bottom + 21, calendar.short(first + place * step))
    }
  }

  private var markedPlaces: [Int] { Self.markedPlaces(first: first, step: step, count: count) }

  /// The places whose months are written below them.
  static func markedPlaces(first: Month, step: Int, count: Int) -> [Int] {
    let span = (count - 1) * step + 1
    let distance = span > 40 ? 12 : span > 12 ? 6 : span > (isShort(count) ? 3 : 6) ? 3 : 1
    // A quarterly metric's months are three apart, and need not meet the steps that begin with January.
    let beginning = step > 1 ? first.number : 1
    return (0..<count).filter { ((first + $0 * step).number - beginning + 12) % distance == 0 }
  }
}
