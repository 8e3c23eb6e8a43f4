@testable import OpenbookCore

extension ControlChart {
  /// The first month of every chart here.
  static let start = Month(year: 2023, number: 1)

  /// A chart from January 2023 on.
  init(
    _ values: [Double?], step: Int = 1, phaseStarts: [Month] = [], season: Int? = nil,
    rules: Metric.SignalRules = .mdc, direction: Metric.Direction = .up, target: Double? = nil
  ) {
    self.init(
      Input(
        first: Self.start, step: step, values: values, phaseStarts: phaseStarts, season: season, rules: rules,
        direction: direction, target: target))
  }

  /// Where its points have a signal.
  func positions(of signal: Signal) -> [Int] { points.indices.filter { points[$0].signals.contains(signal) } }

  /// Whether any point has a signal.
  var hasSignals: Bool { points.contains { !$0.signals.isEmpty } }

  /// Each point's signals.
  var signals: [[Signal]] { points.map { Array($0.signals) } }

  /// Every line as drawn at every point; empty where there are none.
  var lines: [[Double]] {
    points.indices.map { index in
      let limits = limits(at: index)
      return [
        limits.mean, limits.averageMovingRange, limits.lower, limits.upper, limits.nearLower, limits.nearUpper,
      ].compactMap { $0 }
    }
  }
}

extension ReportedPoints {
  /// Points of one phase without a hole.
  init(_ values: [Double]) {
    self.init(capacity: values.count)
    for (position, value) in values.enumerated() { append(value, at: position) }
  }
}

extension [Double?] {
  /// Values from a picture: `.` is a month that is not reported, a letter a value: `a` 0, `b` 1, and so on.
  static func picture(_ picture: String) -> [Double?] {
    picture.utf8.map { $0 == UInt8(ascii: ".") ? nil : Double($0) - Double(UInt8(ascii: "a")) }
  }
}
