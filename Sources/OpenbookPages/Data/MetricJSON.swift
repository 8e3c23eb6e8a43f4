import OpenbookCore

/// `data/metrics/<id>.json`: a metric's figures at full precision, unknown as `null` with a reason.
enum MetricJSON {
  /// What the file holds besides the figures.
  struct Facts: Fingerprinted {
    let metric: ShownMetric
    let unit: String?
    let aggregate: Metric.Aggregate
    let owner: ID<Role>?
    let factor: ID<Factor>?
    let asOf: Month?

    var figures: MetricFigures { metric.figures }

    init(_ metric: Metric, _ shown: ShownMetric, asOf: Month?) {
      self.metric = shown
      unit = metric.unit
      aggregate = metric.aggregate
      owner = metric.owner?.id
      factor = metric.factor?.id
      self.asOf = asOf
    }

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("metric", metric.fingerprint)
      fingerprinting.add("unit", unit)
      fingerprinting.add("aggregate", aggregate)
      fingerprinting.add("owner", owner)
      fingerprinting.add("factor", factor)
      fingerprinting.add("asOf", asOf)
    }
  }

  static func write(_ facts: Facts) -> [UInt8] {
    var json = JSONWriter(capacity: 16_384)
    json.object { json in
      json.member("id", facts.metric.id.text)
      json.member("name", facts.metric.summary.name)
      json.member("unit", facts.unit)
      json.member("direction", word: facts.metric.summary.direction.rawValue)
      json.member("aggregate", word: facts.aggregate.rawValue)
      json.member("owner", facts.owner?.text)
      json.member("factor", facts.factor?.text)
      json.member("asOf", facts.asOf?.description)
      let detail = facts.metric.detail.take()
      let chart = detail.chart
      json.key("months")
      json.array(facts.figures.months.indices, lines: true) { index, json in
        write(facts.figures.months[index], chart?.points[index].signals ?? SignalSet(), &json)
      }
      json.key("periods")
      json.array(detail.periods, lines: true) { write($0, &$1) }
      json.key("phases")
      json.array(chart?.phases ?? [], lines: true) { write($0, &$1) }
      json.member("rules", word: chart?.rules.rawValue)
      json.member("variation", word: chart?.variation?.rawValue)
      json.member("assurance", word: chart?.assurance?.rawValue)
      json.key("forecast")
      json.array(detail.forecasts, lines: true) { write($0, &$1) }
    }
    return json.finish()
  }

  private static func write(_ phase: ControlChart.Phase, _ json: inout JSONWriter) {
    json.object { json in
      json.member("from", phase.from.description)
      json.member("points", phase.limits.points)
      json.member("kind", word: phase.limits.kind.rawValue)
      json.member("mean", phase.limits.mean)
      json.member("averageMovingRange", phase.limits.averageMovingRange)
      json.member("lower", phase.limits.lower)
      json.member("upper", phase.limits.upper)
      json.key("season")
      guard let season = phase.season else { return json.null() }
      json.array((1...12).map { season.factor(of: Month(year: 2000, number: $0)) }) { factor, json in
        if let factor { json.number(factor) } else { json.null() }
      }
    }
  }

  private static func write(_ forecast: Forecast, _ json: inout JSONWriter) {
    json.object { json in
      json.member("period", forecast.period.description)
      json.member("method", word: forecast.method.rawValue)
      json.member("value", forecast.value)
      json.member("low", forecast.low)
      json.member("high", forecast.high)
    }
  }

  private static func write(_ month: MonthFigure, _ signals: SignalSet, _ json: inout JSONWriter) {
    json.object { json in
      json.key("month")
      json.month(month.month)
      writeActual(month.actual, &json)
      json.key("target")
      write(month.target, &json)
      json.member("variance", month.variance)
      json.member("status", word: month.status.rawValue)
      json.member("note", month.note)
      json.key("signals")
      json.array(signals.isEmpty ? [] : Array(signals)) { $1.string($0.rawValue) }
      json.key("restated")
      guard !month.restatements.isEmpty else { return json.null() }
      json.array(month.restatements) { restatement, json in
        json.object { json in
          json.member("from", restatement.from?.value)
          json.member("date", restatement.date?.description)
          json.member("why", restatement.why)
        }
      }
    }
  }

  private static func write(_ period: PeriodFigure, _ json: inout JSONWriter) {
    json.object { json in
      json.member("period", word: period.period.description)
      writeActual(period.actual, &json)
      json.key("target")
      write(period.target, &json)
      json.member("variance", period.variance)
      json.member("status", word: period.status.rawValue)
      json.member("reported", period.reported)
      json.member("due", period.due)
      json.member("partial", period.isPartial)
      json.member("toDate", period.isToDate)
      json.key("yearOnYear")
      guard let change = period.yearOnYear else { return json.null() }
      json.object { json in
        json.member("months", change.months)
        json.member("actual", change.actual)
        json.member("before", change.before)
        json.member("change", change.change)
      }
    }
  }

  /// The value, or `null` and why.
  static func writeActual(_ actual: Known<Double>, _ json: inout JSONWriter) {
    json.member("actual", actual.value)
    guard let reason = actual.reason else { return }
    json.member("reason", text(reason))
  }

  /// Why there is no value, in words.
  static func text(_ reason: Unknown) -> String {
    switch reason {
    case .notReported: "not reported"
    case .missing(let text): "missing: " + text
    case .input(let id): "no value of \(id.text)"
    case .divisionByZero: "division by zero"
    case .tooLarge: "too large"
    case .unusable: "the formula cannot be computed"
    case .objective(let gap): gap.rawValue
    }
  }

  /// A number, `{"min", "max"}` for a range, or `null`.
  static func write(_ target: Target?, _ json: inout JSONWriter) {
    switch target {
    case nil: json.null()
    case .amount(let value)?: json.number(value)
    case .range(let low, let high)?:
      json.object { json in
        json.member("min", low)
        json.member("max", high)
      }
    }
  }
}

/// `data/metrics/<id>.csv`: month, actual, target and note, as a spreadsheet reads them.
enum MetricCSV {
  static func write(_ figures: MetricFigures) -> [UInt8] {
    var output = Output(capacity: 2048)
    output.raw("month,actual,target,note\n")
    for month in figures.months {
      output.month(month.month)
      output.raw(",")
      if let value = month.actual.value { output.number(value) }
      output.raw(",")
      switch month.target {
      case .amount(let value)?: output.number(value)
      case .range(let low, let high)?:
        output.number(low)
        output.raw(" to ")
        output.number(high)
      case nil: break
      }
      output.raw(",")
      if let note = month.note { text(note, &output) }
      output.raw("\n")
    }
    return output.finish()
  }

  /// A cell in quotation marks; a leading `=`, `+`, `-` or `@` gets a blank before it, so that no program runs it.
  private static func text(_ text: String, _ output: inout Output) {
    output.raw("\"")
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { output.raw(" ") }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { output.byte(byte) }
      output.byte(byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") ? UInt8(ascii: " ") : byte)
    }
    output.raw("\"")
  }
}
