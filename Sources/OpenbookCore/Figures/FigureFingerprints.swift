extension Status: Fingerprinted {
  /// Its position.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    let position: UInt64 =
      switch self {
      case .met: 1
      case .near: 2
      case .missed: 3
      case .noTarget: 4
      case .notReported: 5
      }
    fingerprinting.mix(position)
  }
}

extension Metric.Direction: Fingerprinted {}
extension Metric.Aggregate: Fingerprinted {}

extension Target: Fingerprinted {
  /// Which kind of target, and its edges.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    if case .range = self { fingerprinting.mix(1) } else { fingerprinting.mix(0) }
    edges.low.feed(&fingerprinting)
    edges.high.feed(&fingerprinting)
  }
}

extension Unknown: Fingerprinted {
  /// Which reason, and its words.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .notReported: fingerprinting.mix(1)
    case .missing(let reason):
      fingerprinting.mix(2)
      reason.feed(&fingerprinting)
    case .input(let id):
      fingerprinting.mix(3)
      id.feed(&fingerprinting)
    case .divisionByZero: fingerprinting.mix(4)
    case .tooLarge: fingerprinting.mix(5)
    case .unusable: fingerprinting.mix(6)
    case .objective(let gap):
      fingerprinting.mix(7)
      gap.rawValue.feed(&fingerprinting)
    }
  }
}

extension Known: Fingerprinted where Value: Fingerprinted {
  /// The value, or the reason.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .known(let value):
      fingerprinting.mix(1)
      value.feed(&fingerprinting)
    case .unknown(let reason):
      fingerprinting.mix(0)
      reason.feed(&fingerprinting)
    }
  }
}

extension Quantity: Fingerprinted {
  /// Its value and how it was written.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("value", value)
    fingerprinting.add("isPercent", isPercent)
  }
}

extension MonthResult.Restatement: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("from", from)
    fingerprinting.add("date", date)
    fingerprinting.add("why", why)
  }
}

extension Change: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("date", date)
    fingerprinting.add("field", field)
    fingerprinting.add("from", from)
    fingerprinting.add("why", why)
  }
}

extension MonthFigure: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("month", month)
    fingerprinting.add("actual", actual)
    fingerprinting.add("target", target)
    fingerprinting.add("variance", variance)
    fingerprinting.add("status", status)
    fingerprinting.add("variation", variation)
    fingerprinting.add("signal", signal)
    fingerprinting.add("assurance", assurance)
    fingerprinting.add("words", words)
  }
}

extension MonthFigure.Words: Fingerprinted {
  /// Its properties.
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("note", note)
    fingerprinting.add("restatements", restatements)
  }
}

extension PeriodFigure.YearOnYear: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("months", months)
    fingerprinting.add("actual", actual)
    fingerprinting.add("before", before)
    fingerprinting.add("change", change)
  }
}

extension PeriodFigure: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("period", period)
    fingerprinting.add("actual", actual)
    fingerprinting.add("target", target)
    fingerprinting.add("variance", variance)
    fingerprinting.add("status", status)
    fingerprinting.add("reported", reported)
    fingerprinting.add("due", due)
    fingerprinting.add("isToDate", isToDate)
    fingerprinting.add("yearOnYear", yearOnYear)
  }
}

extension MetricFigures: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("id", id)
    fingerprinting.add("months", months)
    fingerprinting.add("source", source)
  }
}

extension MetricFigures {
  /// Feeds what tells its quarters, years and chart from others, besides its months.
  public func feedSource(_ fingerprinting: inout Fingerprinting) { source.feed(&fingerprinting) }

  /// Stands for what tells the figure of one quarter or year from others, besides the months up to its end.
  public func fingerprint(of period: Period) -> Fingerprint {
    var fingerprinting = Fingerprinting()
    if source?.made != nil {
      self.period(period).feed(&fingerprinting)
    } else {
      source?.figuring.feed(&fingerprinting)
    }
    return fingerprinting.fingerprint
  }
}

extension MetricFigures.Source: Fingerprinted {
  /// What is made, and what will be made from besides the months.
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("figuring", figuring)
    fingerprinting.add("made", made)
  }
}

extension MonthInYear: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("change", change)
    fingerprinting.add("toDate", toDate)
    fingerprinting.add("forecast", forecast)
  }
}

extension Forecast: Fingerprinted {
  /// Its properties.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("period", period)
    fingerprinting.add("method", method)
    fingerprinting.add("value", value)
    fingerprinting.add("range", range)
  }
}

extension Forecast.Method: Fingerprinted {}

extension Variation: Fingerprinted {}
extension Signal: Fingerprinted {}
extension Assurance: Fingerprinted {}

extension Tolerance: Fingerprinted {
  /// Which kind of tolerance, and how much.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .amount(let amount):
      fingerprinting.mix(1)
      amount.feed(&fingerprinting)
    case .share(let share):
      fingerprinting.mix(2)
      share.feed(&fingerprinting)
    }
  }
}
